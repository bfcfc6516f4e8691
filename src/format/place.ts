import type { Location } from "../read/source.ts";

/**
 * A place as a person looks for it: `31:2` in text, 第2张表6行9列 in Word and HTML tables, 第40段 in Word text, 第3页第2张表
 * 6行9列 in PDF and OFD. The tables are counted in the file or on the page, so that they are not taken for 表二 to 表四.
 */
export function placeText(location: Location | null, language: "zh" | "en"): string {
  if (location === null) return "";
  const zh = language === "zh";
  const { line, column, table, row, paragraph, page } = location;
  // Lines of a text are counted in the file, those of a page on the page: only there they come without a column.
  if (page !== undefined && (table !== undefined ? line === undefined : column === undefined)) {
    const on = zh ? `第${page}页` : `page ${page}`;
    if (table !== undefined) return `${on}${zh ? "" : ", "}${tablePlace(location, zh)}`;
    return line === undefined ? on : zh ? `${on}${line}行` : `${on}, line ${line}`;
  }
  if (table !== undefined) return tablePlace(location, zh);
  if (line !== undefined) return column === undefined ? `${line}` : `${line}:${column}`;
  if (paragraph !== undefined) return zh ? `第${paragraph}段` : `paragraph ${paragraph}`;
  return row === undefined ? "" : zh ? `${row}行` : `row ${row}`;
}

function tablePlace({ line, table, row, column }: Location, zh: boolean): string {
  const parts = [
    line === undefined ? "" : zh ? `${line}行·` : `line ${line}, `,
    zh ? `第${table}张表` : `table ${table}`,
    row === undefined ? "" : zh ? `${row}行` : ` row ${row}`,
    column === undefined ? "" : zh ? `${column}列` : ` column ${column}`,
  ];
  return parts.join("");
}
