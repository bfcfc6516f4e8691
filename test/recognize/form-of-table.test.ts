import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { printReport } from "../../bench/recall/print-example.ts";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import { renderHtml } from "../bed/render/html.ts";

/** The edition as which 表三 of a report of 2020 is read, printed in the form of that year. */
async function editionOf(formOf: number, change = (html: string) => html): Promise<string | undefined> {
  const printed = printReport({ year: 2020, formOf: 2020, tables: { applications: { formOf } } });
  const source = await readSource(strToU8(change(renderHtml(printed, {}))), { file: "a.html" });
  return recognize(source)[0]?.tables.applications?.template.edition;
}

test("a table in the form of another year is read as what it is, not with rows too many", async () => {
  expect([await editionOf(2020), await editionOf(2023)]).toEqual(["2019", "2021"]);
});

test("rows numbered through from the first to the last are those of the form that has them", async () => {
  const numbered = (html: string) =>
    html.replace("1.申请人无", "17.申请人无").replace("2.申请人逾", "⑱申请人逾").replace("3.其他", "19.其他");
  expect(await editionOf(2023, numbered)).toBe("2021");
});

test("what is left of a header of this form is no header of another, which has the same words", async () => {
  const lines = [
    "云岭市青溪区水务局2023年政府信息公开工作年度报告",
    "二、主动公开政府信息情况",
    "第二十条第（五）项",
    "信息内容本   年   处理决定数量",
    "行政许可 123",
    "第二十条第（六）项",
    "信息内容本   年   处理决定数量",
    "行政处罚 297",
    "行政强制 450",
    "第二十条第（八）项",
    "信息内容本   年   收费金额",
    "行政事业性收费 40.91",
  ];
  const source = await readSource(strToU8(lines.join("\n")), { file: "a.txt" });
  expect(recognize(source)[0]?.tables.proactiveDisclosure?.template.edition).toBe("2021");
});
