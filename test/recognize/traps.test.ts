import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
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
