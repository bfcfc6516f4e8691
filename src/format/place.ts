import type { Location } from "../read/source.ts";

/** A place as a person looks for it: `31:2` in text, 表2行5列9 in Word, both in HTML tables, 第40段 in Word text. */
export function placeText(location: Location | null, language: "zh" | "en"): string {
  if (location === null) return "";
  const { line, column, table, row, paragraph, page } = location;
  if (table !== undefined) return tablePlace(location, language);
  if (line !== undefined) return column === undefined ? `${line}` : `${line}:${column}`;
  if (paragraph !== undefined) return language === "zh" ? `第${paragraph}段` : `paragraph ${paragraph}`;
  if (page !== undefined) return language === "zh" ? `第${page}页` : `page ${page}`;
  return row === undefined ? "" : language === "zh" ? `第${row}行` : `row ${row}`;
}

function tablePlace({ line, table, row, column }: Location, language: "zh" | "en"): string {
  const parts = [
    ["表", "table", table],
    ["行", "row", row],
    ["列", "column", column],
  ] as const;
  const known = parts.filter(([, , number]) => number !== undefined);
  const place =
    language === "zh"
      ? known.map(([zh, , number]) => `${zh}${number}`).join("")
      : known.map(([, en, number]) => `${en} ${number}`).join(" ");
  if (line === undefined) return place;
  return language === "zh" ? `${line}行 ${place}` : `line ${line} ${place}`;
}
