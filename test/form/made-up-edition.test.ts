import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test, vi } from "vitest";
import { lintSchema } from "../../scripts/generate/lint-schema.ts";
import { reportSchema } from "../../scripts/generate/report-schema.ts";
import { typesOf } from "../../scripts/generate/types.ts";
import { buildReport } from "../../src/example/report.ts";
import { equationsOf } from "../../src/form/equations.ts";
import { editionIds, editionOfYear, editions, latestEdition, tableKeys } from "../../src/form/index.ts";
import { inspectionText } from "../../src/format/inspection.ts";
import { inspectionJson } from "../../src/format/inspection-json.ts";
import { noColour } from "../../src/format/palette.ts";
import { lintSource } from "../../src/lint/index.ts";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import type { Report } from "../../src/report/model.ts";
import { toCanonical } from "../../src/write/canonical.ts";
import { tidyRecords } from "../../src/write/csv-tidy.ts";
import { wideColumns, wideRecords } from "../../src/write/csv-wide.ts";
import { compare } from "../bed/compare.ts";
import { print, truthOf } from "../bed/printed.ts";
import { renderDocx } from "../bed/render/docx.ts";
import { renderHtml } from "../bed/render/html.ts";
import { l1b } from "../bed/render/rows.ts";
import { l2 } from "../bed/render/stream.ts";
import { renderText } from "../bed/render/text.ts";
import { type BedReport, makeReport } from "../bed/report.ts";
import { lintExample } from "../lint/lint-example.ts";

// The list of editions is all that knows of one more: everything that is tested here derives from it.
vi.mock("../../src/form/editions/index.ts", async () => {
  const { edition2019 } = await import("../../src/form/editions/2019.ts");
  const { edition2021 } = await import("../../src/form/editions/2021.ts");
  const { edition2031 } = await import("./edition-2031.ts");
  return { edition2019, edition2021, edition2031 };
});

const plain = { provenance: false, language: "zh" } as const;
const generated = "/applications/table/outcomes/notProcessed/generated";
const printed = "/proactiveDisclosure/table/normativeDocuments/printed";

describe("an edition that is one file and a name in the list", () => {
  test("is in force from its first year, and ends the one before", () => {
    expect(editionIds).toEqual(["2031", "2021", "2019"]);
    expect(editions.map(({ years }) => years)).toEqual([
      { from: 2031, to: null },
      { from: 2021, to: 2030 },
      { from: 2019, to: 2020 },
    ]);
    expect([2018, 2020, 2023, 2030, 2031, 2040].map(editionOfYear)).toEqual([
      null,
      "2019",
      "2021",
      "2021",
      "2031",
      "2031",
    ]);
  });

  test("has its row among the equations of each column, and seven in a row of its own", () => {
    const equations = equationsOf(latestEdition().tables.applications);
    expect(equations).toHaveLength(7 + 7 + 26);
    const sums = equations.filter(({ relation }) => relation === "R2");
    expect(sums.map(({ left }) => left.length)).toEqual(Array(7).fill(22));
    expect(sums.map(({ left }) => left.filter((cell) => cell.startsWith(`${generated}/`)).length)).toEqual(
      Array(7).fill(1),
    );
    expect(equations.find(({ id }) => id === "R3:outcomes/notProcessed/generated")).toMatchObject({
      right: [`${generated}/total`],
    });
  });
});

