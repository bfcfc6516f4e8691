import type { Against } from "../../../collect/index.ts";
import { plainNumber } from "../../../write/document/figure.ts";
import { type Content, textContent } from "../../../write/xlsx/cells.ts";
import type { SheetXml } from "../../../write/xlsx/form-sheet.ts";
import { listSheet, numberContent } from "../../../write/xlsx/list-sheet.ts";
import type { Styles } from "../../../write/xlsx/styles.ts";
import type { Language } from "../../words.ts";
import { labelOf } from "../labels.ts";
import { namesText } from "../text.ts";
import type { SumSheet } from "./sums.ts";
import { sheetWords } from "./words.ts";

/** 差额: cells in which the government's report is not known to be the sum of its offices. */
export function differencesSheet(
  { differences }: Against,
  sums: readonly SumSheet[],
  language: Language,
  styles: Styles,
): SheetXml {
  const words = sheetWords[language];
  const rows = differences.map((one, index): Content[] => {
    const { year, form, cell, government, sum, difference, complete, missing, shares } = one;
    const place = sums
      .filter((sheet) => sheet.form === form && sheet.year === year)
      .flatMap(({ places }) => places.get(cell) ?? [])[0];
    const row = index + 2;
    return [
      numberContent(year),
      textContent(labelOf(cell, form, language)),
      numberContent(government),
      place === undefined ? numberContent(sum) : { kind: "formula", formula: place, result: sum ?? "" },
      {
        kind: "formula",
        formula: `IF(OR(C${row}="",D${row}=""),"",ROUND(C${row}-D${row},6))`,
        result: difference ?? "",
      },
      textContent(complete ? words.comparable : `${words.incomplete}${namesText(missing, language)}`),
      textContent(shares.map(({ name, value }) => `${name} ${plainNumber(value)}`).join(words.comma)),
    ];
  });
  const columns = [8, 60, 12, 12, 12, 40, 60];
  return listSheet(
    { name: words.differences, columns, head: [words.differenceColumns], frozenColumns: 2, rows },
    styles,
  );
}
