/** The lines of a stream, as they come; the last one too where nothing ends it. */
export async function* linesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let pieces: string[] = [];
  for await (const chunk of stream) {
    const text = typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    const [head = "", ...rest] = text.split("\n");
    pieces.push(head);
    for (const part of rest) {
      yield pieces.join("");
      pieces = [part];
    }
  }
  yield pieces.join("") + decoder.decode();
}
