import type { CellPlace, Location, PagePlace, TablePlace } from "../read/source.ts";

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

function placeInFile(at: Location, zh: boolean): string {
  if (at.sheet !== undefined)
    return at.cell === undefined ? sheetPlace(at.sheet, zh) : `${at.sheet}!${at.cell}`;
  if (at.table !== undefined) return tablePlace(at, zh);
  // A text that knows its pages counts its lines through: there a line is enough.
  if (at.column !== undefined) return `${at.line}:${at.column}`;
  if (at.page !== undefined) return pagePlace(at, zh);
  if (at.paragraph !== undefined) return zh ? `第${at.paragraph}段` : `paragraph ${at.paragraph}`;
  return "";
}

function sheetPlace(sheet: string, zh: boolean): string {
  return zh ? `工作表“${sheet}”` : `sheet “${sheet}”`;
}

function pagePlace({ page, line }: PagePlace, zh: boolean): string {
  if (line === undefined) return zh ? `第${page}页` : `page ${page}`;
  return zh ? `第${page}页${line}行` : `page ${page}, line ${line}`;
}

function tablePlace({ page, line, table, row, column }: TablePlace | CellPlace, zh: boolean): string {
  const parts = [
    page === undefined ? "" : zh ? `第${page}页` : `page ${page}, `,
    line === undefined ? "" : zh ? `${line}行·` : `line ${line}, `,
    zh ? `第${table}张表` : `table ${table}`,
    row === undefined ? "" : zh ? `${row}行` : ` row ${row}`,
    column === undefined ? "" : zh ? `${column}列` : ` column ${column}`,
  ];
  return parts.join("");
}
