import { expect, test } from "vitest";
import { reportIn } from "./expectations.ts";

async function read(licences: string) {
  const text = `石桥县水利局2023年政府信息公开工作年度报告
一、总体情况
2023年公开信息12条。
二、主动公开政府信息情况
第二十条第（一）项
信息内容        本年制发件数    本年废止件数    现行有效件数
规章            0               0               0
行政规范性文件  2               1               9
第二十条第（五）项
信息内容        本年处理决定数量
${licences}
第二十条第（六）项
信息内容        本年处理决定数量
行政处罚        12
行政强制        5
三、收到和处理政府信息公开申请情况
本年没有收到申请。`;
  const report = await reportIn(text);
  const cell = report?.tables.proactiveDisclosure?.cells.get(
    "/proactiveDisclosure/table/administrativeLicenses/decisions",
  );
  const repeated = report?.issues.filter(({ code }) => code === "row-repeated").length;
  return { value: cell?.value, reason: cell?.reason, repeated };
}

const refused = { value: null, reason: "ambiguous", repeated: 1 };

test.each([
  ["行政许可315\n行政许可340"],
  ["行政许可315\n行政许可        340"],
  ["行政许可        315\n行政许可340"],
])(
  "of a row named twice with other figures none is taken, be a figure glued to its label: %j",
  async (lines) => {
    expect(await read(lines)).toEqual(refused);
  },
);

test("the same figure twice is the row's", async () => {
  expect(await read("行政许可315\n行政许可315")).toEqual({ value: 315, reason: null, repeated: 0 });
});
