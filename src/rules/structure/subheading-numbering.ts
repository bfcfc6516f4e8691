import { ordinalValue } from "../../text/characters.ts";
import type { Paragraph } from "../../text/paragraphs.ts";
import { paragraphsOf } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";

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
  remedy: { zh: "按次序重新编号。", en: "Number them anew." },
  traps: {
    zh: "每个部分、每一层重新从“（一）”“一是”起算；中间夹有转贴材料的不算跳号；括号里的数字丢失多是网页损坏。",
    en: "Numbers restart in each section and level; pasted material in between is no gap; empty brackets are damage.",
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
  examples: [
    { name: "连续 in sequence", report: {} },
    {
      name: "（二）重复 (2) twice",
      report: {
        sections: {
          overview:
            "（一）主动公开。及时。\n（二）依申请公开。无申请。\n（二）信息管理。审核。\n（三）平台。网站。",
        },
      },
      expect: ["repeated"],
    },
    {
      name: "跳号 a gap",
      report: {
        sections: {
          problems: "（一）问题。解读形式不够丰富，图表较少。\n（三）改进。增加图文解读，逐项落实。",
        },
      },
      expect: ["skipped"],
    },
    {
      name: "一是之后是三是 inline series",
      report: {
        sections: { problems: "问题：一是图表较少；三是人员变动频繁。改进：一是增加图表；二是编写手册。" },
      },
      expect: ["skipped"],
    },
    {
      name: "数字丢失 numerals lost",
      report: {
        sections: {
          otherMatters: ")落实要点情况。已落实。\n()建议提案情况。没有收到。\n(三)其他。未收取信息处理费。",
        },
      },
      expect: ["lost"],
    },
    {
      name: "换行处的条款号不是小标题 an item of an article at a line's start",
      report: {
        sections: {
          problems:
            "（一）问题。图表较少，解读形式单一，见条例第二十条第\n（八）项的要求。\n（二）改进。增加图表。",
        },
      },
    },
    {
      name: "中间夹有转贴材料 pasted material",
      report: {
        sections: {
          overview:
            "（一）主动公开。\n（二）依申请公开。\n（三）信息管理。\n（二）学习上级文件；\n（四）平台。\n（五）监督。",
        },
      },
    },
  ],
  check(report, found) {
    for (const key of report.order) {
      const lines = paragraphsOf(report, key);
      for (const [previous, next] of breaks(lines.flatMap(headingNumbers))) {
        const data = { number: `（${numeral(next.number)}）`, previous: `（${numeral(previous.number)}）` };
        found(previous.number === next.number ? "repeated" : "skipped", { at: next.line.at(0), data });
      }
      for (const line of lines) {
        if (!/[一二三四五六七八九十]是/u.test(line.text)) continue;
        for (const [previous, next] of breaks(inlineNumbers(line))) {
          const data = { number: `${numeral(next.number)}是`, previous: `${numeral(previous.number)}是` };
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

function numeral(number: number): string {
  return "一二三四五六七八九十"[number - 1] ?? String(number);
}
