import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { readSource } from "../../src/read/index.ts";
import { unifyRadicals } from "../../src/read/radicals.ts";
import { recognize } from "../../src/recognize/index.ts";

test("radicals are read as the characters that look the same, each at its place", () => {
  expect(unifyRadicals("⽩鹭市⼈⺠政府⻔⼾⽹站⼯作")).toBe("白鹭市人民政府门户网站工作");
  expect(unifyRadicals("行政许可 12")).toBe("行政许可 12");
});

test("no radical is left, and nothing else changes its length", () => {
  for (let code = 0x2f00; code <= 0x2fd5; code++) {
    const unified = unifyRadicals(`a${String.fromCharCode(code)}b`);
    expect(unified).toMatch(/^a[\u4e00-\u9fff]b$/u);
  }
});

test("the body of a page printed by a browser is named as everywhere else", async () => {
  const text =
    "⽩鹭市⼈⺠政府2023年政府信息公开⼯作年度报告\n⼀、总体情况\n⼆、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n";
  const [report] = recognize(await readSource(strToU8(text), { file: "report.txt" }));
  expect(report?.organization?.value).toBe("白鹭市人民政府");
  expect(report?.sections.overview?.heading).toBe("一、总体情况");
});
