import { cellTextOf, paddingOf } from "./cell-text.ts";
import { columnBoxes } from "./level-boxes.ts";
import { type Columns, columnsOf, cut, wordsOf } from "./level-columns.ts";
import { withCutRows } from "./level-cuts.ts";
import { leadOf, type Run, runsOf, type Strip } from "./level-strips.ts";
import { type Line, lineOf, linesOf, textOf } from "./lines.ts";
import type { Character } from "./page.ts";
import type { LinePart, PageParts, Part } from "./parts.ts";
import { isFigure, segmentsOf } from "./segments.ts";
import { redrawn, severed } from "./severed.ts";

/**
 * The pages with each row of the tables of which only the rows are drawn in one line, tabs between its cells. What stands
 * between the same two level lines is of one row, however many lines it has; columns are where nothing of all rows stands.
 * Where this tells the columns not beyond doubt, the lines stay as they are.
 */
export function withLevelTables(pages: readonly PageParts[]): readonly PageParts[] {
  const changed = new Map<LinePart, readonly LinePart[]>();
  for (const family of familiesOf(pages.map((page) => ({ page, runs: runsOf(page) })))) {
    const columns = family.some(({ rows }) => rows.length > 0) ? columnsOf(family) : null;
    if (columns === null || columns.edge >= columns.starts.length) {
      for (const [part, without] of withoutHalves(family)) changed.set(part, [without]);
      continue;
    }
    const runs = withCutRows(family, columns);
    const write = writer(runs, columns);
    for (const run of runs) {
      // A page with a single line may have no row.
      if (run.parts.length === 0) continue;
      for (const part of run.parts) changed.set(part, []);
      const first = run.parts.reduce((least, part) => (part.line.top < least.line.top ? part : least));
      changed.set(first, write(run));
    }
  }
  if (changed.size === 0) return pages;
  return pages.map((page) => ({
    ...page,
    parts: page.parts.flatMap((part): readonly Part[] =>
      part.kind === "line" ? (changed.get(part) ?? [part]) : [part],
    ),
  }));
}

/** The lines of rows whose columns are not told: figures that stand below each other between two level lines are no figures. */
function withoutHalves(runs: readonly Run[]): [LinePart, LinePart][] {
  return runs.flatMap(({ rows, parts, head, tail }) => {
    const open = [head, tail].flatMap((row) => row ?? []);
    const strips = [...rows, ...open.map(({ strip }) => strip)];
    const halves = redrawn(
      strips.flatMap(({ lines }) => lines.slice(1).flatMap((line, index) => halvesOf(lines[index], line))),
    );
    const drawn = new Set([...parts, ...open.flatMap((row) => row.parts)]);
    return [...drawn].flatMap((part): [LinePart, LinePart][] => {
      const { characters, cuts } = part.line;
      if (!characters.some((one) => halves.has(one))) return [];
      const line = lineOf(
        characters.map((one) => halves.get(one) ?? one),
        cuts,
      );
      return [[part, { ...part, line, drawn: part.drawn ?? part }]];
    });
  });
}

function halvesOf(upper: Line | undefined, lower: Line): [Character, Character][] {
  const figures = upper === undefined ? [] : segmentsOf(upper).filter(isFigure);
  return segmentsOf(lower).flatMap((segment) => {
    const over = figures.find(({ left, right }) => left < segment.right && right > segment.left);
    return over === undefined ? [] : severed(over, segment);
  });
}

/** The last run so far, and the words over the columns of its family. */
interface Open {
  readonly family: Run[];
  readonly page: number;
  readonly run: Run;
  readonly head: string;
}

/** Runs of which the later go on on the next page, without a header of their own or with the same again, which is left out. */
function familiesOf(pages: readonly { readonly page: PageParts; readonly runs: readonly Run[] }[]): Run[][] {
  const families: Run[][] = [];
  let open: Open | null = null;
  for (const { page, runs } of pages)
    for (const [index, run] of runs.entries()) {
      const own: Open = { family: [], page: page.number, run, head: headOf(run) };
      const before: Open | null = index === 0 && open !== null && isBefore(open, own) ? open : null;
      if (before === null) families.push(own.family);
      (before ?? own).family.push(before === null || leadOf(run) !== null ? run : { ...run, header: [] });
      open = { ...own, family: (before ?? own).family, head: (before ?? own).head };
    }
  return families;
}

function isBefore(one: Open, { page, run, head }: Open): boolean {
  const goesOn =
    run.header.length === 0 ||
    (leadOf(run) !== null && one.run.rows.length > 0) ||
    (head !== "" && one.head.endsWith(head));
  return one.run.isLast && one.page === page - 1 && goesOn;
}

