import { describe, expect, test } from "vitest";
import { looksLikeValue, readValue } from "../../src/recognize/numbers.ts";
import { physicalRows } from "../../src/recognize/rows.ts";

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
