import { describe, expect, test } from "vitest";
import { physicalRows } from "../../src/recognize/sheet/physical-rows.ts";
import { looksLikeValue, readValue } from "../../src/recognize/words/numbers.ts";

const count = (text: string) => readValue(text, "count").value;

describe("a mark beside a figure is no digit of it", () => {
  test.each(["12①", "12²", "12₁", "①12", "12½", "1⒉"])(
    "%s is unreadable, yet it stands where a figure is due",
    (text) => {
      expect(readValue(text, "count")).toMatchObject({ value: null, reason: "unreadable" });
      expect(looksLikeValue(text)).toBe(true);
    },
  );

  test.each(["①", "②属于国家秘密", "㈠予以公开"])("%s by itself is a label", (text) => {
    expect(looksLikeValue(text)).toBe(false);
  });
});

describe("what is not seen does not change a figure", () => {
  test.each(["1\u200b2", "\ufeff12", "12\u00ad", "\u202a12\u202c"])("%j is 12", (text) => {
    expect(count(text)).toBe(12);
    expect(looksLikeValue(text)).toBe(true);
  });

  test("full-width digits are digits", () => {
    expect(count("１２")).toBe(12);
  });
});

describe("words for nothing are placeholders, never a 0", () => {
  test.each(["〇", "零", "○", "／", "―", "无"])("%s", (text) => {
    expect(readValue(text, "count")).toMatchObject({ value: null, reason: "placeholder" });
  });
});

describe("signs of Markdown in a cell", () => {
  const cells = (text: string) =>
    physicalRows([{ kind: "paragraph", text, at: { line: 1, column: 1 } }]).flatMap((row) =>
      row.cells.map((cell) => readValue(cell.text, "count").value ?? cell.text.trim()),
    );

  test("bold goes, a masked digit stays masked", () => {
    expect(cells("| 规章 | **12** | 1** | 1**2 |")).toEqual(["规章", 12, "1**", "1**2"]);
  });

  test("a line break joins words, never two figures", () => {
    expect(cells("| 规<br>章 | 12<br>34 | 5 <br /> 6 | 7 |")).toEqual(["规章", "12\n34", "5 \n 6", 7]);
    expect(cells("| 规章 | １２<br>３４ | ５ <br /> ６ |")).toEqual(["规章", "１２\n３４", "５ \n ６"]);
  });
});

