import { describeProblems } from "../grid.ts";
import type { Block, Limits, Notice } from "../reading.ts";
import { tooManyBlocks } from "../too-many-blocks.ts";
import { readControl } from "./controls.ts";
import {
  holdsText,
  isAltered,
  isBlank,
  isHidden,
  isOwnBlock,
  isPicture,
  isPreformatted,
  isStruck,
} from "./elements.ts";
import { createFlow, type Flow, type Space } from "./flow.ts";
import { addControl, closeInline, openInline } from "./inline.ts";
import { findDataTables } from "./survey.ts";
import { readCaption, readTable } from "./table.ts";
import { type Element, type Position, positionOf, type Root, type TextNode, walk } from "./tree.ts";
import { visibleLength } from "./visible-length.ts";

export interface BlockOptions {
  readonly limits: Limits;
  /** Line breaks of text outside any element count: the file is text with tables in HTML among it. */
  readonly keepLines: boolean;
}

export interface BlocksRead {
  readonly blocks: readonly Block[];
  readonly notices: readonly Notice[];
}

/** Blocks of a page in document order. */
export function readBlocks(root: Root, options: BlockOptions): BlocksRead {
  const blocks: Block[] = [];
  const add = (block: Block) => {
    if (blocks.length >= options.limits.blocks) throw tooManyBlocks(options.limits);
    blocks.push(block);
  };
  const progress: Progress = {
    add,
    notices: [],
    flow: createFlow(add),
    dataTables: findDataTables(root),
    options,
    inGrid: [],
    tables: 0,
    preformatted: 0,
    pictures: 0,
    characters: 0,
    sawHidden: false,
    sawStruck: false,
    sawAltered: false,
  };
  walk(root, {
    enter: (element) => enter(progress, element),
    leave: (element) => leave(progress, element),
    text: (node) => addText(progress, node),
  });
  progress.flow.break(null);
  noteImageOnly(progress);
  return { blocks, notices: progress.notices };
}

interface Progress {
  readonly add: (block: Block) => void;
  readonly notices: Notice[];
  readonly flow: Flow;
  readonly dataTables: ReadonlySet<Element>;
  readonly options: BlockOptions;
  /** For each open table, whether it is a grid or in one: then its text is read already, and only grids inside are still due. */
  readonly inGrid: boolean[];
  /** Grids so far. */
  tables: number;
  /** Open preformatted elements. */
  preformatted: number;
  pictures: number;
  characters: number;
  sawHidden: boolean;
  sawStruck: boolean;
  sawAltered: boolean;
}

function enter(progress: Progress, element: Element): boolean {
  if (element.traits.isPassedOver) return false;
  if (isHidden(element)) {
    noteHidden(progress, element);
    return false;
  }
  if (isStruck(element)) {
    noteStruck(progress, element);
    return false;
  }
  if (element.traits.isControl) {
    if (progress.inGrid.at(-1) !== true) addControl(progress.flow, element, readControl(element)?.text ?? "");
    return false;
  }
  if (element.traits.isTable) enterTable(progress, element);
  else if (progress.inGrid.at(-1) !== true) enterFlow(progress, element);
  return true;
}

function enterTable(progress: Progress, table: Element): void {
  progress.flow.break(table);
  const isGrid = progress.dataTables.has(table);
  if (isGrid) addGrid(progress, table);
  // What only arranges the text of a cell was read with it.
  progress.inGrid.push(isGrid || progress.inGrid.at(-1) === true);
}

function enterFlow(progress: Progress, element: Element): void {
  const { flow } = progress;
  const { headingLevel } = element.traits;
  if (isOwnBlock(element)) flow.break(element);
  if (element.name === "br") flow.break(null);
  if (headingLevel !== null) flow.heading(headingLevel);
  if (isPreformatted(element)) progress.preformatted += 1;
  openInline(flow, element);
  if (!isPicture(element)) return;
  progress.pictures += 1;
  flow.picture(element);
}

function leave(progress: Progress, element: Element): void {
  const { flow, inGrid } = progress;
  const { isTable, headingLevel } = element.traits;
  if (isTable) {
    flow.break(null);
    inGrid.pop();
    return;
  }
  if (inGrid.at(-1) === true) return;
  closeInline(flow, element);
  if (isOwnBlock(element)) flow.break(null);
  if (headingLevel !== null) flow.heading(null);
  if (isPreformatted(element)) progress.preformatted -= 1;
}

function addText(progress: Progress, node: TextNode): void {
  if (isBlank(node)) {
    if (!progress.sawHidden && /[^\s\u3000]/.test(node.text)) noteHiddenAt(progress, node);
    return;
  }
  // A cell says so itself.
  if (!progress.sawAltered && progress.inGrid.at(-1) !== true && isAltered(node)) {
    progress.sawAltered = true;
    progress.notices.push({ code: "altered-text-read", at: positionOf(node) });
  }
  // Counted as far as it matters.
  if (progress.characters < fewCharacters) progress.characters += visibleLength(node.text);
  if (progress.inGrid.at(-1) !== true) progress.flow.text(node.text, node, spaceOf(progress, node));
}

function spaceOf(progress: Progress, node: TextNode): Space {
  if (progress.preformatted > 0) return "keep";
  return progress.options.keepLines && isOutside(node) ? "lines" : "collapse";
}

/** Whether a text stands in no element but those that only wrap the whole. */
function isOutside(node: TextNode): boolean {
  let { parent } = node;
  while (parent?.kind === "element" && wrappers.has(parent.name)) ({ parent } = parent);
  return parent?.kind === "element" && parent.name === "body";
}

const wrappers = new Set(["div", "section", "article", "main", "center"]);

function addGrid(progress: Progress, table: Element): void {
  const caption = readCaption(table);
  if (caption !== null) progress.add(caption);
  progress.tables += 1;
  const { grid, pictures } = readTable(table, progress.tables, progress.options.limits, progress.dataTables);
  progress.add(grid);
  for (const picture of pictures) progress.add(picture);
  progress.pictures += pictures.length;
  const detail = describeProblems(grid);
  if (detail !== null) progress.notices.push({ code: "grid-irregular", at: grid.at, detail });
}

function noteHidden(progress: Progress, element: Element): void {
  if (!progress.sawHidden && holdsText(element)) noteHiddenAt(progress, element);
}

function noteHiddenAt(progress: Progress, at: Position): void {
  progress.sawHidden = true;
  progress.notices.push({ code: "hidden-text-skipped", at: positionOf(at) });
}

function noteStruck(progress: Progress, element: Element): void {
  if (progress.sawStruck || !holdsText(element)) return;
  progress.sawStruck = true;
  progress.notices.push({ code: "struck-text-skipped", at: positionOf(element) });
}

/** A page with less text than this says nothing beside its pictures. */
const fewCharacters = 100;

function noteImageOnly(progress: Progress): void {
  if (progress.pictures === 0 || progress.characters >= fewCharacters) return;
  progress.notices.push({ code: "image-only", detail: `${progress.pictures} × img` });
}
