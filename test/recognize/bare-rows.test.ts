import { expect, test } from "vitest";
import { reportIn } from "./expectations.ts";

async function figuresOf(prose: string) {
  const text = `石桥县水利局2023年政府信息公开工作年度报告
一、总体情况
2023年公开信息12条。
二、主动公开政府信息情况
${prose}
第二十条第（一）项
信息内容        本年制发件数    本年废止件数    现行有效件数
规章            0               0               0
行政规范性文件  2               1               9
第二十条第（五）项
信息内容        本年处理决定数量
行政许可        37
三、收到和处理政府信息公开申请情况
本年没有收到申请。`;
  const report = await reportIn(text);
  return [...(report?.tables.proactiveDisclosure?.cells.values() ?? [])].flatMap(({ value }) => value ?? []);
}

const figures = [0, 0, 0, 2, 1, 9, 37];

test("headings of prose named like rows of the table leave its figures alone", async () => {
  const prose = ["规章", "行政规范性文件", "行政许可"].map((name) => `${name}\n全年按规定公开，详见下表。`);
  expect(await figuresOf(prose.join("\n"))).toEqual(figures);
});

test("a list of names like those of rows, above the table, leaves its figures alone", async () => {
  expect(await figuresOf("公开内容包括：\n规章\n行政规范性文件\n行政许可")).toEqual(figures);
});
