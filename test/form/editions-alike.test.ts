import { describe, expect, test, vi } from "vitest";
import { editionByYear, hasInOneRow, isSameTable } from "../../src/form/alike.ts";
import { editionOf, editionOfYear, editions, latestEdition, tableKeys } from "../../src/form/index.ts";
import type { TableTemplate } from "../../src/form/types.ts";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import { print } from "../bed/printed.ts";
import { l1b } from "../bed/render/rows.ts";
import { renderText } from "../bed/render/text.ts";
import { makeReport } from "../bed/report.ts";
import { lintExample } from "../lint/lint-example.ts";

vi.mock("../../src/form/editions/index.ts", async () => {
  const { edition2019 } = await import("../../src/form/editions/2019.ts");
  const { edition2021 } = await import("../../src/form/editions/2021.ts");
  const { edition2034 } = await import("./edition-2034.ts");
  return { edition2019, edition2021, edition2034 };
});

const tables = (year: number) => editionOf(editionOfYear(year) ?? latestEdition().id).tables;
const [now, before, trial] = [tables(2034), tables(2023), tables(2020)];

describe("tables that two editions have in common", () => {
  test("are the same where all their words and keys are", () => {
    expect(tableKeys.filter((key) => isSameTable(now[key], before[key]))).toEqual([
      "proactiveDisclosure",
      "remedies",
    ]);
    expect(tableKeys.filter((key) => isSameTable(before[key], trial[key]))).toEqual(["remedies"]);
  });

  test("are the same in whatever order a file has their rows and columns", () => {
    const turned = (table: TableTemplate): TableTemplate => ({
      ...table,
      blocks: table.blocks
        .map((block) => ({ ...block, rows: block.rows.toReversed(), columns: block.columns.toReversed() }))
        .toReversed(),
    });
    for (const key of tableKeys) expect(isSameTable(turned(before[key]), before[key]), key).toBe(true);
    expect(isSameTable(turned(now.applications), before.applications)).toBe(false);
    expect(hasInOneRow(turned(trial.applications), before.applications, "otherwiseHandled")).toBe(true);
  });

  test("are of the edition in force in the year, whichever was found", () => {
    const found = now.proactiveDisclosure;
    expect([2034, 2033, 2023, 2020, 2018, null].map((year) => editionByYear(found, year))).toEqual([
      now.remedies.edition,
      before.remedies.edition,
      before.remedies.edition,
      // Nobody printed this table in these years: what was found stands.
      now.remedies.edition,
      now.remedies.edition,
      now.remedies.edition,
    ]);
    expect(editionByYear(now.applications, 2023)).toBe(now.applications.edition);
  });

  test("an edition that has （六） in one row is told from one that differs elsewhere too", () => {
    expect(hasInOneRow(trial.applications, before.applications, "otherwiseHandled")).toBe(true);
    expect(hasInOneRow(before.applications, trial.applications, "otherwiseHandled")).toBe(false);
    expect(hasInOneRow(trial.applications, now.applications, "otherwiseHandled")).toBe(false);
  });

  test.each([2034, 2023])(
    "a report of the years from %i on is read as of its own edition, all tables alike",
    async (year) => {
      const form = editionOfYear(year) ?? latestEdition().id;
      const report = makeReport(5, { mode: "distinct", form, singleRow: false });
      const bytes = new TextEncoder().encode(renderText(print(report), l1b));
      const [read] = recognize(await readSource(bytes, { file: "report.txt" }));
      expect(read?.form).toBe(form);
      expect(tableKeys.map((key) => read?.tables[key]?.template.edition)).toEqual([form, form, form]);
    },
  );

  test("no rule tells a table that is of either edition from that of the year", () => {
    const old = lintExample({ year: 2034, tables: { proactiveDisclosure: { formOf: 2023 } } });
    expect(old.findings.filter(({ ruleId }) => ruleId === "format-version-mismatch")).toEqual([]);
    const three = lintExample({ year: 2034, tables: { applications: { formOf: 2023 } } });
    expect(three.findings).toMatchObject([{ ruleId: "format-version-mismatch", messageId: "mixed" }]);
    expect(editions).toHaveLength(3);
  });
});
