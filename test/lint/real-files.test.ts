import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { LintFinding, LintReport } from "../../src/lint/finding.ts";
import { lintSource } from "../../src/lint/index.ts";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";

const shared = resolve(import.meta.dirname, "../../../shared");

async function lintFile(path: string): Promise<LintReport[]> {
  const source = await readSource(readFileSync(resolve(shared, path)), { file: path });
  return lintSource(source, recognize(source));
}

/** `rule line severity` of each finding due; a line range where one finding may stand anywhere in it. */
type Due = readonly [rule: string, from: number, to: number, severity: LintFinding["severity"]];

function isMet([rule, from, to, severity]: Due, findings: readonly LintFinding[]): boolean {
  return findings.some(
    ({ ruleId, location, severity: own }) =>
      ruleId === rule && own === severity && (location?.line ?? 0) >= from && (location?.line ?? 0) <= to,
  );
}

/** What is due of the groups structure, tables, values and arithmetic. */
const seeds: Readonly<Record<string, readonly Due[]>> = {
  "seeds/000_456b9946b36a3774.txt": [
    ["multiple-reports", 85, 85, "info"],
    ["non-report-content", 1, 83, "info"],
    ["header-label-wording", 611, 627, "info"],
    ["section-heading-wording", 749, 749, "warning"],
    ["section-heading-wording", 1347, 1347, "info"],
    ["subheading-numbering", 1349, 1359, "info"],
    ["section-heading-wording", 1395, 1395, "warning"],
    ["header-label-wording", 1473, 1473, "info"],
    ["row-split", 1845, 1865, "info"],
    ["section-heading-wording", 1947, 1947, "info"],
    ["header-label-wording", 1953, 1997, "info"],
    ["section-heading-wording", 2041, 2041, "info"],
    ["overview-aspect-missing", 2057, 2067, "info"],
    ["table2-nonstandard", 2071, 2221, "error"],
    ["table-missing", 2223, 2227, "error"],
    ["table-missing", 2229, 2231, "error"],
    ["section-heading-wording", 2237, 2237, "info"],
  ],
  "seeds/001_3d92076ac9f1ca50.txt": [
    ["title-missing", 1, 1, "error"],
    ["overview-aspect-missing", 1, 4, "info"],
    ["delta-style", 12, 12, "info"],
    ["t2-decisions-look-like-items", 16, 16, "info"],
    ["cell-unit-embedded", 23, 23, "info"],
    ["non-report-content", 61, 65, "info"],
  ],
  "seeds/002_40523efafb065443.txt": [
    ["title-missing", 1, 4, "warning"],
    ["overview-too-long", 5, 16, "info"],
  ],
  "seeds/003_d1e6064c6871c127.txt": [
    ["template-residue", 3, 3, "warning"],
    ["overview-aspect-missing", 3, 7, "info"],
    ["cell-blank", 351, 351, "error"],
  ],
  "seeds/004_3ae85c2343edbfa1.txt": [
    ["format-version-mismatch", 127, 168, "error"],
    ["subtable-missing", 127, 143, "error"],
    ["header-label-wording", 136, 140, "info"],
    ["header-label-wording", 145, 146, "info"],
    ["cell-count", 147, 147, "error"],
    ["row-label-wording", 148, 148, "info"],
    ["row-label-wording", 150, 150, "info"],
    ["row-label-wording", 152, 152, "info"],
  ],
};

/** Rules that must not speak of a seed, or speak more often than this. */
const silent: Readonly<Record<string, readonly string[]>> = {
  "seeds/000_456b9946b36a3774.txt": [
    "t3-balance",
    "t3-results-sum",
    "t3-row-total",
    "t4-total",
    "title-nonstandard",
    "title-missing",
    "preamble-part-count",
    "cell-blank",
    "cell-count",
    "row-missing",
    "row-extra",
    "section-missing",
    "section-order",
  ],
  "seeds/001_3d92076ac9f1ca50.txt": [
    "t3-balance",
    "t3-results-sum",
    "t3-row-total",
    "t4-total",
    "format-version-mismatch",
    "row-label-wording",
    "section-heading-wording",
    "cell-blank",
    "cell-count",
  ],
  "seeds/002_40523efafb065443.txt": [
    "t3-balance",
    "t3-row-total",
    "preamble-part-count",
    "overview-aspect-missing",
    "section-empty",
    "section-heading-wording",
    "subheading-numbering",
    "cell-count",
  ],
  "seeds/003_d1e6064c6871c127.txt": [
    "t3-balance",
    "t3-results-sum",
    "t3-row-total",
    "section-empty",
    "preamble-part-count",
    "row-label-wording",
    "header-label-wording",
    "format-version-mismatch",
    "subheading-numbering",
  ],
  "seeds/004_3ae85c2343edbfa1.txt": [
    "t3-balance",
    "t3-results-sum",
    "t3-row-total",
    "title-year-mismatch",
    "section-order",
    "subheading-numbering",
    "section-heading-wording",
    "preamble-part-count",
  ],
};

describe.skipIf(!existsSync(resolve(shared, "seeds")))(
  "the seeds (skipped where they are not at hand)",
  () => {
    test.each(Object.entries(seeds))("%s: what is wrong is said", async (path, due) => {
      const findings = (await lintFile(path)).flatMap((report) => report.findings);
      expect(due.filter((one) => !isMet(one, findings))).toEqual([]);
    });

    test.each(Object.entries(silent))("%s: what is right is not", async (path, rules) => {
      const findings = (await lintFile(path)).flatMap((report) => report.findings);
      const false_ = findings.filter(({ ruleId }) => rules.includes(ruleId));
      expect(false_.map(({ id, message }) => `${id} ${message}`)).toEqual([]);
    });
  },
);

describe.skipIf(!existsSync(resolve(shared, "samples")))(
  "real pages (skipped where they are not at hand)",
  () => {
    const arithmetic = ["t3-balance", "t3-results-sum", "t3-row-total", "t4-total"];

    test.each(["samples/shanghai-office-2019.html", "samples/shuyang-fgj-2023.html"])(
      "%s: blanks give no arithmetic error, are told once per table, and are counted as not assessable",
      async (path) => {
        const [report] = await lintFile(path);
        const ids = report?.findings.map(({ ruleId }) => ruleId) ?? [];
        expect(ids.filter((id) => arithmetic.includes(id))).toEqual([]);
        const blanks = report?.findings.filter(({ ruleId }) => ruleId === "cell-blank") ?? [];
        expect(new Set(blanks.map(({ cell }) => cell)).size).toBe(blanks.length);
        expect(blanks.every(({ cell }) => cell?.endsWith("/table"))).toBe(true);
        expect(report?.checked.notAssessable).toBeGreaterThan(0);
      },
    );

    test("the blank form is told to be blank, not to be right", async () => {
      const [report] = await lintFile("samples/wps-blank-template.docx");
      expect(report?.checked).toMatchObject({ cells: 0, equations: 0 });
      expect(report?.findings.filter(({ severity }) => severity === "error").length).toBeGreaterThan(2);
    });
  },
);
