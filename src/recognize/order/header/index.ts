import { foldLabel } from "../../../form/fold.ts";
import { foldedWordings } from "../../../form/folded-wordings.ts";
import type { BlockTemplate, ColumnTemplate } from "../../../form/index.ts";
import type { HeaderWay } from "../../../report/evidence.ts";
import type { Item } from "../../align/items.ts";
import { cellsOf, filledOf, isFilled } from "../../align/values.ts";
import { covers, type PhysicalCell, showsCells } from "../../sheet/rows.ts";
import { thresholds } from "../../thresholds.ts";
import { meansOtherThan } from "../../words/other-meaning.ts";
import { isOwnHeader, isRemark, isShare, isSubtotal } from "../../words/own-headers.ts";
import type { SlotTable } from "../../words/slots.ts";
import { termOf } from "../../words/terms.ts";
import { isOfYears } from "../mixtures.ts";
import { columnsOfLine } from "./line.ts";
import { columnsByPlaces, hasGroupElsewhere } from "./places.ts";
import { isPrintedOtherwise, isSubsequence, printedGroups, printedOrders } from "./printed.ts";
import { addsUpAs } from "./sums.ts";
import { type FileColumn, isHead, type Token, tokensOf } from "./tokens.ts";
import { columnsOfTree } from "./tree.ts";

export type { FileColumn } from "./tokens.ts";

/** Columns as the file has them, and how that was told; `null` where nothing says which figures are whose. */
export interface HeaderOrder {
  readonly columns: readonly FileColumn[];
  readonly way: HeaderWay | null;
}

/**
 * The columns of a block in the order in which the file has them, as its own headers say: by their places in a grid,
 * by their order in a line, or read as a tree of labels where they stand in several lines. Where they can be read in
 * several ways, the totals of the rows must single one out.
 *
 * @param from first item behind the rows before the block
 * @param end its first row
 * @param rows its rows
 * @param rivals the same table in other editions
 * @returns `null` where the headers say what the form says, or nothing
 */
export function headerOrder(
  items: readonly Item[],
  from: number,
  end: number,
  rows: readonly number[],
  block: BlockTemplate,
  table: SlotTable,
  rivals: readonly SlotTable[],
): HeaderOrder | null {
  const members = rows.flatMap((index) => items[index] ?? []);
  const below = items.slice(end + 1, rows.at(-1));
  const tokens = tokensOf(items, from, end, block, table, rivals).filter(
    ({ kind, item }) =>
      kind !== "foreign" || isOwnHeader(item.folded) || !standsAmid(item.raw.trim(), below, members),
  );
  // A header in one long line is too long for a label, and names its years all the same.
  const unread = items.slice(from, end).filter(({ folded, filled }) => folded === "" && filled === 0);
  if (isOfYears([...tokens.map(({ item }) => item), ...unread].map(({ raw }) => raw))) return unclear(block);
  const isElsewhere = () => hasGroupElsewhere(tokens, members, block);
  // The last header has the figures of a row without a label.
  const last = block.rows.some(({ label }) => label === null) ? end : end - 1;
  const isOtherwise = () => isPrintedOtherwise({ items, from, to: last, block, table });
  if (!tokens.some(isHead))
    return isElsewhere() || isOtherwise() || areOthers(tokens, block) ? unclear(block) : null;
  if (isDoubled(tokens, block) || isOneForAnother(tokens, block)) return unclear(block);
  const placed = columnsByPlaces(tokens, members, block);
  if (placed !== undefined) return isForm(placed, block) ? null : { columns: placed, way: "places" };
  const own = members.every(showsCells)
    ? tokens
    : tokens.filter((token) => !isLastRemark(token, tokens, block) && !isShare(token.item.folded));
  const line = columnsOfLine(own, block);
  const readings = line === undefined ? columnsOfTree(own, block) : [line];
  const allowed = distinct(readings).filter((order) => fitsRows(order, tokens, members, block));
  // Where remarks are blank in all rows it does not matter before which column they stand.
  const areAlike = distinct(allowed.map((order) => withoutBlankRemarks(order, members))).length === 1;
  const fitting = areAlike ? allowed.slice(0, 1) : allowed;
  const only = onlyOne(fitting, members, block);
  if (only !== undefined) {
    const order = withoutBlankRemarks(withoutRemark(only), members);
    const way = fitting.length > 1 ? "sums" : line === undefined ? "levels" : "line";
    if (isForm(order, block) || isDamagedForm(order, block, table)) return null;
    return isUnsure(only, block) || (way === "levels" && isInterrupted(own, block))
      ? unclear(block)
      : { columns: order, way };
  }
  // Headers that stand as the form prints them, with some of them lost, say what the form says.
  const contradicts =
    contradictsForm(tokens, block, table) ||
    areOthers(tokens, block) ||
    isElsewhere() ||
    (areCutAtBlanks(tokens) && isOtherwise());
  return fitting.length === 0 && !contradicts ? null : unclear(block);
}

