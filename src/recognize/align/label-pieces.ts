import type { PhysicalRow } from "../sheet/rows.ts";
import { thresholds } from "../thresholds.ts";
import type { TableFamily, Words } from "../words/slots.ts";
import { termOf } from "../words/terms.ts";
import { mostPieces } from "./edges.ts";
import type { Item } from "./items.ts";

/**
 * Labels that a narrow column broke over several lines, as one item each. Only pieces that make a label of the form word
 * for word are joined, as many as there are: `一、本年新收政府信息公开申请数`, `量` are like it one by one already. Labels of
 * rows in heaps stay as they are: whose the figures behind the last of them are is not a matter of that label alone.
 */
export function joinPieces(
  items: readonly Item[],
  rows: readonly PhysicalRow[],
  { words, anchor }: TableFamily,
): readonly Item[] {
  const joined: Item[] = [];
  let heaped = false;
  for (let at = 0; at < items.length; ) {
    const row = piecesOf(items, at, words.rows);
    const header = piecesOf(items, at, words.structure);
    const carrier = row.at(-1);
    const figure = carrier?.values[0];
    if (header.every(isBare) && words.structure.has(textOf(header))) {
      // The alignment itself joins a few.
      joined.push(...(header.length > mostPieces ? asOne(header, header[0]) : header));
      at += header.length;
      continue;
    }
    const separator = rows[figure?.row ?? -1]?.separator;
    const belongs = separator === "space" || (separator === null && !heaped);
    joined.push(...(row.length > 1 && belongs ? asOne(row, carrier) : row));
    if (figure !== undefined) heaped = false;
    else if (words.rows.has(textOf(row)) || row.some(({ term }) => anchor(term) >= rowLikeness))
      heaped = true;
    at += row.length;
  }
  return joined.length === items.length ? items : joined;
}

const rowLikeness = thresholds.labelPieces.rowLikeness;

/** The items from `from` on that make a label; one where they make none. Figures stand behind the last only. */
function piecesOf(items: readonly Item[], from: number, words: Words): readonly Item[] {
  let end = from + 1;
  let text = items[from]?.folded ?? "";
  for (let at = from; isBare(items[at]) && words.begins(text); ) {
    at++;
    const next = items[at];
    if (next === undefined || next.folded === "") break;
    text += next.folded;
    if (words.has(text)) end = at + 1;
  }
  return items.slice(from, end);
}

function isBare(item: Item | undefined): boolean {
  return item !== undefined && item.values.length === 0 && item.countedAs === undefined;
}

/** @param carrier the piece whose place and figures are those of all */
function asOne(pieces: readonly Item[], carrier: Item | undefined): Item[] {
  const raw = pieces.map((piece) => piece.raw).join("");
  const folded = textOf(pieces);
  return carrier === undefined ? [] : [{ ...carrier, raw, folded, term: termOf(folded) }];
}

function textOf(pieces: readonly Item[]): string {
  return pieces.map(({ folded }) => folded).join("");
}
