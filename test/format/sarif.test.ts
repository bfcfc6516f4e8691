import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LintFinding } from "../../src/lint/finding.ts";
import { rules } from "../../src/rules/index.ts";
import { findingWith, print, recorded, resultWith } from "./results.ts";

/** The published schema is of JSON Schema draft 4, from which it uses nothing that draft 7 reads otherwise. */
function loadSchema(): object {
  const path = "../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json";
  const {
    $schema: _draft,
    id: _id,
    ...schema
  } = JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
  return schema;
}

const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
ajv.addFormat("uri", (text) => URL.canParse(text));
ajv.addFormat(
  "uri-reference",
  (text) => /^[\x21-\x7e]*$/.test(text) && URL.canParse(text, "https://a.example/"),
);
ajv.addFormat("date-time", (text) => !Number.isNaN(Date.parse(text)));
const validate = ajv.compile(loadSchema());

interface Place {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly index?: number };
    readonly region?: object;
  };
  readonly logicalLocations?: readonly { readonly name: string; readonly fullyQualifiedName?: string }[];
}
interface Log {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly rules: readonly {
          readonly id: string;
          readonly helpUri?: string;
          readonly help?: { readonly text: string; readonly markdown: string };
          readonly defaultConfiguration?: { readonly level: string };
        }[];
      };
    };
    readonly columnKind: string;
    readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
    readonly invocations: readonly {
      readonly executionSuccessful: boolean;
      readonly exitCode: number;
      readonly exitCodeDescription: string;
      readonly toolExecutionNotifications: readonly {
        readonly level: string;
        readonly message: { readonly text: string };
        readonly descriptor?: { readonly id: string };
      }[];
    }[];
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly Place[];
      readonly relatedLocations?: readonly Place[];
      readonly partialFingerprints: Readonly<Record<string, string>>;
    }[];
  }[];
}

async function runOf(...args: Parameters<typeof print> extends [unknown, ...infer Rest] ? Rest : never) {
  const log: Log = JSON.parse(await print("sarif", ...args));
  validate(log);
  expect((validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)).toEqual(
    [],
  );
  const [run] = log.runs;
  if (run === undefined) throw new Error("no run");
  return run;
}

const one = async (over: Partial<LintFinding>, file = "年报.docx") => {
  const { results } = await runOf([resultWith([findingWith(over)], { file })]);
  const [result] = results;
  if (result === undefined) throw new Error("no result");
  return result;
};

