import { distance } from "fastest-levenshtein";
import type { SectionKey } from "../../form/types.ts";
import type { Report } from "../../report/model.ts";
import { countCharacters } from "../../text/characters.ts";
import type { Paragraph } from "../../text/paragraphs.ts";
import { paragraphsOf } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";

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
  examples: [
    {
      name: "只换年份 only the year changed",
      report: { sections: { overview: ownWords(2023, 6), problems: "解读形式偏少，今后多配图表。" } },
      previous: {
        year: 2022,
        sections: { overview: ownWords(2022, 4), problems: "人手不足，今后加强培训。" },
      },
      expect: ["repeated@/overview"],
    },
    {
      name: "整个第五部分照抄 section five copied",
      report: {
        sections: {
          overview: "2023年，新建公开专区一处。",
          problems: ownWords(2023, 9).split("\n").slice(0, 1).join("\n"),
        },
      },
      previous: {
        year: 2022,
        sections: {
          overview: "2022年，开通手机版。",
          problems: ownWords(2022, 9).split("\n").slice(0, 1).join("\n"),
        },
      },
      expect: ["repeated@/problems"],
    },
    {
      name: "改了几个字 a few words changed",
      report: { sections: { overview: ownWords(2023, 6).replaceAll("供水", "用水") } },
      previous: { year: 2022, sections: { overview: ownWords(2022, 4) } },
      expect: ["repeated@/overview"],
    },
    {
      name: "各写各的 different texts",
      report: { sections: { overview: ownWords(2023, 6) } },
      previous: {
        year: 2022,
        sections: {
          overview: "2022年，重点公开水库除险加固工程的招标、进度和验收结果。",
          problems: "存在的问题是答复文书不够规范，已统一文书样式并组织评查。",
        },
      },
    },
    { name: "没有上年报告 no previous report", report: { sections: { overview: ownWords(2023, 6) } } },
    {
      name: "短句相同 short formulas",
      report: {
        sections: {
          overview: `2023年，无行政复议、行政诉讼。\n${"新建抗旱调度信息专区，逐日发布水情。".repeat(4)}`,
          problems: "解读形式偏少，今后多配图表，并请一线人员出镜讲解，方便老人理解。",
        },
      },
      previous: {
        year: 2022,
        sections: {
          overview: `2022年，无行政复议、行政诉讼。\n${"公布水价调整听证的全过程和意见采纳情况。".repeat(4)}`,
          problems: "人手不足，今后加强培训，并从基层站所抽调两名同志专门负责信息审核。",
        },
      },
    },
    {
      name: "上年缺这两部分 last year lacks them",
      report: { sections: { overview: ownWords(2023, 6) } },
      previous: { year: 2022, sections: { overview: null, problems: null } },
    },
  ],
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

/** Three paragraphs of an invented office. */
function ownWords(year: number, count: number): string {
  return [
    `${year}年，区水务局把供水工程的选址、招标、进度和验收作为公开重点，每个环节都在门户网站和工地围挡同时公布，请沿线居民监督，全年答复居民来信${count}封，没有一封逾期，居民可以随时到现场查看台账。`,
    `供水水质每周公布一次，检测机构、检测项目、检测结果和超标后的处置办法一并列明，遇到暴雨、停水、管道抢修等情况，提前在公众号和小区公告栏发布通知，${year}年共发布${count}期，居民反映良好。`,
    `公开内容由业务科室起草、法规科审查、分管负责人签发，保密审查与内容审核同步进行，已经发布的信息每季度回看一遍，过时的及时更新，${year}年清理失效链接${count}处，确保居民看到的都是最新的供水信息。`,
  ].join("\n");
}
