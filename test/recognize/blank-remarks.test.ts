import { describe, expect, test } from "vitest";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import { rewrites } from "../bed/rewrites/index.ts";
import { reading } from "./expectations.ts";

/** Figures of 规章 and 行政规范性文件 below headers with remarks amid them, each cell on a line of its own. */
async function figuresIn(...rows: readonly (readonly string[])[]) {
  const names = ["规章", "行政规范性文件"];
  const lines = [
    ...[
      "云岭市司法局2023年政府信息公开工作年度报告",
      "二、主动公开政府信息情况",
      "第二十条第（一）项",
      "信息内容",
    ],
    ...["现行有效件数", "本年废止件数", "备注", "本年制发件数"],
    ...rows.flatMap((row, index) => [names[index] ?? "", ...row]),
    ...["三、收到和处理政府信息公开申请情况", ""],
  ];
  const source = await readSource(new TextEncoder().encode(lines.join("\n\n")), { file: "a.txt" });
  const cells = recognize(source)[0]?.tables.proactiveDisclosure?.cells;
  return ["regulations", "normativeDocuments"].map((row) =>
    ["issued", "repealed", "inForce"].map(
      (name) => cells?.get(`/proactiveDisclosure/table/${row}/${name}`)?.value ?? null,
    ),
  );
}

describe("remarks amid columns, blank in every row and gone without a trace", () => {
  test("leave the figures to the columns of the form", async () => {
    expect(await figuresIn(["9", "1", "2"], ["30", "4", "5"])).toEqual([
      [2, 1, 9],
      [5, 4, 30],
    ]);
  });

  test("not where a row has one: which figure another row lacks, nothing shows", async () => {
    const [, below] = await figuresIn(["9", "1", "见说明", "2"], ["30", "4", "5"]);
    expect(below).toEqual([null, null, null]);
  });

  test("nor where a word stands among as many texts as columns", async () => {
    expect((await figuresIn(["9", "1", "2"], ["30", "见说明", "5"]))[1]).toEqual([null, null, null]);
  });
});

test("remarks that may stand before or behind all columns, blank in whole rows, leave the figures to them", async () => {
  // 申请人情况 备注 自然人 …: read level by level, 备注 is the last column or the first.
  const made = rewrites.find(({ name }) => name === "remarks-added+one-line-per-table")?.make(0);
  if (made === undefined) throw new Error("no such layout");
  const { comparison } = await reading(made);
  expect(comparison.cells.wrong).toBe(0);
  expect(comparison.cells.right).toBeGreaterThan(100);
});
