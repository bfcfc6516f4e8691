import { type FormedCell, formGrid } from "../grid.ts";
import type { Grid, Limits, Location, Paragraph } from "../source.ts";
import { isHidden, isPicture, isPreformatted, isStruck, raisedBy } from "./elements.ts";
import { createFlow, type Flow } from "./flow.ts";
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
 */
export function readTable(element: Element, table: number, limits: Limits): TableRead {
  const groups = displayedGroups(element);
  const pictures: Paragraph[] = [];
  const readCell = createCellReader();
  const rows = groups.flat().map((row, r) =>
    childrenNamed(row, cellNames).map((cell, c): FormedCell => {
      const at: Location = { line: cell.line, table, row: r + 1, column: c + 1 };
      const { text, picture } = readCell(cell);
      if (picture) pictures.push({ kind: "paragraph", text: "", at, image: true });
      return { text, rowSpan: rowSpan(cell), columnSpan: columnSpan(cell), at };
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
  /** Paragraphs joined by "\n"; tables inside are read on their own. */
  readonly text: string;
  readonly picture: boolean;
}

/** One flow serves all cells of a table. */
function createCellReader(): (cell: Element) => CellText {
  let texts: string[] = [];
  let picture = false;
  const flow = createFlow((paragraph) => {
    if (paragraph.text !== "") texts.push(paragraph.text);
    if (paragraph.image === true) picture = true;
  });
  return (cell) => {
    texts = [];
    picture = false;
    if (!isSeen(cell)) return { text: "", picture };
    flowInto(flow, cell);
    return { text: texts.join("\n"), picture };
  };
}

function isSeen(cell: Element): boolean {
  const row = cell.parent;
  return !isHidden(cell) && !(row?.kind === "element" && isHidden(row));
}

function flowInto(flow: Flow, cell: Element): void {
  let preformatted = isPreformatted(cell) ? 1 : 0;
  walk(cell, {
    enter(element) {
      const { isPassedOver, isTable, isBlock } = element.traits;
      if (isPassedOver || isTable || isHidden(element) || isStruck(element)) return false;
      const raised = raisedBy(element);
      if (raised !== null) flow.raise(raised);
      if (isPicture(element)) flow.picture(element);
      if (isBlock || element.name === "br") flow.break(element);
      if (isPreformatted(element)) preformatted += 1;
      return true;
    },
    leave(element) {
      if (element.traits.isBlock) flow.break(null);
      if (isPreformatted(element)) preformatted -= 1;
      if (raisedBy(element) !== null) flow.raise(null);
    },
    text: (node) => flow.text(node.text, node, preformatted > 0 ? "keep" : "collapse"),
  });
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
  const { text } = createCellReader()(caption);
  return text === ""
    ? null
    : { kind: "paragraph", text: text.replaceAll("\n", " "), at: positionOf(caption) };
}
