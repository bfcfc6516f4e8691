import type { Example } from "../example.ts";

/** Examples of `date-garbled`: its tests and its documentation. */
export const examples: readonly Example<"garbled" | "readable">[] = [
  { name: "日期完整 whole", report: {} },
  {
    name: "年、月丢失 年 and 月 lost",
    report: { preamble: "统计期限自202311日起，至20231231日止。" },
    expect: ["readable"],
    edits: [
      ["202311日", "2023年1月1日"],
      ["20231231日", "2023年12月31日"],
    ],
  },
  {
    name: "同段另有残缺，不作修订 more is lost in the same passage",
    report: { preamble: "统计期限自202311日起，至1231日止。" },
    expect: ["readable"],
    edits: [],
  },
  {
    name: "年丢失 年 lost",
    report: { sections: { overview: "20231月1日至202312月31日，共发布信息45条。" } },
    expect: ["readable"],
  },
  {
    name: "读法不止一种 more than one reading",
    report: { sections: { overview: "2023111日召开会议。" } },
    expect: ["garbled"],
  },
  {
    name: "落款年份残缺 a damaged signature",
    report: { sections: { otherMatters: "没有收取信息处理费。\n〇四年一月二十日" } },
    expect: ["garbled"],
  },
  {
    name: "数字打成字母 letters for digits",
    report: { preamble: "统计期限自2O23年1月1日起至l2月3l日止。" },
    expect: ["readable"],
    edits: [],
  },
  {
    name: "字母在日期之后 letters behind the date",
    report: {
      sections: { overview: "2023年6月LED屏上线，10月OA系统升级，12月LOGO启用，3月O2O平台15日内答复。" },
    },
  },
  {
    name: "一个月里的件数 cases of a month",
    report: { sections: { overview: "1月至10月20起投诉均已办结，11月3起正在办理。" } },
  },
  {
    name: "日丢失 日 lost",
    report: { preamble: "统计期限自2023年1月1起至12月31止。" },
    expect: ["readable"],
    edits: [
      ["1月1", "1月1日"],
      ["12月31", "12月31日"],
    ],
  },
  {
    name: "日期编号、网址、文号 stamps, addresses, file numbers",
    report: {
      preamble: "索引号：20240118，见http://www.qingxi.gov.cn/t20240118日志.html，云政发〔2023〕11日前施行。",
    },
  },
  { name: "省略年份 no second year", report: { preamble: "统计期限为2023年1月1日至12月31日止。" } },
  {
    name: "汉字日期 Chinese numerals",
    report: { sections: { otherMatters: "没有收费。\n二〇二四年一月十八日" } },
  },
  { name: "编号后接日字 a number before 日", report: { sections: { overview: "工单0202311日均办理。" } } },
];