/**
 * Whether a text stands among the rows of a block as well, on a line of its own or in a cell (扫描全能王 创建, a page's
 * heading): then it heads no column.
 */
function standsAmid(text: string, between: readonly Item[], members: readonly Item[]): boolean {
  return (
    between.some(({ raw }) => raw.trim() === text) ||
    members.some(({ values }) => filledOf(values).some(({ cell }) => cell.text.trim() === text))
  );
}

/** Whether the label of a row stands amid headers: they were printed by their heights, and levels say nothing of their order. */
function isInterrupted(tokens: readonly Token[], { rows }: BlockTemplate): boolean {
  const labels = new Set(rows.flatMap(({ label }) => (label === null ? [] : foldedWordings(label))));
  const heads = tokens.flatMap((token, index) => (isHead(token) ? [index] : []));
  const amid = tokens.slice(heads[0], heads.at(-1));
  return amid.some(({ kind, item }) => kind === "known" && labels.has(item.folded));
}

/** Whether as many headers as there are columns stand there, and some of them are others than are due in their place. */
function areOthers(tokens: readonly Token[], { columns }: BlockTemplate): boolean {
  const heads = tokens.filter(({ kind }) => kind === "leaf" || kind === "foreign");
  return (
    heads.length === columns.length &&
    heads.some(({ kind, item }, index) => {
      const due = columns[index];
      return kind === "foreign" && due !== undefined && meansOtherThan(item.folded, due.label);
    })
  );
}

/** Every header stands where the form has it, and those without a name are like what is due in their place. */
function isDamagedForm(order: readonly FileColumn[], block: BlockTemplate, table: SlotTable): boolean {
  if (order.length !== block.columns.length) return false;
  return order.every((one, index) => {
    const due = block.columns[index];
    if (one.kind === "form") return one.column === due;
    if (isOwnHeader(foldLabel(one.text))) return false;
    const { likeness } = table.match(termOf(foldLabel(one.text)));
    const likenessOf = (column: ColumnTemplate | undefined) =>
      likeness[table.slots.findIndex((slot) => slot.kind === "column" && slot.column === column)] ?? 0;
    const own = likenessOf(due);
    return own >= remotelyLike && block.columns.every((column) => likenessOf(column) <= own);
  });
}

const remotelyLike = thresholds.header.remotelyLike;

/** Headers stand there, and nothing says which figures are below them. */
export function unclear(block: BlockTemplate): HeaderOrder {
  return {
    columns: block.columns.map(({ label, groups }) => ({ kind: "foreign", text: label.text, groups })),
    way: null,
  };
}

/** Whether every header stands there twice: two tables side by side, and nothing says whose the figures are. */
function isDoubled(tokens: readonly Token[], block: BlockTemplate): boolean {
  const counts = new Map<string, number>();
  // In a grid a header that stands in its own column once more was repeated where a page ended.
  const isAbove = ({ item, label }: Token, index: number) =>
    item.layout === "grid" &&
    tokens
      .slice(index + 1)
      .some(
        (other) => other.label === label && isOver(item.cell, other.item.cell) && other.item.row > item.row,
      );
  tokens.forEach((token, index) => {
    const { label } = token;
    if (label !== null && isHeaderOfOne(token, tokens) && !isAbove(token, index))
      counts.set(label.text, (counts.get(label.text) ?? 0) + 1);
  });
  if (counts.size === 0) return false;
  return [...counts].every(([text, count]) => count >= 2 * columnsNamed(text, block));
}

