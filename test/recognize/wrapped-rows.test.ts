import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";

/** 表四 as antiword writes it: one line (`-w 0`) or wrapped, and what follows the table in the same line. */
const outcomes = "|结果维持 |结果纠正 |其他结果 |尚未审结 |总计 ";
const figures = Array.from({ length: 15 }, (_, index) => `|${index + 11} `);
const table = [
  " | | | | ",
  outcomes,
  outcomes,
  outcomes,
  "| ",
  ...figures.slice(0, 9),
  "\n",
  ...figures.slice(9),
  "| |五、存在的主要问题及改进情况",
];
const document = (wrapped: boolean) => `云岭市石桥县农业农村局2023年政府信息公开工作年度报告
二、主动公开政府信息情况
|第二十条第（一）项                    |
|信息内容 |本年制发件数 |本年废止件数 |现行有效件数 |
|规章     |1            |2            |3            |
|行政规范性文件 |4      |5            |6            |
四、政府信息公开行政复议、行政诉讼情况
${table.filter((piece) => wrapped || piece !== "\n").join("")}
主要问题是解读材料偏少。
六、其他需要报告的事项
无。
`;

test.each([
  ["in one line", false],
  ["wrapped between two cells", true],
])("表四 %s is read, and the heading behind it is a heading", async (_, wrapped) => {
  const [report] = recognize(await readSource(strToU8(document(wrapped)), { file: "a.txt" }));
  const values = [...(report?.tables.remedies?.cells.values() ?? [])].map((reading) => reading.value);
  expect(values).toEqual(Array.from({ length: 15 }, (_, index) => index + 11));
  expect(report?.sections.problems?.heading).toBe("五、存在的主要问题及改进情况");
  expect(report?.sections.remedies?.lines).toEqual([]);
});
