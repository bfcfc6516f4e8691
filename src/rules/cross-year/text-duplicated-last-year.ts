import { distance } from "fastest-levenshtein";
import type { SectionKey } from "../../form/types.ts";
import type { Report } from "../../report/model.ts";
import { countCharacters } from "../../text/characters.ts";
import type { Paragraph } from "../../text/paragraphs.ts";
import { paragraphsOf } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { examples } from "./text-duplicated-last-year.examples.ts";

/** Characters of a paragraph that is long enough to be no formula. */
const longEnough = 60;
const likeness = 0.95;
/** Paragraphs compared on each side; reports have a few dozen. */
const most = 200;
const sections: readonly SectionKey[] = ["overview", "problems"];

/** 总体情况、存在问题不应照抄上年。 */
export default defineRule({
  id: "text-duplicated-last-year",
  group: "cross-year",
  title: { zh: "与上年度报告内容雷同", en: "Text repeated from last year's report" },
  severity: "warning",
  basis: {
    zh: "地方通报和评分细则：内容雷同、敷衍塞责的扣分（怀化 2021、鲤城 2020）",
    en: "Local notices and score sheets take points off for repeated texts (Huaihua 2021, Licheng 2020)",
  },
  why: {
    zh: "只换年份和数字，等于没有总结；考核时按雷同扣分，也曾因此被媒体曝光。",
    en: "A text with only years and figures changed says nothing; assessors take points off for it.",
  },
  remedy: {
    zh: "写出本年实际做的事、新出现的问题和改进的结果。",
    en: "Write what was done this year, what problems are new, and what has improved.",
  },
  traps: {
    zh: "法律名称、开头说明、表格不比较；只看第一、第五部分六十字以上的段落。",
    en: "Preambles, tables and short paragraphs are not compared.",
  },
  messages: {
    repeated: {
      zh: "第一、第五部分有 {count} 段与 {year} 年报告雷同（换掉年份和数字后几乎一样），占这两部分文字的 {share}%",
      en: "{count} paragraphs of sections one and five repeat the report for {year} but for years and figures: {share}% of their text",
    },
  },
  examples,
  check(report, found, { previous }) {
    if (previous === null) return;
    const before = paragraphs(previous).map(({ line }) => mask(line.text));
    const own = paragraphs(report);
    const repeated = own.filter(({ line }) => repeats(mask(line.text), before));
    const [first, ...others] = repeated;
    if (first === undefined) return;
    const share = sizeOf(repeated) / Math.max(1, sizeOf(ownParagraphs(report)));
    if (repeated.length < 3 && share < 0.4) return;
    found("repeated", {
      cell: `/${first.section}`,
      at: first.line.at(0),
      related: others.map(({ line }) => ({ at: line.at(0) })),
      actual: repeated.length,
      data: { count: repeated.length, year: previous.year?.value ?? "", share: Math.round(100 * share) },
    });
  },
});

interface Written {
  readonly section: SectionKey;
  readonly line: Paragraph;
}

function ownParagraphs(report: Report): Written[] {
  return sections.flatMap((section) => paragraphsOf(report, section).map((line) => ({ section, line })));
}

/** Paragraphs that say something of their own: long, and more than the names of laws. */
function paragraphs(report: Report): Written[] {
  return ownParagraphs(report)
    .filter(({ line }) => countCharacters(line.text.replace(/《[^《》]*》/gu, "")) > longEnough)
    .slice(0, most);
}

function sizeOf(written: readonly Written[]): number {
  return written.reduce((size, { line }) => size + countCharacters(line.text), 0);
}

/** Text without what changes from year to year: years, figures, punctuation. */
function mask(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\d\p{P}\p{S}]+/gu, "")
    .slice(0, 2000);
}

function repeats(text: string, before: readonly string[]): boolean {
  return before.some((other) => {
    if (other === text) return true;
    const longer = Math.max(text.length, other.length);
    if (Math.min(text.length, other.length) < likeness * longer) return false;
    return 1 - distance(text, other) / longer >= likeness;
  });
}
