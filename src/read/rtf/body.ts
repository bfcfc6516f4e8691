import { detach } from "../detach.ts";
import type { Content, FlowPlace } from "../flow/content.ts";
import { type LostText, lose, loseRow } from "../flow/lost-text.ts";
import { type Ground, isLostIn, unknownGround } from "../lost.ts";
import { joinShifted, type Raised, raise } from "../raised.ts";
import type { CellContent, CellPlace, Limits } from "../reading.ts";
import { tooManyBlocks } from "../too-many-blocks.ts";
import {
  emptyDraft,
  emptyParagraph,
  type Flow,
  type OpenParagraph,
  type OpenTable,
  type RowDraft,
} from "./state.ts";
import { toTable } from "./tables.ts";

/** Gathers paragraphs and tables as their ends are met. */
export interface Body {
  /** @param colour of text upon nothing that its characters have of their own */
  readonly write: (text: string, shifted: Raised | null, colour: string | undefined) => void;
  /** The digits written last are the mark of a note. */
  readonly raiseMark: () => void;
  readonly picture: () => void;
  /** Something else than text stands in the paragraph. */
  readonly hold: (content: CellContent) => void;
  /** The place of the paragraph being read. */
  readonly place: () => FlowPlace;
  readonly endParagraph: () => void;
  readonly endCell: (depth: number) => void;
  readonly endRow: (depth: number) => void;
  /** Properties of the paragraph being read. */
  readonly reset: () => void;
  readonly depth: (depth: number) => void;
  readonly depthNow: () => number;
  readonly heading: (level: number) => void;
  /** Sets whether lines of the paragraph are as high as nothing. */
  readonly flatten: (isFlat: boolean) => void;
  /** Whether its lines, or its row, are. */
  readonly isFlat: () => boolean;
  /** Something is painted below the paragraph. */
  readonly paint: (ground: Ground) => void;
  /** Something stands freely on the page: text outside of tables may stand upon it. */
  readonly float: () => void;
  /** Pages are painted. */
  readonly paintPages: () => void;
  /** Where the first text stands that has the colour of what is below it. */
  readonly lostAt: () => FlowPlace | undefined;
  readonly draft: { current: RowDraft };
  readonly openBox: () => void;
  readonly closeBox: () => void;
  /** Everything, once the end is reached. */
  readonly finish: () => readonly Content[];
}

const saysSomething = ({ pieces, image, holds }: OpenParagraph): boolean =>
  pieces.length > 0 || image || holds !== undefined;

