import { describe, expect, test } from "vitest";
import { print, truthOf } from "../bed/printed.ts";
import { l1a, l1b, l9 } from "../bed/render/rows.ts";
import { l2 } from "../bed/render/stream.ts";
import { renderText, type TextLayout } from "../bed/render/text.ts";
import { makeReport } from "../bed/report.ts";
import { expectNothingWrong, reading } from "./expectations.ts";

const layouts: Readonly<Record<string, TextLayout>> = { l1a, l1b, l2, l9 };

/** Reports of different offices, years and forms, one behind the other in one file. */
function manyReports(layout: TextLayout, count: number) {
  const printed = Array.from({ length: count }, (_, index) =>
    print(makeReport(index * 31 + 5, { mode: "distinct" })),
  );
  const text = printed.map((report) => renderText(report, layout)).join("\n\n");
  return { file: "many.txt", bytes: new TextEncoder().encode(text), truths: printed.map(truthOf) };
}

describe.each(Object.entries(layouts))("%s", (_, layout) => {
  test("reads each of many reports in one file as if it stood alone", async () => {
    const { comparison, reports } = await reading(manyReports(layout, 12));
    expect(reports).toHaveLength(12);
    expectNothingWrong(comparison);
    expect(comparison.cells).toMatchObject({ nulls: 0, wrong: 0 });
  });
});
