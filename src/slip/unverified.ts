import { type CellPointer, cellsOf, editions, tableKeys } from "../form/index.ts";
import { once } from "../form/once.ts";
import type { Gaps } from "../lint/gaps.ts";
import type { RuleGroup } from "../rules/define.ts";
import { rules } from "../rules/index.ts";
import { codeOf } from "./code.ts";
import type { EarlierPoint } from "./earlier.ts";
import type { Unverified } from "./words.ts";

/** Rules of these groups compare figures of the tables, with each other or with the text. */
const ofTables: ReadonlySet<RuleGroup> = new Set([
  "tables",
  "values",
  "arithmetic",
  "cross-table",
  "narrative",
]);

/** `null` where this run would have found the point, were it still there. */
export function unverified({ code, ruleId, cell }: EarlierPoint, gaps: Gaps): Unverified | null {
  if (ruleId === null) return null;
  if (gaps.rules.includes(ruleId)) return "rule";
  const group = rules.find(({ id }) => id === ruleId)?.group;
  if (group === "cross-year" && !gaps.previous) return "previous";
  if (ruleId === "enforcement-data-mismatch" && !gaps.enforcement) return "enforcement";
  const pointer = cell ?? pointerOf(ruleId, code);
  if (pointer === null)
    return gaps.tables.length > 0 && group !== undefined && ofTables.has(group) ? "figures" : null;
  const isInGap =
    gaps.cells.includes(pointer) || gaps.tables.some((key) => `${pointer}/`.startsWith(`/${key}/table/`));
  return isInGap ? "figures" : null;
}

/** The cell that a code stands for; `null` where it is about none. */
function pointerOf(ruleId: string, code: string): CellPointer | null {
  return pointers().find((cell) => codeOf({ ruleId, cell, message: "" }) === code) ?? null;
}

/** `/remedies/table/reconsideration/total`, `/remedies/table/reconsideration`, `/remedies/table`. */
function withAncestors(pointer: CellPointer): CellPointer[] {
  const parts = pointer.split("/");
  return parts.slice(2).map((_, index) => parts.slice(0, index + 3).join("/"));
}

/** Tables, rows and cells of all editions. */
const pointers = once((): readonly CellPointer[] => {
  const all = editions.flatMap((edition) =>
    tableKeys.flatMap((key) => cellsOf(edition.tables[key]).flatMap(({ pointer }) => withAncestors(pointer))),
  );
  return [...new Set(all)];
});
