import { foldLabel } from "../../form/fold.ts";
import { isPercentage } from "../words/numbers.ts";
import { isShare } from "../words/own-headers.ts";
import { looksLikeHeading } from "./headings.ts";
import { emptied, type PhysicalRow, showsCells } from "./rows.ts";

/**
 * Rows without the percentages of a column that the form does not have (占比), where blank cells do not show: there
 * percentages are told from figures by their sign, not by their place.
 */
export function withoutShares(rows: readonly PhysicalRow[]): readonly PhysicalRow[] {
  if (!rows.some(isHeadedShare)) return rows;
  let isBelow = false;
  return rows.map((row) => {
    // A column ends with its section.
    if (isHeadedShare(row)) isBelow = true;
    else if (looksLikeHeading(row.text)) isBelow = false;
    if (!isBelow || showsCells(row) || !row.cells.some(({ text }) => isPercentage(text))) return row;
    const cells = row.cells.filter(({ text }) => !isPercentage(text));
    return cells.every(({ kind }) => kind === "blank") ? emptied(row) : { ...row, cells };
  });
}

function isHeadedShare({ cells, text }: PhysicalRow): boolean {
  if (!/[比重]/u.test(text)) return false;
  return cells.some((cell) =>
    [cell.text, ...cell.text.split(/\s+/u)].some((word) => isShare(foldLabel(word))),
  );
}