describe("the data of a made-up edition", () => {
  const report = buildReport({
    year: 2031,
    proactiveDisclosure: { normativeDocuments: [4, 1, 30] },
    applications: { "outcomes/notProcessed/generated": [2, 0, 0, 0, 0, 0, 2] },
  });

  test("is named in the schemas, which take its canonical JSON and no form that is not there", () => {
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile({
      ...reportSchema,
      anyOf: [{ $ref: "#/$defs/canonicalReport" }],
    });
    const canonical = JSON.parse(JSON.stringify(toCanonical(report, plain)));
    expect(canonical).toMatchObject({
      form: "2031",
      proactiveDisclosure: { table: { normativeDocuments: { printed: 4, repealed: 1, inForce: 30 } } },
      applications: { table: { outcomes: { notProcessed: { generated: { total: 2 } } } } },
    });
    expect(validate(canonical), JSON.stringify(validate.errors)).toBe(true);
    canonical.form = "2041";
    expect(validate(canonical)).toBe(false);
    expect(JSON.stringify(reportSchema)).toContain("“2031” 为国办公开办函〔2031〕47号格式");
    expect(JSON.stringify(lintSchema)).toContain('"enum":["2031","2021","2019",null]');
  });

  test("is in the published types", async () => {
    const types = await typesOf(reportSchema);
    expect(types).toContain('form: "2031" | "2021" | "2019" | null');
    expect(types).toContain("interface ApplicationsTable2031");
  });

  test("has its columns in wide CSV, once each, and its lines in the tidy one", () => {
    const columns = wideColumns();
    expect(columns.filter((column) => column.startsWith(generated))).toHaveLength(7);
    expect(columns).toContain(printed);
    expect(new Set(columns).size).toBe(columns.length);
    const [record = []] = wideRecords("a.txt", [report]);
    expect(record[columns.indexOf(printed)]).toBe(4);
    expect(record[columns.indexOf(`${generated}/total`)]).toBe(2);
    expect(record[columns.indexOf("/proactiveDisclosure/table/normativeDocuments/issued")]).toBeNull();
    const lines = tidyRecords("a.txt", [report]).filter((cells) => cells.includes("printed"));
    expect(lines.map((cells) => cells.slice(4))).toEqual([
      ["2031", "proactiveDisclosure", "regulations", "printed", 0, null, "0"],
      ["2031", "proactiveDisclosure", "normativeDocuments", "printed", 4, null, "4"],
    ]);
  });
});

describe("the rules on a made-up edition", () => {
  test("find nothing in a faultless report", () => {
    const { findings, checked } = lintExample({ year: 2031 });
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(checked).toEqual({ cells: 207, equations: 43, notAssessable: 0 });
  });

  test("count the new row in its column and name it", () => {
    const { findings } = lintExample({
      year: 2031,
      applications: {
        received: [2, 0, 0, 0, 0, 0, 2],
        "outcomes/notProcessed/generated": [2, 0, 0, 0, 0, 0, 3],
        "outcomes/total": [2, 0, 0, 0, 0, 0, 2],
      },
    });
    expect(findings.map(({ ruleId, cell, label, expected }) => ({ ruleId, cell, label, expected }))).toEqual([
      {
        ruleId: "t3-row-total",
        cell: `${generated}/total`,
        label: "表三 › （五）不予处理 › 6.机器批量生成的申请 › 总计",
        expected: 2,
      },
    ]);
    expect(findings[0]?.message).toContain("6.机器批量生成的申请");
  });

  test("ask the renamed column for what it is: stock, flow and text", () => {
    const stock = lintExample({ year: 2031, proactiveDisclosure: { normativeDocuments: [4, 0, 0] } });
    expect(stock.findings).toMatchObject([
      { ruleId: "t2-valid-too-small", related: [{ cell: printed }, { location: { column: 3 } }] },
    ]);
    const text = lintExample({
      year: 2031,
      sections: { overview: "全年制发行政规范性文件5件。" },
      proactiveDisclosure: { normativeDocuments: [4, 0, 10] },
    });
    expect(text.findings.find(({ ruleId }) => ruleId === "text-documents")).toMatchObject({
      cell: printed,
      expected: 4,
    });
  });

  test("count the new row in its group, as told in the text", () => {
    const { findings } = lintExample({
      year: 2031,
      sections: { overview: "办理政府信息公开申请，其中不予处理5件。" },
      applications: {
        received: [3, 0, 0, 0, 0, 0, 3],
        "outcomes/notProcessed/generated": [2, 0, 0, 0, 0, 0, 2],
        "outcomes/notProcessed/duplicate": [1, 0, 0, 0, 0, 0, 1],
        "outcomes/total": [3, 0, 0, 0, 0, 0, 3],
      },
    });
    expect(findings.find(({ ruleId }) => ruleId === "text-results")).toMatchObject({
      cell: "/applications/table/outcomes/notProcessed",
      expected: 3,
    });
  });

  test("tell a report of its year in the form before it, and one that cites its letter too late", () => {
    const old = lintExample({ year: 2031, formOf: 2030 });
    expect(old.findings.find(({ ruleId }) => ruleId === "format-version-mismatch")).toMatchObject({
      severity: "error",
      expected: "2031",
      actual: "2021",
      message: expect.stringContaining("国办公开办函〔2031〕47号"),
    });
    const cited = lintExample({ year: 2031, preamble: "根据条例和国办公开办函〔2021〕30号编制。" });
    expect(cited.findings.find(({ ruleId }) => ruleId === "legal-basis-wrong")).toMatchObject({
      messageId: "superseded",
      suggestion: "国办公开办函〔2031〕47号",
    });
  });

  test("take the heading of each edition from its own", () => {
    const problems = (heading: string) => ({ headings: { problems: heading } });
    const wrong = (year: number, heading: string) =>
      lintExample({ year, ...problems(heading) }).findings.map(({ messageId, message }) => [
        messageId,
        message,
      ]);
    const [before, now] = ["五、存在的主要问题及改进情况", "五、主要问题与整改安排"];
    expect(wrong(2031, now)).toEqual([]);
    expect(wrong(2023, before)).toEqual([]);
    expect(wrong(2031, before)).toEqual([["differs", expect.stringContaining(now)]]);
    expect(wrong(2023, now)).toEqual([["differs", expect.stringContaining(before)]]);
    const [missing] = lintExample({ year: 2031, sections: { problems: null } }).findings;
    expect(missing?.message).toContain("主要问题与整改安排");
  });

  test("leave reports of the years before as they were", () => {
    expect(lintExample({ year: 2023 }).findings).toEqual([]);
    expect(lintExample({ year: 2020 }).findings).toEqual([]);
  });
});

