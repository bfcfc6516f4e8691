import type { Limits } from "../reading.ts";
import { cellTextOf, type Filled, paddingOf, readingOrder } from "./cell-text.ts";
import { withoutDoubles } from "./doubles.ts";
import { fill } from "./fill.ts";
import { type Frame, framesOf } from "./frames.ts";
import { type Line, lineOf, linesOf } from "./lines.ts";
import { areaOf, type Box, type Page } from "./page.ts";
import { rulingsOf } from "./rulings.ts";
import { uprightPage } from "./upright.ts";

/** A table of one page; `texts` are those of its cells. */
export interface TablePart {
  readonly kind: "table";
  readonly page: number;
  /** 1-based, on its page. */
  readonly number: number;
  readonly frame: Frame;
  readonly texts: readonly string[];
}

/** A line of text outside of tables. */
export interface LinePart {
  readonly kind: "line";
  readonly page: number;
  readonly line: Line;
  /** Runs across the page or along its edge: no neighbour of what stands beside it. */
  readonly aside: boolean;
  /** The same as it is on the page, where a row was put together of several lines. */
  readonly drawn?: LinePart;
  /** A row of which every cell is known, with tabs between them; others are laid out by their places. */
  readonly text?: string;
}

export interface PicturePart {
  readonly kind: "picture";
  readonly page: number;
  readonly box: Box;
}

export type Part = TablePart | LinePart | PicturePart;

/** What stands on a page, top to bottom. */
export interface PageParts {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly parts: readonly Part[];
}

/** Smaller pictures are emblems and stamps. */
const leastPicture = 0.02;

/** @throws UserError `too-many-cells` */
export function partsOf(drawn: Page, limits: Limits): PageParts {
  const page = uprightPage(drawn);
  const characters = withoutDoubles(page.characters);
  const frames = framesOf(rulingsOf(page.strokes), limits);
  const { cells, rest } = fill(frames, characters);
  const tables = frames.flatMap((frame, index) => {
    const filled = frame.cells.map((box, cell) => ({ box, lines: readingOrder(cells[index]?.[cell] ?? []) }));
    return filled.some(({ lines }) => lines.length > 0) ? [{ frame, filled }] : [];
  });
  const parts: Part[] = [
    ...tables.map(({ frame, filled }, index) => tablePart(page.number, index + 1, frame, filled)),
    ...linesOf(rest.filter(({ turn, vertical }) => turn === 0 && !vertical)).map((line) =>
      linePart(page.number, line),
    ),
    ...page.pictures
      .filter((box) => areaOf(box) > leastPicture * page.width * page.height)
      .map((box): PicturePart => ({ kind: "picture", page: page.number, box })),
  ];
  const sorted = parts.sort((a, b) => topOf(a) - topOf(b));
  const aside = asideOf(page, rest);
  return { number: page.number, width: page.width, height: page.height, parts: [...sorted, ...aside] };
}

function tablePart(page: number, number: number, frame: Frame, filled: readonly Filled[]): TablePart {
  const padding = paddingOf(filled);
  return { kind: "table", page, number, frame, texts: filled.map((cell) => cellTextOf(cell, padding)) };
}

function linePart(page: number, line: Line): LinePart {
  return { kind: "line", page, line, aside: false };
}

/** Turned and leaning text stands behind the rest of its page. */
function asideOf(page: Page, rest: Page["characters"]): LinePart[] {
  const turned = rest.filter(({ turn, vertical }) => turn !== 0 || vertical);
  const lines = turned.length === 0 ? [] : readingOrder(turned);
  const slanted = page.slanted.length === 0 ? [] : [lineOf(page.slanted)];
  return [...lines, ...slanted].map((line) => ({ ...linePart(page.number, line), aside: true }));
}

function topOf(part: Part): number {
  switch (part.kind) {
    case "table":
      return part.frame.top;
    case "line":
      return part.line.top;
    case "picture":
      return part.box.top;
  }
}
