import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import type { EnforcementFigures } from "../../src/enforcement/figures.ts";
import { readEnforcement } from "../../src/enforcement/read.ts";
import { readSource } from "../../src/read/index.ts";

async function read(text: string, file = "data.txt"): Promise<EnforcementFigures | null> {
  return readEnforcement(await readSource(strToU8(text), { file }));
}

const licences = "申请数量 | 受理数量 | 许可数量 | 不予许可数量 | 撤销许可数量";

describe("yearly enforcement data", () => {
  test("tables of a page, the figure under the label of its column", async () => {
    const page = `<html><body><h1>云岭市青溪区水务局2023年度行政执法数据</h1>
      <table><tr><td rowspan=2>单位名称</td><td colspan=4>行政处罚实施数量（宗）</td></tr>
      <tr><td>警告</td><td>罚款</td><td>合计（宗）</td><td>罚没金额（万元）</td></tr>
      <tr><td>水务局</td><td>3</td><td>9</td><td>12</td><td>3.5</td></tr></table>
      <table><tr><td>查封场所</td><td>扣押财物</td><td rowspan=1>合计（宗）</td></tr>
      <tr><td>1</td><td>1</td><td>2</td></tr></table></body></html>`;
    expect(await read(page, "data.html")).toEqual({
      file: "data.html",
      organization: "云岭市青溪区水务局",
      year: 2023,
      licences: [],
      penalties: [12],
      compulsion: [2],
    });
  });

  test("licences may include those refused and revoked", async () => {
    expect((await read(`${licences}\n130 | 128 | 125 | 3 | 1`))?.licences).toEqual([125, 128, 126, 129]);
  });

  test("of several bodies only the row of the total counts", async () => {
    const table = `| 单位名称 | ${licences} |\n|---|---|---|---|---|---|\n| 一站 | 10 | 10 | 9 | 0 | 0 |\n| 二站 | 20 | 20 | 18 | 0 | 0 |`;
    expect(await read(table)).toBeNull();
    expect((await read(`${table}\n| 合计 | 30 | 30 | 27 | 0 | 0 |`))?.licences).toEqual([27]);
  });

  test("a table with a row of another length is not believed", async () => {
    const ragged = `单位名称\t${licences.replaceAll(" | ", "\t")}\n一站\t10\t9\n合计\t30\t30\t27\t0\t0`;
    expect(await read(ragged)).toBeNull();
    expect((await read(ragged.replace("一站\t10\t9", "一站\t10\t10\t9\t0\t0")))?.licences).toEqual([27]);
  });

  test("a list of kinds with their numbers", async () => {
    expect(await read("类别\t数量\n行政许可\t147\n行政处罚\t23宗\n行政强制\t1,004")).toMatchObject({
      organization: null,
      year: null,
      licences: [147],
      penalties: [23],
      compulsion: [1004],
    });
  });

  test("a list and a table saved as CSV", async () => {
    const list = '项目,数量\n行政许可,147\n行政处罚,23\n行政强制,"1,004"';
    const found = { licences: [147], penalties: [23], compulsion: [1004] };
    expect(await read(list, "data.csv")).toMatchObject(found);
    const table = '单位名称,年度,行政许可,行政处罚,行政强制\n水务局,2023,147,23,"1,004"';
    expect(await read(table, "data.csv")).toMatchObject(found);
    expect(await read(table.replaceAll('"', ""), "data.csv")).toBeNull();
  });

  test("one cell to a line: believed where it adds up", async () => {
    const stream = (total: number) =>
      ["警告", "罚款", "合计（宗）", "罚没金额（万元）", "3", "9", total, "3.5"].join("\n");
    expect((await read(stream(12)))?.penalties).toEqual([12]);
    expect(await read(stream(13))).toBeNull();
  });

  test("one cell to a line: the name of the body before the figures", async () => {
    const lines = ["单位名称", "申请数量", "许可数量", "不予许可数量", "水务局", "9", "8", "1"];
    expect((await read(lines.join("\n")))?.licences).toEqual([8, 9]);
  });

  test("the account in words, where there are no tables", async () => {
    const text =
      "水务局2023年度行政许可申请总数为130宗，予以许可125宗，不予许可3宗，撤销许可0宗。\n行政处罚总数为12宗。\n行政强制总数为2宗。";
    expect(await read(text)).toMatchObject({ licences: [125, 128], penalties: [12], compulsion: [2] });
  });

  test("two tables that differ: neither is believed", async () => {
    expect(await read("行政处罚\t12\n\n行政处罚\t13\n行政许可\t5")).toMatchObject({
      penalties: [],
      licences: [5],
    });
  });

  test("a file without such figures is none", async () => {
    expect(await read("通知\n各单位：请按时报送行政处罚材料12份。")).toBeNull();
  });
});
