import { describe, expect, test } from "vitest";
import { latestEdition, tableOf } from "../../src/form/index.ts";
import type { Paragraph } from "../../src/read/source.ts";
import type { Item } from "../../src/recognize/align/items.ts";
import type { ValueToken } from "../../src/recognize/align/values.ts";
import { foreignColumn } from "../../src/recognize/order/foreign-columns.ts";
import { cutGlued, isGlued } from "../../src/recognize/place/glued-figures.ts";
import { withoutOrdinals } from "../../src/recognize/sheet/ordinal-column.ts";
import { physicalRows } from "../../src/recognize/sheet/physical-rows.ts";
import { withoutRemarkLines } from "../../src/recognize/sheet/remark-lines.ts";
import type { PhysicalRow } from "../../src/recognize/sheet/rows.ts";
import { withoutShares } from "../../src/recognize/sheet/share-column.ts";

const paragraphs = (lines: readonly string[]) =>
  lines.map((text, index): Paragraph => ({ kind: "paragraph", text, at: { line: index + 1, column: 1 } }));

const textsOf = (rows: readonly PhysicalRow[]) =>
  rows.map(({ cells }) => cells.flatMap(({ text }) => (text.trim() === "" ? [] : [text.trim()])));

describe("remarks behind the figures of lines set with spaces", () => {
  const cut = (...lines: readonly string[]) =>
    withoutRemarkLines(paragraphs(lines)).map((block) => (block.kind === "paragraph" ? block.text : ""));

  test("are cut below their header, words by what they are, placeholders by their place", () => {
    expect(
      cut(
        "信息内容      本年处理决定数量   备注",
        "行政许可      315",
        "行政处罚      423                无",
      ),
    ).toEqual(["信息内容      本年处理决定数量   备注", "行政许可      315", "行政处罚      423"]);
    expect(cut("信息内容 本年处理决定数量 备注", "行政处罚 423 其中网上5件")).toEqual([
      "信息内容 本年处理决定数量 备注",
      "行政处罚 423",
    ]);
  });

  test("stay where nothing shows that they are remarks", () => {
    const lines = ["信息内容 本年处理决定数量 备注", "行政处罚 423 无"];
    expect(cut(...lines)).toEqual(lines);
    expect(cut("信息内容 本年处理决定数量", "行政处罚 423 其中网上5件")[1]).toBe("行政处罚 423 其中网上5件");
    expect(cut("信息内容\t本年处理决定数量\t备注", "行政处罚\t423\t见说明")[1]).toBe("行政处罚\t423\t见说明");
  });

  test("are none in sentences below the table", () => {
    const text = "以上 3 件申请均由本机关办理。";
    expect(cut("信息内容 数量 备注", "行政处罚 423 无", text)[2]).toBe(text);
  });

  test("end with the section, whose text goes on", () => {
    const text = "全年办理 3 件申请";
    expect(cut("信息内容 数量 备注", "三、收到和处理政府信息公开申请情况", text)[2]).toBe(text);
  });

  test("may go on in a second line below the first", () => {
    const lines = cut(
      "信息内容      本年处理决定数量   备注",
      "行政处罚      423                2件为上年",
      "                                 收到",
    );
    expect(lines.slice(1)).toEqual(["行政处罚      423", ""]);
  });
});

describe("a column of percentages", () => {
  const without = (...lines: readonly string[]) => textsOf(withoutShares(physicalRows(paragraphs(lines))));

  test("is taken out of rows that show no blank cells", () => {
    expect(without("自然人  总计  占比", "（七）总计  3  3  41.5%", "3.其他  1  1  5％")).toEqual([
      ["自然人", "总计", "占比"],
      ["（七）总计", "3", "3"],
      ["3.其他", "1", "1"],
    ]);
  });

  test("stays without its header, and where cells are marked", () => {
    expect(without("自然人  总计", "（七）总计  3  41%")[1]).toEqual(["（七）总计", "3", "41%"]);
    expect(without("自然人 | 总计 | 占比", "（七）总计 | 3 | 41%")[1]).toEqual(["（七）总计", "3", "41%"]);
  });
});

test("a column of percentages ends with its section", () => {
  const lines = ["自然人  总计  占比", "三、收到和处理政府信息公开申请情况", "（七）总计  3  41%"];
  expect(textsOf(withoutShares(physicalRows(paragraphs(lines))))[2]).toEqual(["（七）总计", "3", "41%"]);
});

