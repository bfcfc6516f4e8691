import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { LintFinding } from "../../src/lint/finding.ts";
import { lintSource } from "../../src/lint/index.ts";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import { rules } from "../../src/rules/index.ts";

const shared = resolve(import.meta.dirname, "../../../shared");
const groups = new Set(["narrative", "cross-table", "cross-year"]);
const own = rules.filter(({ group }) => groups.has(group));

async function findingsOf(path: string): Promise<LintFinding[]> {
  const source = await readSource(readFileSync(resolve(shared, path)), { file: path });
  return lintSource(source, recognize(source), { rules: own }).flatMap(({ findings }) =>
    findings.filter(({ ruleId }) => !ruleId.startsWith("read/")),
  );
}

/** `rule line severity`, in the order of the file. */
const briefly = ({ ruleId, location, severity }: LintFinding) =>
  `${ruleId} ${location?.line ?? "-"} ${severity}`;

/** All that these groups may say of the seeds, and nothing else. */
const seeds: Readonly<Record<string, readonly string[]>> = {
  "seeds/000_456b9946b36a3774.txt": [
    "contact-changed 95 info",
    "text-breakdown-sum 725 info",
    "text-duplicated-last-year 733 warning",
    "contact-changed 1377 warning",
  ],
  "seeds/001_3d92076ac9f1ca50.txt": [],
  "seeds/002_40523efafb065443.txt": [],
  "seeds/003_d1e6064c6871c127.txt": [],
  "seeds/004_3ae85c2343edbfa1.txt": ["text-unit 16 info", "text-unit 187 info"],
};

describe.skipIf(!existsSync(resolve(shared, "seeds")))(
  "the seeds: text against tables, table against table, year against year (skipped where they are not at hand)",
  () => {
    test.each(Object.entries(seeds))("%s", async (path, due) => {
      expect((await findingsOf(path)).map(briefly)).toEqual(due);
    });

    test("000-22-7: the cut list of 2022 adds up to 42, the total says 51", async () => {
      const findings = await findingsOf("seeds/000_456b9946b36a3774.txt");
      const found = findings.find(({ ruleId }) => ruleId === "text-breakdown-sum");
      expect(found).toMatchObject({ messageId: "cut", expected: 42, actual: 51 });
    });

    test("000-X1: sentences of sections one and five of 2022 are those of 2021", async () => {
      const findings = await findingsOf("seeds/000_456b9946b36a3774.txt");
      const found = findings.find(({ ruleId }) => ruleId === "text-duplicated-last-year");
      const lines = [found?.location, ...(found?.related ?? []).map(({ location }) => location)].map(
        (at) => at?.line,
      );
      expect([...new Set(lines)]).toEqual([733, 735, 739, 1337, 1339, 1341, 1343, 1345]);
    });

    test("000-X2: the telephone of 2021 differs in one digit, the mailbox of 2023 is another", async () => {
      const findings = await findingsOf("seeds/000_456b9946b36a3774.txt");
      const contacts = findings.filter(({ ruleId }) => ruleId === "contact-changed");
      expect(contacts.map(({ messageId, location }) => [messageId, location?.line])).toEqual([
        ["changed", 95],
        ["typo", 1377],
      ]);
    });
  },
);

describe.skipIf(!existsSync(resolve(shared, "samples")))(
  "real pages (skipped where they are not at hand)",
  () => {
    test("a provincial office: 258 against 272 + 3, 265 against 337, upheld against pending", async () => {
      const findings = await findingsOf("samples/shanghai-office-2019.html");
      expect(findings.map(({ ruleId, cell, expected, actual }) => [ruleId, cell, expected, actual])).toEqual([
        ["text-results", "/applications/table/outcomes/granted/total", 275, 258],
        ["text-results", "/applications/table/outcomes/unavailable", 337, 265],
        ["text-disputes", "/remedies/table/reconsideration/total", 2, 0],
        ["text-disputes", "/remedies/table/litigation/direct/total", 1, 0],
      ]);
    });

    test.each(["samples/shuyang-fgj-2023.html", "samples/wps-blank-template.docx"])(
      "%s: nothing to say",
      async (path) => {
        expect((await findingsOf(path)).map(briefly)).toEqual([]);
      },
    );
  },
);