export function createBody(limits: Limits): Body {
  const draft = { current: emptyDraft() };
  const root: Content[] = [];
  const outer: Flow[] = [];
  let content = root;
  let tables: OpenTable[] = [];
  let paragraph = emptyParagraph();
  let paragraphs = 0;
  let tableCount = 0;
  const under = { isPainted: false, floats: false };
  let lostAt: FlowPlace | undefined;

  const into = (): Content[] => tables.at(-1)?.content ?? content;
  const closeTables = (depth: number): void => {
    while (tables.length > depth) {
      const table = tables.pop();
      if (table === undefined) return;
      if (table.cells.length > 0 || table.content.length > 0) endRowOf(table);
      if (table.rows.length > 0) into().push(toTable(table.rows, table.at));
    }
  };
  const openTables = (depth: number): void => {
    while (tables.length < depth) {
      tableCount += 1;
      tables.push({ at: { table: tableCount }, rows: [], cells: [], content: [], lost: [] });
    }
  };
  const settle = (depth: number): void => {
    closeTables(depth);
    openTables(depth);
  };
  const placeIn = (table: OpenTable): CellPlace => ({
    ...table.at,
    row: table.rows.length + 1,
    column: table.cells.length + 1,
  });
  const placeOf = (number: number): FlowPlace => {
    const table = tables.at(-1);
    return table === undefined ? { paragraph: number } : { ...placeIn(table), paragraph: number };
  };
  const push = (open: OpenParagraph): void => {
    paragraphs += 1;
    if (paragraphs > limits.blocks) throw tooManyBlocks(limits);
    const at = placeOf(paragraphs);
    const { pieces, heading, image, holds, after } = open;
    const text = detach(joinShifted(pieces));
    const read = { kind: "paragraph" as const, text, at, heading, image, ...(holds && { holds }) };
    into().push(read, ...after);
    if (!pieces.some(({ colour }) => colour !== undefined)) return;
    const seenOn = (ground: Ground | undefined) =>
      detach(joinShifted(pieces.filter(({ text: own, colour }) => !isLostIn(ground, own, colour))));
    const lost = { paragraph: read, at, seenOn, cell: 0 };
    if (open.ground === undefined) lose(lost, tables, settleText);
    else settleText(lost, open.ground);
  };
  const settleText = ({ paragraph: written, at, seenOn }: LostText, ground?: Ground): void => {
    // What floats may lie below what stands outside of tables.
    const isPage = ground === undefined;
    if (isPage && (outer.length > 0 || under.isPainted || (under.floats && at.table === undefined))) return;
    const seen = seenOn(ground);
    if (seen === written.text) return;
    lostAt ??= at;
    written.text = seen;
  };
  const renew = (): void => {
    const { depth, heading, ground, isFlat } = paragraph;
    paragraph = { ...emptyParagraph(), depth, heading, ground, isFlat };
  };
  const endRowOf = (table: OpenTable): void => {
    if (table.content.length > 0) table.cells.push({ content: table.content, at: placeIn(table) });
    const { left, cells, ground } = draft.current;
    const around = tables.includes(table) ? tables.slice(0, tables.indexOf(table)) : tables;
    // Of a cell without a shape nothing is known.
    const groundOf = (cell: number) => {
      const own = cells[cell];
      return own === undefined ? unknownGround : (own.ground ?? ground);
    };
    loseRow(table, groundOf, around, settleText);
    table.rows.push({ shape: { left, cells }, cells: table.cells });
    table.cells = [];
    table.content = [];
  };
  return {
    draft,
    write(text, shifted, colour) {
      paragraph.pieces.push({ text, shifted, colour });
    },
    raiseMark() {
      const piece = paragraph.pieces.at(-1);
      const marked = piece?.text.replace(/\d{1,4}$/, (mark) => raise(mark, "superscript"));
      if (piece !== undefined && marked !== undefined)
        paragraph.pieces[paragraph.pieces.length - 1] = { ...piece, text: marked };
    },
    picture() {
      paragraph.image = true;
    },
    hold(content) {
      paragraph.holds ??= content;
    },
    place() {
      return placeOf(paragraphs + 1);
    },
    endParagraph() {
      settle(paragraph.depth);
      push(paragraph);
      renew();
    },
    endCell(depth) {
      settle(depth);
      push(paragraph);
      renew();
      const table = tables.at(-1);
      if (table === undefined) return;
      table.cells.push({ content: table.content, at: placeIn(table) });
      table.content = [];
    },
    endRow(depth) {
      settle(depth);
      const table = tables.at(-1);
      if (table !== undefined) endRowOf(table);
      renew();
    },
    reset() {
      paragraph.depth = 0;
      paragraph.heading = undefined;
      paragraph.ground = undefined;
      paragraph.isFlat = false;
    },
    flatten(isFlat) {
      paragraph.isFlat = isFlat;
    },
    isFlat: () => paragraph.isFlat || (paragraph.depth > 0 && draft.current.isFlat),
    paint(ground) {
      paragraph.ground = ground;
    },
    float() {
      under.floats = true;
    },
    paintPages() {
      under.isPainted = true;
    },
    lostAt: () => lostAt,
    depth(depth) {
      paragraph.depth = depth;
    },
    depthNow: () => paragraph.depth,
    heading(level) {
      paragraph.heading = level;
    },
    openBox() {
      outer.push({ content, tables, paragraph });
      content = [];
      tables = [];
      paragraph = emptyParagraph();
    },
    closeBox() {
      const flow = outer.pop();
      if (flow === undefined) return;
      if (saysSomething(paragraph)) push(paragraph);
      closeTables(0);
      const inside = content;
      ({ content, tables, paragraph } = flow);
      paragraph.after.push(...inside);
    },
    finish() {
      if (saysSomething(paragraph) || paragraph.after.length > 0) {
        settle(paragraph.depth);
        push(paragraph);
      }
      closeTables(0);
      return root;
    },
  };
}
