import type { BlockTemplate, ColumnTemplate, Label, RowTemplate } from "../../form/index.ts";
import { oncePer } from "../../form/once.ts";
import type {
  CellEvidence,
  ColumnEvidence,
  ColumnGap,
  FiguresEvidence,
  LabelEvidence,
  Placing,
  Refusal,
  RowEvidence,
} from "../../report/evidence.ts";
import { columnsIn } from "../align/beads.ts";
import { filledOf } from "../align/values.ts";
import { headerWayOf } from "../order/arrange.ts";
import { isForeign } from "../order/foreign-columns.ts";
import type { SlotTable } from "../words/slots.ts";
import type { FoundHeaders } from "./table-headers.ts";
import type { AlignedRow } from "./table-rows.ts";

/** What is known of a table before its rows are read: where its headers were found. */
export interface HeaderEvidence {
  /** By block: an edition may have the same columns in several. */
  readonly columns: ReadonlyMap<BlockTemplate, ReadonlyMap<ColumnTemplate, ColumnEvidence>>;
  readonly groupsOf: (block: BlockTemplate, row: RowTemplate) => readonly LabelEvidence[];
}

/** Notes what the columns of a table rest on, and finds the labels above groups of rows. */
export function headerEvidence(table: SlotTable, headers: FoundHeaders): HeaderEvidence {
  const places = placesOf(table);
  const found = (place: number | undefined, { text }: Label): LabelEvidence => {
    const header = place === undefined ? undefined : headers.get(place);
    const first = header?.items[0];
    return {
      expected: text,
      found: header === undefined ? null : header.items.map(({ raw }) => raw).join(""),
      likeness: header?.likeness ?? 0,
      at: first?.cell.at ?? null,
    };
  };
  const columns = new Map<BlockTemplate, ReadonlyMap<ColumnTemplate, ColumnEvidence>>();
  for (const block of table.template.blocks) {
    const ofBlock = new Map<ColumnTemplate, ColumnEvidence>();
    columns.set(block, ofBlock);
    const own = places.get(block);
    const above = (labels: readonly (Label | null)[]) =>
      labels.flatMap((label) => (label === null ? [] : [found(own?.groups.get(label.text), label)]));
    const way = headerWayOf(block);
    for (const column of block.columns) {
      const header = found(own?.columns.get(column), column.label);
      const rest = { header, above: above([block.caption, ...column.groups]) };
      if (way !== null) ofBlock.set(column, { by: "file-order", way, ...rest });
      else ofBlock.set(column, { by: header.found === null ? "order" : "header", ...rest });
    }
  }
  return {
    columns,
    groupsOf: (block, { groups }) => {
      const own = places.get(block)?.groups;
      return groups.flatMap((label) => {
        const place = own?.get(label.text);
        return place === undefined ? [] : [found(place, label)];
      });
    },
  };
}

interface Places {
  readonly columns: ReadonlyMap<ColumnTemplate, number>;
  /** Captions and labels of groups, by their wording. */
  readonly groups: ReadonlyMap<string, number>;
}

/** Slots of the labels of each block. */
const placesOf = oncePer(({ slots }: SlotTable): ReadonlyMap<BlockTemplate, Places> => {
  const places = new Map<
    BlockTemplate,
    { columns: Map<ColumnTemplate, number>; groups: Map<string, number> }
  >();
  slots.forEach((slot, index) => {
    const own = places.get(slot.block) ?? { columns: new Map(), groups: new Map() };
    places.set(slot.block, own);
    if (slot.kind === "column" && slot.column !== null) own.columns.set(slot.column, index);
    else if (slot.kind !== "row" && slot.kind !== "corner") own.groups.set(slot.prepared.label.text, index);
  });
  return places;
});

/** What tells that a row of the file is this row of the form. */
export function rowEvidence(row: AlignedRow, groups: readonly LabelEvidence[]): RowEvidence {
  const { at } = row.item.cell;
  if (row.slot.prepared === null) return { by: "only-row", at };
  if (row.item.countedAs != null) return { by: "count", found: row.rawLabel, groups, at };
  if (row.rawLabel === null) return { by: "order", groups, at };
  const elsewhere = row.bead.kind === "row" && row.bead.late === true;
  return { by: "label", found: row.rawLabel, likeness: row.bead.likeness, elsewhere, groups, at };
}

/** How many figures a row shows, and what came of them. */
export function figuresOf(row: AlignedRow, outcome: Placing): FiguresEvidence {
  return { by: outcome, found: filledOf(row.values).length, due: columnsIn(row.slot) };
}

/** The same where they were not taken. */
export function refusedFigures(row: AlignedRow, why: Refusal): FiguresEvidence {
  const found = filledOf(row.values).length;
  // Of a text whose lines are disturbed more is known than that a row has no figures.
  const isEmpty = row.values.length === 0 && why !== "lines-deduplicated" && why !== "order-unclear";
  return { by: "none", why: isEmpty ? "no-figures" : why, found, due: columnsIn(row.slot) };
}

/** A column of the form that the file does not show. */
export function absentColumn(block: BlockTemplate, by: ColumnGap): ColumnEvidence {
  return { by, headers: block.columns.filter(isForeign).map(({ label }) => label.text) };
}

/** Nothing is known of a cell but that its row is not there. */
export function absentRow(due: number): Pick<CellEvidence, "row" | "figures"> {
  return { row: { by: "absent" }, figures: { by: "none", why: "row-absent", found: 0, due } };
}
