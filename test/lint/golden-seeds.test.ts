import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { LintFinding, LintReport } from "../../src/lint/finding.ts";
import { lintSource } from "../../src/lint/index.ts";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import { rules } from "../../src/rules/index.ts";
import type { Due, Forbidden, GoldenRow, GoldenSeed } from "./golden/expectation.ts";
import { seed000 } from "./golden/seed-000.ts";
import { seed001, seed002, seed003, seed004 } from "./golden/seeds-001-004.ts";

const shared = resolve(import.meta.dirname, "../../../shared");
const seeds: readonly GoldenSeed[] = [seed000, seed001, seed002, seed003, seed004];

/** Rows that no rule meets yet, by id: the list may only shrink. */
const pending: readonly string[] = [];

async function lintSeed(file: string): Promise<LintReport[]> {
  const source = await readSource(readFileSync(resolve(shared, file)), { file });
  return lintSource(source, recognize(source));
}

function findingsOf(reports: readonly LintReport[], year: number | undefined): LintFinding[] {
  return reports
    .filter((report) => year === undefined || report.year === year)
    .flatMap((report) => report.findings);
}

function isMet([rule, from, to, severity]: Due, { ruleId, severity: own, location }: LintFinding): boolean {
  const line = location?.line ?? 0;
  return ruleId === rule && own === severity && line >= from && line <= to;
}

function isForbidden({ rules: ids, from = 0, to, saying }: Forbidden, finding: LintFinding): boolean {
  const line = finding.location?.line ?? 0;
  return (
    ids.includes(finding.ruleId) &&
    line >= from &&
    line <= (to ?? Number.POSITIVE_INFINITY) &&
    finding.message.includes(saying ?? "")
  );
}

const written = ({ ruleId, severity, location, message }: LintFinding) =>
  `${severity} ${ruleId}@${location?.line ?? ""} ${message}`;

test("every rule of the golden table exists, every row is named once, nothing pending is forgotten", () => {
  const known = rules.map(({ id }) => id);
  const rows = seeds.flatMap((seed) => seed.rows);
  const named = seeds.flatMap((seed) => [
    ...seed.rows.flatMap((row) => row.due.map(([rule]) => rule)),
    ...seed.forbidden.flatMap((one) => one.rules),
  ]);
  expect(named.filter((id) => !known.includes(id))).toEqual([]);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(pending.filter((id) => !rows.some((row) => row.id === id))).toEqual([]);
});

test("the table holds the class A rows of all five seeds: 33, 13, 5, 6 and 11, X2 in two", () => {
  const count = ({ rows }: GoldenSeed) => rows.filter((row) => row.class === "A").length;
  expect(seeds.map(count)).toEqual([33, 13, 5, 6, 11]);
});

describe.skipIf(!existsSync(resolve(shared, "seeds")))(
  "golden seeds (skipped where they are not at hand)",
  () => {
    describe.each(seeds.map((seed) => [seed.file, seed] as const))("%s", (file, seed) => {
      let linted: readonly LintReport[] = [];
      beforeAll(async () => {
        linted = await lintSeed(file);
      });

      const told = seed.rows.filter((row) => row.due.length > 0);
      test.each(told.map((row) => [row.id, row] as const))("%s is said", (id, row: GoldenRow) => {
        const findings = findingsOf(linted, row.year);
        const unmet = row.due.filter((due) => !findings.some((finding) => isMet(due, finding)));
        if (pending.includes(id)) expect(unmet).not.toEqual([]);
        else expect(unmet).toEqual([]);
      });

      test.each(told.filter((row) => row.class === "E").map((row) => [row.id, row] as const))(
        "%s is said to be damage, or keeps its severity by decision",
        (_id, row: GoldenRow) => {
          const findings = findingsOf(linted, row.year);
          for (const due of row.due) {
            const met = findings.filter((finding) => isMet(due, finding));
            expect(met.some(({ artefact, severity }) => artefact === true || severity !== "info")).toBe(true);
          }
        },
      );

      test.each(seed.forbidden.map((one) => [`${one.rules.join(", ")}: ${one.why}`, one] as const))(
        "not %s",
        (_name, one) => {
          const findings = findingsOf(linted, one.year);
          expect(findings.filter((finding) => isForbidden(one, finding)).map(written)).toEqual([]);
        },
      );

      test("no error and no warning beyond the table", () => {
        const extra = linted.flatMap((report) =>
          report.findings
            .filter(({ severity }) => severity !== "info")
            .filter(
              (finding) =>
                !seed.rows.some(
                  (row) =>
                    (row.year === undefined || row.year === report.year) &&
                    row.due.some((due) => isMet(due, finding)),
                ),
            ),
        );
        expect(extra.map(written)).toEqual([]);
      });
    });
  },
);
