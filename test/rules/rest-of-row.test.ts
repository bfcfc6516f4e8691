import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { printReport } from "../../bench/recall/print-example.ts";
import { lintSource, readSource, recognize } from "../../src/index.ts";
import type { ExampleTable } from "../../src/rules/example.ts";
import { l2 } from "../bed/render/stream.ts";
import { renderText } from "../bed/render/text.ts";

/** What is said of the cells of a report with one cell to a line. */
async function said(applications: ExampleTable): Promise<string[]> {
  const text = renderText(printReport({ applications }), l2);
  const source = await readSource(strToU8(text), { file: "a.txt" });
  return lintSource(source, recognize(source), {})
    .flatMap(({ findings }) => findings)
    .filter(({ ruleId }) => /^(?:cell-|row-extra)/u.test(ruleId))
    .map(({ ruleId, cell, actual }) => `${ruleId} ${cell} ${actual}`);
}

const received = "/applications/table/received";

describe("a word among the figures of a row, with one cell to a line", () => {
  test("is told at its own cell, first or not, and the row has no cells too few", async () => {
    expect(await said({ received: ["1O", 0, 0, 0, 0, 0, 10] })).toEqual([
      `cell-not-number ${received}/naturalPerson 1O`,
    ]);
    expect(await said({ received: [3, "若干", 0, 0, 0, 0, 3] })).toEqual([
      `cell-not-number ${received}/commercialEnterprise 若干`,
    ]);
  });

  test("a row that is a cell short is told as that", async () => {
    expect(await said({ received: [3, "", 0, 0, 0, 0, 3] })).toEqual([`cell-count ${received} 6`]);
  });
});