/** Whether a token is a header by itself: pieces of one stand on several lines, those of two beside each other. */
function isHeaderOfOne({ kind, item, label, isWhole }: Token, tokens: readonly Token[]): boolean {
  const isBeside = () =>
    tokens.some((other) => other.item !== item && other.label === label && other.item.row === item.row);
  return kind === "leaf" && (isWhole || isBeside());
}

/**
 * Whether a header stands in one line twice, apart, and another not at all: which of the two is wrong nothing says. Upon
 * its neighbour it is a slip.
 */
function isOneForAnother(tokens: readonly Token[], block: BlockTemplate): boolean {
  const { columns } = block;
  if (columns.some(({ label }) => columnsNamed(label.text, block) > 1)) return false;
  const own = tokens.filter((token) => isHeaderOfOne(token, tokens));
  const isMissing = ({ label }: ColumnTemplate) => !own.some((token) => token.label?.text === label.text);
  const isApart = (token: Token) => {
    const behind = tokens.slice(tokens.indexOf(token) + 1);
    const isSame = ({ label, isWhole, item }: Token) =>
      label === token.label && isWhole && item.row === token.item.row;
    return behind[0]?.label !== token.label && behind.slice(1).some(isSame);
  };
  return columns.some(isMissing) && own.some((token) => token.isWhole && isApart(token));
}

function columnsNamed(text: string, { columns }: BlockTemplate): number {
  return columns.filter(({ label }) => label.text === text).length;
}

function isOver(upper: PhysicalCell, lower: PhysicalCell): boolean {
  return covers(upper, lower.slot) && covers(upper, lower.slot + lower.span - 1);
}

function isForm(order: readonly FileColumn[], block: BlockTemplate): boolean {
  return (
    order.length === block.columns.length &&
    order.every((one, index) => one.kind === "form" && one.column === block.columns[index])
  );
}

/**
 * Whether a header of remarks stands behind all others on its line. On a line of its own it tells no place below groups, whose
 * headers stand level by level.
 */
function isLastRemark({ item }: Token, tokens: readonly Token[], { columns }: BlockTemplate): boolean {
  if (!isRemark(item.folded)) return false;
  const areLevels = columns.some(({ groups }) => groups.length > 0);
  const behind = tokens.slice(tokens.findIndex((token) => token.item === item) + 1);
  const line = tokens.filter((other) => other.item.row === item.row);
  return line.at(-1)?.item === item && (line.length > 1 || areLevels || !behind.some(isHead));
}

/** Remarks behind the last column are words, and may be left out in any row. */
function withoutRemark(order: readonly FileColumn[]): readonly FileColumn[] {
  const last = order.at(-1);
  return last?.kind === "foreign" && isRemark(foldLabel(last.text)) ? order.slice(0, -1) : order;
}

/**
 * Where blank cells may leave no trace, and every row has a bare figure for each other column, remarks amid the columns are
 * blank in all of them.
 */
function withoutBlankRemarks(order: readonly FileColumn[], rows: readonly Item[]): readonly FileColumn[] {
  const others = order.filter((one) => one.kind === "form" || !isRemark(foldLabel(one.text)));
  const areBlank = rows.every(({ values, ...row }) => {
    const figures = filledOf(values);
    return (
      !showsCells(row) &&
      figures.length === others.length &&
      figures.every(({ cell }) => /^\s*-?[\p{Nd}.,，]+\s*$/u.test(cell.text))
    );
  });
  return areBlank ? others : order;
}

/** Whether labels of one line of text stand apart where it has blanks, be they in them or between them. */
function areCutAtBlanks(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ item }, index) => item.layout === "plain" && tokens[index + 1]?.item.row === item.row,
  );
}

/**
 * Whether a header that the form does not have stands there twice, in one column or in two, or is a piece of a label of the form, or
 * there are two columns of words: of a row with one text too few nothing shows in which of them it has none.
 */
