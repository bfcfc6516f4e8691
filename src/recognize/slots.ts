import {
  type BlockTemplate,
  type ColumnTemplate,
  editionIds,
  type Label,
  type RowTemplate,
  type TableTemplate,
  tableKeys,
  tableOf,
} from "../form/index.ts";
import { indexLabels, type LabelIndex, type PreparedLabel, prepareLabel } from "./similarity.ts";

/** One place of the printed form that a label may stand in, in reading order. */
export type Slot = StructureSlot | RowSlot;

/** A caption, corner, column header or group label: helps to align, holds no figures. */
export interface StructureSlot {
  readonly kind: "caption" | "corner" | "column" | "column-group" | "row-group";
  readonly prepared: PreparedLabel;
  readonly block: BlockTemplate;
  readonly column: ColumnTemplate | null;
}

/** A row with as many figures as its block has columns. The only row of 表四 has no label. */
export interface RowSlot {
  readonly kind: "row";
  readonly prepared: PreparedLabel | null;
  readonly block: BlockTemplate;
  readonly row: RowTemplate;
}

/** A table template unrolled into slots, with a memo of label likeness. */
export interface SlotTable {
  readonly template: TableTemplate;
  readonly slots: readonly Slot[];
  /** Likeness of a folded label to each slot; the same array for the same text. */
  readonly likeness: (folded: string) => readonly number[];
  /** Cuts a folded text into header labels of the table that cover it wholly; `null` where they do not. */
  readonly segment: (folded: string) => readonly string[] | null;
}

/** Distinct labels remembered per table; hostile files have millions. */
const memoLimit = 20_000;

const tables = new Map<TableTemplate, SlotTable>();

export function slotTableOf(template: TableTemplate): SlotTable {
  const known = tables.get(template);
  if (known !== undefined) return known;
  const slots = slotsOf(template);
  const table: SlotTable = { template, slots, likeness: rememberLikeness(slots), segment: segmenter(slots) };
  tables.set(template, table);
  return table;
}

/** Longest labels first, so that 处理决定数量 never wins over 本年处理决定数量. */
function segmenter(slots: readonly Slot[]): SlotTable["segment"] {
  const words = slots
    .flatMap((slot) => (slot.kind === "row" ? [] : slot.prepared.wordings.map((wording) => wording.core)))
    .filter((word, index, all) => word.length > 1 && all.indexOf(word) === index)
    .sort((left, right) => right.length - left.length);
  return (folded) => {
    const found: string[] = [];
    for (let rest = folded; rest !== ""; ) {
      const word = words.find((candidate) => rest.startsWith(candidate));
      if (word === undefined) return null;
      found.push(word);
      rest = rest.slice(word.length);
    }
    return found.length > 1 ? found : null;
  };
}

/**
 * Every label of every edition in one index: a text is compared once, whatever the number of tables it is tried on.
 */
function everyLabel(): { readonly positions: ReadonlyMap<string, number>; readonly index: LabelIndex } {
  if (shared !== null) return shared;
  const positions = new Map<string, number>();
  const labels: PreparedLabel[] = [];
  for (const edition of editionIds) {
    for (const key of tableKeys) {
      for (const slot of slotsOf(tableOf(edition, key))) {
        if (slot.prepared === null) continue;
        const name = nameOf(slot.prepared);
        if (!positions.has(name)) positions.set(name, labels.push(slot.prepared) - 1);
      }
    }
  }
  shared = { positions, index: indexLabels(labels) };
  return shared;
}

let shared: ReturnType<typeof everyLabel> | null = null;

/** The same wording may have other aliases in the other edition (规范性文件). */
function nameOf(prepared: PreparedLabel): string {
  return [prepared.label.text, ...(prepared.label.aliases ?? [])].join("|");
}

function rememberLikeness(slots: readonly Slot[]): SlotTable["likeness"] {
  const memo = new Map<string, readonly number[]>();
  const nothing = new Array<number>(slots.length).fill(0);
  const { positions, index } = everyLabel();
  const labelOfSlot = slots.map((slot) =>
    slot.prepared === null ? -1 : (positions.get(nameOf(slot.prepared)) ?? -1),
  );
  return (folded) => {
    if (folded === "") return nothing;
    const known = memo.get(folded);
    if (known !== undefined) return known;
    const byLabel = index.compare(folded);
    const scores = byLabel === null ? nothing : labelOfSlot.map((label) => byLabel[label] ?? 0);
    if (memo.size >= memoLimit) memo.clear();
    memo.set(folded, scores);
    return scores;
  };
}

function slotsOf(template: TableTemplate): readonly Slot[] {
  return template.blocks.flatMap(slotsOfBlock);
}

/** Caption, header level by level as it is printed, then each row behind the group labels that open with it. */
function slotsOfBlock(block: BlockTemplate): Slot[] {
  const slots: Slot[] = [];
  const structure = (kind: StructureSlot["kind"], label: Label, column: ColumnTemplate | null = null) => {
    slots.push({ kind, prepared: prepareLabel(label), block, column });
  };
  if (block.caption !== null) structure("caption", block.caption);
  if (block.corner !== null) structure("corner", block.corner);
  const depth = Math.max(...block.columns.map((column) => column.groups.length));
  for (let level = 0; level <= depth; level++) {
    let last: Label | null = null;
    for (const column of block.columns) {
      const group = column.groups[level] ?? null;
      if (group !== null && group !== last) structure("column-group", group);
      if (column.groups.length === level) structure("column", column.label, column);
      last = group;
    }
  }
  let open: readonly Label[] = [];
  for (const row of block.rows) {
    row.groups.forEach((group, level) => {
      if (open[level] !== group) structure("row-group", group);
    });
    open = row.groups;
    slots.push({ kind: "row", prepared: row.label === null ? null : prepareLabel(row.label), block, row });
  }
  return slots;
}