describe("how a figure is written", () => {
  test.each([
    ["1,234", 1234],
    ["1,234,567", 1_234_567],
    ["12,345,678.5", 12_345_678.5],
    ["１，２３４，５６７", 1_234_567],
  ])("%s has its thousands parted", (text, value) => {
    expect(readValue(text, "count")).toMatchObject({ value, reason: null });
    expect(readValue(text, "count").styles).toContain("thousands-separator");
    expect(looksLikeValue(text)).toBe(true);
  });

  test.each(["1,23", "1234,567", "1,2345", "1,234,56", ",123", "1,,234"])("%s is no figure", (text) => {
    expect(readValue(text, "count")).toMatchObject({ value: null, reason: "unreadable" });
  });

  test.each(["12%", "44.8％", "44800 %", "１２%"])("%s is a share, and no figure of the form", (text) => {
    for (const type of ["count", "delta", "amount", "money"] as const)
      expect(readValue(text, type)).toMatchObject({ value: null, reason: "unreadable" });
    expect(looksLikeValue(text)).toBe(true);
  });

  test("a unit and a note are told apart", () => {
    expect(readValue("12件", "count")).toEqual({ value: 12, reason: null, styles: ["unit"] });
    expect(readValue("12(含上年)", "count")).toEqual({ value: 12, reason: null, styles: ["annotation"] });
    for (const note of ["件", "增加", "含2022年3件", "其中网上5件", "注1", "详见说明", ""])
      expect(readValue(`12(${note})`, "delta").value).toBe(12);
    expect(readValue("(含上年)", "count")).toMatchObject({ value: null, reason: "unreadable" });
  });

  test.each([
    ["12(2022年数据)", "count"],
    ["12(上年数)", "count"],
    ["12(应为13)", "count"],
    ["12(含更正为13)", "count"],
    ["12(作废)", "count"],
    ["12(13)", "count"],
    ["12(约)", "count"],
    ["12(万)", "count"],
    ["12(万元)", "count"],
    ["12(千件)", "count"],
    ["12(×10)", "count"],
    ["12(%)", "count"],
    ["3(减)", "delta"],
    ["3(-)", "delta"],
    ["3(减少3项)", "delta"],
  ] as const)("%s: what stands in the brackets makes the figure another (%s)", (text, type) => {
    expect(readValue(text, type)).toMatchObject({ value: null, reason: "unreadable" });
  });

  test("a unit in brackets is that of the figure", () => {
    expect(readValue("12.34(万元)", "amount", "万元").value).toBe(12.34);
    expect(readValue("950.6(元)", "money").value).toEqual({ value: 950.6, unit: "元" });
    expect(readValue("950.6(单位:万元)", "money").value).toEqual({ value: 950.6, unit: "万元" });
    for (const unit of ["元", "千元", "亿元", "美元", "件"])
      expect(readValue(`12.34(${unit})`, "amount", "万元")).toMatchObject({
        value: null,
        unitMismatch: unit,
      });
    expect(readValue("12.34(千元)", "money")).toMatchObject({ value: null, unitMismatch: "千元" });
  });

  test("only 增 and 减 may have a word for their sign, a count keeps its minus", () => {
    expect(readValue("增加5", "delta")).toEqual({ value: 5, reason: null, styles: ["sign-word"] });
    expect(readValue("减少5", "delta")).toEqual({ value: -5, reason: null, styles: ["sign-word"] });
    expect(readValue("+5", "delta")).toEqual({ value: 5, reason: null, styles: ["plus-sign"] });
    expect(readValue("-5", "count")).toEqual({ value: -5, reason: null, styles: [] });
    // The mark of a list, as likely as a sign.
    expect(readValue("- 5", "count")).toMatchObject({ value: null, reason: "unreadable" });
    expect(readValue("- 5", "amount", "万元")).toMatchObject({ value: null, reason: "unreadable" });
    expect(readValue("- 5", "delta").value).toBe(-5);
    for (const type of ["count", "amount", "money"] as const)
      for (const text of ["增加5", "+5"])
        expect(readValue(text, type)).toMatchObject({ value: null, reason: "unreadable" });
  });

  test("an amount keeps to the unit of its column, money has its own", () => {
    expect(readValue("75万元", "amount", "万元")).toMatchObject({ value: 75, reason: null });
    expect(readValue("75", "amount", "万元")).toMatchObject({ value: 75, reason: null });
    for (const text of ["12.34万", "12.34 萬", "￥12.34", "¥12.34万", "￥12.34万元"]) {
      expect(readValue(text, "amount", "万元")).toMatchObject({ value: 12.34, styles: ["unit"] });
      expect(readValue(text, "count")).toMatchObject({ value: null, reason: "unreadable" });
    }
    expect(readValue("￥75元", "amount", "万元")).toMatchObject({ value: null, unitMismatch: "元" });
    for (const text of ["￥", "万", "1.2亿", "￥万"])
      expect(readValue(text, "amount", "万元")).toMatchObject({ value: null, reason: "unreadable" });
    expect(readValue("75万", "money").value).toEqual({ value: 75, unit: "万元" });
    expect(readValue("75元", "amount")).toMatchObject({ value: 75, reason: null });
    expect(readValue("75元", "amount", "万元")).toMatchObject({ value: null, unitMismatch: "元" });
    expect(readValue("75萬元", "money").value).toEqual({ value: 75, unit: "万元" });
    expect(readValue("75元", "money").value).toEqual({ value: 75, unit: "元" });
    expect(readValue("75件", "money").value).toEqual({ value: 75, unit: null });
    expect(readValue("75", "money", "万元").value).toEqual({ value: 75, unit: "万元" });
  });

  test.each(["1. 0", "1 .0", "1．　12", "12 34"])("a gap makes %s two figures, or none", (text) => {
    for (const type of ["count", "delta", "amount", "money"] as const)
      expect(readValue(text, type)).toMatchObject({ value: null, reason: "unreadable" });
  });

  test("what is left of an ordinal stands for no figure", () => {
    for (const text of ["2.", "1,", "12.", "(1)", "（2023）"]) expect(looksLikeValue(text)).toBe(false);
    for (const text of ["2.5", "-", "/"]) expect(looksLikeValue(text)).toBe(true);
  });

  test("a leading zero is told, a figure beyond what is exact is not read", () => {
    expect(readValue("012", "count")).toEqual({ value: 12, reason: null, styles: ["leading-zero"] });
    expect(readValue("9007199254740993", "count")).toMatchObject({ value: null, reason: "unreadable" });
  });
});
