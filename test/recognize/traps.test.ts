import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { latestEdition } from "../../src/form/index.ts";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import { traps } from "../bed/traps.ts";

describe.each(traps)("$name", ({ text, likeReport }) => {
  const read = async () => recognize(await readSource(strToU8(text), { file: "page.txt" }));

  test("gives no figure of the form", async () => {
    const figures = (await read())
      .flatMap((report) => Object.values(report.tables))
      .flatMap((table) => [...(table?.cells.values() ?? [])])
      .filter(({ value }) => value !== null)
      .map(({ cell, raw }) => `${cell.pointer} = ${raw}`);
    expect(figures).toEqual([]);
  });

  if (!likeReport) {
    test("is not taken for a report", async () => {
      expect((await read()).map((report) => report.title?.value ?? "untitled")).toEqual([]);
    });
  }
});

test("a form that was never filled in has lost no lines", async () => {
  const rows = latestEdition().tables.applications.blocks.flatMap((block) => block.rows);
  const labels = ["三、收到和处理政府信息公开申请情况", ...rows.flatMap(({ label }) => label?.text ?? [])];
  const codesOf = async (lines: readonly string[]) => {
    const text = ["云岭市青溪区水务局2023年政府信息公开工作年度报告", ...lines].join("\n\n");
    const reports = recognize(await readSource(strToU8(text), { file: "page.txt" }));
    return reports.flatMap(({ issues }) => issues.map(({ code }) => code));
  };
  expect(await codesOf(labels)).not.toContain("lines-deduplicated");
  // Each figure was kept once.
  expect(await codesOf([...labels.slice(0, 2), "25", "3", "0", ...labels.slice(2)])).toContain(
    "lines-deduplicated",
  );
});
