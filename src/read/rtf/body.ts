import { detach } from "../detach.ts";
import type { Content, FlowPlace } from "../flow/content.ts";
import { lose } from "../flow/lost-text.ts";
import { type Ground, isLostIn } from "../lost.ts";
import { joinShifted, raise } from "../raised.ts";
import type { CellContent } from "../reading.ts";
import { tooManyBlocks } from "../too-many-blocks.ts";
import { type Body, emptyFlow, emptyParagraph, type OpenParagraph } from "./body-state.ts";
import {
  closeCell,
  closeRow,
  closeTables,
  contentOf,
  placeOf,
  settleDepth,
  settleText,
} from "./body-tables.ts";

export function endParagraph(body: Body): void {
  settleDepth(body, body.flow.paragraph.depth);
  deliver(body);
  renew(body);
}

/** Ends a cell of a table that stands so deep, and with it its last paragraph. */
export function endCell(body: Body, depth: number): void {
  settleDepth(body, depth);
  deliver(body);
  renew(body);
  const table = body.flow.tables.at(-1);
  if (table !== undefined) closeCell(table);
}

export function endRow(body: Body, depth: number): void {
  settleDepth(body, depth);
  const { tables } = body.flow;
  const table = tables.at(-1);
  if (table !== undefined) closeRow(body, table, tables.slice(0, -1));
  renew(body);
}

export function openBox(body: Body): void {
  body.around.push(body.flow);
  body.flow = emptyFlow();
}

/** What stands in the box comes behind the paragraph that it is anchored in. */
export function closeBox(body: Body): void {
  const outer = body.around.pop();
  if (outer === undefined) return;
  const { content, paragraph } = body.flow;
  if (saysSomething(paragraph)) deliver(body);
  closeTables(body, 0);
  body.flow = outer;
  outer.paragraph.after.push(...content);
}

/** Everything, once the end is reached. */
export function finish(body: Body): readonly Content[] {
  const { paragraph } = body.flow;
  if (saysSomething(paragraph) || paragraph.after.length > 0) {
    settleDepth(body, paragraph.depth);
    deliver(body);
  }
  closeTables(body, 0);
  return body.root;
}

/** The place of the paragraph being read. */
export function placeNow(body: Body): FlowPlace {
  return placeOf(body, body.paragraphCount + 1);
}

/** Whether lines of the paragraph, or its row, are as high as nothing. */
export function isFlat({ flow: { paragraph }, draft }: Body): boolean {
  return paragraph.isFlat || (paragraph.depth > 0 && draft.isFlat);
}

/** Something else than text stands in the paragraph. */
export function hold({ flow }: Body, content: CellContent): void {
  flow.paragraph.holds ??= content;
}

/** The digits written last are the mark of a note. */
export function raiseMark({ flow: { paragraph } }: Body): void {
  const piece = paragraph.pieces.pop();
  if (piece === undefined) return;
  const text = piece.text.replace(/\d{1,4}$/, (mark) => raise(mark, "superscript"));
  paragraph.pieces.push({ ...piece, text });
}

function saysSomething({ pieces, image, holds }: OpenParagraph): boolean {
  return pieces.length > 0 || image || holds !== undefined;
}

/** What follows has the properties of the paragraph before it. */
function renew({ flow }: Body): void {
  flow.paragraph = emptyParagraph(flow.paragraph);
}

/** Adds the paragraph to what is read. */
function deliver(body: Body): void {
  const { limits, flow } = body;
  const { pieces, heading, image, holds, after, ground } = flow.paragraph;
  body.paragraphCount += 1;
  if (body.paragraphCount > limits.blocks) throw tooManyBlocks(limits);
  const at = placeOf(body, body.paragraphCount);
  const text = detach(joinShifted(pieces));
  const paragraph = { kind: "paragraph" as const, text, at, heading, image, ...(holds && { holds }) };
  contentOf(body).push(paragraph, ...after);
  if (pieces.every(({ colour }) => colour === undefined)) return;
  const seenOn = (below: Ground | undefined) =>
    detach(joinShifted(pieces.filter(({ text: own, colour }) => !isLostIn(below, own, colour))));
  const lost = { paragraph, at, seenOn, cell: 0 };
  if (ground === undefined) lose(lost, flow.tables, (one, below) => settleText(body, one, below));
  else settleText(body, lost, ground);
}
