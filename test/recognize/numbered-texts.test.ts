import { expect, test } from "vitest";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";

/** Values and reasons of the cells of a page whose pointers contain a word. */
async function cellsOf(page: string, word: string) {
  const text = `<p>石桥县水利局2023年政府信息公开工作年度报告</p><p>一、总体情况</p><p>2023年公开信息12条。</p>${page}`;
  const [report] = recognize(await readSource(new TextEncoder().encode(text), { file: "a.html" }));
  return Object.values(report?.tables ?? {}).flatMap((table) =>
    [...(table?.cells.values() ?? [])].flatMap(({ cell, value, reason }) =>
      cell.pointer.includes(word) ? [value ?? reason] : [],
    ),
  );
}

const row = (...cells: readonly (string | number)[]) =>
  `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;

test("behind the label of a row it is what stands in place of a figure, and the others are read", async () => {
  const table =
    row("第二十条第（一）项", "", "", "") +
    row("信息内容", "本年制发件数", "本年废止件数", "现行有效件数") +
    row("规章", "1、无", 2, 3) +
    row("行政规范性文件", 4, 5, 6);
  const page = `<p>二、主动公开政府信息情况</p><table>${table}</table>`;
  expect(await cellsOf(page, "/regulations/")).toEqual(["unreadable", 2, 3]);
});
