import { foldLabel, splitOrdinal } from "../../../form/fold.ts";
import { foldedWordings } from "../../../form/folded-wordings.ts";
import { oncePer } from "../../../form/once.ts";
import { columnsIn } from "../../align/beads.ts";
import { bareYear, type Item, isBare, standsBeside } from "../../align/items.ts";
import { ownSums } from "../../align/own-sums.ts";
import { filledOf } from "../../align/values.ts";
import { hidesBlanks, isOfYear } from "../../order/mixtures.ts";
import { showsCells } from "../../sheet/rows.ts";
import { saidBy } from "../../tables/captions.ts";
import type { TableCandidate } from "../../tables/find-tables.ts";
import { thresholds } from "../../thresholds.ts";
import { countIn } from "../../words/numbers.ts";
import { isOrdinal, isRemark, isSubtotal } from "../../words/own-headers.ts";
import { type Slot, type SlotTable, tableFamily, unlabelledRow } from "../../words/slots.ts";
import { termOf } from "../../words/terms.ts";
import { gluedFigure } from "../glued-figures.ts";
import type { AlignedRow } from "../table-rows.ts";

const exactLikeness = thresholds.agreement.exactLikeness;
const fewestOfPiece = thresholds.agreement.fewestOfPiece;

/**
 * Rows known by their place alone that the labels of the file speak against: the row is named elsewhere, word for word,
 * or the rows that are named so do not stand in the order that the places were counted in; and those behind whose labels
 * another begins.
 */
export function rowsAgainstLabels(
  candidate: TableCandidate,
  rows: readonly AlignedRow[],
): ReadonlySet<AlignedRow> {
  const named = namedRows(candidate);
  const { slots } = candidate.table;
  const isInOrder = named.every(({ slot }, index) => index === 0 || slot > (named[index - 1]?.slot ?? -1));
  const areCounted = candidate.items.some(({ folded }) => isOrdinal(folded));
  // Remarks may stand there.
  const haveRemarks = candidate.items.some(({ raw }) => raw.split(/\s+/u).some(isRemark));
  const counted = rowsEndingInOrdinals(candidate, rows);
  const taken = new Set(rows.flatMap(({ bead }) => bead.items));
  const isAgainst = ({ bead, item, slotIndex }: AlignedRow) =>
    bead.likeness < thresholds.agreement.anchorLikeness &&
    item.countedAs === undefined &&
    slots[slotIndex]?.prepared !== null &&
    (!isInOrder ||
      // What counts the rows may stand there as the figure of one.
      (areCounted && item.folded === "") ||
      isLikeAnother(item, slotIndex, candidate.table) ||
      isNamedBeside(candidate, bead.items, slotIndex, taken) ||
      isBeforeLabel(candidate, bead.items) ||
      named.some(({ index, slot }) => slot === slotIndex && !bead.items.includes(index)));
  return new Set(
    rows.filter(
      (row) =>
        isAgainst(row) ||
        isPieceOfAnother(row, candidate.table) ||
        counted.has(row) ||
        isLabelOfGroup(row, candidate.table) ||
        (!haveRemarks && isFollowedByAnother(row, candidate.table)),
    ),
  );
}

/** Rows whose labels name another year than the report's, or a line above them in the table does: their figures are that year's. */
export function rowsOfOtherYears(
  { items, alignment }: TableCandidate,
  rows: readonly AlignedRow[],
  year: number | null,
): ReadonlySet<AlignedRow> {
  const captions = items.slice(alignment.firstItem).flatMap((item) => {
    // 上年 may head a column.
    const says = isBare(item) && /20\d{2}/u.test(item.raw) ? saidBy(item.raw.trim(), year) : undefined;
    return says === undefined ? [] : [{ row: item.row, isOther: says !== null }];
  });
  const isBelowOther = ({ item }: AlignedRow) =>
    captions.findLast(({ row }) => row < item.row)?.isOther === true;
  return new Set(rows.filter((row) => namesOtherYear(row.rawLabel ?? "", year) || isBelowOther(row)));
}

