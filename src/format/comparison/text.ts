import type { Comparison, Difference, NotComparable } from "../../compare/versions.ts";
import type { YearComparison } from "../../compare/years.ts";
import { type CellPointer, type EditionId, nearestEdition, sectionOf } from "../../form/index.ts";
import { printable } from "../../printable.ts";
import type { Location } from "../../read/source.ts";
import type { CellValue } from "../../report/model.ts";
import { plainNumber } from "../../write/document/figure.ts";
import { labelOf } from "../collection/labels.ts";
import { relationWords } from "../collection/words.ts";
import { placeText } from "../place.ts";
import type { Language } from "../words.ts";
import { factWords, reasonWords } from "./words.ts";

/** Names of both versions, and what the cells are called. */
export interface ComparisonContext {
  readonly a: string;
  readonly b: string;
  readonly form: EditionId | null;
  readonly language: Language;
}

/** Two versions of a report, for people. */
export function* comparisonText(comparison: Comparison, context: ComparisonContext): Generator<string> {
  const { differs, notComparable, compared } = comparison;
  const zh = context.language === "zh";
  for (const one of differs) yield differenceText(one, context);
  for (const one of notComparable) yield lossText(one, context);
  yield zh
    ? `比较了 ${compared.cells} 格、${compared.sections} 部分、${compared.fields} 项事实：${differs.length} 处不同，${notComparable.length} 处无法比较\n`
    : `compared ${compared.cells} cells, ${compared.sections} sections and ${compared.fields} facts: ${differs.length} differ, ${notComparable.length} cannot be compared\n`;
}

function differenceText(one: Difference, { a, b, form, language }: ComparisonContext): string {
  const zh = language === "zh";
  const side = (file: string, value: CellValue | string, at: Location | null) => {
    const place = placeText(at, language);
    const where = place === "" ? printable(file) : `${printable(file)} ${place}`;
    return `  ${where}${zh ? "：" : ": "}${valueText(value, language)}`;
  };
  return [
    `${placeName(one, form, language)}\n`,
    `${side(a, one.a, one.locationA)}\n`,
    `${side(b, one.b, one.locationB)}\n`,
  ].join("");
}

function lossText(one: NotComparable, { a, b, form, language }: ComparisonContext): string {
  const zh = language === "zh";
  const where = one.lostBy === "both" ? (zh ? "两份都" : "both") : printable(one.lostBy === "a" ? a : b);
  const why = reasonWords[one.reason][language];
  return zh
    ? `${placeName(one, form, language)}：无法比较（${where}${why}）\n`
    : `${placeName(one, form, language)}: cannot be compared (${where}: ${why})\n`;
}

function placeName(one: Difference | NotComparable, form: EditionId | null, language: Language): string {
  const zh = language === "zh";
  if ("cell" in one) return labelOf(one.cell, form, language);
  if ("table" in one) {
    const { name } = nearestEdition(form).tables[one.table];
    return zh ? name.text : name.en;
  }
  if ("field" in one) return factWords[one.field][language];
  if ("otherTable" in one) return zh ? `另外的表 ${one.otherTable}` : `other table ${one.otherTable}`;
  const { ordinal, heading } = sectionOf(one.section, form);
  const name = zh ? `${ordinal}、${heading.text}` : heading.en;
  return "part" in one && one.part === "heading" ? (zh ? `${name}（标题）` : `${name} (heading)`) : name;
}

/** Characters of a passage that are shown. */
const most = 300;

function valueText(value: CellValue | string, language: Language): string {
  const zh = language === "zh";
  if (value === null) return zh ? "（空）" : "(blank)";
  if (typeof value === "number") return plainNumber(value);
  if (typeof value === "object") return `${plainNumber(value.value)}${value.unit ?? ""}`;
  if (value === "") return zh ? "（没有这一句）" : "(not there)";
  const text = printable(value);
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** Two years side by side, for people: cells that changed, and what does not follow from the year before. */
export function* yearsText(
  { cells, rolledForward }: YearComparison,
  years: { readonly before: number; readonly now: number },
  { form, language }: Pick<ComparisonContext, "form" | "language">,
): Generator<string> {
  const zh = language === "zh";
  const name = (cell: CellPointer) => labelOf(cell, form, language);
  for (const { cell, before, now, change } of cells) {
    if (change === 0 || (before === null && now === null)) continue;
    const difference = change === null ? "" : zh ? `，${signed(change)}` : `, ${signed(change)}`;
    yield `${name(cell)}${zh ? "：" : ": "}${valueText(before, language)} → ${valueText(now, language)}${difference}\n`;
  }
  for (const { holds, relation, cell, expected, actual } of rolledForward) {
    if (holds !== false) continue;
    yield zh
      ? `对不上：${name(cell)} 为 ${actual}，应为 ${expected}（${relationWords[relation].zh}）\n`
      : `does not follow: ${name(cell)} is ${actual}, should be ${expected} (${relationWords[relation].en})\n`;
  }
  const count = (holds: boolean | null) => rolledForward.filter((one) => one.holds === holds).length;
  yield zh
    ? `${years.before} 年与 ${years.now} 年：跨年关系 ${count(true)} 条相符，${count(false)} 条不符，${count(null)} 条无法核对\n`
    : `${years.before} and ${years.now}: ${count(true)} relations hold, ${count(false)} do not, ${count(null)} cannot be assessed\n`;
}

function signed(change: number): string {
  return change > 0 ? `+${plainNumber(change)}` : `−${plainNumber(-change)}`;
}
