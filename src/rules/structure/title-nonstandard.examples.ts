import type { Example } from "../example.ts";

/** Examples of `title-nonstandard`: its tests and its documentation. */
export const examples: readonly Example<
  | "notThisReport"
  | "withoutWork"
  | "yearInside"
  | "withoutOrgan"
  | "withoutYear"
  | "bare"
  | "yearTwice"
  | "suffix"
>[] = [
  { name: "规范 standard", report: { title: "云岭市青溪区水务局2023年政府信息公开工作年度报告" } },
  {
    name: "年份在前，夹空格 year first, spaces",
    report: { title: "2023年 云岭市青溪区水务局 政府信息公开工作年度报告" },
  },
  {
    name: "写成政务信息 another kind of information",
    report: { title: "云岭市青溪区水务局2023年政务信息公开工作年度报告" },
    expect: ["notThisReport"],
  },
  {
    name: "写成工作报告 a work report",
    report: { title: "云岭市青溪区水务局2023年政府信息公开工作报告" },
    expect: ["notThisReport"],
  },
  {
    name: "少“工作” 工作 missing",
    report: { title: "云岭市青溪区水务局2023年政府信息公开年度报告" },
    expect: ["withoutWork"],
  },
  {
    name: "年份在中间 the year within",
    report: { title: "云岭市青溪区水务局政府信息公开工作2023年度报告" },
    expect: ["yearInside"],
  },
  {
    name: "多一个“的” with 的",
    report: { title: "云岭市青溪区水务局关于2023年政府信息公开工作的年度报告" },
    expect: ["notThisReport"],
  },
  {
    name: "汉字年份 the year in Chinese numerals",
    report: { title: "云岭市青溪区水务局二〇二三年政府信息公开工作年度报告" },
  },
  { name: "没有机关名和年份 bare", report: { title: "政府信息公开工作年度报告" }, expect: ["bare"] },
  {
    name: "没有年份 no year",
    report: { title: `云岭市青溪区水务局政府信息公开工作年度报告` },
    expect: ["withoutYear"],
  },
  {
    name: "没有机关名 no organ",
    report: { title: `2023年政府信息公开工作年度报告` },
    expect: ["withoutOrgan"],
  },
  {
    name: "年度两次 年度 twice",
    report: { title: "云岭市青溪区水务局2023年度政府信息公开工作年度报告" },
    expect: ["yearTwice"],
  },
  {
    name: "带附注 with a suffix",
    report: { title: "云岭市青溪区水务局2023年政府信息公开工作年度报告（图片版）" },
    expect: ["suffix"],
  },
  {
    name: "并附下年计划 with a plan",
    report: { title: "云岭市青溪区水务局2023年政府信息公开工作年度报告及2024年工作计划" },
    expect: ["suffix"],
  },
];