describe("sarif", () => {
  test("the schema refuses what is no SARIF", () => {
    expect(validate({ version: "2.1.0", runs: [{ tool: {} }] })).toBe(false);
    expect(validate({ version: "2.1.0", runs: [{ tool: { driver: { name: "a", helpUri: 3 } } }] })).toBe(
      false,
    );
  });

  test("the samples validate, in both languages, and every finding is a result", async () => {
    for (const language of ["zh", "en"] as const) {
      const run = await runOf(recorded, { language });
      const findings = recorded.flatMap(({ reports }) => reports.flatMap((report) => report.findings));
      expect(run.results.map(({ ruleId }) => ruleId)).toEqual(findings.map(({ ruleId }) => ruleId));
    }
  });

  test("all rules are described with help; results point to theirs", async () => {
    const { tool, results } = await runOf(recorded);
    const described = tool.driver.rules;
    expect(described.map(({ id }) => id)).toEqual(expect.arrayContaining(rules.map(({ id }) => id)));
    expect(new Set(described.map(({ id }) => id)).size).toBe(described.length);
    for (const { ruleId, ruleIndex } of results) expect(described[ruleIndex]?.id).toBe(ruleId);
    const [first] = rules;
    const help = described.find(({ id }) => id === first?.id)?.help;
    expect(help?.text).toContain(first?.why.zh ?? "?");
    expect(help?.markdown).toContain("**怎么办**");
    expect(described.filter(({ helpUri }) => helpUri !== undefined)).toEqual([]);
  });

  test("a rule that is no longer in the base still has its descriptor", async () => {
    const { tool, results } = await runOf([resultWith([findingWith({ ruleId: "gone" })])]);
    expect(tool.driver.rules[results[0]?.ruleIndex ?? -1]?.id).toBe("gone");
  });

  test("text is located by line and column in UTF-16 units", async () => {
    const { columnKind } = await runOf(recorded);
    const { locations } = await one({ location: { line: 31, column: 2 } }, "a b.txt");
    expect(columnKind).toBe("utf16CodeUnits");
    expect(locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: "a%20b.txt", index: 0 },
          region: { startLine: 31, startColumn: 2 },
        },
      },
    ]);
  });

  test("what is known to end in the line has its end there", async () => {
    const { locations } = await one({ location: { line: 31, column: 2, length: 5 } });
    expect(locations?.[0]?.physicalLocation.region).toEqual({ startLine: 31, startColumn: 2, endColumn: 7 });
  });

  test("a cell of a web page has its line; its number in the row is no column of text", async () => {
    const { locations, message } = await one(
      { location: { line: 64, table: 3, row: 27, column: 2 } },
      "a.html",
    );
    expect(locations[0]?.physicalLocation.region).toEqual({ startLine: 64 });
    expect(message.text).toBe("64行·第3张表27行2列：说明");
  });

  test("a line of a page is no line of the file: a logical location, and the place in the message", async () => {
    const { locations, message } = await one({ location: { page: 3, line: 6 } }, "a.pdf");
    expect(locations[0]?.physicalLocation.region).toEqual({ startLine: 1 });
    expect(locations[0]?.logicalLocations).toEqual([{ name: "第3页6行", kind: "place" }]);
    expect(message.text).toBe("第3页6行：说明");
  });

  test("Word has no lines: a logical location, and the place in the message", async () => {
    const cell = "/applications/table/received/total";
    const { locations, message } = await one({
      cell,
      label: "表三 › 总计",
      location: { table: 2, row: 5, column: 9, paragraph: 40 },
      suggestion: "改为 3",
    });
    expect(locations[0]?.physicalLocation.region).toEqual({ startLine: 1 });
    expect(locations[0]?.logicalLocations).toEqual([
      { name: "表三 › 总计", fullyQualifiedName: cell, kind: "cell" },
    ]);
    expect(message.text).toBe("第2张表5行9列：说明\n建议：改为 3");
  });

  test("related cells are related locations", async () => {
    const { relatedLocations } = await one({
      related: [
        { cell: "/applications/table/carriedIn/total", location: { line: 7, column: 3 } },
        { location: null },
      ],
    });
    expect(relatedLocations).toHaveLength(1);
    expect(relatedLocations?.[0]?.physicalLocation.region).toEqual({ startLine: 7, startColumn: 3 });
  });

  test("severities are levels", async () => {
    const levels = (["error", "warning", "info"] as const).map(
      async (severity) => (await one({ severity })).level,
    );
    expect(await Promise.all(levels)).toEqual(["error", "warning", "note"]);
  });

  test("the fingerprint is the finding's id, with the report where a file holds several", async () => {
    const single = resultWith([findingWith({ id: "rule@1" })]);
    const [report] = single.reports;
    const several = {
      ...single,
      reports: [report, { ...report, year: 2022 }].flatMap((each) =>
        each ? [{ ...single.reports[0], ...each }] : [],
      ),
    };
    const prints = async (result: typeof single) =>
      (await runOf([result])).results.map(({ partialFingerprints }) => partialFingerprints["findingId/v1"]);
    expect(await prints(single)).toEqual(["rule@1"]);
    expect(await prints(several as typeof single)).toEqual([
      "云岭市青桐县水利局 2023 rule@1",
      "云岭市青桐县水利局 2022 rule@1",
    ]);
  });

  test("an input that could not be read is a notification, and the run no success", async () => {
    const error = { code: "file-missing", message: "没有这个文件", hint: "请核对" };
    const { invocations, artifacts } = await runOf([
      { file: "没有.docx", exitCode: 3, reports: [], error },
      resultWith([]),
    ]);
    expect(artifacts).toHaveLength(2);
    expect(invocations[0]).toMatchObject({ executionSuccessful: false, exitCode: 3 });
    expect(invocations[0]?.toolExecutionNotifications[0]).toMatchObject({
      level: "error",
      descriptor: { id: "file-missing" },
      message: { text: "没有这个文件\n请核对" },
    });
  });

  test("a run without findings says how much was checked", async () => {
    const { invocations } = await runOf([resultWith([], { exitCode: 0 })]);
    expect(invocations[0]).toMatchObject({ executionSuccessful: true, exitCode: 0 });
    expect(invocations[0]?.exitCodeDescription).toContain("检查了 187 个单元格");
    expect(invocations[0]?.toolExecutionNotifications[0]?.message.text).toContain("41 条勾稽关系");
  });

  test("any file name and message validate, and the message is unaltered", async () => {
    const text = fc.string({ unit: "binary", minLength: 1 });
    await fc.assert(
      fc.asyncProperty(text, text, text, async (file, message, label) => {
        const result = await one({ message, label, cell: "/overview" }, file);
        expect(result.message.text).toBe(message);
      }),
      { numRuns: 30 },
    );
  });
});