describe("reading a made-up edition", () => {
  const made = (year: number): BedReport => {
    const form = editionOfYear(year) ?? latestEdition().id;
    return makeReport(31, { mode: "distinct", form, singleRow: false });
  };

  const files: Readonly<Record<string, (report: BedReport) => Uint8Array>> = {
    Word: (report) => renderDocx(print(report)),
    page: (report) => new TextEncoder().encode(renderHtml(print(report))),
    "rows of text": (report) => new TextEncoder().encode(renderText(print(report), l1b)),
    "a cell to a line": (report) => new TextEncoder().encode(renderText(print(report), l2)),
  };

  describe.each(Object.entries(files))("%s", (_, render) => {
    test.each([2031, 2023, 2020])("of %i comes back whole, in its own edition", async (year) => {
      const report = made(year);
      const reports = recognize(await readSource(render(report), { file: "report" }));
      expect(wrong(report, reports)).toEqual([]);
      expect(reports.map(({ form }) => form)).toEqual([editionOfYear(year)]);
      for (const key of tableKeys) {
        expect(reports[0]?.tables[key]?.template.edition, key).toBe(editionOfYear(year));
      }
    });
  });

  test("is shown by inspect and lint under its own name", async () => {
    const source = await readSource(files.page?.(made(2031)) ?? new Uint8Array(), { file: "report.html" });
    const reports = recognize(source);
    const text = inspectionText(source, reports, { language: "zh", palette: noColour });
    expect(text).toContain("2031 版格式（国办公开办函〔2031〕47号）");
    expect(text).toContain("6.机器批量生成的申请");
    expect(JSON.stringify(inspectionJson(source, reports))).toContain("6.机器批量生成的申请");
    expect(lintSource(source, reports)).toMatchObject([{ form: "2031" }]);
  });
});

/** What came back other than it was printed. */
function wrong(report: BedReport, reports: readonly Report[]): string[] {
  return compare([truthOf(print(report))], reports).mismatches.map(
    ({ at, expected, got }) => `${at}: ${JSON.stringify(expected)} → ${JSON.stringify(got)}`,
  );
}
