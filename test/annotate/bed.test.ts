import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { toCanonical } from "../../src/write/canonical.ts";
import { layouts } from "../bed/layouts.ts";
import { anchoredComments } from "./anchored.ts";
import { annotate, type Copy, copyOf, findingsOf, placeOf, type ReadWord, readWord } from "./copies.ts";
import { acceptAll, digitsChanged, lettersIn, rejectAll } from "./revisions.ts";

const word = layouts.filter(({ name }) => /^word-|docx/.test(name));

const dataOf = ({ reports }: Copy) =>
  reports.map((report) => toCanonical(report, { provenance: true, language: "zh" }));

test("the bed has Word files", () => {
  expect(word.length).toBeGreaterThan(3);
});

/** Every finding is a comment at its place, and the data read back equal. */
async function expectComments(name: string, read: ReadWord): Promise<void> {
  const copy = copyOf(read);
  const findings = copy.found.flatMap((report) => report.findings);
  const comments = anchoredComments(copy.bytes);
  expect(comments).toHaveLength(findings.length);
  for (const [index, { location }] of findings.entries()) {
    const { start } = comments[index] ?? {};
    // What is in a box is said outside of it; a paragraph may be one of a cell.
    if (name === "word-text-boxes") expect(start).toMatch(/^段/);
    else if (location !== null && (location.column !== undefined || start?.startsWith("段")))
      expect(start).toBe(placeOf(location));
  }
  const again = await annotate(copy.bytes);
  expect(dataOf(again)).toEqual(dataOf(copy));
  expect(Buffer.compare(again.bytes, copy.bytes)).toBe(0);
}

const tell = ({ ruleId, message }: { ruleId: string; message: string }) => `${ruleId}: ${message}`;

/** Suggestions accepted leave none of their findings and no new one; rejected they leave the text as it was. */
async function expectSuggestions(read: ReadWord): Promise<void> {
  const copy = copyOf(read, { suggest: true });
  expect(lettersIn(rejectAll(copy.bytes))).toEqual(lettersIn(read.bytes));
  const digits = digitsChanged(copy.bytes);
  expect(digits.out).toBe(digits.in);
  if (copy.suggestions === 0) return;
  const before = copy.found.flatMap(({ findings }) => findings);
  const certain = before.filter(({ edits }) => edits !== undefined);
  const due = before.filter((one) => copy.unwritten > 0 || !certain.includes(one)).map(tell);
  const after = (await findingsOf(acceptAll(copy.bytes))).map(tell);
  expect(after.filter((one) => !due.includes(one))).toEqual([]);
  if (copy.unwritten === 0) expect(after.toSorted()).toEqual(due.toSorted());
}

describe.each(word)("$name", ({ name, make, group }) => {
  let read: ReadWord;
  beforeAll(async () => {
    const { file, bytes } = make(7);
    expect(file).toMatch(/\.docx$/);
    read = await readWord(bytes);
  });

  test("every finding is a comment at its place, and the data read back equal", async () => {
    await expectComments(name, read);
    if (group === "damage") return;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 10_000 }), async (run) => {
        await expectComments(name, await readWord(make(run).bytes));
      }),
      { seed: 20240126, numRuns: 2 },
    );
  });

  test("suggestions accepted leave no finding of theirs and no new one; rejected, the text as it was", async () => {
    await expectSuggestions(read);
  });
});
