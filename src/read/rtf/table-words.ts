import { limitReached } from "../limit-reached.ts";
import { type Ground, unknownGround } from "../lost.ts";
import { endCell, endRow } from "./body.ts";
import { type Body, emptyDraft, type RowDraft } from "./body-state.ts";
import { isExactSpeck } from "./paragraph-words.ts";
import type { Word, Words } from "./reader.ts";

/** Word stops at 63 columns. */
const mostCells = 1024;

type Painted = "ground" | "cellGround";
type Merged = "vertical" | "horizontal";

const paint =
  (part: Painted): Word =>
  ({ body: { draft }, colours }, value) =>
    paintDraft(draft, part, colours.of(value));

/** A pattern shows some of both its colours. */
const shade =
  (part: Painted): Word =>
  ({ body: { draft } }, value) =>
    paintDraft(draft, part, (value ?? 0) > 0 ? unknownGround : undefined);

const merge =
  (way: Merged, merged: RowDraft[Merged]): Word =>
  ({ body: { draft } }) => {
    draft[way] = merged;
  };

/** The shape of rows and of their cells, and their ends. */
export const tableWords: Words = {
  trowd({ body }) {
    body.draft = emptyDraft();
  },
  trrh({ body: { draft } }, value) {
    draft.isFlat = isExactSpeck(value);
  },
  trleft({ body: { draft } }, value) {
    draft.left = value ?? 0;
  },
  trcbpat: paint("ground"),
  clcbpat: paint("cellGround"),
  trshdng: shade("ground"),
  clshdng: shade("cellGround"),
  clvmgf: merge("vertical", "start"),
  clvmrg: merge("vertical", "continue"),
  clmgf: merge("horizontal", "start"),
  clmrg: merge("horizontal", "continue"),
  cellx({ body: { draft } }, value) {
    const { vertical, horizontal, cells, cellGround: ground } = draft;
    cells.push({ edge: value ?? 0, vertical, horizontal, ground });
    if (cells.length > mostCells)
      throw limitReached("cells", mostCells, { zh: "一行的单元格过多", en: "too many cells in a row" });
    Object.assign(draft, { cellGround: undefined, vertical: undefined, horizontal: undefined });
  },
  cell: ({ body }) => endCell(body, 1),
  row: ({ body }) => endRow(body, 1),
  nestcell: ({ body }) => endCell(body, nestedDepth(body)),
  nestrow: ({ body }) => endRow(body, nestedDepth(body)),
};

function nestedDepth({ flow }: Body): number {
  return Math.max(2, flow.paragraph.depth);
}

function paintDraft(draft: RowDraft, part: Painted, ground: Ground | undefined): void {
  if (ground !== undefined && draft[part] !== unknownGround) draft[part] = ground;
}
