import fc from "fast-check";
import { expect, test } from "vitest";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import { toCanonical } from "../../src/write/canonical.ts";
import { layouts } from "../bed/layouts.ts";
import { anchoredComments } from "./anchored.ts";
import { annotate, placeOf } from "./copies.ts";

const word = layouts.filter(({ make }) => make(1).file.endsWith(".docx"));

const dataOf = async (bytes: Uint8Array) => {
  const source = await readSource(bytes, { file: "a.docx" });
  return recognize(source).map((report) => toCanonical(report, { provenance: true, language: "zh" }));
};

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
        expect(await dataOf(copy.bytes)).toEqual(await dataOf(bytes));
        expect((await annotate(copy.bytes)).bytes).toEqual(copy.bytes);
      }),
      { seed: 20240126, numRuns: group === "damage" ? 1 : 3 },
    );
  },
);
