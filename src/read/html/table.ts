import { type FormedCell, formGrid } from "../grid.ts";
import type { CellContent, Grid, Limits, Location, Paragraph } from "../reading.ts";
import { readControl } from "./controls.ts";
import {
  holdsText,
  isAltered,
  isBlank,
  isHidden,
  isOwnBlock,
  isPicture,
  isPreformatted,
  isSeenObject,
  isSeenPicture,
  isStruck,
} from "./elements.ts";
import { createFlow, type Flow } from "./flow.ts";
import { addControl, closeInline, closeText, openInline, openText } from "./inline.ts";
import { attribute, type Element, positionOf, walk } from "./tree.ts";

const cellNames = ["td", "th"];

export interface TableRead {
  readonly grid: Grid;
  /** Paragraphs for the pictures in its cells, which a grid cannot hold. */
  readonly pictures: readonly Paragraph[];
}

/**
 * A data table, rows in the order in which they are displayed.
 *
 * @param table its number in the file, 1-based
 * @param dataTables those of the page: tables inside its cells that are none are parts of the text around them
 */
export function readTable(
  element: Element,
  table: number,
  limits: Limits,
  dataTables: ReadonlySet<Element>,
): TableRead {
  const groups = displayedGroups(element);
  const pictures: Paragraph[] = [];
  const readCell = createCellReader(dataTables);
  const rows = groups.flat().map((row, r) =>
    childrenNamed(row, cellNames).map((cell, c): FormedCell => {
      const { text, line, picture, holds } = readCell(cell);
      const at: Location = { line: line ?? cell.line, table, row: r + 1, column: c + 1 };
      if (picture) pictures.push({ kind: "paragraph", text: "", at, image: true });
      const held = holds === null ? {} : { holds };
      return { text, rowSpan: rowSpan(cell), columnSpan: columnSpan(cell), at, ...held };
    }),
  );
  const at: Location = { ...positionOf(element), table };
  const grid = formGrid(
    rows,
    at,
    limits,
    groups.map((group) => group.length),
  );
  return { grid, pictures };
}

/** Rows by row group: the first header on top, the first footer at the bottom, wherever they stand in the file. */
function displayedGroups(table: Element): Element[][] {
  const groups = childrenNamed(table, ["thead", "tbody", "tfoot", "tr"]);
  const header = groups.find((group) => group.name === "thead");
  const footer = groups.find((group) => group.name === "tfoot");
  const between = groups.filter((group) => group !== header && group !== footer);
  return [header, ...between, footer]
    .filter((group) => group !== undefined)
    .map((group) => (group.name === "tr" ? [group] : childrenNamed(group, ["tr"])));
}

function childrenNamed(parent: Element, names: readonly string[]): Element[] {
  const found: Element[] = [];
  for (let child = parent.first; child !== null; child = child.next) {
    if (child.kind === "element" && names.includes(child.name) && !child.display.isRemoved) found.push(child);
  }
  return found;
}

interface CellText {
  /** Paragraphs joined by "\n"; tables of data inside are read on their own. */
  readonly text: string;
  /** On which it begins, `null` where there is none: the element may begin lines above. */
  readonly line: number | null;
  /** Holds a picture that may be a part of the report. */
  readonly picture: boolean;
  readonly holds: CellContent | null;
}

/** What was met in a cell besides text. */
interface Met {
  control: boolean;
  /** An object or a formula that is more than a line of text. */
  formula: boolean;
  /** Beside text they may be icons, alone they stand for it. */
  smallPicture: boolean;
  object: boolean;
  altered: boolean;
}

/** One flow serves all cells of a table. */
function createCellReader(dataTables: ReadonlySet<Element>): (cell: Element) => CellText {
  let texts: string[] = [];
  let firstLine: number | null = null;
  let picture = false;
  const flow = createFlow((paragraph, line) => {
    if (paragraph.text !== "") texts.push(paragraph.text);
    firstLine ??= line;
    if (paragraph.image === true) picture = true;
  });
  return (cell) => {
    texts = [];
    firstLine = null;
    picture = false;
    if (!isSeen(cell)) return { text: "", line: null, picture, holds: null };
    const met: Met = { control: false, formula: false, smallPicture: false, object: false, altered: false };
    flowInto(flow, cell, met, dataTables);
    const text = texts.join("\n");
    return { text, line: firstLine, picture, holds: contentOf(met, picture, text.trim() === "") };
  };
}

