import { describe, expect, test } from "vitest";
import { defaultLimits } from "../../src/read/source.ts";
import { readText } from "../../src/read/text.ts";

function lines(text: string) {
  return readText(text).blocks.map((block) =>
    block.kind === "paragraph" ? [block.text, block.at.line, block.at.column] : [],
  );
}

describe("readText", () => {
  test.each([
    ["LF", "甲\n乙\n丙"],
    ["CRLF", "甲\r\n乙\r\n丙\r\n"],
    ["CR", "甲\r乙\r丙\r"],
    ["mixed", "甲\r\n乙\n丙"],
  ])("gives one paragraph per line: %s", (_, text) => {
    expect(lines(text)).toEqual([
      ["甲", 1, 1],
      ["乙", 2, 1],
      ["丙", 3, 1],
    ]);
  });

  test("keeps empty lines, tabs and white space of every kind", () => {
    expect(lines("\t规章\n\n　0　\n \u00a0\n  12 |  \n")).toEqual([
      ["\t规章", 1, 1],
      ["", 2, 1],
      ["　0　", 3, 1],
      [" \u00a0", 4, 1],
      ["  12 |  ", 5, 1],
    ]);
  });

  test("breaks at characters that editors do not count as lines, without counting a line", () => {
    expect(lines("甲\u2028乙丙\v丁\n戊")).toEqual([
      ["甲", 1, 1],
      ["乙丙", 1, 3],
      ["丁", 1, 6],
      ["戊", 2, 1],
    ]);
  });

  test("counts pages where form feeds end them", () => {
    const { blocks } = readText("第一页\n\f第二页\n\f\n第三页");
    expect(blocks.map((block) => (block.kind === "paragraph" ? [block.text, block.at] : []))).toEqual([
      ["第一页", { line: 1, column: 1, length: 3, page: 1 }],
      ["第二页", { line: 2, column: 2, length: 3, page: 2 }],
      ["", { line: 3, column: 2, length: 0, page: 3 }],
      ["第三页", { line: 4, column: 1, length: 3, page: 3 }],
    ]);
  });

  test("keeps a line of a million characters whole", () => {
    const text = "字".repeat(1_000_000);
    expect(lines(`${text}\n12`)).toEqual([
      [text, 1, 1],
      ["12", 2, 1],
    ]);
  });

  test.each(["1\n2\n3\n4", "1\f2\f3\f4"])("names the limit on lines: %j", (text) => {
    expect(() => readText(text, { ...defaultLimits, blocks: 3 })).toThrowError(
      expect.objectContaining({ name: "UserError", code: "too-many-blocks" }),
    );
  });
});
