import { decode } from "./decode.ts";
import { defaultLimits, type Limits } from "./source.ts";

/**
 * The text in which `line` and `column` of a page or a text count: decoded, and unescaped once where the page was
 * escaped twice.
 * @throws UserError where the bytes are no text
 */
export async function readableText(bytes: Uint8Array, kind: "html" | "text"): Promise<string> {
  const { text } = decode(bytes);
  if (kind === "text") return text;
  const { isEscapedTwice, unescapeOnce } = await import("./html/unescape.ts");
  return isEscapedTwice(text) ? unescapeOnce(text) : text;
}

/**
 * A Word file with the same text in which every paragraph opens with a bookmark named after its place:
 * `<prefix>-p40`, in a table `<prefix>-p40-t2-r5-c3`. What no text is (pictures, macros, embedded files) is left out.
 * @throws UserError as `readDocx` does
 */
export async function markedDocx(
  bytes: Uint8Array,
  prefix: string,
  limits: Limits = defaultLimits,
): Promise<Uint8Array> {
  const { markDocx } = await import("./docx/mark.ts");
  return markDocx(bytes, prefix, limits);
}
