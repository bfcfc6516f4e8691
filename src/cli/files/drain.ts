import type { ReadBounds } from "./read-file.ts";

/**
 * Reads a stream to its end.
 * @throws UserError where more comes than may
 */
export async function drain(
  stream: AsyncIterable<Uint8Array | string>,
  { most, tooLarge }: Pick<ReadBounds, "most" | "tooLarge">,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > most) throw tooLarge();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
