import { describe, expect, test } from "vitest";
import { readRoster } from "../../src/collect/index.ts";
import { cellName, cellXml } from "../../src/write/xlsx/cells.ts";
import { packXlsx } from "../../src/write/xlsx/package.ts";
import { openStyles } from "../../src/write/xlsx/styles.ts";

const read = (text: string) => readRoster(new TextEncoder().encode(text), "名单.csv");

/** 单位名称,别名 / 水务局,供水局 in GBK. */
const gbk = Uint8Array.from(
  [0xb5, 0xa5, 0xce, 0xbb, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xb1, 0xf0, 0xc3, 0xfb, 0x0a].concat([
    0xcb, 0xae, 0xce, 0xf1, 0xbe, 0xd6, 0x2c, 0xb9, 0xa9, 0xcb, 0xae, 0xbe, 0xd6, 0x0a,
  ]),
);

type Cells = readonly (readonly string[])[];

/** A workbook of sheets by their names; rows whose first cell says so are hidden. */
function workbookOf(sheets: Readonly<Record<string, Cells>>, isHidden = (_: string) => false): Uint8Array {
  const written = Object.entries(sheets).map(([name, rows]) => {
    const lines = rows.map((row, line) => {
      // A blank cell is none.
      const cells = row.flatMap((text, column) =>
        text === "" ? [] : [cellXml(cellName(line, column), 0, { kind: "text", text })],
      );
      return `<row r="${line + 1}"${isHidden(row[0] ?? "") ? ' hidden="1"' : ""}>${cells.join("")}</row>`;
    });
    return { name, columns: [20, 20], rows: lines.join(""), merges: [], conditions: "" };
  });
  return packXlsx(written, { styles: openStyles().part(), checks: null, title: null });
}

const workbook = (rows: Cells) => workbookOf({ 名单: rows });