/** The words over the columns of a run. */
function headOf(run: Run): string {
  const columns = run.header.length === 0 ? null : columnsOf([run]);
  return columns === null
    ? ""
    : headerCells(run.header, columns)
        .slice(columns.edge === 0 ? 0 : 1)
        .join("\t");
}

/** Writes the lines of runs with these columns. */
function writer(runs: readonly Run[], columns: Columns): (run: Run) => LinePart[] {
  const { starts, edge } = columns;
  const boxes = columnBoxes(runs, starts, edge);
  const cellsOf = (strip: Strip) =>
    cut(strip, starts)
      .slice(edge)
      .map((lines, index) => ({ lines, box: boxes[index] ?? null }));
  const padding = paddingOf(
    runs.flatMap(({ rows, header }) =>
      [...rows, ...header].flatMap((strip) =>
        cellsOf(strip).flatMap(({ lines, box }) => (box === null ? [] : [{ lines, box }])),
      ),
    ),
  );
  const figuresOf = (strip: Strip) =>
    cellsOf(strip).map(({ lines, box }) =>
      box === null || strip.unsure === true
        ? lines.map(textOf).join(" ")
        : cellTextOf({ box, lines }, padding).replaceAll("\n", " "),
    );
  const labelsOf = (strip: Strip) =>
    cut(strip, starts)
      .slice(0, edge)
      .map(wordsOf)
      .filter((text) => text !== "");
  return (run) => {
    const partOf = (strip: Strip | undefined) => drawnPart(run, strip?.characters.at(-1));
    const top = run.rows[0]?.above ?? Number.POSITIVE_INFINITY;
    const line = (strip: Strip | undefined, cells: readonly string[]): LinePart[] => {
      const drawn = partOf(strip);
      return drawn === undefined ? [] : [{ ...drawn, drawn: drawn.drawn ?? drawn, text: cells.join("\t") }];
    };
    const head = run.header.length === 0 ? [] : headerCells(run.header, columns);
    const upper = run.others
      .filter(({ below }) => head.length > 0 && below <= top)
      .sort((a, b) => a.above - b.above || a.below - b.below);
    const groups = run.others.filter(({ below }) => below > top);
    const rowOf = (group: Strip) => run.rows.find(({ above }) => above >= group.above);
    return [
      ...withCorner(
        [...upper.map((strip) => upperCells(strip, columns)), ...(head.length === 0 ? [] : [head])],
        edge > 0,
      ).flatMap((cells, index) => line(upper[index] ?? run.header.at(-1), cells)),
      ...run.rows.flatMap((strip) =>
        line(strip, [
          ...groups
            .filter((group) => rowOf(group) === strip)
            .sort((a, b) => b.below - a.below)
            .map(({ lines }) => wordsOf(lines)),
          ...labelsOf(strip),
          ...figuresOf(strip),
        ]),
      ),
    ];
  };
}

/** The corner of a header stands beside its first line. */
function withCorner(
  heads: readonly (readonly string[])[],
  hasCorner: boolean,
): readonly (readonly string[])[] {
  const [first, last] = [heads[0], heads.at(-1)];
  if (!hasCorner || first === undefined || last === undefined || heads.length < 2) return heads;
  return [[`${last[0]}${first[0]}`, ...first.slice(1)], ...heads.slice(1, -1), ["", ...last.slice(1)]];
}

/** The words of an upper cell of a header where it begins: it ends with nothing that is known. */
function upperCells({ characters }: Strip, { starts, edge }: Columns): string[] {
  const cells = starts.slice(Math.max(0, edge - 1)).map(() => "");
  for (const words of linesOf(characters).flatMap(segmentsOf)) {
    const column = starts.findLastIndex((start) => start <= words.left);
    const at = Math.max(0, column - Math.max(0, edge - 1));
    cells[at] = (cells[at] ?? "") + textOf(words);
  }
  return cells;
}

/** The words over each column, those before the figures in one. */
function headerCells(header: readonly Strip[], { starts, edge }: Columns): string[] {
  const cells = header.map((strip) => cut(strip, starts).map(wordsOf));
  const all = starts.map((_, column) => cells.map((own) => own[column] ?? "").join(""));
  return [...(edge === 0 ? [] : [all.slice(0, edge).join("")]), ...all.slice(edge)];
}

function drawnPart({ parts }: Run, character: Character | undefined): LinePart | undefined {
  return parts.find(({ line }) => line.characters.some((one) => one === character));
}
