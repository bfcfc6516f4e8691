import { expect, test } from "vitest";
import { readSource, recognize } from "../../src/index.ts";
import { packReport, unpackReport } from "../../src/report/packed.ts";
import { print } from "../bed/printed.ts";
import { l1a } from "../bed/render/rows.ts";
import { renderText } from "../bed/render/text.ts";
import { makeReport } from "../bed/report.ts";

const printed = renderText(print(makeReport(7, { mode: "distinct", form: "2021", singleRow: false })), l1a);
// Two kinds of `null` and a style, beside figures of every table.
const texts = [printed, printed.replace(/\| \d+ \|/u, "|  |"), printed.replace(/\| (\d+) \|/u, "| $1件 |")];

test.each(texts)("a packed report keeps figures, reasons, styles and prose", async (text) => {
  const source = await readSource(new TextEncoder().encode(text), { file: "a.txt" });
  const [report] = recognize(source);
  if (report === undefined) throw new Error("no report");
  const unpacked = unpackReport(packReport(report));
  for (const key of ["proactiveDisclosure", "applications", "remedies"] as const) {
    const [before, after] = [report.tables[key], unpacked.tables[key]];
    const cells = [...(before?.cells.values() ?? [])].map(({ evidence: _, ...cell }) => ({
      ...cell,
      raw: null,
      at: null,
    }));
    expect(cells.length).toBeGreaterThan(0);
    expect([...(after?.cells.values() ?? [])]).toEqual(cells);
    expect(after?.template).toBe(before?.template);
  }
  expect(unpacked).toMatchObject({ sections: report.sections, contact: report.contact, year: report.year });
});
