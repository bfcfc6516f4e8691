import { ordinalValue } from "../../text/numerals.ts";
import type { Paragraph } from "../../text/paragraphs.ts";
import { paragraphsOf } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { examples } from "./subheading-numbering.examples.ts";

interface Numbered {
  readonly line: Paragraph;
  readonly number: number;
  /** 「（二）」, 「二是」 */
  readonly sign: string;
}

/** 小标题（一）（二）……、一是二是……应连续，不重不跳。 */
export default defineRule({
  id: "subheading-numbering",
  group: "structure",
  title: { zh: "小标题编号缺失、重复或跳号", en: "Subheadings are numbered wrongly" },
  severity: "warning",
  basis: { zh: "公文序号的通例；考核要求文字严谨", en: "Common numbering of official documents" },
  why: {
    zh: "编号重复或跳号，多半是增删段落后没有核对，显得粗疏。",
    en: "Repeated or skipped numbers show that paragraphs were added or cut without a check.",
  },
  remedy: { zh: "按次序重新编号。", en: "Renumber them." },
  traps: {
    zh: "每个部分、每一层重新从“（一）”“一是”起算；中间夹有转贴材料的不算跳号；括号里的数字丢失多是网页损坏。",
    en: "Numbers restart in each section and level; pasted material in between is not a gap; empty brackets are damage.",
  },
  messages: {
    repeated: { zh: "“{number}”重复出现", en: "“{number}” occurs twice" },
    skipped: {
      zh: "“{previous}”之后是“{number}”，中间缺号",
      en: "“{previous}” is followed by “{number}”: a number is missing",
    },
    lost: {
      zh: "小标题编号残缺（“{text}”，本部分共 {count} 处）",
      en: "Damaged numbers (“{text}”, {count} in this section)",
    },
  },
  examples,
  check(report, found) {
    for (const key of report.order) {
      const lines = paragraphsOf(report, key);
      const headings = lines.flatMap((line) => numbersIn(line, atHead, ["（", "）"]));
      const series = [headings, ...lines.map((line) => numbersIn(line, atClause, ["", "是"]))];
      for (const [previous, next] of series.flatMap(breaks)) {
        const data = { number: next.sign, previous: previous.sign };
        found(previous.number === next.number ? "repeated" : "skipped", { at: next.line.at(0), data });
      }
      const [first, ...others] = lines.filter(({ text }) => lostNumber.test(text));
      if (first === undefined) continue;
      const data = { text: first.text.trim().slice(0, 6), count: 1 + others.length };
      found("lost", { at: first.at(0), artefact: true, data });
    }
  },
});

const lostNumber = /^\s*(?:[(（]\s*[)）]|[)）](?=[\p{Script=Han}]))/u;
/** 「（二）……」 at the start of a paragraph. */
const atHead = /^[\s•*-]*[(（]([一二三四五六七八九十])[)）](?!\s?[项款条目])/gu;
/** 「……；二是……」 within a paragraph, where a clause begins with it. */
const atClause = /(?:^|[。；;，,、：:）)\s])([一二三四五六七八九十])是/gu;

function numbersIn(
  line: Paragraph,
  pattern: RegExp,
  [before, behind]: readonly [string, string],
): Numbered[] {
  return [...line.text.matchAll(pattern)].map(([, numeral = ""]) => {
    return { line, number: ordinalValue(numeral) ?? 0, sign: `${before}${numeral}${behind}` };
  });
}

/** Neighbours that repeat or skip a number. A fall to a smaller number begins a new or an inner series. */
function breaks(series: readonly Numbered[]): [Numbered, Numbered][] {
  return series.flatMap((next, index): [Numbered, Numbered][] => {
    const { number } = next;
    const previous = series[index - 1];
    if (previous === undefined || number < previous.number || number === previous.number + 1) return [];
    const isRepeated = number === previous.number;
    // An outer series may go on after an inner one: (三) (二) (四).
    const isResumed = series.slice(0, index).some((earlier) => earlier.number === number - 1);
    return (isRepeated ? number === 1 : isResumed) ? [] : [[previous, next]];
  });
}
