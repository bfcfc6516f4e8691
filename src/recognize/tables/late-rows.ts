import { type Bead, shifted } from "../align/beads.ts";
import type { Item } from "../align/items.ts";
import { cellsOf } from "../align/values.ts";
import { thresholds } from "../thresholds.ts";
import { emptyTerm } from "../words/terms.ts";
import type { TableCandidate } from "./find-tables.ts";

const surelyLike = thresholds.lateRows.surelyLike;

const longestHeader = thresholds.lateRows.longestHeader;

/**
 * Rows that stand out of their order, before or behind the other rows of their section: programs that take tables out
 * of a PDF print a part of the rows as text and the others as a table below. Only a row whose label stands beside its
 * figures, and but once, is taken, and the headers right before it with it.
 *
 * @param from first row of the section
 * @param to row of the next section
 */
export function withLateRows(candidate: TableCandidate, from: number, to: number): TableCandidate {
  const { alignment, items, table } = candidate;
  const missing = alignment.beads.flatMap((bead) => (bead.kind === "missing" ? [bead.slot] : []));
  if (!missing.some((slot) => table.slots[slot]?.kind === "row")) return candidate;
  const taken = new Set(
    alignment.beads.flatMap((bead) => (bead.kind === "noise" || bead.kind === "missing" ? [] : bead.items)),
  );
  const free = items.flatMap((item, index) =>
    taken.has(index) || item.countedAs === null || item.row < from || item.row >= to ? [] : [index],
  );
  const likenessTo = (index: number, slot: number) =>
    table.match(items[index]?.term ?? emptyTerm).likeness[slot] ?? 0;
  const found = new Map<number, number>();
  for (const slot of missing) {
    if (table.slots[slot]?.kind !== "row") continue;
    const like = free.filter((index) => likenessTo(index, slot) >= surelyLike);
    const [only] = like;
    if (only !== undefined && like.length === 1 && standsBeside(items[only])) found.set(slot, only);
  }
  if (found.size === 0) return candidate;
  for (const slot of missing) {
    const template = table.slots[slot];
    if (template === undefined || template.kind === "row") continue;
    const rows = [...found].flatMap(([row, index]) =>
      table.slots[row]?.block === template.block ? [index] : [],
    );
    const header = free.find(
      (index) =>
        likenessTo(index, slot) >= surelyLike &&
        ![...found.values()].includes(index) &&
        rows.some((row) => index < row && row - index <= longestHeader),
    );
    if (header !== undefined) found.set(slot, header);
  }
  const beads = alignment.beads.flatMap((bead): Bead[] => {
    if (bead.kind === "noise") return [...found.values()].includes(bead.item) ? [] : [bead];
    const index = bead.kind === "missing" ? found.get(bead.slot) : undefined;
    return bead.kind !== "missing" || index === undefined
      ? [bead]
      : [lateBead(bead.slot, index, candidate, likenessTo(index, bead.slot))];
  });
  const rows = [...found.values()].flatMap((index) => items[index]?.row ?? []);
  return {
    ...candidate,
    alignment: { ...alignment, beads },
    from: Math.min(candidate.from, ...rows),
    to: Math.max(candidate.to, ...rows.map((row) => row + 1)),
  };
}

function lateBead(slot: number, index: number, { items, table }: TableCandidate, likeness: number): Bead {
  const members = [index];
  if (table.slots[slot]?.kind !== "row") return { kind: "structure", items: members, slot, likeness };
  const to = items[index]?.values.length ?? 0;
  return { kind: "row", items: members, slot, likeness, lost: false, from: 0, to, late: true };
}

/** A label beside its figures, or beside the blank cells of its row. */
function standsBeside(item: Item | undefined): boolean {
  if (item === undefined || item.layout === "plain") return false;
  const cells = cellsOf(item.values);
  return cells.length > 0 && cells.every(({ row }) => row === item.row);
}

/**
 * Two places that read as parts of one table: no row of the form is in both. Their items together, in the order of the
 * file, for `withLateRows` to find the rows of the second part in; `null` where they are two tables.
 */
export function withPart(table: TableCandidate, part: TableCandidate): TableCandidate | null {
  if (table.table !== part.table) return null;
  const own = rowSlotsOf(table);
  if (rowSlotsOf(part).some((slot) => own.includes(slot))) return null;
  const first = table.items[0]?.row ?? 0;
  const last = table.items.at(-1)?.row ?? 0;
  const { firstItem, lastItem } = part.alignment;
  const items = part.items.slice(firstItem, lastItem + 1);
  const before = items.filter(({ row }) => row < first);
  const behind = items.filter(({ row }) => row > last);
  const alignment = shifted(table.alignment, -before.length);
  const noise = (from: number, many: readonly Item[]) =>
    many.map((_, index): Bead => ({ kind: "noise", item: from + index }));
  const beads = [
    ...noise(0, before),
    ...alignment.beads,
    ...noise(before.length + table.items.length, behind),
  ];
  return { ...table, items: [...before, ...table.items, ...behind], alignment: { ...alignment, beads } };
}

function rowSlotsOf({ alignment }: TableCandidate): number[] {
  return alignment.beads.flatMap((bead) => (bead.kind === "row" || bead.kind === "torn" ? [bead.slot] : []));
}
