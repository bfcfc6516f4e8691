import { numeralOf, ordinalValue } from "../../text/numerals.ts";
import type { Paragraph } from "../../text/paragraphs.ts";
import { paragraphsOf } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { examples } from "./subheading-numbering.examples.ts";

interface Numbered {
  readonly line: Paragraph;
  readonly number: number;
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
      for (const [previous, next] of breaks(lines.flatMap(headingNumbers))) {
        const data = {
          number: `（${numeralOf(next.number)}）`,
          previous: `（${numeralOf(previous.number)}）`,
        };
        found(previous.number === next.number ? "repeated" : "skipped", { at: next.line.at(0), data });
      }
      for (const line of lines) {
        if (!/[一二三四五六七八九十]是/u.test(line.text)) continue;
        for (const [previous, next] of breaks(inlineNumbers(line))) {
          const data = { number: `${numeralOf(next.number)}是`, previous: `${numeralOf(previous.number)}是` };
          found(previous.number === next.number ? "repeated" : "skipped", { at: line.at(0), data });
        }
      }
      const damaged = lines.filter(({ text }) =>
        /^\s*(?:[(（]\s*[)）]|[)）](?=[\p{Script=Han}]))/u.test(text),
      );
      const [first] = damaged;
      if (first === undefined) continue;
      found("lost", {
        at: first.at(0),
        artefact: true,
        data: { text: first.text.trim().slice(0, 6), count: damaged.length },
      });
    }
  },
});

/** 「（二）……」 at the start of a paragraph. */
function headingNumbers(line: Paragraph): Numbered[] {
  const written = /^[\s•*-]*[(（]([一二三四五六七八九十])[)）](?!\s?[项款条目])/u.exec(line.text)?.[1];
  const number = written === undefined ? null : ordinalValue(written);
  return number === null ? [] : [{ line, number }];
}

/** 「……；二是……」 within a paragraph, where a clause begins with it. */
function inlineNumbers(line: Paragraph): Numbered[] {
  return [...line.text.matchAll(/(?:^|[。；;，,、：:）)\s])([一二三四五六七八九十])是/gu)].flatMap(
    ([, written = ""]) => {
      const number = ordinalValue(written);
      return number === null ? [] : [{ line, number }];
    },
  );
}

/** Neighbours that repeat or skip a number. A fall to a smaller number begins a new or an inner series. */
function breaks(series: readonly Numbered[]): [Numbered, Numbered][] {
  return series.flatMap((next, index): [Numbered, Numbered][] => {
    const previous = series[index - 1];
    if (previous === undefined || next.number < previous.number || next.number === previous.number + 1)
      return [];
    if (next.number === previous.number) return next.number === 1 ? [] : [[previous, next]];
    // An outer series may go on after an inner one: (三) (二) (四).
    const resumed = series.slice(0, index).some(({ number }) => number === next.number - 1);
    return resumed ? [] : [[previous, next]];
  });
}
