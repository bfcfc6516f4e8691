import type { Fields, OpenParagraph } from "./body-state.ts";

/** What of a paragraph a field changes. */
type FieldText = Pick<OpenParagraph, "text" | "pending">;

/** Follows the complex fields of the text: their instruction is not shown, their result is. */
export function readFieldCharacter(
  fields: Fields,
  type: string | undefined,
  paragraph: FieldText | null,
): void {
  if (type === "begin") {
    fields.open.push("instruction");
    fields.instructions++;
    return;
  }
  const innermost = fields.open.length - 1;
  if (innermost < 0 || (type !== "separate" && type !== "end")) return;
  if (fields.open[innermost] === "instruction") {
    fields.instructions--;
    if (fields.instructions === 0 && paragraph !== null) paragraph.pending = "";
  }
  if (type === "end") fields.open.pop();
  else fields.open[innermost] = "result";
}

/** A field that is still in its instruction where the paragraph ends is broken: its text is shown rather than lost. */
export function endParagraphInFields(fields: Fields, paragraph: FieldText): void {
  if (fields.instructions === 0) return;
  paragraph.text += paragraph.pending;
  // An end without its field is passed over.
  fields.open.length = 0;
  fields.instructions = 0;
}
