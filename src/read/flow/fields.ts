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
  field.phase = "result";
  if (type !== "end") return null;
  fields.open.pop();
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

/** Whether a field shows something that stands in no text: a sign, a built-up formula. */
export function drawsItself({ instruction, hasResult }: OpenField): boolean {
  return !hasResult && /^\s{0,20}(?:EQ|SYMBOL|ADVANCE|BARCODE|DISPLAYBARCODE)\b/i.test(instruction);
}
