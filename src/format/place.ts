import type { Location } from "../read/source.ts";

/**
 * A place as a person looks for it: `31:2` in text, 第2张表6行9列 in Word and HTML tables, 第40段 in Word text. The
 * tables are counted in the file, so that they are not taken for 表二 to 表四. On sheets 表三!C7, as the program says it;
 * on pages 第3页第2张表6行.
 */
export function placeText(location: Location | null, language: "zh" | "en"): string {
  if (location === null) return "";
  const place = placeInFile(location, language === "zh");
  return location.file === undefined ? place : `${location.file} ${place}`.trimEnd();
}

/**
 * The line of the file, as programs count them. None where the place is in another file, or where lines are those of a
 * page, which a PDF or an OFD file does not have: in a text that knows its pages lines have columns.
 */
export function lineOf(location: Location | null): number | undefined {
  if (location === null || location.file !== undefined) return undefined;
  const isOnPage = location.page !== undefined && location.column === undefined;
  return isOnPage ? undefined : location.line;
}

/** Whether that line tells the place: in tables it does not. */
export function isLineEnough(location: Location | null): boolean {
  return lineOf(location) !== undefined && location?.table === undefined;
}

function placeInFile(location: Location, zh: boolean): string {
  const { line, column, table, row, paragraph, page, sheet, cell } = location;
  if (sheet !== undefined) return cell === undefined ? sheetPlace(sheet, zh) : `${sheet}!${cell}`;
  if (table !== undefined) return tablePlace(location, zh);
  // In a text that knows its pages lines are counted in the whole file, and have columns.
  if (page !== undefined && line !== undefined && column === undefined)
    return zh ? `第${page}页${line}行` : `page ${page}, line ${line}`;
  if (line !== undefined) return column === undefined ? `${line}` : `${line}:${column}`;
  if (paragraph !== undefined) return zh ? `第${paragraph}段` : `paragraph ${paragraph}`;
  if (page !== undefined) return zh ? `第${page}页` : `page ${page}`;
  return row === undefined ? "" : zh ? `${row}行` : `row ${row}`;
}

function sheetPlace(sheet: string, zh: boolean): string {
  return zh ? `工作表“${sheet}”` : `sheet “${sheet}”`;
}

function tablePlace({ page, line, table, row, column }: Location, zh: boolean): string {
  const parts = [
    page === undefined ? "" : zh ? `第${page}页` : `page ${page}, `,
    line === undefined ? "" : zh ? `${line}行·` : `line ${line}, `,
    zh ? `第${table}张表` : `table ${table}`,
    row === undefined ? "" : zh ? `${row}行` : ` row ${row}`,
    column === undefined ? "" : zh ? `${column}列` : ` column ${column}`,
  ];
  return parts.join("");
}
