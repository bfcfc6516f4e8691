import { isUtf8, latin1Of, utf8Length, utf8OfLatin1 } from "../edge.ts";
import { brokenXml } from "./errors.ts";

/** Bytes taken at a time: V8 takes ten times as long for the bytes of a string over 128 kB, which has a page of its own. */
const pieceSize = 32 * 1024;

/**
 * A part of the package as characters in which markup can be found. UTF-8 stays as it is, a character for each byte:
 * markup is ASCII, and no byte of another character looks like it. Only what is read is decoded.
 */
export interface Markup {
  /** The whole of it from the start, each time it is asked for. */
  readonly pieces: Iterable<string>;
  /** What a stretch of it says; it must not be cut off amid a character. */
  readonly decode: (raw: string) => string;
  /** How many characters of it stand for a decoded text. */
  readonly width: (decoded: string) => number;
}

/**
 * Opens a part of the package. The encoding is that of the byte order mark, of the bytes of `<?`, or of the XML
 * declaration; UTF-8 otherwise.
 * @throws UserError `xml-broken` where the bytes do not fit the encoding, for other encodings as they are decoded
 */
export function openMarkup(part: string, bytes: Uint8Array): Markup {
  const encoding = findEncoding(bytes);
  if (encoding !== "utf-8" && encoding !== "utf8")
    return { pieces: anew(() => decodePieces(part, bytes, encoding)), ...decodedMarkup };
  if (!isUtf8(bytes)) throw brokenXml(part, 1, 1, encoding);
  return { pieces: anew(() => cutPieces(bytes)), ...utf8Markup };
}

function anew(pieces: () => Iterator<string>): Iterable<string> {
  return { [Symbol.iterator]: pieces };
}

/** Markup that stands as it reads. */
export const decodedMarkup: Omit<Markup, "pieces"> = {
  decode: (raw) => raw,
  width: (decoded) => decoded.length,
};

/** Markup with a character for each byte of UTF-8. */
export const utf8Markup: Omit<Markup, "pieces"> = {
  decode: (raw) => (beyondAscii.test(raw) ? utf8OfLatin1(raw) : raw),
  width: utf8Length,
};

/** What one character of UTF-8 markup is not by itself. */
export const beyondAscii = /[\u0080-\uffff]/;

function* cutPieces(bytes: Uint8Array): Generator<string> {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  for (let start = marked ? 3 : 0; start < bytes.length; start += pieceSize)
    yield latin1Of(bytes, start, start + pieceSize);
}

function* decodePieces(part: string, bytes: Uint8Array, encoding: string): Generator<string> {
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
  const start = latin1Of(bytes, 0, 200);
  const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(start);
  // A declaration of UTF-16 that can be read byte by byte is wrong.
  const name = declared?.[1]?.toLowerCase() ?? "utf-8";
  return name.startsWith("utf-16") ? "utf-8" : name;
}
