import type { ShiftedPiece } from "../raised.ts";

/** Complex fields that are open, outermost first. Cells share those of the text around the table. */
export interface Fields {
  readonly open: OpenField[];
  /** How many of them are still in their instruction. */
  instructions: number;
}

export interface OpenField {
  phase: "instruction" | "result";
  /** The instruction, as far as its name goes. */
  instruction: string;
  /** Some text of its result has been met. */
  hasResult: boolean;
  /** A field of a form, and what is chosen in it. */
  form: FormField | null;
}

export interface FormField {
  readonly kind: "text" | "list" | "box";
  readonly entries: string[];
  chosen: number | undefined;
  byDefault: number | undefined;
}

/** What of a paragraph a field changes. */
interface FieldText {
  text: string;
  /** Text between a field's begin and its separator: dropped with the instruction, kept where the field is broken. */
  pending: string;
  /** The text by pieces, where some of them are moved up or down by a distance; empty where none is. */
  readonly pieces?: ShiftedPiece[];
}

/** Follows the complex fields of the text: their instruction is not shown, their result is. Gives the one that ended. */
export function readFieldCharacter(
  fields: Fields,
  type: string | undefined,
  paragraph: FieldText | null,
): OpenField | null {
  if (type === "begin") {
    fields.open.push({ phase: "instruction", instruction: "", hasResult: false, form: null });
    fields.instructions++;
    return null;
  }
  const field = fields.open.at(-1);
  if (field === undefined || (type !== "separate" && type !== "end")) return null;
  if (field.phase === "instruction") {
    fields.instructions--;
    if (fields.instructions === 0 && paragraph !== null) paragraph.pending = "";
  }
  if (type === "separate") {
    field.phase = "result";
    return null;
  }
  fields.open.pop();
  const outer = fields.open.at(-1);
  if (outer?.phase === "result") outer.hasResult ||= field.hasResult;
  return field;
}

/** A field that is still in its instruction where the paragraph ends is broken: its text is shown rather than lost. */
export function endParagraphInFields(fields: Fields, paragraph: FieldText): void {
  if (fields.instructions === 0) return;
  if (paragraph.pieces !== undefined && paragraph.pieces.length > 0)
    paragraph.pieces.push({ text: paragraph.pending, shifted: null });
  paragraph.text += paragraph.pending;
  // An end without its field is passed over.
  fields.open.length = 0;
  fields.instructions = 0;
}

/** Text that a list of a form shows: what is chosen, else what it says by default, else its first entry. */
export function chosenText({ entries, chosen, byDefault }: FormField): string {
  return entries[chosen ?? byDefault ?? 0] ?? "";
}

/**
 * What a field shows that stands in no text: a sign or a built-up formula that it draws, or a result that was not saved
 * with it. A result that was saved may be empty: of a condition, of a reference to nothing.
 */
export function shownWithoutText({ instruction, hasResult, phase }: OpenField): "object" | "field" | null {
  if (hasResult) return null;
  if (/^\s{0,20}(?:EQ|SYMBOL|ADVANCE|BARCODE|DISPLAYBARCODE)\b/i.test(instruction)) return "object";
  const mayBeEmpty =
    phase === "result" && !/^\s{0,20}(?:=|(?:QUOTE|SEQ|PAGE|\w{0,20}NUM\w{0,20})\b)/i.test(instruction);
  return mayBeEmpty || unseen.test(instruction) ? null : "field";
}

/** Fields that mark a place or an entry, set a value or steer a merge: nothing of them is seen. */
const unseen = /^\s{0,20}(?:$|(?:XE|TC|TA|RD|PRIVATE|ADDIN|SET|ASK|HYPERLINK|NEXT|NEXTIF|SKIPIF)(?!\S))/i;
