import { displayWidth } from "../../src/format/width.ts";
import { escapeText } from "../../src/format/xml.ts";
import type { Grid, GridCell } from "../../src/read/source.ts";

/** What a comment says, and the point of the page at which it hangs. */
export interface Hung {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A piece of a paragraph; `in` and `out` are tracked changes. */
export interface Piece {
  readonly text: string;
  readonly change: "in" | "out" | null;
}

export interface Drawn {
  readonly svg: string;
  readonly height: number;
}

/** Pixels. */
const page = { width: 1000, left: 36, right: 664, margin: 700 };
const prose = { size: 14, line: 24 };
const table = { size: 11, line: 15, padding: 4, labels: 0.42 };
const note = { size: 11.5, line: 17, padding: 9, gap: 12 };

const fonts = `FangSong, 仿宋, STFangsong, "Noto Serif CJK SC", serif`;
const colours = {
  ink: "#1f2328",
  rule: "#57606a",
  mark: "#fff1b8",
  change: "#cf222e",
  note: "#fffbe6",
  thread: "#bf8700",
};

/** The sheet of paper with what is drawn on it. */
export function drawPage(content: string, height: number): string {
  const bottom = Math.ceil(height + 16);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${page.width} ${bottom}" width="${page.width}" height="${bottom}" role="img" aria-label="gia-report annotate">`,
    "<title>批注在其格、其段的年报副本 · An annual report with its findings as comments</title>",
    `<rect width="${page.width}" height="${bottom}" fill="#f6f8fa"/>`,
    `<rect x="8" y="8" width="${page.right + 12}" height="${bottom - 16}" fill="#fff" stroke="#d0d7de"/>`,
    `<g font-family='${fonts}' fill="${colours.ink}">`,
    content,
    "</g>",
    "</svg>\n",
  ].join("\n");
}

/** A paragraph with what is tracked in it; `right` is where a comment on it hangs. */
export function drawParagraph(
  pieces: readonly Piece[],
  y: number,
): Drawn & { readonly right: { readonly x: number; readonly y: number } } {
  const perLine = Math.floor(((page.right - page.left) / prose.size) * 2);
  const lines = wrapped(pieces, perLine);
  const drawn = lines.map((line, index) => {
    const spans = line.map(
      ({ text, change }) => `<tspan${looks[change ?? "none"]}>${escapeText(text)}</tspan>`,
    );
    return `<text x="${page.left}" y="${y + index * prose.line}" font-size="${prose.size}" xml:space="preserve">${spans.join("")}</text>`;
  });
  const height = lines.length * prose.line;
  const back = `<rect x="${page.left - 4}" y="${y - prose.size - 2}" width="${page.right - page.left + 8}" height="${height}" fill="${colours.mark}"/>`;
  return {
    svg: [back, ...drawn].join("\n"),
    height: height + 12,
    right: { x: page.right + 4, y: y + height - prose.line - 5 },
  };
}

const looks = {
  none: "",
  in: ` fill="${colours.change}" font-weight="bold" text-decoration="underline"`,
  out: ` fill="${colours.change}" text-decoration="line-through"`,
} as const;

export interface TableDrawing {
  readonly y: number;
  /** Rows that are shown, from the top. */
  readonly rows: number;
  /** Comments by cell: `6/9` for row 6, cell 9. */
  readonly marks: ReadonlyMap<string, readonly string[]>;
  /** Takes the comments with their places. */
  readonly hung: Hung[];
}

/** The top of a table with its merged cells; cells with comments are marked. */
export function drawTable(grid: Grid, { y, rows, marks, hung }: TableDrawing): Drawn {
  const edges = columnEdges(grid);
  const shown = grid.cells.filter(({ row }) => row < rows);
  const heights = Array.from({ length: rows }, (_, row) => heightOf(row, shown, edges));
  const tops = [y];
  for (const height of heights) tops.push((tops.at(-1) ?? y) + height);
  const drawn = shown.map((cell) => {
    const [left = 0, right = 0] = [edges[cell.column], edges[cell.column + cell.columnSpan]];
    const last = Math.min(rows, cell.row + cell.rowSpan);
    const [top = 0, bottom = 0] = [tops[cell.row], tops[last]];
    const texts = marks.get(`${cell.at.row}/${cell.at.column}`) ?? [];
    for (const text of texts) hung.push({ text, x: right, y: (top + bottom) / 2 });
    const box = `<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" fill="${texts.length > 0 ? colours.mark : "none"}" stroke="${colours.rule}" stroke-width=".7"/>`;
    return box + cellText(cell, [left, right], [top, bottom]);
  });
  const bottom = tops.at(-1) ?? y;
  const more = `<text x="${(page.left + page.right) / 2}" y="${bottom + 16}" font-size="${prose.size}" text-anchor="middle">⋮</text>`;
  return { svg: [...drawn, more].join("\n"), height: bottom - y + 24 };
}

