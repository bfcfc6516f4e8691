import { amountOf } from "../../../collect/against.ts";
import type { Collection } from "../../../collect/index.ts";
import {
  type CellPointer,
  cellLabel,
  cellsOf,
  type EditionId,
  editionOfYear,
  tableKeys,
  tableOf,
} from "../../../form/index.ts";
import { type Content, cellName, textContent } from "../../../write/xlsx/cells.ts";
import type { SheetXml } from "../../../write/xlsx/form-sheet.ts";
import { listSheet, numberContent } from "../../../write/xlsx/list-sheet.ts";
import type { Styles } from "../../../write/xlsx/styles.ts";
import type { Language } from "../../words.ts";
import { sheetWords } from "./words.ts";

/** The figures of all offices in one edition of the form, and where they stand. */
export interface FiguresSheet {
  readonly form: EditionId;
  readonly sheet: SheetXml;
  /** `'各单位'!H$3:H$62`: all figures of a cell. */
  readonly range: (cell: CellPointer) => string;
  /** The same of what a row says of itself. */
  readonly of: Readonly<Record<"year" | "counted", string>>;
}

/** Rows of headings: tables, then cells. */
const headRows = 2;

/** 各单位, one sheet for each edition: a row for each office and year, those without a report too. */
export function figuresSheets(collection: Collection, language: Language, styles: Styles): FiguresSheet[] {
  const forms = [...new Set(collection.sums.map(({ form }) => form))].sort((a, b) => (a < b ? 1 : -1));
  return forms.map((form, index) => {
    const { figures } = sheetWords[language];
    return figuresSheet(index === 0 ? figures : `${figures} (${form})`, form, collection, language, styles);
  });
}

function figuresSheet(
  name: string,
  form: EditionId,
  { offices, years }: Collection,
  language: Language,
  styles: Styles,
): FiguresSheet {
  const words = sheetWords[language];
  const cells = tableKeys.flatMap((key) => cellsOf(tableOf(form, key)));
  const own = words.figureColumns.length;
  const rows = [...offices].flatMap((office): Content[][] => {
    if (!office.due || !years.includes(office.year)) return [];
    const byForm = office.figures();
    const figures = byForm.get(form)?.cells;
    // Who has no report in any form is missing from that of the year.
    if (figures === undefined && (byForm.size > 0 || form !== (editionOfYear(office.year) ?? form)))
      return [];
    return [
      [
        textContent(office.name),
        numberContent(office.year),
        textContent(office.counted ? words.yes : words.no),
        textContent(figures === undefined ? "" : form),
        ...cells.map(({ pointer }) => numberContent(amountOf(figures?.get(pointer) ?? null))),
      ],
    ];
  });
  const last = headRows + Math.max(1, rows.length);
  const range = (column: number) => {
    const letters = cellName(0, column).slice(0, -1);
    return `'${name}'!$${letters}$${headRows + 1}:$${letters}$${last}`;
  };
  const places = new Map(cells.map(({ pointer }, index) => [pointer, range(own + index)]));
  const shortLabel = (label: string) => label.split(" › ").slice(1).join(" › ");
  const sheet = listSheet(
    {
      name,
      columns: [32, 8, 10, 8, ...cells.map(() => 12)],
      head: [
        [
          ...words.figureColumns.map(() => ""),
          ...cells.map(({ table }) => table.name[language === "zh" ? "text" : "en"]),
        ],
        [...words.figureColumns, ...cells.map((cell) => shortLabel(cellLabel(cell, language)))],
      ],
      frozenColumns: 1,
      rows,
    },
    styles,
  );
  return {
    form,
    sheet,
    range: (cell) => places.get(cell) ?? "",
    of: { year: range(1), counted: range(2) },
  };
}
