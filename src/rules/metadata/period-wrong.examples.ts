import type { Example } from "../example.ts";

/** What `period-wrong` says, and what it leaves alone: its tests, and the examples of its page. */
export const examples = [
  { name: "全年 the whole year", report: {} },
  {
    name: "只到11月底 till November",
    report: { period: { start: "2023-01-01", end: "2023-11-30" } },
    expect: ["differs"],
  },
  {
    name: "从上年12月起 from December",
    report: { period: { start: "2022-12-01", end: "2023-11-30" } },
    expect: ["differs"],
  },
  {
    name: "只有截止日期 only an end",
    report: { period: { start: null, end: "2023-12-31" } },
    expect: ["onlyEnd"],
  },
  {
    name: "只有截止月份 only a month",
    report: { period: null, preamble: "本报告所列数据截止到2023年12月。" },
    expect: ["onlyEnd"],
  },
  {
    name: "没有这一天 no such day",
    report: {
      period: null,
      preamble: "所列数据的统计期限自2023年1月1日起，至2023年11月31日止。",
    },
    expect: ["impossible"],
  },
  {
    name: "说的不是统计期限 another span",
    report: { period: null, preamble: "网站维护自2023年1月1日起，至2023年11月31日止。" },
  },
  {
    name: "截止日期也不对 an end within the year",
    report: { period: { start: null, end: "2023-10-31" } },
    expect: ["differs"],
  },
  {
    name: "另一整年，由标题规则提示 another whole year",
    report: { period: { start: "2022-01-01", end: "2022-12-31" } },
  },
  {
    name: "日期残缺，读法不定 damaged, read with doubt",
    report: {
      period: { start: "2023-01-01", end: "2023-12-30" },
      issues: [
        {
          code: "date-repaired",
          at: { line: 2, column: 1 },
          data: { raw: "20231230日", value: "2023-12-30" },
        },
      ],
    },
  },
  { name: "没有写 none", report: { period: null, preamble: "现公布2023年度报告。" } },
  {
    name: "正文里别的截止日期 the end of something else",
    report: { period: null, preamble: "现公布2023年度报告。网站改版截止到2023年6月。" },
  },
] as const satisfies readonly Example[];