/**
 * Whether a label names a year (行政许可（2022年）, 2022年处理决定数量), and not the report's. Instructions in it may speak of any
 * (指2020年办件量), and those of last year of theirs.
 */
export function namesOtherYear(label: string, year: number | null): boolean {
  const [, behind, before] = yearOfLabel.exec(label) ?? [];
  const named = behind ?? before;
  return year !== null && named !== undefined && Number(named) !== year && !/上一?年|去年/u.test(label);
}

const yearOfLabel =
  /[（(]\s?(20\p{Nd}{2})\s?年度?(?:数据?)?\s?[)）]|^\s*(?:[一二三四]\s?、\s?)?(20\p{Nd}{2})\s?年/u;

/**
 * Rows whose last figures only rise, below the heading of a column of numbers (序号) that could not be told apart: each is
 * the number of the next row.
 */
function rowsEndingInOrdinals(
  { items }: TableCandidate,
  rows: readonly AlignedRow[],
): ReadonlySet<AlignedRow> {
  if (!items.some(({ raw }) => /^\s*序\s*号\s/u.test(raw))) return new Set();
  const ending = rows
    .filter(({ item, values }) => !showsCells(item) && values.length > 0)
    .sort((left, right) => left.item.row - right.item.row);
  const last = ending.map(({ values }) => countIn(values.at(-1)?.cell.text ?? ""));
  return new Set(last.every((number, index) => number > (last[index - 1] ?? 1)) ? ending : []);
}

/** Whether what is left of the row's own label stands a few lines above or below, with figures that were taken for no row's. */
function isNamedBeside(
  { items, table }: TableCandidate,
  own: readonly number[],
  slot: number,
  taken: ReadonlySet<number>,
): boolean {
  const { nearby } = thresholds.agreement;
  const from = Math.max(0, Math.min(...own) - nearby);
  return items
    .slice(from, Math.max(...own) + nearby + 1)
    .some(
      ({ folded, filled, term }, index) =>
        folded !== "" &&
        filled > 0 &&
        !taken.has(from + index) &&
        (table.match(term).likeness[slot] ?? 0) >= damagedLikeness,
    );
}

/** Whether figures without a label stand in one line with a label behind them, which they may be the row of. */
function isBeforeLabel({ items }: TableCandidate, own: readonly number[]): boolean {
  const last = items[Math.max(...own)];
  const behind = items[Math.max(...own) + 1];
  return last?.folded === "" && behind !== undefined && behind.folded !== "" && behind.row === last.row;
}

/** Whether a label that is nothing like the row it was taken for is like another. */
function isLikeAnother({ folded, term }: Item, own: number, { match, slots }: SlotTable): boolean {
  const { likeness, slots: like } = match(term);
  if (folded === "" || (likeness[own] ?? 0) > 0) return false;
  return like.some((one) => slots[one]?.kind === "row" && (likeness[one] ?? 0) >= damagedLikeness);
}

/** Whether a label that is like the row it was taken for is as much like a group of rows, and has the group's ordinal. */
function isLabelOfGroup({ item, slotIndex }: AlignedRow, { match, slots }: SlotTable): boolean {
  const { likeness, slots: like } = match(item.term);
  const { ordinal } = splitOrdinal(item.folded);
  const own = likeness[slotIndex] ?? 0;
  const has = (slot: Slot | undefined) =>
    slot?.prepared != null &&
    foldedWordings(slot.prepared.label).some((one) => splitOrdinal(one).ordinal === ordinal);
  // Behind the label of a group its row may be named as well.
  const { prepared } = slots[slotIndex] ?? {};
  const isNamed = prepared != null && foldedWordings(prepared.label).some((one) => item.folded.includes(one));
  if (own === 0 || ordinal === "" || isNamed || has(slots[slotIndex])) return false;
  return like.some(
    (one) => slots[one]?.kind === "row-group" && (likeness[one] ?? 0) >= own && has(slots[one]),
  );
}

/**
 * Whether a row's label stands there word for word, and behind a space something that is neither a figure nor an instruction
 * in brackets: blank cells leave no trace between spaces, and the figures may be those of a row that the form does not have.
 */