describe("a roster", () => {
  test("needs nothing but names; English and Chinese headings are the same", async () => {
    for (const text of ["name\n甲局\n乙局\n", "单位名称\n甲局\n乙局\n", "\ufeff单位\r\n甲局\r\n\r\n乙局"]) {
      const { offices } = await read(text);
      expect(offices.map(({ name }) => name)).toEqual(["甲局", "乙局"]);
      expect(offices[0]).toMatchObject({
        aliases: [],
        type: null,
        parent: null,
        deadline: null,
        aggregate: true,
      });
    }
  });

  test("takes all columns, in any order, with aliases, dates and yes or no in the usual writings", async () => {
    const { offices, ignored } = await read(
      '序号,截止日期,计入汇总,单位名称,别名,类型,上级单位\n1,2025年1月26日,否,甲局,"甲，甲县甲局",部门,甲县\n2,2025/1/6,√,乙局,,,\n',
    );
    expect(offices).toEqual([
      {
        name: "甲局",
        aliases: ["甲", "甲县甲局"],
        type: "部门",
        parent: "甲县",
        deadline: "2025-01-26",
        aggregate: false,
      },
      { name: "乙局", aliases: [], type: null, parent: null, deadline: "2025-01-06", aggregate: true },
    ]);
    expect(ignored).toEqual(["序号"]);
  });

  test("is read in GBK, with tabs, and from a workbook with a title above", async () => {
    expect((await readRoster(gbk, "名单.csv")).offices[0]).toMatchObject({
      name: "水务局",
      aliases: ["供水局"],
    });
    expect((await read("name\taliases\n甲局\t甲;乙\n")).offices[0]).toMatchObject({ aliases: ["甲", "乙"] });
    const bytes = workbook([["2024年报送单位"], ["单位名称", "计入汇总"], ["甲局", "否"], ["乙局", ""]]);
    expect((await readRoster(bytes, "名单.xlsx")).offices).toMatchObject([
      { name: "甲局", aggregate: false },
      { name: "乙局", aggregate: true },
    ]);
  });

  test("finds an office by name or alias, width and blanks apart, and by nothing else", async () => {
    const { find } = await read("name,aliases\n甲县（高新区）水务局,水务局\n乙局,\n");
    expect(find("甲县(高新区) 水务局")).toBe(0);
    expect(find("水　务局")).toBe(0);
    expect(find("乙局")).toBe(1);
    for (const other of ["甲县水务局", "务局", "乙局办公室", ""]) expect(find(other)).toBeNull();
  });

  test.each([
    ["no column of names", "单位编号,电话\n1,2\n", /没有“单位名称”一列（读到：单位编号、电话）/],
    ["nothing", "", /空的/],
    ["headings alone", "name,aliases\n\n", /一个单位也没有/],
    ["one name twice", "name\n甲局\n乙局\n 甲局\n", /第 2 行和第 4 行都叫“甲局”/],
    ["an alias of two offices", "name,aliases\n甲局,农业局\n乙局,农业局\n", /第 2 行和第 3 行都叫“农业局”/],
    ["an alias that is another's name", "name,aliases\n甲局,\n乙局,甲局\n", /都叫“甲局”/],
    ["a date that is none", "name,deadline\n甲局,2025-02-30\n", /“2025-02-30”不是日期/],
    ["neither yes nor no", "name,aggregate\n甲局,也许\n", /“也许”看不懂/],
    ["a line without a name", "name,aliases\n,甲\n", /第 2 行没有单位名称/],
    ["a quote that is never closed", '单位名称,别名\n甲局,"甲\n乙局,\n', /第 2 行的引号没有结束/],
    [
      "more values than headings",
      "单位名称,别名,类型\n甲局,甲,小甲,部门\n",
      /第 2 行比列名多出 1 个值（部门）/,
    ],
    ["a total", "单位名称\n甲局\n合计\n", /第 3 行“合计”不像单位名称/],
    ["a note", "单位名称,类型\n甲局,部门\n注：以上为2024年名单,\n", /第 3 行“注：.*不像单位名称/],
    ["a signature", "单位名称\n甲局\n填表人：张三\n", /“填表人：张三”不像单位名称/],
    ["a count", "单位名称\n甲局\n共1个单位\n", /“共1个单位”不像单位名称/],
    [
      "other headings below",
      "单位名称,类型\n甲局,部门\n单位名称,别名\n乙局,乙\n",
      /第 3 行又是列名，与上面的不同/,
    ],
    ["two columns of names", "name,单位名称\n甲,乙\n", /有两列都是“单位名称”/],
  ])("is refused with %s, as wrong use", async (_what, text, zh) => {
    const error = await read(text).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "roster", exitCode: 2 });
    expect(error).toHaveProperty("text.zh", expect.stringMatching(zh));
    expect(error).toHaveProperty("text.zh", expect.stringContaining("名单.csv"));
    expect(error).toHaveProperty("text.en", expect.not.stringMatching(/undefined/));
  });

  test("is refused where it is a document", async () => {
    const zip = new TextEncoder().encode("PK\u0003\u0004 no workbook");
    await expect(readRoster(zip, "名单.xlsx")).rejects.toMatchObject({ exitCode: 2 });
  });

  test("headings that are printed again on the next page are no office", async () => {
    const { offices } = await read("单位名称,类型\n甲局,部门\n单位名称,类型\n乙局,部门\n");
    expect(offices.map(({ name }) => name)).toEqual(["甲局", "乙局"]);
  });

  test("names of offices that begin like a note stay names", async () => {
    const names = ["合计村委会", "说明书局", "注册中心", "共和镇人民政府", "日期局"];
    const { offices } = await read(`单位名称\n${names.join("\n")}\n`);
    expect(offices.map(({ name }) => name)).toEqual(names);
  });

  test("every sheet of a workbook has its own headings; one without names is left out and named", async () => {
    const { offices, unused } = await readRoster(
      workbookOf({
        部门: [
          ["单位名称", "类型"],
          ["甲局", "部门"],
        ],
        乡镇: [["序号", "类型", "单位名称"], [], ["1", "乡镇", "乙镇"]],
        说明: [["填表说明"], ["一、按规定填写"]],
      }),
      "名单.xlsx",
    );
    expect(offices).toMatchObject([
      { name: "甲局", type: "部门" },
      { name: "乙镇", type: "乡镇" },
    ]);
    expect(unused).toEqual(["说明"]);
  });

  test("a cell that stands alone in its row stays in its column, and lines are those of the sheet", async () => {
    const alone = workbook([["类型", "单位名称", "别名"], [], ["部门", "甲局", "甲"], [], ["", "乙局"]]);
    expect((await readRoster(alone, "名单.xlsx")).offices.map(({ name }) => name)).toEqual(["甲局", "乙局"]);
    const nameless = workbook([["单位名称", "别名"], [], ["甲局", "甲"], [], ["", "乙"]]);
    await expect(readRoster(nameless, "名单.xlsx")).rejects.toMatchObject({
      text: { zh: expect.stringContaining("“名单”第 5 行没有单位名称") },
    });
  });

  test("rows that a filter hides are not passed over", async () => {
    const rows = { 名单: [["单位名称"], ["甲局"], ["乙局"]] };
    expect((await readRoster(workbookOf(rows), "名单.xlsx")).offices).toHaveLength(2);
    const filtered = workbookOf(rows, (name) => name === "乙局");
    await expect(readRoster(filtered, "名单.xlsx")).rejects.toMatchObject({
      exitCode: 2,
      text: { zh: expect.stringContaining("有隐藏的行、列或工作表") },
    });
  });

  test("an alias may repeat the office's own name", async () => {
    expect((await read("name,aliases\n甲局,甲局；甲 局\n")).find("甲局")).toBe(0);
  });
});
