import { expect, test } from "vitest";
import { reportIn } from "./expectations.ts";

/** 表四 between borders below a table without, whose lines with a bar before a blank cell are more. */
const text = `石桥县水利局2023年政府信息公开工作年度报告
一、总体情况
2023年公开信息12条。
二、主动公开政府信息情况
第二十条第（一）项 | | |
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
规章 | 0 | 0 | 0
行政规范性文件 | 2 | 1 | 9
第二十条第（五）项 | | |
信息内容 | 本年处理决定数量 | |
行政许可 | 37 | |
第二十条第（六）项 | | |
信息内容 | 本年处理决定数量 | |
行政处罚 | 12 | |
行政强制 | 5 | |
第二十条第（八）项 | | |
信息内容 | 本年收费金额（单位：万元） | |
行政事业性收费 | 4 | |
四、政府信息公开行政复议、行政诉讼情况
| 序号 | 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |
| 序号 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |
| 序号 |  |  |  |  |  | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| 1 | 11 | 12 | 13 | 14 | 50 | 21 | 22 | 23 | 24 | 90 | 31 | 32 | 33 | 34 | 130 |
五、存在的主要问题及改进情况
无。`;

test("a table with borders among others without: what stands behind its left border is no blank cell", async () => {
  const report = await reportIn(text);
  const values = [...(report?.tables.remedies?.cells.values() ?? [])].map(({ value }) => value);
  expect(values).toEqual([11, 12, 13, 14, 50, 21, 22, 23, 24, 90, 31, 32, 33, 34, 130]);
});
