import { expect, test } from "vitest";
import { buildReport } from "../../src/example/report.ts";
import { breakdownsOf, judgeBreakdown } from "../../src/facts/breakdowns.ts";

const sums = (overview: string) =>
  breakdownsOf(buildReport({ sections: { overview } })).flatMap((one) => judgeBreakdown(one)?.sum ?? []);

test("of two lists of the same whole, the one that does not add up is told", () => {
  const told = (first: number, last: number) =>
    sums(`公开信息318条，其中原创信息291条，转载信息${first}条；图文类299条，视频类${last}条。`);
  expect(told(27, 19)).toEqual([]);
  expect(told(37, 19)).toEqual([328]);
  expect(sums("公开信息318条，其中概况12条，法规26条；动态198条，其他92条。")).toEqual([328]);
});
