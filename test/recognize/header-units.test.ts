import { expect, test } from "vitest";
import { reportIn } from "./expectations.ts";

const above2021 = `第二十条第（一）项
信息内容\t本年制发件数\t本年废止件数\t现行有效件数
规章\t1\t2\t3
行政规范性文件\t4\t5\t6
第二十条第（五）项
信息内容\t本年处理决定数量
行政许可\t7
第二十条第（八）项`;

const above2019 = `第二十条第（一）项
信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量
规章\t1\t2\t3
规范性文件\t4\t5\t6
第二十条第（五）项
信息内容\t上一年项目数量\t本年增/减\t处理决定数量
行政许可\t7\t0\t8
第二十条第（九）项`;

/** What is read of the last row of a table, a sum of money. */
async function sumBelow(year: number, above: string, header: string, row: string) {
  const report = await reportIn(`云岭市司法局${year}年政府信息公开工作年度报告
二、主动公开政府信息情况
${above}
信息内容\t${header}
${row}
三、收到和处理政府信息公开申请情况
本年没有收到申请。`);
  const cells = [...(report?.tables.proactiveDisclosure?.cells.values() ?? [])];
  const last = cells.findLast(({ raw }) => raw !== null);
  return { value: last?.value, issues: report?.issues.map(({ code }) => code) ?? [] };
}

test("a header in 元 contradicts the form, which counts in 万元: its figure is none", async () => {
  const row = "行政事业性收费\t12.5";
  expect((await sumBelow(2023, above2021, "本年收费金额（单位：万元）", row)).value).toBe(12.5);
  const { value, issues } = await sumBelow(2023, above2021, "本年收费金额（单位：元）", row);
  expect(value).toBeNull();
  expect(issues).toContain("unit-mismatch");
});

test("a sum has the unit of its header, and of no header none", async () => {
  const row = "政府集中采购\t3\t12.5";
  const named = await sumBelow(2020, above2019, "采购项目数量\t采购总金额（万元）", row);
  expect(named.value).toEqual({ value: 12.5, unit: "万元" });
  expect(named.issues).not.toContain("unit-unknown");
  const unnamed = await sumBelow(2020, above2019, "采购项目数量\t采购总金额", row);
  expect(unnamed.value).toEqual({ value: 12.5, unit: null });
  expect(unnamed.issues).toContain("unit-unknown");
});
