import fc from "fast-check";
import { expect, test } from "vitest";
import { toCanonical } from "../../src/write/canonical.ts";
import { layouts } from "../bed/layouts.ts";
import { anchoredComments } from "./anchored.ts";
import { annotate, type Copy, findingsOf, placeOf } from "./copies.ts";
import { acceptAll, digitsChanged, lettersIn, rejectAll } from "./revisions.ts";

const word = layouts.filter(({ make }) => make(1).file.endsWith(".docx"));

const dataOf = ({ reports }: Copy) =>
  reports.map((report) => toCanonical(report, { provenance: true, language: "zh" }));

test("the bed has Word files", () => {
  expect(word.length).toBeGreaterThan(3);
});

test.each(word.map((layout) => [layout.name, layout] as const))(
  "%s: every finding is a comment at its place, and the data read back equal",
  async (name, { make, group }) => {
    const boxed = name === "word-text-boxes";
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 10_000 }), async (run) => {
        const { bytes } = make(run);
        const copy = await annotate(bytes);
        const findings = copy.found.flatMap((report) => report.findings);
        const comments = anchoredComments(copy.bytes);
        expect(comments).toHaveLength(findings.length);
        for (const [index, { location }] of findings.entries()) {
          const { start } = comments[index] ?? {};
          // What is in a box is said outside of it; a paragraph may be one of a cell.
          if (boxed) expect(start).toMatch(/^段/);
          else if (location !== null && (location.column !== undefined || start?.startsWith("段")))
            expect(start).toBe(placeOf(location));
        }
        const again = await annotate(copy.bytes);
        expect(dataOf(again)).toEqual(dataOf(copy));
        expect(Buffer.compare(again.bytes, copy.bytes)).toBe(0);
      }),
      { seed: 20240126, numRuns: group === "damage" ? 1 : 3 },
    );
  },
);

const tell = ({ ruleId, message }: { ruleId: string; message: string }) => `${ruleId}: ${message}`;

test.each(word.map((layout) => [layout.name, layout] as const))(
  "%s: suggestions accepted leave none of their findings and no new one; rejected they leave the text as it was",
  async (_name, { make }) => {
    const { bytes } = make(7);
    const copy = await annotate(bytes, { suggest: true });
    expect(lettersIn(rejectAll(copy.bytes))).toEqual(lettersIn(bytes));
    const digits = digitsChanged(copy.bytes);
    expect(digits.out).toBe(digits.in);
    if (copy.suggestions === 0) return;
    const before = copy.found.flatMap(({ findings }) => findings);
    const certain = before.filter(({ edits }) => edits !== undefined);
    const due = before.filter((one) => copy.unwritten > 0 || !certain.includes(one)).map(tell);
    const after = (await findingsOf(acceptAll(copy.bytes))).map(tell);
    expect(after.filter((one) => !due.includes(one))).toEqual([]);
    if (copy.unwritten === 0) expect(after.toSorted()).toEqual(due.toSorted());
  },
);
