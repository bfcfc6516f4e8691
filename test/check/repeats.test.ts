import { describe, expect, test } from "vitest";
import { withoutRepeats } from "../../src/check/repeats.ts";
import { buildReport } from "../../src/example/report.ts";
import type { ExampleReport } from "../../src/rules/example.ts";

/** The first report and another of the same file: how many are left, and what the first says. */
function kept(other: ExampleReport, first: ExampleReport = {}) {
  const reports = withoutRepeats([buildReport(first), buildReport(other)]);
  return [reports.length, reports[0]?.issues.map(({ code }) => code)];
}

describe("a report that stands twice in a file", () => {
  test("is one where all is the same, and says so", () => {
    expect(kept({})).toEqual([1, ["report-repeated"]]);
  });

  test("is two where a figure, a word or what was left out differs", () => {
    expect(kept({ applications: { received: [4, 0, 0, 0, 0, 0, 4] } })).toEqual([2, []]);
    expect(kept({ sections: { otherMatters: "没有其他事项，未收费。" } })).toEqual([2, []]);
    expect(kept({ tables: { applications: { extraRows: [["小计", "3"]] } } })[0]).toBe(2);
  });

  test("is not told to be one where nothing says whose it is, or a table is missing", () => {
    const nameless: ExampleReport = { year: null };
    expect(kept(nameless, nameless)[0]).toBe(2);
    const cut: ExampleReport = { remedies: null };
    expect(kept(cut, cut)[0]).toBe(2);
  });
});
