import type { CoreDocument, CorePage, Dict } from "pdfjs-dist/build/pdf.worker.mjs";
import { boxOf, combine, identity, type Matrix, matrixOf, type Point } from "../pages/matrix.ts";
import type { Box } from "../pages/page.ts";
import type { Core } from "./core.ts";

/** What is laid over the content of a page: fields of forms, and text typed onto it. */
export interface Overlay {
  /** Pictures of fields and notes, drawn as they are. */
  readonly drawn: readonly Look[];
  /** Pictures of marks: none of them is text of the page, but nothing is seen below one that is filled. */
  readonly marks: readonly Look[];
  /** Values of fields of which the file holds no picture: viewers make it themselves. In units of the page, y upwards. */
  readonly typed: readonly { readonly text: string; readonly box: Box }[];
  /** A reader wrote a note, or struck out or marked what is there. */
  readonly commented: boolean;
}

/** How an annotation looks, with the matrix that leads to the page. */
export interface Look {
  readonly content: AppearanceStream;
  readonly placing: Matrix;
}

export interface AppearanceStream {
  readonly dict: Dict;
}

/** Marks that readers leave: none of them is the document. Links, windows of notes, seals and pictures say nothing. */
const comments: ReadonlySet<string> = new Set([
  ...["Text", "Highlight", "Underline", "Squiggly", "StrikeOut", "Caret", "FileAttachment", "Redact"],
  ...["Ink", "Line", "Square", "Circle", "Polygon", "PolyLine"],
]);

/** Of these viewers draw the shape upon the page, as they do of seals; they mark text with a colour through which it is seen. */
const shapes: ReadonlySet<string> = new Set(["Square", "Circle", "Polygon", "Stamp"]);

/** Hidden, and not shown on screens. */
const unseenFlags = 2 | 32;
/** A field for a password. */
const secretFlag = 1 << 13;

/** The overlay of a page; what is broken in it is not there, as for viewers. */
export function overlayOf(core: Core, document: CoreDocument, page: CorePage): Overlay {
  const drawn: Look[] = [];
  const marks: Look[] = [];
  const typed: { text: string; box: Box }[] = [];
  let commented = false;
  const stale = document.catalog.acroForm?.get("NeedAppearances") === true;
  const listed = page.pageDict.getArray("Annots");
  for (const annotation of Array.isArray(listed) ? listed : []) {
    if (!(annotation instanceof core.Dict) || (numberOf(annotation.get("F")) & unseenFlags) !== 0) continue;
    const subtype = annotation.get("Subtype");
    const name = subtype instanceof core.Name ? subtype.name : "";
    commented ||= comments.has(name);
    const box = rectangleOf(annotation);
    if (box === null) continue;
    const content = appearanceOf(core, annotation);
    const placing = content === null ? null : placingOf(content, box);
    if (shapes.has(name) && content !== null && placing !== null) marks.push({ content, placing });
    if (name !== "Widget" && name !== "FreeText") continue;
    const value = name === "Widget" ? shownValue(core, annotation) : textOf(core, annotation.get("Contents"));
    const isStale = stale && name === "Widget" && value !== null;
    if (content !== null && placing !== null && !isStale) drawn.push({ content, placing });
    else if (value !== null) typed.push({ text: value, box });
  }
  return { drawn, marks, typed, commented };
}

function rectangleOf(annotation: Dict): Box | null {
  const [x, y, x1, y1] = numbersOf(annotation.getArray("Rect"));
  if (x === undefined || y === undefined || x1 === undefined || y1 === undefined) return null;
  return boxOf(identity, { x, y }, { x: x1, y: y1 });
}

/** How the annotation looks now: of a box to tick, the picture of its state. */
function appearanceOf(core: Core, annotation: Dict): AppearanceStream | null {
  const looks = annotation.get("AP");
  if (!(looks instanceof core.Dict)) return null;
  const normal = looks.get("N");
  if (!(normal instanceof core.Dict)) return isAppearance(core, normal) ? normal : null;
  const state = annotation.get("AS");
  const chosen = state instanceof core.Name ? normal.get(state.name) : null;
  return isAppearance(core, chosen) ? chosen : null;
}

function isAppearance(core: Core, value: unknown): value is AppearanceStream {
  return typeof value === "object" && value !== null && "dict" in value && value.dict instanceof core.Dict;
}

/** The picture's box, moved by its own matrix, is fitted into the rectangle (PDF 32000-1, 12.5.5). */
function placingOf({ dict }: AppearanceStream, into: Box): Matrix | null {
  const [x = 0, y = 0, x1 = 0, y1 = 0] = numbersOf(dict.getArray("BBox"));
  const matrix = matrixOf(dict.getArray("Matrix")) ?? identity;
  const from = boxOf(matrix, { x, y }, { x: x1, y: y1 });
  const width = from.right - from.left;
  const height = from.bottom - from.top;
  if (!(width > 0 && height > 0)) return null;
  const scale: Point = { x: (into.right - into.left) / width, y: (into.bottom - into.top) / height };
  const moved: Matrix = [
    scale.x,
    0,
    0,
    scale.y,
    into.left - from.left * scale.x,
    into.top - from.top * scale.y,
  ];
  return combine(moved, matrix);
}

/** The text that a field shows: its own value, or that of the field above it; null where it is none of text. */
function shownValue(core: Core, widget: Dict): string | null {
  const type = inherited(core, widget, "FT");
  if (!(type instanceof core.Name) || (type.name !== "Tx" && type.name !== "Ch")) return null;
  if ((numberOf(inherited(core, widget, "Ff")) & secretFlag) !== 0 && type.name === "Tx") return null;
  return textOf(core, inherited(core, widget, "V"));
}

function textOf(core: Core, value: unknown): string | null {
  const text = typeof value === "string" ? core.stringToPDFString(value) : "";
  return text.trim() === "" ? null : text;
}

/** Fields stand in few others. */
const deepest = 16;

function inherited(core: Core, field: Dict, key: string): unknown {
  let at: unknown = field;
  for (let depth = 0; depth < deepest && at instanceof core.Dict; depth += 1) {
    if (at.has(key)) return at.get(key);
    at = at.get("Parent");
  }
  return undefined;
}

function numbersOf(list: unknown): readonly number[] {
  const numbers = Array.isArray(list) ? list.map(numberOf) : [];
  return numbers.length === 4 ? numbers : [];
}

function numberOf(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}