describe("numbers that only count rows", () => {
  const without = (...lines: readonly string[]) => textsOf(withoutOrdinals(physicalRows(paragraphs(lines))));

  test("are taken away below their header in lines set with spaces", () => {
    expect(without("序号  信息内容  数量", "1     行政许可  315", "2     行政处罚  423")).toEqual([
      ["信息内容", "数量"],
      ["行政许可", "315"],
      ["行政处罚", "423"],
    ]);
  });

  test("end with their section: a figure that stands there in the next table stays", () => {
    const rows = without(
      "序号  信息内容  数量",
      "1     行政许可  315",
      "四、政府信息公开行政复议、行政诉讼情况",
      "1     0     0     0     1",
    );
    expect(rows[3]).toEqual(["1", "0", "0", "0", "1"]);
  });

  test("may begin anywhere right behind their heading, where each cell has a line of its own", () => {
    const block = (...ordinals: readonly string[]) =>
      ordinals.flatMap((ordinal) => ["", ordinal, "行政强制", "91"]);
    const rows = without(
      "序号",
      "信息内容",
      "数量",
      ...block("1", "2", "3"),
      "序号",
      "信息内容",
      ...block("5"),
    );
    expect(rows.flat()).toEqual(
      ["信息内容", "数量", ...["行政强制", "91", "行政强制", "91", "行政强制", "91"]].concat([
        "信息内容",
        "行政强制",
        "91",
      ]),
    );
  });

  test("are taken away before a blank label, where they are due below their header", () => {
    const header = "| 序号 | 信息内容 | 数量 |";
    expect(without(header, "| 1 | 行政许可 | 315 |", "| 2 | | 423 |")[2]).toEqual(["423"]);
    expect(without(header, "| 1 | 行政许可 | 315 |", "| 7 | | 423 |")[2]).toEqual(["7", "423"]);
    expect(without("| 信息内容 | 数量 |", "| 1 | 315 |", "| 2 | | 423 |")[2]).toEqual(["2", "423"]);
  });

  test("stay where they stand elsewhere, or do not count", () => {
    expect(without("序号  信息内容", "行政许可", "        1  315")[2]).toEqual(["1", "315"]);
    expect(without("序号  信息内容  数量", "7     行政许可  315")[1]).toEqual(["7", "行政许可", "315"]);
  });
});

describe("figures run together", () => {
  const token = (text: string, kind: ValueToken["kind"] = "number"): ValueToken => ({
    kind,
    cell: {
      text,
      kind: "number",
      term: { folded: "", found: { matches: [] } } as unknown as ValueToken["cell"]["term"],
      at: {},
      slot: 0,
      span: 1,
    },
    row: 0,
  });
  const own = tableOf(latestEdition().id, "applications").blocks.flatMap(({ columns }) => columns);
  const cutIn = (layout: Item["layout"], texts: readonly string[], columns = own) => {
    const values = texts.map((text) => token(text, text === "" ? "blank" : "number"));
    const item = { layout } as Item;
    return cutGlued({ item, values }, { columns })?.map((one) => one?.cell.text ?? null) ?? null;
  };
  const cut = (...texts: readonly string[]) => cutIn("grid", texts);

  test("are cut where one way makes the total right", () => {
    expect(cut("0000055")).toEqual(["0", "0", "0", "0", "0", "5", "5"]);
    expect(cut("0000055", "", "")).toEqual(["0", "0", "0", "0", "0", "5", "5"]);
    expect(cut("000000000")).toBeNull();
    expect(cut("120000012")).toEqual(["12", "0", "0", "0", "0", "0", "12"]);
  });

  test("stay whole where no way does, or two do, or others stand beside them", () => {
    expect(cut("1234567")).toBeNull();
    // 1 + 10 = 11, and 11 + 0 = 11.
    expect(cut("110000011")).toBeNull();
    expect(cut("0000055", "3")).toBeNull();
    expect(cut("000055")).toBeNull();
  });

  test("are cut into the form's columns beside one of remarks, and stay whole beside one that may hold digits", () => {
    const beside = (text: string) => cutIn("grid", ["0000055"], [...own, foreignColumn(text, [], 7)]);
    expect(beside("备注")).toEqual(["0", "0", "0", "0", "0", "5", "5", null]);
    expect(beside("占比")).toBeNull();
    const values = [token("0000099")];
    expect(isGlued({ values }, { columns: [...own, foreignColumn("备注", [], 7)] })).toBe(true);
  });

  test("stay whole where a total stands elsewhere", () => {
    expect(cutIn("grid", ["0000055"], own.toReversed())).toBeNull();
  });

  test("stay whole in lines that show no cells", () => {
    expect(cutIn("plain", ["0000055"])).toBeNull();
  });

  test("are cut once where a program repeated them in every column", () => {
    expect(cut(...new Array<string>(7).fill("0000000"))).toEqual(["0", "0", "0", "0", "0", "0", "0"]);
  });
});
