import { decode } from "./decode.ts";
import { defaultLimits, type Limits, type SourceKind } from "./source.ts";
import { type Timed, unbounded } from "./timed.ts";
import { isZip } from "./zip/names.ts";

/**
 * The text in which `line` and `column` of a page or a text count: decoded, and unescaped once where the page was
 * escaped twice.
 * @throws UserError where the bytes are no text
 */
export async function readableText(
  bytes: Uint8Array,
  kind: Extract<SourceKind, "html" | "text">,
  timed: Timed = unbounded,
): Promise<string> {
  const { text } = timed(() => decode(bytes));
  if (kind === "text") return text;
  const { readableMarkup } = await import("./html/index.ts");
  return timed(() => readableMarkup(text, defaultLimits));
}

/** Whether a file of kind `docx` is a zip package; Word's XML files are of that kind too. */
export function isWordPackage(bytes: Uint8Array): boolean {
  return isZip(bytes);
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
  timed: Timed = unbounded,
): Promise<Uint8Array> {
  const { markDocx } = await import("./docx/mark.ts");
  return timed(() => markDocx(bytes, prefix, limits));
}
