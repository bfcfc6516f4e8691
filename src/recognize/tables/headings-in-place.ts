import { sections } from "../../form/index.ts";
import { ordinalValue } from "../../text/numerals.ts";
import type { Heading, NumberedLine } from "../sheet/headings.ts";
import { thresholds } from "../thresholds.ts";
import type { TableCandidate } from "./find-tables.ts";

/** What numbered lines are where sections have no heading of the form's wording. */
export interface InPlace {
  /** With those of the form's wording, in the order of the file. */
  readonly headings: readonly Heading[];
  /** Lines with the number of a section in its place, which by their words are the heading of none. */
  readonly unclear: readonly NumberedLine[];
}

/**
 * Headings of free wording: a line of the subject of a section that was not found, with its number or the one that follows
 * on its neighbour's, between its neighbours and on the right side of the tables. A line that goes on counting from one that is
 * no heading is an item of a list.
 */
export function headingsInPlace(
  found: readonly Heading[],
  lines: readonly NumberedLine[],
  tables: readonly TableCandidate[],
): InPlace {
  const rows = new Set(found.map(({ row }) => row));
  const styles = new Set(lines.filter(({ row }) => rows.has(row)).map(({ style }) => style));
  const headings = [...found];
  const unclear: NumberedLine[] = [];
  /** The last line since a heading that is an item of a list. */
  let item: NumberedLine | null = null;
  for (const line of lines) {
    if (rows.has(line.row)) item = null;
    else if (styles.size === 0 || styles.has(line.style)) {
      const isItem: boolean = line.heading === null || item?.number === line.number - 1;
      const open = isItem ? [] : openAt(line, headings).filter((place) => isBeside(place, line, tables));
      const place = open.find(({ index }) => line.sections.includes(index));
      if (place !== undefined && line.heading !== null) {
        headings.push({ row: line.row, ...place, ...line.heading, likeness });
        headings.sort((left, right) => left.row - right.row);
        item = null;
      } else if (open.some(({ index }) => index + 1 === line.number)) unclear.push(line);
      else item = line;
    }
  }
  return { headings, unclear };
}

const likeness = thresholds.headings.minimumInPlace;

type Place = Pick<Heading, "key" | "index">;

const places: readonly Place[] = sections.map(({ key }, index) => ({ key, index }));

/** Sections without a heading whose place and number a line has, those of its own number first. */
function openAt({ row, number }: NumberedLine, headings: readonly Heading[]): readonly Place[] {
  const before = headings.findLast((heading) => heading.row < row);
  const behind = headings.find((heading) => heading.row > row);
  const taken = new Set(headings.map(({ key }) => key));
  const isDue = ({ index }: Place) => index + 1 === number;
  const runsOn = numberOf(before) === number - 1 || numberOf(behind) === number + 1;
  return places
    .filter(({ index }) => index > (before?.index ?? -1) && index < (behind?.index ?? places.length))
    .filter((place) => !taken.has(place.key) && (runsOn || isDue(place)))
    .sort((left, right) => Number(isDue(right)) - Number(isDue(left)));
}

function numberOf(heading: Heading | undefined): number | null {
  return heading?.ordinal == null ? null : ordinalValue(heading.ordinal);
}

/** Whether a line stands behind the tables of the sections before a place, and before its own and the others. */
function isBeside({ index }: Place, { row }: NumberedLine, tables: readonly TableCandidate[]): boolean {
  return places.every((place) => {
    const own = tables.filter(({ table }) => table.template.key === place.key);
    return own.length === 0 || own.some(({ from }) => (place.index < index ? from < row : from > row));
  });
}
