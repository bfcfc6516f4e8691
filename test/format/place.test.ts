import { expect, test } from "vitest";
import { lineOf, placeText } from "../../src/format/place.ts";
import type { Location } from "../../src/read/source.ts";

test.each<[Location | null, string, string]>([
  [null, "", ""],
  [{ line: 31, column: 2 }, "31:2", "31:2"],
  [{ table: 2, row: 5, column: 9, paragraph: 40 }, "第2张表5行9列", "table 2 row 5 column 9"],
  [{ line: 31, table: 2, row: 5, column: 9 }, "31行·第2张表5行9列", "line 31, table 2 row 5 column 9"],
  [{ table: 2 }, "第2张表", "table 2"],
  [{ table: 2, row: 5 }, "第2张表5行", "table 2 row 5"],
  [{ paragraph: 40 }, "第40段", "paragraph 40"],
  [{ page: 3 }, "第3页", "page 3"],
  [{ page: 3, line: 6 }, "第3页6行", "page 3, line 6"],
  [{ page: 3, table: 2, row: 6, column: 4 }, "第3页第2张表6行4列", "page 3, table 2 row 6 column 4"],
  // A text that knows its pages counts its lines through.
  [{ page: 3, line: 131, column: 2 }, "131:2", "131:2"],
  [{ sheet: "表三", cell: "C7", table: 2, row: 6, column: 3 }, "表三!C7", "表三!C7"],
  [{ sheet: "表三" }, "工作表“表三”", "sheet “表三”"],
  [{ file: "年报.docx", paragraph: 3 }, "年报.docx 第3段", "年报.docx paragraph 3"],
  [{}, "", ""],
  [{ file: "年报.docx" }, "年报.docx", "年报.docx"],
])("%o", (location, zh, en) => {
  expect(placeText(location, "zh")).toBe(zh);
  expect(placeText(location, "en")).toBe(en);
});

test.each([
  [{ line: 31, column: 2 }, 31],
  [{ line: 64, table: 3, row: 27, column: 2 }, 64],
  [{ page: 3, line: 131, column: 2 }, 131],
  [{ page: 3, line: 6 }, undefined],
  [{ file: "年报.txt", line: 31, column: 2 }, undefined],
  [{ sheet: "表三", cell: "C7" }, undefined],
  [null, undefined],
])("the line of %o in the file itself is %s", (location, line) => {
  expect(lineOf(location)).toBe(line);
});
