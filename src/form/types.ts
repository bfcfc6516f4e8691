/**
 * The statutory form as data: what `editions/` declares, with what follows from a declaration's place among the
 * others (its name, the years in which it is in force).
 */
import type {
  BlockTemplate,
  ColumnTemplate,
  FormDocument,
  RowTemplate,
  SectionTemplate,
  TableDeclaration,
  TableKey,
} from "./declaration.ts";
import type * as declared from "./editions/index.ts";

export type * from "./declaration.ts";

/** Names of the editions that there are: "2021" = 国办公开办函〔2021〕30号. Code asks for roles, never for a name. */
export type EditionId = (typeof declared)[keyof typeof declared]["id"];

/** JSON Pointer of a cell from the root of a report, e.g. `/applications/table/received/total`. */
export type CellPointer = string;

export interface TableTemplate extends TableDeclaration {
  readonly key: TableKey;
  readonly edition: EditionId;
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

export interface Edition {
  readonly id: EditionId;
  readonly document: FormDocument;
  /** Report years for which this edition is the form in force; `null` = until today. */
  readonly years: { readonly from: number; readonly to: number | null };
  /** 试行 */
  readonly trial: boolean;
  readonly sections: readonly SectionTemplate[];
  readonly tables: Readonly<Record<TableKey, TableTemplate>>;
}
