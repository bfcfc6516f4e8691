import { fill } from "../../report/issues.ts";
import type { Example } from "../example.ts";

/** Three paragraphs of an invented office. */
const words = [
  "{year}年，区水务局把供水工程的选址、招标、进度和验收作为公开重点，每个环节都在门户网站和工地围挡同时公布，请沿线居民监督，全年答复居民来信{count}封，没有一封逾期，居民可以随时到现场查看台账。",
  "供水水质每周公布一次，检测机构、检测项目、检测结果和超标后的处置办法一并列明，遇到暴雨、停水、管道抢修等情况，提前在公众号和小区公告栏发布通知，{year}年共发布{count}期，居民反映良好。",
  "公开内容由业务科室起草、法规科审查、分管负责人签发，保密审查与内容审核同步进行，已经发布的信息每季度回看一遍，过时的及时更新，{year}年清理失效链接{count}处，确保居民看到的都是最新的供水信息。",
].join("\n");

/** Examples of `text-duplicated-last-year`: its tests and its documentation. */
export const examples: readonly Example<"repeated">[] = [
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
];

function ownWords(year: number, count: number): string {
  return fill(words, { year, count });
}
