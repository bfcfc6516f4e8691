import { foldLabel } from "../../form/fold.ts";
import { isShare } from "../words/own-headers.ts";
import { looksLikeHeading } from "./headings.ts";
import { emptied, type PhysicalCell, type PhysicalRow, showsCells } from "./rows.ts";

/** A percentage: no figure of the form is one. */
function isPercentage({ text }: PhysicalCell): boolean {
  return /^\s*\p{Nd}{1,3}(?:[.．]\p{Nd}+)?\s*[%％]\s*$/u.test(text);
}

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
    if (!isBelow || showsCells(row) || !row.cells.some(isPercentage)) return row;
    const cells = row.cells.filter((cell) => !isPercentage(cell));
    return cells.every(({ kind }) => kind === "blank") ? emptied(row) : { ...row, cells };
  });
}

function isHeadedShare({ cells, text }: PhysicalRow): boolean {
  if (!/[比重]/u.test(text)) return false;
  return cells.some((cell) =>
    [cell.text, ...cell.text.split(/\s+/u)].some((word) => isShare(foldLabel(word))),
  );
}
