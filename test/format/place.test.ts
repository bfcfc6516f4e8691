import { expect, test } from "vitest";
import { placeText } from "../../src/format/place.ts";

test.each([
  [null, "", ""],
  [{ line: 31, column: 2 }, "31:2", "31:2"],
  [{ line: 31 }, "31", "31"],
  [{ table: 2, row: 5, column: 9, paragraph: 40 }, "第2张表5行9列", "table 2 row 5 column 9"],
  [{ line: 31, table: 2, row: 5, column: 9 }, "31行·第2张表5行9列", "line 31, table 2 row 5 column 9"],
  [{ table: 2 }, "第2张表", "table 2"],
  [{ paragraph: 40 }, "第40段", "paragraph 40"],
  [{ page: 3 }, "第3页", "page 3"],
  [{ page: 3, line: 7 }, "第3页7行", "page 3, line 7"],
  [{ page: 3, table: 2, row: 6, column: 9 }, "第3页第2张表6行9列", "page 3, table 2 row 6 column 9"],
  [{ page: 3, line: 31, column: 2 }, "31:2", "31:2"],
])("%o", (location, zh, en) => {
  expect(placeText(location, "zh")).toBe(zh);
  expect(placeText(location, "en")).toBe(en);
});
