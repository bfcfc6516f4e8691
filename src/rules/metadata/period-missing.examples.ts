import type { Example } from "../example.ts";

/** Examples of `period-missing`: its tests and its documentation. */
export const examples: readonly Example<"missing">[] = [
  { name: "有统计期限 given", report: {} },
  {
    name: "前言没有写 not given",
    report: { period: null, preamble: "根据《中华人民共和国政府信息公开条例》，现公布2023年度报告。" },
    expect: ["missing"],
  },
  { name: "没有前言 no preamble", report: { period: null, preamble: "" }, expect: ["missing"] },
  {
    name: "只说编制年份 only the year of the report",
    report: {
      period: null,
      year: null,
      preamble: "现将政府信息公开工作情况报告如下，如有疑问请与区水务局联系。",
    },
    expect: ["missing"],
  },
  {
    name: "写在第一部分 in section one",
    report: {
      period: null,
      preamble: "现公布2023年度报告。",
      sections: { overview: "统计数据从2023年1月1日起到12月31日止。\n全年没有收到申请。" },
    },
  },
  {
    name: "一至十二月 months",
    report: { period: null, preamble: "本报告反映2023年1—12月的情况。" },
  },
  {
    name: "日期残缺 damaged",
    report: { period: null, preamble: "统计期限自202020年1月1日至1231日止。" },
  },
  {
    name: "说的是统计数据，不是期限 statistics, not their period",
    report: {
      period: null,
      preamble: "本报告公布如下。",
      sections: { overview: "按月公布统计数据，年度统计数据在网站公开。" },
    },
    expect: ["missing"],
  },
  {
    name: "换行断开 broken over lines",
    report: { period: null, preamble: "本报告中所列数据都经过核对，所列数据的统计\n期限与上年相同。" },
  },
];
