/**
 * The statutory form as data. Everything else (recognition, JSON keys, CSV headings, schema, equations,
 * messages, documentation) derives from values of these types; see `edition-2021.ts` and `edition-2019.ts`.
 */

/** "2021" = 国办公开办函〔2021〕30号; "2019" = 国办公开办函〔2019〕60号（试行）。 */
export type EditionId = "2021" | "2019";

/** Keys of the six statutory sections, in their statutory order. */
export type SectionKey =
  | "overview"
  | "proactiveDisclosure"
  | "applications"
  | "remedies"
  | "problems"
  | "otherMatters";

/** Keys of the three statutory tables; each stands in the section of the same name. */
export type TableKey = "proactiveDisclosure" | "applications" | "remedies";

/**
 * What a cell may hold.
 * - `count`: non-negative integer
 * - `delta`: signed integer (2019 form, 本年增/减)
 * - `amount`: non-negative decimal in the unit of its column (万元)
 * - `money`: amount with its own unit, `{ value, unit }` (2019 form, 采购总金额)
 */
export type CellType = "count" | "delta" | "amount" | "money";

/** JSON Pointer of a cell from the root of a report, e.g. `/applications/table/received/total`. */
export type CellPointer = string;

/** A printed label together with the spellings that are accepted as the same label. */
export interface Label {
  /** The official wording, as printed in the form. */
  readonly text: string;
  /** Other wordings met in reports that mean this label and no other. */
  readonly aliases?: readonly string[];
  /** English gloss for `--lang en`. */
  readonly en: string;
}

export interface ColumnTemplate {
  /** Path of JSON keys below the row. */
  readonly path: readonly string[];
  readonly label: Label;
  /** Labels of the header cells above, outermost first (e.g. 行政诉讼 › 复议后起诉). */
  readonly groups: readonly Label[];
  readonly type: CellType;
  readonly unit?: "万元";
}

export interface RowTemplate {
  /** Path of JSON keys below the table; empty for the only row of 表四. */
  readonly path: readonly string[];
  /** The row's own label; `null` for the only row of 表四, which has none. */
  readonly label: Label | null;
  /** Labels of the cells that span this row from the left, outermost first. */
  readonly groups: readonly Label[];
}

/** Rows that share one header: 表二 has one block per 项 of 条例第二十条, 表三 and 表四 have one. */
export interface BlockTemplate {
  readonly caption: Label | null;
  /** The label in the header's left corner (信息内容, or the note on 勾稽关系). */
  readonly corner: Label | null;
  readonly columns: readonly ColumnTemplate[];
  readonly rows: readonly RowTemplate[];
}

export interface TableTemplate {
  readonly key: TableKey;
  readonly edition: EditionId;
  /** 「表二」「表三」「表四」: the table is named after its section. */
  readonly name: Label;
  readonly blocks: readonly BlockTemplate[];
}

/** One numeric cell of the form. */
export interface CellTemplate {
  readonly pointer: CellPointer;
  readonly table: TableTemplate;
  readonly block: BlockTemplate;
  readonly row: RowTemplate;
  readonly column: ColumnTemplate;
  /** 0-based position of the cell in its table, in reading order. */
  readonly index: number;
}

export interface SectionTemplate {
  readonly key: SectionKey;
  /** 一…六 */
  readonly ordinal: string;
  /** Official heading without its ordinal. */
  readonly heading: Label;
  /** Other wordings with the verdict of format-spec A.5; `ok` is silent. */
  readonly variants: readonly HeadingVariant[];
}

export interface HeadingVariant {
  readonly text: string;
  readonly verdict: "ok" | "info" | "warning" | "error";
}

export interface Edition {
  readonly id: EditionId;
  readonly document: { readonly zh: string; readonly en: string };
  /** Report years for which this edition is the form in force. */
  readonly years: { readonly from: number; readonly to: number | null };
  readonly tables: Readonly<Record<TableKey, TableTemplate>>;
}
