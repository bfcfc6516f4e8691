import type { Collection } from "../../../collect/index.ts";
import { type Content, textContent } from "../../../write/xlsx/cells.ts";
import type { SheetXml } from "../../../write/xlsx/form-sheet.ts";
import { listSheet, numberContent } from "../../../write/xlsx/list-sheet.ts";
import type { Styles } from "../../../write/xlsx/styles.ts";
import { placeText } from "../../place.ts";
import { type Language, severityWord } from "../../words.ts";
import { labelOf } from "../labels.ts";
import { relationWords, statusText } from "../words.ts";
import { sheetWords } from "./words.ts";

/** 名单: a row for each office and year. */
export function officesSheet({ offices }: Collection, language: Language, styles: Styles): SheetXml {
  const words = sheetWords[language];
  const rows = [...offices].map((office): Content[] => [
    textContent(office.name),
    numberContent(office.year),
    textContent(statusText(office.status, language)),
    numberContent(office.errors),
    numberContent(office.warnings),
    textContent(office.type ?? ""),
    textContent(office.parent ?? ""),
    textContent(office.deadline ?? ""),
    textContent(office.counted ? words.yes : words.no),
    textContent(office.files.join("\n")),
  ]);
  const columns = [32, 8, 24, 8, 8, 12, 20, 12, 10, 50];
  return listSheet(
    { name: words.offices, columns, head: [words.officeColumns], frozenColumns: 1, rows },
    styles,
  );
}

/** 问题: a row for each finding. */
export function findingsSheet({ offices }: Collection, language: Language, styles: Styles): SheetXml {
  const words = sheetWords[language];
  const rows = [...offices].flatMap((office) =>
    office
      .reports()
      .flatMap(({ file, findings }) =>
        findings.map((finding): Content[] => [
          textContent(office.name),
          numberContent(office.year),
          textContent(severityWord(finding.severity, language)),
          textContent(finding.ruleId),
          textContent(
            [finding.label, placeText(finding.location, language)].filter(Boolean).join(words.comma),
          ),
          textContent(finding.message),
          textContent(finding.suggestion ?? ""),
          textContent(file),
        ]),
      ),
  );
  const columns = [32, 8, 8, 26, 40, 60, 40, 40];
  return listSheet(
    { name: words.findings, columns, head: [words.findingColumns], frozenColumns: 1, rows },
    styles,
  );
}

/** 其他: what is to be looked at beside the offices; no sheet where there is nothing. */
export function othersSheet(collection: Collection, language: Language, styles: Styles): SheetXml[] {
  const words = sheetWords[language];
  const { unreadable, unidentified, misfiled, shared, rolledForward } = collection;
  const rows = [
    ...[...unreadable].map(({ file, message, office }) => [words.unreadable, office ?? "", file, message]),
    ...[...unidentified].map(({ file, title }) => [words.unidentified, "", file, title ?? ""]),
    ...[...misfiled].map(({ file, named, found }) => [words.misfiled, found, file, named]),
    ...shared.map(({ offices, files, share }) => [
      words.shared,
      offices.join(words.comma),
      files.join("\n"),
      `${Math.floor(share * 100)}%`,
    ]),
    ...[...rolledForward.broken].map(({ office, year, relation, cell, expected, actual }) => [
      words.broken,
      office,
      String(year),
      `${labelOf(cell, null, language)}: ${actual} ≠ ${expected} (${relationWords[relation][language]})`,
    ]),
  ].map((texts) => texts.map(textContent));
  if (rows.length === 0) return [];
  const columns = [20, 40, 50, 70];
  return [
    listSheet({ name: words.others, columns, head: [words.otherColumns], frozenColumns: 1, rows }, styles),
  ];
}
