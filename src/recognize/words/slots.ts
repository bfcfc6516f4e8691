import { foldLabel } from "../../form/fold.ts";
import { foldedWordings } from "../../form/folded-wordings.ts";
import {
  type BlockTemplate,
  type ColumnTemplate,
  editionIds,
  type Label,
  type RowTemplate,
  type TableKey,
  type TableTemplate,
  tableKeys,
  tableOf,
  wordingsOf,
} from "../../form/index.ts";
import { oncePer } from "../../form/once.ts";
import { thresholds } from "../thresholds.ts";
import { indexLabels, type LabelIndex, type PreparedLabel, prepareLabel } from "./similarity.ts";
import { type LabelMatch, remember, type Term } from "./terms.ts";

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

/** The slot, among those that are meant, that a text is most like; -1 where it is like none of them. */
export function mostLike({ likeness, slots }: LabelMatch, isMeant: (slot: number) => boolean): number {
  return slots
    .filter(isMeant)
    .reduce((best, slot) => ((likeness[slot] ?? 0) > (likeness[best] ?? 0) ? slot : best), -1);
}

/** Whether a text is more like one slot than like any of its rivals, by a lead. */
export function leads(
  { likeness, slots }: LabelMatch,
  own: number,
  lead: number,
  isRival: (slot: number) => boolean,
): boolean {
  const most = (likeness[own] ?? 0) - lead;
  return slots.every((slot) => slot === own || !isRival(slot) || (likeness[slot] ?? 0) <= most);
}

/** Whether a text is clearly more like one row than like any other of its table. */
export function isLikeOneRow(match: LabelMatch, own: number, slots: readonly Slot[]): boolean {
  return leads(match, own, thresholds.slots.ownLead, (slot) => slots[slot]?.kind === "row");
}

/** A table template unrolled into slots, with what texts have in common with them. */
export interface SlotTable {
  readonly template: TableTemplate;
  readonly slots: readonly Slot[];
  readonly match: (term: Term) => LabelMatch;
  /** Whether its rows and columns stand in the order of a file: then nothing is known of a row by its place. */
  readonly isArranged: boolean;
  /** Cuts a folded text into header labels of the table that cover it wholly; `null` where they do not. */
  readonly segment: (folded: string) => readonly string[] | null;
}

/** The same table in all editions of the form: what its labels are is asked before its edition is known. */
export interface TableFamily {
  readonly key: TableKey;
  /** Best likeness of a text to any label of the table, 0–1. */
  readonly best: (term: Term) => number;
  /** Best likeness to a label that speaks for the table by itself. */
  readonly anchor: (term: Term) => number;
  /** Cuts a folded text into header labels that cover it wholly; `null` where they do not. */
  readonly segment: (folded: string) => readonly string[] | null;
  /** Its labels, word for word: those of rows, and captions, headers and labels of groups. */
  readonly words: Readonly<Record<"rows" | "structure", Words>>;
  /** The labels of its groups of rows, folded. */
  readonly groups: readonly string[];
}

/** Folded texts, and what they begin with. */
export interface Words {
  readonly has: (folded: string) => boolean;
  /** Whether one of them begins with a text and goes on. */
  readonly begins: (folded: string) => boolean;
  /** Whether a text stands in one of them. */
  readonly hold: (folded: string) => boolean;
}

export const slotTableOf: (template: TableTemplate) => SlotTable = oncePer((template) => {
  const slots = slotsOf(template);
  return {
    template,
    slots,
    match: matcher(slots, template.key),
    isArranged: false,
    segment: segmenter(slots),
  };
});

/**
 * The table with its rows and columns in the order of one file. Such orders are many: what its labels are like is kept
 * with the table and goes with it.
 */
export function arrangedSlotTable(template: TableTemplate): SlotTable {
  const slots = slotsOf(template);
  const { positions, index } = everyLabel();
  const labelOfSlot = positionsOf(slots, positions);
  const known = new Map<Term, LabelMatch>();
  const match = (term: Term): LabelMatch => {
    const kept = known.get(term);
    if (kept !== undefined) return kept;
    if (term.found.byLabel === undefined) term.found.byLabel = index.compare(term.folded);
    const byLabel = term.found.byLabel ?? noLikeness;
    const own = matchOf(slots, template.key, labelOfSlot, byLabel, (slot) => isOwnWording(slots[slot], term));
    known.set(term, own);
    return own;
  };
  return { template, slots, match, isArranged: true, segment: segmenter(slots) };
}

const noLikeness: readonly number[] = [];

/** A header of the file that the form does not have is like itself. */
function isOwnWording(slot: Slot | undefined, term: Term): boolean {
  return slot?.kind === "column" && term.folded !== "" && foldLabel(slot.prepared.label.text) === term.folded;
}

const families = new Map<TableKey, TableFamily>();

export function tableFamily(key: TableKey): TableFamily {
  const known = families.get(key);
  if (known !== undefined) return known;
  const family = familyOf(
    key,
    editionIds.map((edition) => slotTableOf(tableOf(edition, key))),
  );
  families.set(key, family);
  return family;
}

