import { latestEdition, namedBy, type TableKey, tableOf } from "../../form/index.ts";
import type { Issue } from "../../report/issues.ts";
import type { TableReading, TextLine } from "../../report/model.ts";
import { excerptOf } from "../place/table-issues.ts";
import type { PhysicalCell, PhysicalRow, RowRange } from "../sheet/rows.ts";
import { thresholds } from "../thresholds.ts";

const fewestAlone = thresholds.reading.fewestAlone;

/** Where no row of a table has a figure and some stand in or below it: labels and figures are parted, and nothing joins them. */
export function figuresApart(
  rows: readonly PhysicalRow[],
  reading: TableReading,
  { from, to }: RowRange,
  end: number,
): Issue[] {
  if (reading.rows.some(({ found }) => found !== null && found > 0)) return [];
  const { key, name, blocks } = reading.template;
  const label = namedBy([name]);
  const saying = (code: Issue["code"], first: PhysicalCell, data: Issue["data"]): Issue[] => [
    { code, cell: `/${key}/table`, at: first.at, data: { label, ...data } },
  ];
  // The figures of an only row may stand among its headers.
  const all = rows
    .slice(reading.rows.length === 1 ? from : to, end)
    .flatMap(({ cells, layout }) =>
      cells.filter(({ kind }) => kind === "number").map((cell) => ({ cell, isAlone: layout === "plain" })),
    );
  // A number on a line of its own may be that of a page.
  const apart = all.filter(({ isAlone }) => !isAlone);
  const cells = (all.length >= fewestAlone ? all : apart).map(({ cell }) => cell);
  const [first] = cells;
  if (first === undefined) {
    // Figures may stand amid other text: `自然人3件，商业企业0件`, `"3",`.
    const amid = rows
      .slice(from, end)
      .flatMap((row, index) => (from + index < to || isShort(row) ? row.cells : []))
      .filter(({ kind, text }) => kind === "label" && holdsFigure(text));
    const [one] = amid;
    return one === undefined
      ? []
      : saying("value-unplaced", one, { raw: excerptOf(amid.map(({ text }) => text.trim())) });
  }
  const values = excerptOf(cells.map(({ text }) => text.trim()));
  const due = reading.rows.length === 1 ? blocks[0]?.columns.length : undefined;
  if (due === undefined) return saying("columns-unclear", first, { values });
  if (cells.length === due) return saying("value-unplaced", first, { raw: values });
  const code = cells.length > due ? "row-overfull" : "row-ambiguous";
  return saying(code, first, { expected: due, found: cells.length, values });
}

/** Whether a line below a table may be part of it, and is no sentence. */
function isShort({ text }: PhysicalRow): boolean {
  return text.trim().length <= thresholds.reading.longestPart && !/[。；！？]/u.test(text);
}

/** Whether a text holds a number that neither counts it nor is a year. */
function holdsFigure(text: string): boolean {
  return /\p{Nd}/u.test(
    text.replace(/(?<!\p{Nd})(?:\p{Nd}{1,2}\s*[.．、)）]|20\p{Nd}{2}\s*年|〔20\p{Nd}{2}〕\p{Nd}+)/gu, ""),
  );
}

/** Lines of nothing but figures in the section of a table that was read without them. Those that count columns are none. */
export function figuresOutside(key: TableKey, lines: readonly TextLine[]): Issue[] {
  return lines.flatMap(({ text, at }): readonly Issue[] => {
    if (!rowOfFigures.test(text)) return [];
    const figures = text.split(/[^\p{Nd}.]+/u).filter((figure) => figure !== "");
    if (figures.length < fewestAlone) return [];
    if (figures.every((figure, index) => Number(figure) === index + 1)) return [];
    const label = namedBy([tableOf(latestEdition().id, key).name]);
    return [{ code: "value-unplaced", cell: `/${key}/table`, at, data: { label, raw: figures.join(" ") } }];
  });
}

const rowOfFigures = /^[\s|]*(?!20\p{Nd}{2}\s)\p{Nd}[\p{Nd}.]*(?:[\s|,，、;；]+\p{Nd}[\p{Nd}.]*)+[\s|,;]*$/u;