function isUnsure(order: readonly FileColumn[], { columns }: BlockTemplate): boolean {
  const foreign = order.flatMap((one) => (one.kind === "foreign" ? [foldLabel(one.text)] : []));
  const labels = columns.flatMap(({ label }) => foldedWordings(label));
  return (
    foreign.filter(isRemark).length > 1 ||
    new Set(foreign).size < foreign.length ||
    foreign.some((text) => labels.some((label) => label.includes(text)))
  );
}

function distinct(orders: readonly (readonly FileColumn[])[]): (readonly FileColumn[])[] {
  const nameOf = (order: readonly FileColumn[]) =>
    order.map((one) => (one.kind === "form" ? one.column.path.join("/") : `+${one.text}`)).join();
  return [...new Map(orders.map((order) => [nameOf(order), order])).values()];
}

/** The order that the rows allow: the only one, the only one in which their totals are right, or any where all agree. */
function onlyOne(
  orders: readonly (readonly FileColumn[])[],
  rows: readonly Item[],
  block: BlockTemplate,
): readonly FileColumn[] | undefined {
  const [first, ...others] = orders;
  if (first === undefined || others.length === 0) return first;
  const right = orders.filter((order) => addsUpAs(order, rows, block) === true);
  if (right.length === 1) return right[0];
  return others.every((other) => giveTheSame(first, other, rows)) ? first : undefined;
}

/** Whether two orders put the same text into each cell of every row, all of which are whole. */
function giveTheSame(
  one: readonly FileColumn[],
  other: readonly FileColumn[],
  rows: readonly Item[],
): boolean {
  if (one.length !== other.length) return false;
  const placeOf = (own: FileColumn) =>
    other.findIndex(
      (column) => column.kind === "form" && own.kind === "form" && column.column === own.column,
    );
  return rows.every(({ values }) => {
    const figures = filledOf(values);
    if (figures.length !== one.length) return false;
    return one.every(
      (column, index) => figures[index]?.cell.text.trim() === figures[placeOf(column)]?.cell.text.trim(),
    );
  });
}

/**
 * Whether rows can have these columns. No row may have more figures; and where columns of the form are missing, whole
 * rows must show that they are, since the header may have lost a label as well.
 */
function fitsRows(
  order: readonly FileColumn[],
  tokens: readonly Token[],
  rows: readonly Item[],
  block: BlockTemplate,
): boolean {
  const counts = rows.map(({ values }) => filledOf(values).length);
  const remarks = tokens.some(({ item }) => isRemark(item.folded)) ? 1 : 0;
  if (counts.some((count) => count > order.length + remarks)) return false;
  const named = order.filter(({ kind }) => kind === "form").length;
  if (named === block.columns.length) return true;
  const whole = counts.filter((count) => count === order.length).length;
  if (rows.every(({ layout }) => layout === "cell") || rows.every(isParted))
    return haveCells(order.length, order.length + remarks + 1, rows);
  const areMarked = rows.every(showsCells);
  // Where blank cells may be gone without a trace, a row that lacks one looks like a column that is not there.
  if (areMarked && spanOf(rows) > order.length) return false;
  return areMarked
    ? whole >= Math.min(fewestRows, rows.length)
    : whole >= fewestUnmarked && whole === rows.length;
}

/** Whether rows have so many cells, each on a line of its own, blank ones too; one more may only end the row. */
function haveCells(least: number, most: number, rows: readonly Item[]): boolean {
  const areParted = rows.every(isParted);
  const counts = rows.map(({ values, filled }) => cellsOf(values).length - (areParted ? filled + 1 : 0));
  if (counts.some((count) => count > most)) return false;
  return counts.filter((count) => count >= least).length >= Math.min(fewestRows, rows.length);
}

/** Whether each figure stands between lines that hold nothing: where all do, such lines only part cells. */
function isParted({ layout, values }: Item): boolean {
  const cells = cellsOf(values);
  const isBlank = (index: number) => cells[index] !== undefined && !isFilled(cells[index]);
  const areApart = cells.every(
    (cell, index) => !isFilled(cell) || (isBlank(index - 1) && isBlank(index + 1)),
  );
  return areApart && (layout === "plain" || layout === "cell");
}

