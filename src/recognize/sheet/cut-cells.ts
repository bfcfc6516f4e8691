import { thresholds } from "../thresholds.ts";
import { isUnit } from "../words/numbers.ts";
import { emptied, type PhysicalRow, withCell } from "./rows.ts";

/**
 * What belongs to one cell and was written on lines of its own: a unit behind its figure (`862`, `元`), a sign before it
 * (`减`, `489`). Figures behind a point (`6.`, `47`) are marked as halves: a part of a figure is none.
 */
export function joinCutCells(rows: readonly PhysicalRow[]): readonly PhysicalRow[] {
  let joined: PhysicalRow[] | null = null;
  let before = -1;
  let above = -1;
  rows.forEach((row, line) => {
    if (isEmpty(row)) return;
    const upper = (joined ?? rows)[above];
    const pair = upper === undefined || line - above > farthest ? null : pairOf(rows[before], upper, row);
    if (pair !== null) {
      joined ??= [...rows];
      [joined[above], joined[line]] = pair;
    }
    before = above;
    above = line;
  });
  return joined ?? rows;
}

const farthest = thresholds.cutCells.farthest;

function isEmpty({ cells, layout }: PhysicalRow): boolean {
  return layout === "plain" && cells.length === 1 && cells[0]?.kind === "blank";
}

/** Two lines with what belongs together in one of them; `null` where nothing does. */
function pairOf(
  before: PhysicalRow | undefined,
  upper: PhysicalRow,
  lower: PhysicalRow,
): [PhysicalRow, PhysicalRow] | null {
  const last = upper.cells.at(-1);
  const first = lower.cells[0];
  if (last === undefined || first === undefined || upper.layout === "grid" || lower.layout === "grid")
    return null;
  // Most lines end here.
  if (
    first.kind === "number"
      ? last.kind !== "label" || last.text.length > longestWord
      : first.text.length > longestWord
  )
    return null;
  const [above, below] = [last.text.trim(), first.text.trim()];
  if (isCutUnit(above, below) && lower.cells.length === 1)
    return [withCell(upper, -1, { ...last, kind: "number", text: above + below }), emptied(lower)];
  if (first.kind !== "number") return null;
  if (/^\p{Nd}+[.．]$/u.test(above)) return [upper, withCell(lower, 0, { ...first, half: true })];
  if (upper.cells.length > 1 || !sign.test(above) || !/^\p{Nd}/u.test(below)) return null;
  // 「本年增」, 「/」, 「减」 is a header.
  if (/[增/／]$/u.test(before?.text.trimEnd() ?? "")) return null;
  return [emptied(upper), withCell(lower, 0, { ...first, text: above + below })];
}

const longestWord = thresholds.cutCells.longestWord;

const sign = /^(?:增加?|减少?|減少?)$/u;

/** `188`, `万元` or `188万`, `元`. */
function isCutUnit(above: string, below: string): boolean {
  return isUnit(below) && above.length <= longestAmount && /^\p{Nd}[\p{Nd}.,]*万?$/u.test(above);
}

const longestAmount = thresholds.cutCells.longestAmount;
