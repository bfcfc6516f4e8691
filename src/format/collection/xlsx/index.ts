import { UserError } from "../../../errors.ts";
import type { SheetXml } from "../../../write/xlsx/form-sheet.ts";
import { packXlsx } from "../../../write/xlsx/package.ts";
import { openStyles } from "../../../write/xlsx/styles.ts";
import { withZipComment } from "../../../write/zip.ts";
import type { CollectionView } from "../view.ts";
import { differencesSheet } from "./differences.ts";
import { figuresSheets } from "./figures.ts";
import { findingsSheet, officesSheet, othersSheet } from "./lists.ts";
import { sumSheets } from "./sums.ts";

/** Offices and years that a workbook takes: more of them no program opens. */
const most = 20_000;

/**
 * A workbook of a collection: who is there, what is wrong, sums of the form as formulas over the figures of all offices,
 * and what the government's report says otherwise.
 * @throws UserError where there are too many offices
 */
export function* collectionXlsx(view: CollectionView): Generator<Uint8Array> {
  const { collection, against, language } = view;
  if (collection.offices.count > most) throw tooMany(collection.offices.count);
  const styles = openStyles();
  const figures = figuresSheets(collection, language, styles);
  const sums = sumSheets(collection, figures, language, styles);
  const sheets: SheetXml[] = [
    officesSheet(collection, language, styles),
    findingsSheet(collection, language, styles),
    ...sums.map(({ sheet }) => sheet),
    ...(against === null ? [] : [differencesSheet(against, sums, language, styles)]),
    ...figures.map(({ sheet }) => sheet),
    ...othersSheet(collection, language, styles),
  ];
  const packed = packXlsx(sheets, { styles: styles.part(), checks: null, title: null });
  // By that it is known again, and not taken for a report.
  yield withZipComment(packed, "gia-report collect");
}

function tooMany(offices: number): UserError {
  return new UserError(
    "workbook-too-large",
    {
      zh: `${offices} 个单位（年度）放不进一个工作簿（最多 ${most}）`,
      en: `${offices} offices and years are too many for a workbook (${most} at most)`,
    },
    { hint: { zh: "请用 -o 文件名.json", en: "use -o NAME.json" } },
  );
}
