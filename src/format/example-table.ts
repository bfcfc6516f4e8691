import { editionOfYear, type TableKey, type TableTemplate, tableOf } from "../form/index.ts";
import { type ExampleLayout, type ExampleReport, type ExampleTable, formOfTable } from "../rules/example.ts";
import type { Language } from "./words.ts";

/** What differs in one table of an example from a table of zeros. */
export function exampleTableLines(report: ExampleReport, key: TableKey, language: Language): string[] {
  const table = report[key];
  const layout = report.tables?.[key];
  const template = tableOf(formOfTable(report, key), key);
  const name = language === "zh" ? template.name.text : template.name.en;
  if (table === null) return [`${name}${language === "zh" ? "（没有这张表）" : " (missing)"}`];
  return [
    ...Object.entries(table ?? {}).map(([path, cells]) => rowLine(template, path, cells, language)),
    ...(layout === undefined ? [] : layoutLines(template, layout, language)),
  ].map((line) => `${name} ${line}`);
}

/** 「一、本年新收政府信息公开申请数量：自然人 3、总计 3」; zeros are left out. */
function rowLine(
  template: TableTemplate,
  path: string,
  cells: ExampleTable[string],
  language: Language,
): string {
  const zh = language === "zh";
  const columns = blockOf(template, path)?.columns ?? [];
  const values = cells.flatMap((cell, index) => {
    if (cell === 0) return [];
    const shown = cell === "" ? (zh ? "（空白）" : "(blank)") : `${cell}`;
    return [`${columnName(template, columns[index], language)} ${shown}`];
  });
  const none = zh ? "全为 0" : "all 0";
  return named(
    rowName(template, path, language),
    values.length === 0 ? none : values.join(zh ? "、" : ", "),
    zh,
  );
}

function layoutLines(template: TableTemplate, layout: ExampleLayout, language: Language): string[] {
  const zh = language === "zh";
  const row = (path: string) => rowName(template, path, language);
  const lost = zh ? "（没有）" : "(none)";
  const layouts = {
    grid: { zh: "真正的表格", en: "a true table" },
    rows: { zh: "每行一行文字", en: "a line of text per row" },
    stream: { zh: "逐格排列的文字", en: "text, cell after cell" },
  };
  return [
    ...(layout.formOf === undefined
      ? []
      : [named(zh ? "所用格式" : "form used", editionOfYear(layout.formOf) ?? "", zh)]),
    ...(layout.layout === undefined ? [] : [layouts[layout.layout][language]]),
    ...(layout.missingRows ?? []).map((path) => named(zh ? "缺行" : "row missing", row(path), zh)),
    ...(layout.missingBlocks ?? []).map((caption) => named(zh ? "缺分表" : "block missing", caption, zh)),
    ...Object.entries(layout.rowLabels ?? {}).map(([path, label]) =>
      named(zh ? "行名" : "row label", `${row(path)} → ${label ?? lost}`, zh),
    ),
    ...(layout.tornRows ?? []).map((path) =>
      named(zh ? "跨页断开的行" : "row torn over a page break", row(path), zh),
    ),
    ...Object.entries(layout.found ?? {}).map(([path, count]) =>
      named(row(path), zh ? `只见 ${count} 格` : `${count} cells found`, zh),
    ),
    ...(layout.extraRows ?? []).map((cells) => named(zh ? "多出的行" : "extra row", cells.join(" | "), zh)),
    ...Object.entries({ ...layout.headers, ...layout.doubledHeaders }).map(([official, header]) =>
      named(zh ? "表头" : "header", `${official} → ${header ?? lost}`, zh),
    ),
  ];
}

function named(name: string, value: string, zh: boolean): string {
  return name === "" ? value : `${name}${zh ? "：" : ": "}${value}`;
}

function blockOf(template: TableTemplate, path: string) {
  return template.blocks.find(({ rows }) => rows.some((row) => row.path.join("/") === path));
}

function rowName(template: TableTemplate, path: string, language: Language): string {
  const row = blockOf(template, path)?.rows.find((one) => one.path.join("/") === path);
  // 表四 has a single row without a label.
  if (row === undefined) return path;
  return (language === "zh" ? row.label?.text : row.label?.en) ?? "";
}

/** 表四's columns have the same names in each group. */
function columnName(
  template: TableTemplate,
  column: TableTemplate["blocks"][number]["columns"][number] | undefined,
  language: Language,
): string {
  if (column === undefined) return "";
  const groups = template.key === "remedies" ? column.groups.slice(-1) : [];
  const labels = [...groups, column.label];
  return language === "zh" ? labels.map(({ text }) => text).join("") : labels.map(({ en }) => en).join(", ");
}