function familyOf(key: TableKey, editions: readonly SlotTable[]): TableFamily {
  // 表四 is the same in all editions: one look-up will do.
  const matches = [...new Set(editions.map(({ match }) => match))];
  return {
    key,
    best: (term) => matches.reduce((best, match) => Math.max(best, match(term).best), 0),
    anchor: (term) => matches.reduce((best, match) => Math.max(best, match(term).anchor), 0),
    segment(folded) {
      for (const { segment } of editions) {
        const parts = segment(folded);
        if (parts !== null) return parts;
      }
      return null;
    },
    words: {
      rows: wordsOf(editions, (slot) => slot.kind === "row"),
      structure: wordsOf(editions, (slot) => slot.kind !== "row"),
    },
    groups: wordingsIn(editions, (slot) => slot.kind === "row-group"),
  };
}

function wordingsIn(editions: readonly SlotTable[], isMeant: (slot: Slot) => boolean): string[] {
  const slots = editions.flatMap((edition) => edition.slots.filter(isMeant));
  const labels = slots.flatMap(({ prepared }) => prepared?.label ?? []);
  return [...new Set(labels.flatMap(foldedWordings))];
}

function wordsOf(editions: readonly SlotTable[], isMeant: (slot: Slot) => boolean): Words {
  const whole = new Set(wordingsIn(editions, isMeant));
  const beginnings = new Set<string>();
  for (const text of whole) for (let end = 1; end < text.length; end++) beginnings.add(text.slice(0, end));
  const all = [...whole].join("|");
  return {
    has: (folded) => whole.has(folded),
    begins: (folded) => beginnings.has(folded),
    hold: (folded) => all.includes(folded),
  };
}

/** Longest labels first, so that 处理决定数量 never wins over 本年处理决定数量. */
function segmenter(slots: readonly Slot[]): SlotTable["segment"] {
  const words = slots
    .flatMap((slot) => (slot.kind === "row" ? [] : slot.prepared.wordings.map((wording) => wording.core)))
    .filter((word, index, all) => word.length > 1 && all.indexOf(word) === index)
    .sort((left, right) => right.length - left.length);
  const byFirst = new Map<string, string[]>();
  for (const word of words) byFirst.set(word.charAt(0), [...(byFirst.get(word.charAt(0)) ?? []), word]);
  return (folded) => {
    const found: string[] = [];
    for (let at = 0; at < folded.length; ) {
      const word = byFirst.get(folded.charAt(at))?.find((candidate) => folded.startsWith(candidate, at));
      if (word === undefined) return null;
      found.push(word);
      at += word.length;
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
  return wordingsOf(prepared.label).join("|");
}

/** Tables with the same labels in the same places are one to a text. */
const matchers = new Map<string, SlotTable["match"]>();

function matcher(slots: readonly Slot[], key: TableKey): SlotTable["match"] {
  const { positions, index } = everyLabel();
  const labelOfSlot = positionsOf(slots, positions);
  const name = `${key} ${labelOfSlot.join()}`;
  const shared = matchers.get(name);
  if (shared !== undefined) return shared;
  const number = matchers.size;
  const none = nothingLike(slots);
  const match = (term: Term): LabelMatch => {
    const { found } = term;
    const known = found.matches[number];
    if (known !== undefined) return known;
    if (found.byLabel === undefined) {
      found.byLabel = index.compare(term.folded);
      if (found.byLabel?.some((likeness) => likeness >= labelLikeness) === true) remember(term);
    }
    const own = found.byLabel === null ? none : matchOf(slots, key, labelOfSlot, found.byLabel);
    found.matches[number] = own;
    return own;
  };
  matchers.set(name, match);
  return match;
}

function positionsOf(slots: readonly Slot[], positions: ReadonlyMap<string, number>): number[] {
  return slots.map((slot) => (slot.prepared === null ? -1 : (positions.get(nameOf(slot.prepared)) ?? -1)));
}

function nothingLike(slots: readonly Slot[]): LabelMatch {
  const likeness = new Array<number>(slots.length).fill(0);
  return { likeness, slots: [], best: 0, anchor: 0, structure: 0 };
}

const labelLikeness = thresholds.slots.labelLikeness;

function matchOf(
  slots: readonly Slot[],
  key: TableKey,
  labelOfSlot: readonly number[],
  byLabel: readonly number[],
  isOwn: (slot: number) => boolean = () => false,
): LabelMatch {
  const likeness = labelOfSlot.map((label, slot) => (label < 0 && isOwn(slot) ? 1 : (byLabel[label] ?? 0)));
  const like: number[] = [];
  let [best, anchor, structure] = [0, 0, 0];
  likeness.forEach((score, index) => {
    if (score === 0) return;
    like.push(index);
    best = Math.max(best, score);
    const kind = slots[index]?.kind;
    // Column headers are words of many tables; 表四 has nothing else.
    if (key === "remedies" || kind === "row" || kind === "caption") anchor = Math.max(anchor, score);
    if (kind !== "row") structure = Math.max(structure, score);
  });
  return { likeness, slots: like, best, anchor, structure };
}

/** The only row of a table whose row has no label; `null` in all other tables. */
export const unlabelledRow: (table: SlotTable) => RowSlot | null = oncePer(({ slots }) => {
  const row = slots.find((slot) => slot.kind === "row" && slot.prepared === null);
  return row?.kind === "row" ? row : null;
});

const slotsOf = oncePer(({ blocks }: TableTemplate): readonly Slot[] => blocks.flatMap(slotsOfBlock));

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
