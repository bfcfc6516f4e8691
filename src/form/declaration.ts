/**
 * What an edition of the form says of itself: one file in `editions/` is one value of `EditionDeclaration`, and
 * everything else (recognition, JSON keys, CSV headings, schema, equations, messages, documentation) derives from it.
 */

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
 * - `delta`: signed integer (本年增/减)
 * - `amount`: non-negative decimal in the unit of its column (万元)
 * - `money`: amount with its own unit, `{ value, unit }` (采购总金额)
 */
export type CellType = "count" | "delta" | "amount" | "money";

/** A printed label together with the spellings that are accepted as the same label. */
export interface Label {
  /** The official wording, as printed in the form. */
  readonly text: string;
  /** Other wordings met in reports that mean this label and no other. */
  readonly aliases?: readonly string[];
  /** English gloss for `--lang en`. */
  readonly en: string;
}

/** The six kinds of results of 表三, （一） to （六）; the rows of a kind add up to it. */
export type OutcomeKind =
  | "granted"
  | "partiallyGranted"
  | "denied"
  | "unavailable"
  | "notProcessed"
  | "otherwiseHandled";

/**
 * What a row is, whatever an edition calls it: rules and formats ask for these, never for keys, words or editions.
 * A row may be several things at once: an outcome, one of a kind, and the one of unpaid fees.
 */
export type RowRole =
  // 表二
  | "regulations"
  | "normativeDocuments"
  | "licences"
  | "otherServices"
  | "penalties"
  | "compulsion"
  | "fees"
  | "procurement"
  // 表三
  | "received"
  | "carriedIn"
  /** A row that counts towards （七）总计. */
  | "outcome"
  | OutcomeKind
  | "feeUnpaid"
  | "outcomeTotal"
  | "carriedForward"
  // 表四
  | "disputes";

/** What a column is, in the same sense. */
export type ColumnRole =
  // 表二: documents
  /** Made in the year: 制发 or 制作. */
  | "issued"
  | "repealed"
  | "inForce"
  | "disclosed"
  | "totalDisclosed"
  // 表二: powers, fees, procurement
  | "previousItems"
  | "change"
  | "decisions"
  | "projects"
  | "amount"
  // 表三, 表四: the parts that add up, and their sum
  | "part"
  | "total"
  // 表四: the procedure, and how it ended
  | "reconsideration"
  | "direct"
  | "afterReconsideration"
  | "upheld"
  | "corrected"
  | "otherResult"
  | "pending";

export interface ColumnTemplate {
  /** Path of JSON keys below the row. */
  readonly path: readonly string[];
  readonly label: Label;
  /** Labels of the header cells above, outermost first (e.g. 行政诉讼 › 复议后起诉). */
  readonly groups: readonly Label[];
  readonly roles: readonly ColumnRole[];
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
  readonly roles: readonly RowRole[];
}

/** Rows that share one header: 表二 has one block per 项 of 条例第二十条, 表三 and 表四 have one. */
export interface BlockTemplate {
  readonly caption: Label | null;
  /** The label in the header's left corner (信息内容, or the note on 勾稽关系). */
  readonly corner: Label | null;
  readonly columns: readonly ColumnTemplate[];
  readonly rows: readonly RowTemplate[];
}

/** The relations of the form that hold within one table; each has a rule of its own. */
export type RelationId = "R1" | "R2" | "R3" | "R4";

/** In each column, the rows of the left roles add up to those of the right; `at` is where a difference is reported. */
export interface RowSum {
  readonly relation: RelationId;
  readonly of: "rows";
  readonly left: readonly RowRole[];
  readonly right: readonly RowRole[];
  readonly at: RowRole;
}

/** In each row, the columns of role `part` add up to the one of role `total`, within each group of columns. */
export interface ColumnSum {
  readonly relation: RelationId;
  readonly of: "columns";
}

/** A sum that the form demands. */
export type Sum = RowSum | ColumnSum;

/** One of the three tables, as an edition has it. */
export interface TableDeclaration {
  /** 「表二」「表三」「表四」: the table is named after its section. */
  readonly name: Label;
  readonly blocks: readonly BlockTemplate[];
  readonly sums: readonly Sum[];
}

export interface SectionTemplate {
  readonly key: SectionKey;
  /** 一…六 */
  readonly ordinal: string;
  /** Official heading without its ordinal. */
  readonly heading: Label;
  /** Other wordings and what is said of them; `ok` is silent. */
  readonly variants: readonly HeadingVariant[];
  /** Words by which a heading of free wording is known, where it stands in the place of the section with its number. */
  readonly subject: readonly string[];
}

export interface HeadingVariant {
  readonly text: string;
  readonly verdict: "ok" | "info" | "warning" | "error";
}

/** The document that prescribes an edition. */
export interface FormDocument {
  /** 国办公开办函〔2021〕30号 */
  readonly zh: string;
  readonly en: string;
  /** Year and serial number, as a citation has them. */
  readonly year: number;
  readonly serial: number;
  /** What its title says that it issues, with nothing of 《》 and 的通知. */
  readonly subject: string;
}

/** One edition of the form, as its file gives it. */
export interface EditionDeclaration<Id extends string = string> {
  /** How data and schema call it. */
  readonly id: Id;
  readonly document: FormDocument;
  /** The first report year for which it is in force; it is so until the next edition comes into force. */
  readonly from: number;
  /** 试行 */
  readonly trial: boolean;
  /** The six parts that 条例第五十条 asks for, in the order, with the ordinals and under the headings of the edition. */
  readonly sections: readonly SectionTemplate[];
  readonly tables: Readonly<Record<TableKey, TableDeclaration>>;
}
