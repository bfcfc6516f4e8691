import { describe, expect, test } from "vitest";
import { renderBlocks } from "../../../src/format/html/blocks.ts";
import type { Mark } from "../../../src/format/html/mark.ts";
import type { Block, Location } from "../../../src/read/source.ts";

const cell = (text: string, column: number, at: Location, columnSpan = 1) => ({
  text,
  row: 0,
  column,
  rowSpan: 1,
  columnSpan,
  at,
});
const blocks: readonly Block[] = [
  { kind: "paragraph", text: "一、<总体>", at: { sheet: "表三", cell: "A1" } },
  {
    kind: "grid",
    at: { sheet: "表三", cell: "A2", table: 1 },
    width: 3,
    height: 1,
    cells: [
      cell("规章\n甲", 0, { sheet: "表三", cell: "A2", table: 1, row: 1, column: 1 }, 2),
      cell("24", 2, { sheet: "表三", cell: "C2", table: 1, row: 1, column: 3 }),
    ],
    slots: [[0, 0, 1]],
    problems: [],
  },
  { kind: "paragraph", text: "附", at: { file: "年报.docx", paragraph: 3 } },
];
const mark = (location: Location, number = 1): Mark => ({
  id: `at-${number}`,
  number,
  severity: "error",
  own: true,
  location,
});
const html = (...marks: readonly Mark[]) => renderBlocks(blocks, marks, "zh").html;

describe("what was read of a file, where its original cannot be shown", () => {
  test("tables are tables, with their place, and nothing of the file is markup", () => {
    expect(html()).toContain("<p>一、&lt;总体&gt;</p>");
    expect(html()).toContain(
      `<table><caption>工作表“表三”</caption><tr><td colspan="2">规章<br>甲</td><td>24</td></tr></table>`,
    );
  });

  test("a cell is marked by its name on the sheet", () => {
    const marked = renderBlocks(blocks, [mark({ sheet: "表三", cell: "C2" })], "zh");
    expect(marked.html).toMatch(/<td class="marked error"><a [^>]*id="at-1"[^>]*>✖1<\/a>24<\/td>/);
    expect([...marked.placed]).toEqual(["at-1"]);
  });

  test.each<[string, Location, RegExp]>([
    ["a cell by its place in the table", { table: 1, row: 1, column: 3 }, /marked error"><a[^>]*>✖1<\/a>24/],
    ["a row in its first cell", { table: 1, row: 1 }, /marked error"><a[^>]*>✖1<\/a>规章/],
    ["a table", { table: 1 }, /<caption><a|marked error"><a[^>]*>✖1<\/a>规章/],
    ["a paragraph", { sheet: "表三", cell: "A1" }, /<p><a[^>]*>✖1<\/a><mark class="marked error">一、/],
    ["a paragraph of an attachment", { file: "年报.docx", paragraph: 3 }, /<mark class="marked error">附/],
  ])("marks %s", (_, location, shown) => {
    expect(html(mark(location))).toMatch(shown);
  });

  test("a place that is not there is not said to be shown", () => {
    expect([...renderBlocks(blocks, [mark({ paragraph: 3 }), mark({ table: 9 }, 2)], "zh").placed]).toEqual(
      [],
    );
  });
});