function isFollowedByAnother(
  { item: { raw, layout }, slot, slotIndex }: AlignedRow,
  { match }: SlotTable,
): boolean {
  const { label } = slot.row;
  if (layout === "grid" || label === null || foldedWordings(label).includes(foldLabel(raw))) return false;
  const words = raw.trim().split(/\s+/u);
  const behind = words.findIndex((word, index) => index > 0 && !/^[（(\p{Nd}]/u.test(word));
  const own = foldLabel(words.slice(0, behind).join(""));
  return behind > 0 && (match(termOf(own)).likeness[slotIndex] ?? 0) >= exactLikeness;
}

/** Whether a piece of a label stands letter for letter in that of another row of the form, and not in that of its own. */
function isPieceOfAnother(
  { bead, item: { folded, countedAs }, slotIndex }: AlignedRow,
  { slots, template }: SlotTable,
): boolean {
  const label = slots[slotIndex]?.prepared?.label;
  if (bead.likeness >= exactLikeness || countedAs !== undefined) return false;
  if (folded.length < fewestOfPiece || label === undefined) return false;
  const isOwn = foldedWordings(label).some((wording) => wording.includes(folded));
  // A label above several rows is a row's in another edition.
  const { rows, structure } = tableFamily(template.key).words;
  return !isOwn && !structure.has(folded) && rows.hold(folded);
}

const damagedLikeness = thresholds.arrange.damagedLikeness;

/**
 * Rows that the table names word for word once more, with other figures: nothing says which of them are meant. The only
 * row of a table without labels is named by each line that has a figure for all of its columns.
 */
export function rowsNamedTwice(
  candidate: TableCandidate,
  rows: readonly AlignedRow[],
): ReadonlySet<AlignedRow> {
  const { items, alignment } = candidate;
  const end = alignment.lastItem + thresholds.agreement.nearby;
  const everywhere = namedRows(candidate);
  const named = everywhere.filter(({ index }) => index >= alignment.firstItem && index <= end);
  // Where several rows stand there twice, so may the others, with nothing but blank cells the other time.
  const echoed = rows.filter((row) => row.bead.kind === "row" && isEchoed(items, row));
  if (echoed.length >= thresholds.mixtures.fewestEchoes) return new Set(rows);
  const taken = new Set(rows.flatMap(({ bead }) => bead.items));
  const whole = new Set(rows.flatMap(({ bead }) => (bead.likeness >= exactLikeness ? bead.items : [])));
  const isTwice = (row: AlignedRow) => {
    const { bead, slotIndex, values } = row;
    if (bead.kind !== "row") return false;
    const apart = filledOf(values).length > 0;
    const own = apart ? textOf({ values }) : gluedFigure(row.rawLabel ?? "")?.figure;
    const isOther = ({ index, slot, text }: NamedRow) =>
      slot === slotIndex && !bead.items.includes(index) && text !== own;
    // Without figures apart from its label a row has none that might be another's, but for those of a table above.
    if (!apart) return own !== undefined && everywhere.some(isOther);
    if (isAmidAnother(candidate, row, taken) || namesAnother(candidate, row)) return true;
    if (isHalfOfOther(candidate, row) || isNamedWithout(candidate, row)) return true;
    if (isBegunTwice(candidate, row, whole)) return true;
    if (echoed.includes(row) || values.some(({ cell }) => bareYear.test(foldLabel(cell.text)))) return true;
    if ([...bead.items, Math.max(...bead.items) + 1].flatMap((index) => items[index] ?? []).some(isOfYear))
      return true;
    return named.some(isOther);
  };
  return new Set(rows.filter(isTwice));
}

/**
 * Whether what is left of a row's label, or one line of it, stands beside other figures as well.
 * @param whole items of labels that are whole: the last lines of two may be the same
 */
function isBegunTwice(
  { items }: TableCandidate,
  { bead, item }: AlignedRow,
  whole: ReadonlySet<number>,
): boolean {
  const { folded } = item;
  if (bead.likeness >= exactLikeness && bead.items.length === 1) return false;
  return (
    folded.length >= fewestOfPiece &&
    items.some(
      (other, index) =>
        other.folded === folded &&
        other.filled > 0 &&
        !bead.items.includes(index) &&
        !(whole.has(index) && bead.likeness >= exactLikeness) &&
        textOf(other) !== textOf(item),
    )
  );
}

/**
 * Whether the label of a row, in whatever pieces, stands right above or below it once more, without figures: where blank cells
 * do not show, that is the same row of another table in which all its cells are blank.
 */
function isEchoed(items: readonly Item[], { bead, item, slot, values }: AlignedRow): boolean {
  const [first, last] = [Math.min(...bead.items), Math.max(...bead.items) + 1];
  const inLine = standsBeside(item) || values.every(({ row }) => row === values[1]?.row);
  if (slot.prepared === null || !hidesBlanks(item) || !inLine) return false;
  const own = foldedOf(items.slice(first, last));
  if (own !== "" && own === own.slice(0, own.length / 2).repeat(2)) return true;
  return [1, 2, 3].some((count) =>
    [items.slice(Math.max(0, first - count), first), items.slice(last, last + count)].some(
      (beside) => own !== "" && beside.every(isBare) && foldedOf(beside) === own,
    ),
  );
}

/**
 * Whether a label with figures makes, with the one above or below it that has figures as well, the label of a row word for
 * word: the halves of a row that a page cut in two. Where they say the same they may be this row, else nothing says which.
 */
function isHalfOfOther({ items, table }: TableCandidate, row: AlignedRow): boolean {
  const { bead, slot, item } = row;
  const [first, end] = [Math.min(...bead.items), Math.max(...bead.items) + 1];
  const own = items.slice(first, end);
  if (item.folded === "" || (bead.likeness >= exactLikeness && own.length === 1)) return false;
  // The label of a group may stand between the halves.
  const beside = (near: number, far: number) => items[isBare(items[near] ?? item) ? far : near];
  const [above, below] = [beside(first - 1, first - 2), beside(end, end + 1)];
  const pairs = [above === undefined ? [] : [above, ...own], below === undefined ? [] : [...own, below]];
  return pairs.some((halves) => {
    const filled = halves.filter((half) => half.filled > 0);
    if (filled.length < 2) return false;
    // A cell over several columns may be printed in each of them.
    const label = foldedOf(halves.filter(({ folded }, index) => folded !== halves[index - 1]?.folded));
    if (!tableFamily(table.template.key).words.rows.has(label)) return false;
    const isOwn = slot.row.label !== null && foldedWordings(slot.row.label).includes(label);
    return !isOwn || new Set(filled.map(textOf)).size > 1;
  });
}

/** Whether the pieces of a row's label, those above it among them, make that of another row word for word. */
function namesAnother({ items, table }: TableCandidate, { bead, item, slotIndex }: AlignedRow): boolean {
  if (item.folded === "" || bead.likeness >= exactLikeness) return false;
  const [first, end] = [Math.min(...bead.items), Math.max(...bead.items) + 1];
  return [0, 1, 2].some((count) => {
    const above = items.slice(Math.max(0, first - count), first);
    const { likeness, slots } = table.match(termOf(foldedOf([...above, ...items.slice(first, end)])));
    return (
      above.every(isBare) &&
      (likeness[slotIndex] ?? 0) < exactLikeness &&
      slots.some((one) => table.slots[one]?.kind === "row" && (likeness[one] ?? 0) >= exactLikeness)
    );
  });
}

/**
 * Whether a row's label stands there word for word without the piece that has the figures: they are those of a row that the
 * form does not have.
 */
function isNamedWithout({ items, table }: TableCandidate, { bead, slotIndex }: AlignedRow): boolean {
  if (bead.likeness >= exactLikeness) return false;
  const own = bead.items.flatMap((index) => items[index] ?? []);
  const at = own.findIndex(({ filled }) => filled > 0);
  return [own.slice(0, at), own.slice(at + 1)].some(
    (others) =>
      others.length > 0 && (table.match(termOf(foldedOf(others))).likeness[slotIndex] ?? 0) >= exactLikeness,
  );
}

/** Whether pieces above and below a row that are no row's make another's label, in whatever edition: its figures are that row's. */
function isAmidAnother(
  { items, table: { template } }: TableCandidate,
  { bead, slot }: AlignedRow,
  taken: ReadonlySet<number>,
): boolean {
  const around = [Math.min(...bead.items) - 1, Math.max(...bead.items) + 1];
  const pieces = around.flatMap((index) => (taken.has(index) ? [] : (items[index] ?? [])));
  const label = foldedOf(pieces);
  if (slot.row.label === null || foldedWordings(slot.row.label).includes(label)) return false;
  const { rows, structure } = tableFamily(template.key).words;
  return pieces.length === 2 && pieces.every(isBare) && rows.has(label) && !structure.has(label);
}

function foldedOf(items: readonly Item[]): string {
  return items.map(({ folded }) => folded).join("");
}

/**
 * Rows whose figures stand on a line below their labels although figures of no row stand right above those, or labels of
 * other rows without any: figures may stand above their labels, or labels in a heap.
 */
export function rowsBelowOthers(
  { items, table }: TableCandidate,
  rows: readonly AlignedRow[],
): ReadonlySet<AlignedRow> {
  // 小计 may be the label of a row.
  const isHeader = ({ folded, term }: Item) =>
    folded === "" || (!isSubtotal(folded) && table.match(term).structure >= exactLikeness);
  const owners = new Map(rows.flatMap((row) => row.bead.items.map((index) => [index, row] as const)));
  return new Set(
    rows.filter(({ bead, item, slot, values }) => {
      const figures = filledOf(values);
      const line = figures[0]?.row;
      if (bead.kind !== "row" || item.countedAs !== undefined || item.folded === "") return false;
      if (line === undefined || bead.items.some((index) => (items[index]?.row ?? 0) >= line)) return false;
      const first = Math.min(...bead.items);
      const [owner, above, top] = [owners.get(first - 1), items[first - 1], items[first]?.row ?? item.row];
      if (above === undefined) return false;
      if (owner === undefined)
        return isHeader(above) && above.filled === columnsIn(slot) && above.values.at(-1)?.row === top - 1;
      const inLine = figures.length > 1 && figures.every(({ row }) => row === line);
      return inLine && owner.values.length === 0;
    }),
  );
}

interface NamedRow {
  readonly index: number;
  readonly slot: number;
  /** Its figures. */
  readonly text: string;
}

/** Items with cells, or with a figure glued to their label, that name a row word for word, and no header. */
const namedRows = oncePer(({ items, table }: TableCandidate): readonly NamedRow[] => {
  const only = unlabelledRow(table);
  const onlySlot = only === null ? -1 : table.slots.indexOf(only);
  const sums = ownSums(items, table);
  return items.flatMap((item, index) => {
    if (sums.has(index)) return [];
    const glued = only === null && item.filled === 0 ? gluedFigure(item.raw) : null;
    if (glued !== null) {
      const slot = rowNamed({ ...item, term: termOf(foldLabel(glued.label)) }, table);
      if (slot >= 0) return [{ index, slot, text: glued.figure }];
    }
    if (item.filled + item.blanks === 0) return [];
    const isOnly = only !== null && item.filled >= columnsIn(only);
    const slot = only === null ? rowNamed(item, table) : isOnly ? onlySlot : -1;
    return slot < 0 ? [] : [{ index, slot, text: textOf(item) }];
  });
});

/** The row that a label is, word for word; -1 where it is none. */
function rowNamed(item: Item, { slots, match }: SlotTable): number {
  const { likeness, slots: like, structure } = match(item.term);
  // 其他 and 总计 are headers as well, unless their figures stand beside them.
  if (structure >= exactLikeness && !standsBeside(item)) return -1;
  return like.find((one) => slots[one]?.kind === "row" && (likeness[one] ?? 0) >= exactLikeness) ?? -1;
}

function textOf({ values }: Pick<Item, "values">): string {
  return filledOf(values)
    .map(({ cell }) => cell.text.trim())
    .join("|");
}
