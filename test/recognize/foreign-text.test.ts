import { expect, test } from "vitest";
import { markForeignText } from "../../src/recognize/tables/foreign-text.ts";

/** Numbers (from 1) of the lines that are marked. */
function foreign(...texts: string[]): number[] {
  const lines = texts.map((text, index) => ({ text, at: { line: index + 1, column: 1 } }));
  return markForeignText(lines).flatMap((line, index) => (line.foreign === true ? [index + 1] : []));
}

test("a page of the site pasted between two subheadings is foreign, its title included", () => {
  expect(
    foreign(
      "（一）主动公开。及时发布水质信息。",
      "青溪区水务局关于调整领导小组的通知",
      "发布日期: 2023-03-05 09:12:44 字号: 大 中 小 | 打印",
      "各科室：",
      "一、指导思想",
      "（一）学习条例；",
      "（二）依申请公开。没有收到申请。",
    ),
  ).toEqual([2, 3, 4, 5, 6]);
});

test("a news item with a bare date is foreign up to the next subheading", () => {
  expect(
    foreign(
      "（三）信息管理。先审后发。",
      "青溪区水务局:组织节水宣传进社区活动",
      "2023-03-22",
      "3月22日,区水务局走进社区宣传节水。",
      "（四）平台建设。维护专栏。",
    ),
  ).toEqual([2, 3, 4]);
});

test("a page pasted at the end of a section reaches to its end, rubbish between title and tools included", () => {
  expect(
    foreign(
      "建议提案办理情况。收到提案2件。",
      "青溪区水务局2023年人大代表建议办理总体情况",
      "THE PROPERTY OF THE",
      "发布日期: 2023-11-30 11:33 字号: 大 中 小",
      "一、基本情况",
    ),
  ).toEqual([2, 3, 4, 5]);
});

test("a signature with its date is the report's own", () => {
  expect(
    foreign("本年度没有其他需要报告的事项。", "云岭市青溪区水务局办公室综合科", "2024年1月18日"),
  ).toEqual([]);
});

test("subheadings, lists and dates in sentences are the report's own", () => {
  expect(
    foreign(
      "（一）主动公开",
      "2023年3月5日 9:30召开全局会议，部署公开工作，发布时间以网站为准",
      "一是及时发布",
      "（二）依申请公开",
      "截至2023-12-31没有收到申请。",
    ),
  ).toEqual([]);
});