function contentOf(met: Met, picture: boolean, isEmpty: boolean): CellContent | null {
  if (met.control) return "control";
  if (met.altered) return "altered";
  if (picture || (isEmpty && met.smallPicture)) return "picture";
  return met.formula || (isEmpty && met.object) ? "object" : null;
}

/** Parts of a formula that stand above, below or around others. */
const builtUp: ReadonlySet<string> = new Set([
  ...["mfrac", "msup", "msub", "msubsup", "munder", "mover", "munderover", "mroot", "msqrt", "mtable"],
  "mmultiscripts",
]);

function isSeen(cell: Element): boolean {
  for (let part: Element | null = cell; part !== null && !part.traits.isTable; part = above(part))
    if (isHidden(part)) return false;
  return true;
}

function above({ parent }: Element): Element | null {
  return parent?.kind === "element" ? parent : null;
}

function flowInto(flow: Flow, cell: Element, met: Met, dataTables: ReadonlySet<Element>): void {
  let preformatted = isPreformatted(cell) ? 1 : 0;
  if (cell.display.isAltered) met.altered = holdsText(cell);
  openText(flow, cell);
  walk(cell, {
    enter(element) {
      const { isPassedOver, isTable, isControl } = element.traits;
      if (isHidden(element)) {
        if (element.display.isAltered && holdsText(element)) met.altered = true;
        return false;
      }
      if (isSeenObject(element)) met.object = true;
      const isData = isTable && dataTables.has(element);
      if (isData) met.object = true;
      if (isPassedOver || isData || isStruck(element)) return false;
      // What it holds is seen by those who open it.
      if (element.name === "details" && attribute(element, "open") === null) met.control = true;
      if (isControl) {
        const control = readControl(element);
        if (control !== null) met.control = true;
        addControl(flow, element, control?.text ?? "");
        return false;
      }
      if (builtUp.has(element.name)) met.formula = true;
      if (met.formula) flow.seam();
      if (isSeenPicture(element)) met.smallPicture = true;
      if (isPicture(element)) flow.picture(element);
      if (isOwnBlock(element) || element.name === "br") flow.break(element);
      openInline(flow, element);
      if (isPreformatted(element)) preformatted += 1;
      return true;
    },
    leave(element) {
      closeInline(flow, element);
      if (isOwnBlock(element)) flow.break(null);
      if (isPreformatted(element)) preformatted -= 1;
    },
    text(node) {
      if (isAltered(node)) met.altered = true;
      if (!isBlank(node)) flow.text(node.text, node, preformatted > 0 ? "keep" : "collapse");
    },
  });
  closeText(flow, cell);
  flow.break(null);
}

function rowSpan(cell: Element): number {
  return span(cell, "rowspan") ?? 1;
}

function columnSpan(cell: Element): number {
  return Math.max(1, span(cell, "colspan") ?? 1);
}

/** “Rules for parsing non-negative integers”; `null` where there is none. */
function span(cell: Element, name: string): number | null {
  const digits = /^[ \t\n\f\r]*\+?(\d+)/.exec(attribute(cell, name) ?? "")?.[1];
  return digits === undefined ? null : Number(digits.slice(0, 9));
}

/** The caption of a table as a paragraph, `null` where it has none. */
export function readCaption(table: Element): Paragraph | null {
  const [caption] = childrenNamed(table, ["caption"]);
  if (caption === undefined) return null;
  const { text } = createCellReader(new Set())(caption);
  return text === ""
    ? null
    : { kind: "paragraph", text: text.replaceAll("\n", " "), at: positionOf(caption) };
}
