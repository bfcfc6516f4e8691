import { printable } from "../printable.ts";
import type { ColumnEvidence, FiguresEvidence, LabelEvidence, RowEvidence } from "../report/evidence.ts";
import { fill } from "../report/issues.ts";
import type { Palette } from "./palette.ts";
import { placeText } from "./place.ts";
import type { CellFacts, SumFacts } from "./why-facts.ts";
import {
  gapWords,
  placingWords,
  reasonWords,
  refusalWords,
  relationWords,
  statusWords,
  wayWords,
} from "./why-words.ts";
import { padEnd, widest } from "./width.ts";
import type { Language } from "./words.ts";

interface Style {
  readonly language: Language;
  readonly palette: Palette;
}

/** One cell in a clerk's words: its text, then what told its row, its column, and which figure is its own. */
export function whyLines(facts: CellFacts, style: Style): string[] {
  const { language, palette } = style;
  const { evidence } = facts;
  const lines: (readonly [string, string, string])[] = [
    ["原文", "text", rawText(facts, language)],
    ...(evidence === null
      ? []
      : [
          ["行", "row", rowText(evidence.row, language)] as const,
          ...aboveLines("组", "group", groupsOf(evidence.row), language),
          ["栏", "column", columnText(evidence.column, language)] as const,
          ...aboveLines("上层", "above", "above" in evidence.column ? evidence.column.above : [], language),
          ["对应", "figures", figuresText(evidence.figures, language)] as const,
        ]),
    ...facts.sums.map((sum) => ["勾稽", "sum", sumText(sum, language)] as const),
    ...facts.remarks.map(
      ({ code, message }) => ["说明", "remark", `${printable(message)}  ${palette.dim(code)}`] as const,
    ),
  ];
  const names = lines.map(([zh, en]) => (language === "zh" ? zh : en));
  const width = widest(names);
  return [
    `${palette.bold(facts.label)}  ${valueText(facts, style)}`,
    ...lines.map(([, , text], index) => `  ${palette.dim(padEnd(names[index] ?? "", width))}  ${text}`),
  ];
}

function valueText({ value, reason }: CellFacts, { language, palette }: Style): string {
  if (value === null) {
    const why = reason === null ? "" : reasonWords[reason][language];
    return palette.warning(language === "zh" ? `null（${why}）` : `null (${why})`);
  }
  return palette.bold(typeof value === "number" ? `${value}` : `${value.value}${value.unit ?? ""}`);
}

function rawText({ raw, at, joined, reason }: CellFacts, language: Language): string {
  const zh = language === "zh";
  const place = placeText(at, language);
  if (raw === null) {
    if (reason === "table-missing" || at === null)
      return zh ? "文件里没有这一格" : "the file has no such cell";
    return zh ? `没有取（这一行在 ${place}）` : `none taken (the row is at ${place})`;
  }
  const parts = joined ? (zh ? "，由几行拼合" : ", put together from several lines") : "";
  if (raw.trim() === "") return zh ? `空白  ${place}` : `blank  ${place}`;
  return `“${printable(raw.trim())}”  ${place}${parts}`;
}

function rowText(row: RowEvidence, language: Language): string {
  const zh = language === "zh";
  const place = "at" in row ? placeText(row.at, language) : "";
  const found = "found" in row && row.found !== null ? `“${printable(row.found)}”` : "";
  switch (row.by) {
    case "label": {
      const elsewhere = zh
        ? "；不在格式的次序上，按行名认定"
        : "; out of the form's order, told by its label";
      return `${found}  ${place}  ${likenessText(row.likeness, language)}${row.elsewhere ? elsewhere : ""}`;
    }
    case "order":
      return zh
        ? `行名缺失，只按前后各行的次序认定  ${place}`
        : `its label is lost; told by its place among the other rows alone  ${place}`;
    case "count":
      return zh
        ? `行名与数字分开排列，逐行点数对上${found}  ${place}`
        : `labels and figures stand apart; counted off to be ${found}  ${place}`;
    case "only-row":
      return zh ? `这张表只有这一行数字  ${place}` : `the only row of figures of this table  ${place}`;
    case "doubtful":
      return zh
        ? `${found}  ${place}  只凭次序，而前后各行的次序也定不下来，未采用`
        : `${found}  ${place}  order alone, and the rows around it do not settle it: not taken`;
    case "repeated":
      return zh
        ? `${found}  ${place}  同名的行不止一处而数字不同，看不出属于哪张表，未采用`
        : `${found}  ${place}  stands there more than once with other figures, and nothing shows whose they are: not taken`;
    case "absent":
      return zh ? "没有找到" : "not found";
  }
}

function groupsOf(row: RowEvidence): readonly LabelEvidence[] {
  return "groups" in row ? row.groups : [];
}

/** Labels above a row or a column; of those not found it is said. */
function aboveLines(
  zh: string,
  en: string,
  labels: readonly LabelEvidence[],
  language: Language,
): (readonly [string, string, string])[] {
  return labels.map((label) => [zh, en, labelText(label, language)]);
}

function columnText(column: ColumnEvidence, language: Language): string {
  const zh = language === "zh";
  switch (column.by) {
    case "header":
      return labelText(column.header, language);
    case "order":
      return zh
        ? "没有找到这一栏的表头，只按格式的次序认定"
        : "its header was not found; told by the order of the form alone";
    case "file-order": {
      const way = wayWords[column.way][language];
      return zh
        ? `${labelText(column.header, language)}；各栏不按格式的次序，按表头认定：${way}`
        : `${labelText(column.header, language)}; columns in the file's own order, told by their headers: ${way}`;
    }
    case "absent":
    case "other-form":
    case "unclear": {
      const headers = column.headers.filter((text) => text.trim() !== "").map(printable);
      const shown = headers.length === 0 ? "" : zh ? `（${headers.join("、")}）` : ` (${headers.join(", ")})`;
      return `${gapWords[column.by][language]}${shown}`;
    }
  }
}

function labelText({ expected, found, likeness, at }: LabelEvidence, language: Language): string {
  if (found === null) return language === "zh" ? `“${expected}”没有找到` : `“${expected}” not found`;
  return `“${printable(found)}”  ${placeText(at, language)}  ${likenessText(likeness, language)}`;
}

function likenessText(likeness: number, language: Language): string {
  if (likeness >= 1) return language === "zh" ? "与格式一字不差" : "word for word as in the form";
  const percent = Math.floor(likeness * 100);
  return language === "zh" ? `与格式相近（${percent}%）` : `like the form's (${percent}%)`;
}

function figuresText(figures: FiguresEvidence, language: Language): string {
  const { found, due } = figures;
  if (figures.by !== "none") return fill(placingWords[figures.by][language], { found, due });
  const why = refusalWords[figures.why][language];
  return language === "zh"
    ? `${why}（应有 ${due} 个数字，见到 ${found} 个）`
    : `${why} (${due} figures due, ${found} found)`;
}

function sumText({ relation, status, left, right }: SumFacts, language: Language): string {
  const sides = fill(relationWords[relation][language], { left: left ?? "?", right: right ?? "?" });
  return language === "zh" ? `${sides}：${statusWords[status].zh}` : `${sides}: ${statusWords[status].en}`;
}
