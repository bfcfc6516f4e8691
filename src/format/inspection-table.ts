import type { Label } from "../form/index.ts";
import { printable } from "../printable.ts";
import type { NullReason, Placement, RowReading, TableReading } from "../report/model.ts";
import type { Palette } from "./palette.ts";
import { placeText } from "./place.ts";
import { padEnd, widest } from "./width.ts";
import { formName, type Language } from "./words.ts";

interface Style {
  readonly language: Language;
  readonly palette: Palette;
}

/** One table row by row, beside its places in the file: likeness of each label, values, how they were placed. */
export function tableLines(table: TableReading | null, name: Label, style: Style): string[] {
  const { language, palette } = style;
  const zh = language === "zh";
  if (table === null) {
    return [`  ${palette.bold(name.text)}  ${palette.warning(zh ? "没有找到" : "not found")}`];
  }
  const layouts = {
    grid: zh ? "真表格" : "grid",
    rows: zh ? "一行一行" : "rows",
    stream: zh ? "一格一行" : "stream",
  };
  const margin = zh ? "领先次优" : "margin";
  const confidence = zh ? "把握" : "confidence";
  const placements = countPlacements(table, language);
  const damaged = table.headers.filter(({ similarity }) => similarity < 1);
  const places = table.rows.map(({ at }) => placeText(at, language));
  const width = widest(places);
  const rows = table.rows.map((row, index) => rowLine(table, row, padEnd(places[index] ?? "", width), style));
  return [
    `  ${palette.bold(table.template.name.text)}  ${formName(table.template.edition, language)}  ${layouts[table.layout]}  ${placeText(table.at, language)}`,
    `    ${confidence} ${table.confidence.toFixed(2)}  ${margin} ${(table.margin?.() ?? Number.NaN).toFixed(2)}  ${placements}`,
    ...damaged.map(
      ({ expected, raw, similarity }) =>
        `    ${zh ? "表头" : "header"} ${expected} ← ${printable(raw ?? "∅")} ${palette.dim(similarity.toFixed(2))}`,
    ),
    ...rows,
    ...table.extraRows.map(
      ({ cells, at }) =>
        `    ${palette.warning(zh ? "多出的行" : "extra row")} ${placeText(at, language)} ${printable(cells.join(" | "))}`,
    ),
  ];
}

function countPlacements(table: TableReading, language: Language): string {
  const names: Readonly<Record<Placement, string>> =
    language === "zh"
      ? { grid: "按行列", label: "按列名", sequence: "按次序", arithmetic: "按勾稽" }
      : { grid: "by grid", label: "by label", sequence: "in sequence", arithmetic: "by arithmetic" };
  const cells = [...table.cells.values()];
  const counts = (["grid", "label", "sequence", "arithmetic"] as const).flatMap((placement) => {
    const count = cells.filter(({ placedBy }) => placedBy === placement).length;
    return count === 0 ? [] : [`${names[placement]} ${count}`];
  });
  const empty = cells.filter(({ value }) => value === null).length;
  const unit = language === "zh" ? `共 ${cells.length} 格` : `${cells.length} cells`;
  return [unit, ...counts, ...(empty === 0 ? [] : [`null ${empty}`])].join(language === "zh" ? "，" : ", ");
}

/** Place, likeness of the label, the label (and what the file has instead), the values in column order. */
function rowLine(table: TableReading, row: RowReading, place: string, { language, palette }: Style): string {
  const official = row.row.label?.text ?? (language === "zh" ? "（无行名）" : "(no label)");
  const path = `/${row.row.path.join("/")}/`;
  const cells = [...table.cells.values()].filter(
    ({ cell }) => cell.row === row.row || `/${cell.row.path.join("/")}/` === path,
  );
  const values = cells.map(({ value, reason, placedBy }) => {
    if (value === null) return palette.warning(reasonMark(reason, language));
    const number = typeof value === "object" ? `${value.value}${value.unit ?? ""}` : `${value}`;
    return placedBy === "arithmetic" ? palette.warning(`${number}*`) : number;
  });
  const raw =
    row.rawLabel === null || row.similarity >= 1 ? "" : palette.dim(` ← ${printable(row.rawLabel)}`);
  const likeness = row.at === null ? " -- " : row.similarity.toFixed(2);
  return `    ${place}  ${palette.dim(likeness)}  ${official}${raw}  ${palette.bold(values.join(" "))}`;
}

function reasonMark(reason: NullReason | null, language: Language): string {
  const marks: Readonly<Record<NullReason, readonly [string, string]>> = {
    blank: ["空白", "blank"],
    placeholder: ["占位", "placeholder"],
    unreadable: ["读不出", "unreadable"],
    ambiguous: ["不定", "ambiguous"],
    missing: ["缺", "missing"],
    "row-missing": ["无此行", "no row"],
  };
  const mark = reason === null ? "null" : marks[reason][language === "zh" ? 0 : 1];
  return `[${mark}]`;
}
