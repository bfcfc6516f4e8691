import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { lintSource } from "../../src/lint/index.ts";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";

test("a picture where a figure is due is told as what it is, once", async () => {
  const figures = (last: string) => ["3", "2", last].map((text) => `<td>${text}</td>`).join("");
  const table = `<table border><tr><td colspan=4>第二十条第（一）项</td></tr>
    <tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
    <tr><td>规章</td>${figures("0")}</tr><tr><td>行政规范性文件</td>${figures('<img src="a.png" width="40" height="20">')}</tr></table>`;
  const page = `<h1>云岭市水务局2023年政府信息公开工作年度报告</h1><p>二、主动公开政府信息情况</p>${table}`;
  const source = await readSource(strToU8(page), { file: "page.html" });
  const [report] = lintSource(source, recognize(source), { language: "zh" });
  const own = report?.findings.filter(
    ({ cell }) => cell === "/proactiveDisclosure/table/normativeDocuments/inForce",
  );
  expect(own?.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([["read/cell-not-text", "error"]]);
  expect(own?.[0]?.message).toMatch(/无法读取$/u);
});
