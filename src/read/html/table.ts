import { type FormedCell, formGrid } from "../grid.ts";
import type { Grid, Limits, Location, Paragraph } from "../source.ts";
import { isBlock, isHidden, isPassedOver, isPicture, isPreformatted } from "./elements.ts";
import { createFlow } from "./flow.ts";
import { attribute, type Element, walk } from "./tree.ts";

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
  const rows = groups.flat().map((row, r) =>
    childrenNamed(row, ["td", "th"]).map((cell, c): FormedCell => {
      const at: Location = { ...cell.at, table, row: r + 1, column: c + 1 };
      const { text, picture } = readCell(cell);
      if (picture) pictures.push({ kind: "paragraph", text: "", at, image: true });
      return { text, rowSpan: rowSpan(cell), columnSpan: columnSpan(cell), at };
    }),
  );
  const at: Location = { ...element.at, table };
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
    if (child.kind === "element" && names.includes(child.name) && !isHidden(child)) found.push(child);
  }
  return found;
}

/** Text of a cell, its paragraphs joined by "\n"; tables inside are read on their own. */
function readCell(cell: Element): { text: string; picture: boolean } {
  const paragraphs: Paragraph[] = [];
  const flow = createFlow((paragraph) => paragraphs.push(paragraph));
  let kept = isPreformatted(cell) ? 1 : 0;
  walk(cell, {
    enter(element) {
      if (isPassedOver(element) || isHidden(element) || element.name === "table") return false;
      if (isPicture(element)) flow.picture(element.at);
      if (isBlock(element) || element.name === "br") flow.break(element.at);
      if (isPreformatted(element)) kept += 1;
      return true;
    },
    leave(element) {
      if (isBlock(element)) flow.break(null);
      if (isPreformatted(element)) kept -= 1;
    },
    text: (node) => flow.text(node.text, node.at, kept > 0 ? "keep" : "collapse"),
  });
  flow.break(null);
  return {
    text: paragraphs
      .filter((paragraph) => paragraph.text !== "")
      .map((paragraph) => paragraph.text)
      .join("\n"),
    picture: paragraphs.some((paragraph) => paragraph.image === true),
  };
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
  const { text } = readCell(caption);
  return text === "" ? null : { kind: "paragraph", text: text.replaceAll("\n", " "), at: { ...caption.at } };
}
