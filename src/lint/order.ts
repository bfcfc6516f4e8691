import { byText } from "../by-text.ts";
import type { CellPlace, Location, TablePlace } from "../read/source.ts";
import type { Draft } from "./draft.ts";
import type { LintFinding } from "./finding.ts";

/** Sorts findings by position in the file, then by rule, and names them. Findings without a place come first. */
export function finish(drafts: readonly Draft[]): LintFinding[] {
  const sorted = drafts.toSorted(
    (a, b) => compareLocations(a.finding.location, b.finding.location) || a.order - b.order,
  );
  const seen = new Map<string, number>();
  return sorted.map(({ finding }) => {
    const name = nameOf(finding);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { id: count === 1 ? name : `${name}#${count}`, ...finding };
  });
}

/** Positions are compared by what both have: page, then paragraph or line, then table, row and column. */
export function compareLocations(a: Location | null, b: Location | null): number {
  if (a === null || b === null) return (a === null ? 0 : 1) - (b === null ? 0 : 1);
  // What stands in an attachment comes behind its page.
  if (a.file !== b.file) return byText(a.file ?? "", b.file ?? "");
  for (const key of ["page", "paragraph", "line", "table", "row", "column"] as const) {
    const [one, other] = [a[key], b[key]];
    if (one === undefined || other === undefined || one === other) continue;
    return one - other;
  }
  return 0;
}

/**
 * `rule@cell`, or `rule@line:31`, `rule@paragraph:40`, on pages `rule@page:3:line:31`; the rule alone where there is no
 * place.
 */
function nameOf({ ruleId, cell, location }: Draft["finding"]): string {
  if (cell !== null) return `${ruleId}@${cell}`;
  const place = location === null ? null : nameOfPlace(location);
  return place === null ? ruleId : `${ruleId}@${place}`;
}

function nameOfPlace(at: Location): string | null {
  if (at.sheet !== undefined) return `sheet:${at.sheet}!${at.cell ?? ""}`;
  if (at.table !== undefined) return nameOfTable(at);
  if (at.column !== undefined) return `line:${at.line}`;
  if (at.page !== undefined) return at.line === undefined ? null : `page:${at.page}:line:${at.line}`;
  return at.paragraph === undefined ? null : `paragraph:${at.paragraph}`;
}

/** Where the file counts lines or paragraphs, they tell tables apart, too. */
function nameOfTable({ table, line, page, paragraph }: TablePlace | CellPlace): string {
  if (line !== undefined) return `line:${line}`;
  if (page !== undefined) return `page:${page}:table:${table}`;
  return paragraph === undefined ? `table:${table}` : `paragraph:${paragraph}`;
}
