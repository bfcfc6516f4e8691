import type { Collection, FormSum } from "../../../collect/index.ts";
import { type CellPointer, type EditionId, tableKeys, tableOf } from "../../../form/index.ts";
import { formTable } from "../../../write/document/form-table.ts";
import type { Passage } from "../../../write/document/model.ts";
import { escapeMarkup } from "../../../write/markup.ts";
import { formSheet, type SheetXml } from "../../../write/xlsx/form-sheet.ts";
import { conditionalFill, type Styles } from "../../../write/xlsx/styles.ts";
import { formName, type Language } from "../../words.ts";
import { namesText } from "../text.ts";
import type { FiguresSheet } from "./figures.ts";
import { sheetWords } from "./words.ts";

/** A table of sums on a sheet of its own. */
export interface SumSheet {
  readonly form: EditionId;
  readonly year: number;
  readonly sheet: SheetXml;
  /** `'汇总表三'!D5` by cell of the form. */
  readonly places: ReadonlyMap<CellPointer, string>;
}

/** 汇总表二, 汇总表三, 汇总表四: the form with formulas over the figures of all offices that count. */
export function sumSheets(
  { sums }: Collection,
  figures: readonly FiguresSheet[],
  language: Language,
  styles: Styles,
): SumSheet[] {
  const single = sums.length === 1;
  return sums.flatMap((sum) => {
    const from = figures.find(({ form }) => form === sum.form);
    if (from === undefined) return [];
    return tableKeys.map((key) => sumSheet(sum, key, from, { language, styles, single }));
  });
}

interface Writing {
  readonly language: Language;
  readonly styles: Styles;
  /** There are no other sums from which the name must tell these. */
  readonly single: boolean;
}

function sumSheet(
  sum: FormSum,
  key: (typeof tableKeys)[number],
  from: FiguresSheet,
  { language, styles, single }: Writing,
): SumSheet {
  const { form, year, cells } = sum;
  const words = sheetWords[language];
  const template = tableOf(form, key);
  const called = `${words.sum}${language === "zh" ? template.name.text : template.name.en}`;
  const name = single ? called : `${called} ${year} ${form}`;
  const condition = `${from.of.counted},"${words.yes}",${from.of.year},${year}`;
  const table = formTable(template, (pointer) => {
    const range = from.range(pointer);
    const value = cells.get(pointer)?.value ?? null;
    // Where nobody has a figure the sum is nothing, and not 0.
    const formula = `IF(COUNTIFS(${condition},${range},"<>")=0,"",ROUND(SUMIFS(${range},${condition}),6))`;
    return { text: "", value, notes: [], formula };
  });
  const lacking = lackingText(sum, key, language);
  const blocks = [
    passage("title", words.title(year, formName(form, language), sum.offices, sum.of)),
    table,
    ...lacking.map((text) => passage("text", text)),
  ];
  const written = formSheet({ name, blocks, table }, styles);
  const conditions = [...written.cells].map(([pointer, cell], index) => {
    const formula = `COUNTIFS(${condition})>COUNTIFS(${condition},${from.range(pointer)},"<>")`;
    return `<conditionalFormatting sqref="${cell}"><cfRule type="expression" dxfId="${conditionalFill.incomplete}" priority="${index + 1}"><formula>${escapeMarkup(formula)}</formula></cfRule></conditionalFormatting>`;
  });
  return {
    form,
    year,
    sheet: { ...written, conditions: conditions.join(""), frozen: { rows: 1, columns: 0 } },
    places: new Map([...written.cells].map(([pointer, cell]) => [pointer, `'${name}'!${cell}`])),
  };
}

/** Who is missing, once for all cells that lack the same offices. */
function lackingText({ cells }: FormSum, key: (typeof tableKeys)[number], language: Language): string[] {
  const counts = new Map<string, number>();
  for (const [pointer, { complete, nulls }] of cells) {
    if (complete || !pointer.startsWith(`/${key}/`)) continue;
    const names = namesText(nulls, language);
    counts.set(names, (counts.get(names) ?? 0) + 1);
  }
  return [...counts].map(([names, count]) => sheetWords[language].lacking(count, names));
}

function passage(role: Passage["role"], text: string): Passage {
  return { kind: "passage", role, text, notes: [], at: null };
}