/** Columns that the figures of marked rows take up at the least, counted from the left or from the labels. */
function spanOf(rows: readonly Item[]): number {
  const slots = rows.flatMap(({ cell, values }) =>
    values.filter(isFilled).map((value) => ({ slot: value.cell.slot, behind: value.cell.slot - cell.slot })),
  );
  const width = (numbers: readonly number[]) =>
    numbers.reduce((last, number) => Math.max(last, number), 0) -
    numbers.reduce((first, number) => Math.min(first, number), Number.POSITIVE_INFINITY) +
    1;
  return Math.min(width(slots.map(({ slot }) => slot)), width(slots.map(({ behind }) => behind)));
}

const fewestRows = thresholds.header.fewestRows;
const fewestUnmarked = thresholds.header.fewestUnmarked;

/**
 * Whether headers, damaged ones among them, stand in another order than those in which the form prints them, each of
 * them once: no pieces of one another. Where there are as many as columns, each has the place that it is counted off to be.
 */
function isMoved(tokens: readonly Token[], block: BlockTemplate, table: SlotTable): boolean {
  const own = tokens.slice(tokens.findLastIndex(({ kind }) => kind === "known") + 1);
  const names = own.map(({ kind, label, item }) =>
    kind === "leaf" && label !== null ? label.text : item.raw,
  );
  const heads = new Set(own.filter(isHead).map(({ item }) => item.row));
  // What is too long for a header is one all the same where it stands beside others.
  const isCounted = own.every(
    ({ kind, item }) => kind === "leaf" || kind === "foreign" || (kind === "prose" && heads.has(item.row)),
  );
  return printedOrders(block, table).every((due) => {
    const known = names.filter((name) => due.includes(name));
    if (!isOnce(due) || !isOnce(known)) return false;
    if (!isSubsequence(known, due)) return true;
    return (
      isCounted &&
      names.length === due.length &&
      names.some((name, index) => due.includes(name) && name !== due[index])
    );
  });
}

/** Whether labels above several columns, each of them once, stand in another order than the form's. */
function areGroupsMoved(tokens: readonly Token[], block: BlockTemplate, table: SlotTable): boolean {
  const groups = tokens.flatMap(({ kind, label }) =>
    kind === "group" && label !== null ? [label.text] : [],
  );
  // Programs repeat a merged header in each of its columns.
  const names = groups.filter((name, index) => name !== groups[index - 1]);
  const due = printedGroups(block, table);
  return isOnce(names) && isOnce(due) && !isSubsequence(names, due);
}

function isOnce(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length;
}

/** Whether whole headers stand in no order in which the form prints them, line by line. */
function contradictsForm(tokens: readonly Token[], block: BlockTemplate, table: SlotTable): boolean {
  if (tokens.some(({ kind }) => kind === "other")) return true;
  // Sums that the form does not have stand amid its columns.
  if (tokens.some(({ kind, item }) => kind === "foreign" && isSubtotal(item.folded))) return true;
  // Remarks amid the columns of the form leave none of those behind them where the form has it.
  if (tokens.some((token) => isRemark(token.item.folded) && !isLastRemark(token, tokens, block))) return true;
  if (isMoved(tokens, block, table) || areGroupsMoved(tokens, block, table)) return true;
  const leaves = tokens.flatMap(({ kind, label }) => (kind === "leaf" ? (label?.text ?? []) : []));
  const [columns, lines] = printedOrders(block, table);
  // Programs that repeat merged headers print them all in the last line; others have 总计 below the group.
  if (leaves.slice(-columns.length).every((text, index) => text === columns[index])) return false;
  if (isSubsequence(leaves, columns)) return false;
  const whole = tokens.flatMap(({ kind, isWhole, label }, index) =>
    kind === "leaf" && isWhole && label !== null && tokens[index - 1]?.label !== label ? [label.text] : [],
  );
  return !isSubsequence(whole, lines);
}