/** Columns of labels share a fixed part of the width, those of figures the rest. */
function columnEdges({ width }: Grid): number[] {
  const labels = 3;
  const whole = page.right - page.left;
  return Array.from({ length: width + 1 }, (_, column) => {
    const share =
      column <= labels
        ? (table.labels * column) / labels
        : table.labels + ((1 - table.labels) * (column - labels)) / (width - labels);
    return Math.round(page.left + share * whole);
  });
}

function heightOf(row: number, cells: readonly GridCell[], edges: readonly number[]): number {
  const own = cells.filter((cell) => cell.row === row && cell.rowSpan === 1);
  const counts = own.map((cell) => linesOf(cell, edges).length);
  return Math.max(1, ...counts) * table.line + 2 * table.padding;
}

function linesOf({ text, column, columnSpan }: GridCell, edges: readonly number[]): string[] {
  const width = (edges[column + columnSpan] ?? 0) - (edges[column] ?? 0) - 2 * table.padding;
  return linesIn(text, Math.max(2, Math.floor((width / table.size) * 2)));
}

type Span = readonly [number, number];

function cellText(cell: GridCell, [left, right]: Span, [top, bottom]: Span): string {
  const lines = linesIn(
    cell.text,
    Math.max(2, Math.floor(((right - left - 2 * table.padding) / table.size) * 2)),
  );
  const first = (top + bottom) / 2 - ((lines.length - 1) * table.line) / 2 + table.size * 0.36;
  return lines
    .map((line, index) => {
      const at = `x="${(left + right) / 2}" y="${(first + index * table.line).toFixed(1)}"`;
      return `<text ${at} font-size="${table.size}" text-anchor="middle">${escapeText(line)}</text>`;
    })
    .join("");
}

/** Comments in the margin, one below the other, each with a thread to its place. */
export function drawComments(hung: readonly Hung[]): Drawn {
  const width = page.width - page.margin - 14;
  const perLine = Math.floor(((width - 2 * note.padding) / note.size) * 2);
  const drawn: string[] = [];
  let bottom = 8;
  for (const { text, x, y } of hung) {
    const lines = text.split("\n").flatMap((line) => linesIn(line, perLine));
    const height = (lines.length + 1) * note.line + note.padding;
    const top = Math.max(bottom + (bottom > 8 ? note.gap : 4), y - 24);
    const rows = [`gia-report`, ...lines].map((line, index) => {
      const look = index === 0 ? ` font-weight="bold" fill="${colours.thread}"` : "";
      return `<text x="${page.margin + note.padding}" y="${top + (index + 1) * note.line}" font-size="${note.size}"${look}>${escapeText(line)}</text>`;
    });
    drawn.push(
      `<path d="M${x} ${y}L${page.margin - 8} ${top + 14}H${page.margin}" fill="none" stroke="${colours.thread}" stroke-dasharray="3 2"/>`,
      `<rect x="${page.margin}" y="${top}" width="${width}" height="${height}" rx="4" fill="${colours.note}" stroke="${colours.thread}" stroke-width=".7"/>`,
      ...rows,
    );
    bottom = top + height;
  }
  return { svg: drawn.join("\n"), height: bottom };
}

/** A text in lines of so many columns; a wide character takes two. */
function linesIn(text: string, perLine: number): string[] {
  return wrapped([{ text, change: null }], perLine).map((line) => line.map((piece) => piece.text).join(""));
}

/** No line begins with these: they hang over the end of the one before. */
const hanging = /[，。、；：）》」”]/;

function wrapped(pieces: readonly Piece[], perLine: number): Piece[][] {
  const lines: Piece[][] = [[]];
  let taken = 0;
  for (const { text, change } of pieces) {
    for (const character of text) {
      const width = displayWidth(character);
      if ((taken + width > perLine && !hanging.test(character)) || character === "\n") {
        lines.push([]);
        taken = 0;
      }
      if (character === "\n") continue;
      taken += width;
      const line = lines.at(-1) ?? [];
      const last = line.at(-1);
      if (last?.change === change) line[line.length - 1] = { text: last.text + character, change };
      else line.push({ text: character, change });
    }
  }
  return lines;
}
