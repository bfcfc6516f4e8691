import { brokenXml } from "./errors.ts";

/** Bytes decoded at a time: enough to be quick, little enough not to hold a large part twice. */
const pieceSize = 1024 * 1024;

/**
 * Decodes a part of the package piece by piece. The encoding is that of the byte order mark, of the bytes of `<?`, or of the
 * XML declaration; UTF-8 otherwise. Throws UserError `docx-xml-broken` where the bytes do not fit the encoding.
 */
export function* decodeXml(part: string, bytes: Uint8Array): Generator<string> {
  const encoding = findEncoding(bytes);
  const decoder = createDecoder(part, encoding);
  let start = 0;
  // One call without `stream` is several times as quick as the same in stream mode.
  while (bytes.length - start > pieceSize) {
    yield decode(part, encoding, () =>
      decoder.decode(bytes.subarray(start, start + pieceSize), { stream: true }),
    );
    start += pieceSize;
  }
  yield decode(part, encoding, () => decoder.decode(bytes.subarray(start)));
}

function decode(part: string, encoding: string, run: () => string): string {
  try {
    return run();
  } catch (cause) {
    throw brokenXml(part, 1, 1, encoding, cause);
  }
}

function createDecoder(part: string, encoding: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch (cause) {
    throw brokenXml(part, 1, 1, `encoding ${encoding}`, cause);
  }
}

function findEncoding(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200)).toString("latin1");
  const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(start);
  // A declaration of UTF-16 that can be read byte by byte is wrong.
  const name = declared?.[1]?.toLowerCase() ?? "utf-8";
  return name.startsWith("utf-16") ? "utf-8" : name;
}
