import { describe, expect, test } from "vitest";
import type { Comparable, ComparableTable } from "../../src/compare/comparable.ts";
import { comparableOf, factNames } from "../../src/compare/comparable.ts";
import { pairReports } from "../../src/compare/pairs.ts";
import { differencesOf } from "../../src/compare/texts.ts";
import { compareVersions } from "../../src/compare/versions.ts";
import { compareYears } from "../../src/compare/years.ts";
import { cellsOf, latestEdition, tableKeys } from "../../src/form/index.ts";
import type { TableKey } from "../../src/form/types.ts";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import { clean } from "../cli/samples.ts";

const received = "/applications/table/received/total";
const edition = latestEdition();

type Cell = ComparableTable["cells"] extends ReadonlyMap<string, infer Of> ? Of : never;

interface Made {
  readonly facts?: Readonly<Partial<Record<(typeof factNames)[number], string>>>;
  readonly cells?: Readonly<Record<string, Partial<Cell>>>;
  readonly overview?: readonly string[] | null;
  readonly heading?: string;
  readonly without?: readonly TableKey[];
  readonly otherTables?: Comparable["otherTables"];
}

function made({
  facts = {},
  cells = {},
  overview = ["无。"],
  heading = "一、总体情况",
  without = [],
  otherTables = [],
}: Made): Comparable {
  const table = (key: TableKey): ComparableTable | null => {
    if (without.includes(key)) return null;
    const all = cellsOf(edition.tables[key]).map(({ pointer }): [string, Cell] => [
      pointer,
      { value: 0, reason: null, at: { table: 1 }, ...cells[pointer] },
    ]);
    return { edition: edition.id, at: {}, cells: new Map(all) };
  };
  const [proactiveDisclosure, applications, remedies] = tableKeys.map(table);
  return {
    form: edition.id,
    facts: factNames.map((field) => ({ field, value: facts[field] ?? null, at: { paragraph: 1 } })),
    sections: {
      overview:
        overview === null
          ? null
          : {
              heading,
              headingAt: { paragraph: 2 },
              lines: overview.map((text, index) => ({ text, at: { paragraph: 3 + index } })),
            },
      proactiveDisclosure: null,
      applications: null,
      remedies: null,
      problems: null,
      otherMatters: null,
    },
    tables: {
      proactiveDisclosure: proactiveDisclosure ?? null,
      applications: applications ?? null,
      remedies: remedies ?? null,
    },
    otherTables,
  };
}

describe("two versions of a report", () => {
  test("are the same where they say the same, and say how much was compared", () => {
    const found = compareVersions(made({ facts: { year: "2024" } }), made({ facts: { year: "2024" } }));
    expect(found).toEqual({
      same: true,
      differs: [],
      notComparable: [],
      compared: { cells: 200, sections: 1, fields: 1 },
    });
  });

  test("differ in a cell, with both places", () => {
    const found = compareVersions(
      made({ cells: { [received]: { value: 3 } } }),
      made({ cells: { [received]: { value: 8, at: { line: 7, column: 1 } } } }),
    );
    expect(found.same).toBe(false);
    expect(found.differs).toEqual([
      { cell: received, a: 3, b: 8, locationA: { table: 1 }, locationB: { line: 7, column: 1 } },
    ]);
  });

  test("differ where one left a cell blank: that is what it says", () => {
    const blank = made({ cells: { [received]: { value: null, reason: "blank" } } });
    expect(compareVersions(blank, made({})).differs).toMatchObject([{ cell: received, a: null, b: 0 }]);
    expect(compareVersions(blank, blank).same).toBe(true);
  });

  test.each(["unreadable", "ambiguous", "missing", "row-missing"] as const)(
    "are not comparable in a figure that one of them lost (%s), and not the same for that",
    (reason) => {
      const lost = made({ cells: { [received]: { value: null, reason } } });
      const found = compareVersions(made({}), lost);
      expect(found).toMatchObject({ same: false, differs: [] });
      expect(found.notComparable).toEqual([{ cell: received, lostBy: "b", reason }]);
      expect(compareVersions(lost, made({})).notComparable).toMatchObject([{ lostBy: "a" }]);
      expect(compareVersions(lost, lost).notComparable).toMatchObject([{ lostBy: "both" }]);
    },
  );

  test("are not comparable in a table that one of them lost, and not different for that", () => {
    const found = compareVersions(made({}), made({ without: ["applications"] }));
    expect(found).toMatchObject({ same: false, differs: [], compared: { cells: 25 } });
    expect(found.notComparable).toEqual([{ table: "applications", lostBy: "b", reason: "absent" }]);
    const none = made({ without: ["applications", "remedies", "proactiveDisclosure"] });
    expect(compareVersions(none, none).notComparable).toHaveLength(3);
  });

  test("are not comparable in a section that one of them lost", () => {
    const found = compareVersions(made({ overview: null }), made({}));
    expect(found.notComparable).toEqual([{ section: "overview", lostBy: "a", reason: "absent" }]);
    expect(found.same).toBe(false);
  });

  test("may leave out facts: a file has no date of publication", () => {
    const found = compareVersions(made({}), made({ facts: { publishedOn: "2025-01-20" } }));
    expect(found.same).toBe(true);
    expect(found.notComparable).toEqual([{ field: "publishedOn", lostBy: "a", reason: "absent" }]);
  });

  test("differ in facts and headings", () => {
    const found = compareVersions(
      made({ facts: { organization: "甲局", title: "报告 （一）" } }),
      made({ facts: { organization: "乙局", title: "报告(一)" }, heading: "一、总体情況" }),
    );
    expect(found.differs).toMatchObject([
      { field: "organization", a: "甲局", b: "乙局" },
      { section: "overview", part: "heading", a: "一、总体情况", b: "一、总体情況" },
    ]);
  });

  test("compare money with its unit", () => {
    const money = (unit: "元" | "万元") => made({ cells: { [received]: { value: { value: 5, unit } } } });
    expect(compareVersions(money("元"), money("元")).same).toBe(true);
    expect(compareVersions(money("元"), money("万元")).differs).toHaveLength(1);
  });

  test("compare tables that are none of the form, where both have them", () => {
    const other = (text: string) => made({ otherTables: [{ section: null, rows: [[text, "1"]], at: {} }] });
    expect(compareVersions(other("培训"), other("培 训")).same).toBe(true);
    expect(compareVersions(other("培训"), other("会议")).differs).toMatchObject([
      { otherTable: 1, a: "培训 | 1" },
    ]);
    expect(compareVersions(other("培训"), made({})).notComparable).toMatchObject([
      { otherTable: 1, lostBy: "b" },
    ]);
  });
});

describe("texts", () => {
  const lines = (...texts: string[]) =>
    texts.map((text, index) => ({ text, at: { line: index + 1, column: 1 } }));

  test("differ by sentences, at their lines, whatever breaks the lines", () => {
    expect(differencesOf(lines("甲。乙。", "丙。"), lines("甲。", "乙。丙。"))).toEqual([]);
    expect(differencesOf(lines("甲１。 乙"), lines("甲1。乙"))).toEqual([]);
    expect(differencesOf(lines("甲。乙。", "丙。"), lines("甲。", "己。丙。"))).toEqual([
      { a: "乙。", b: "己。", locationA: { line: 1, column: 1 }, locationB: { line: 2, column: 1 } },
    ]);
  });

  test("show what only one has, and each change by itself", () => {
    expect(differencesOf(lines("甲。乙。"), lines("甲。"))).toEqual([
      { a: "乙。", b: "", locationA: { line: 1, column: 1 }, locationB: null },
    ]);
    expect(differencesOf(lines("甲。乙。丙。丁。"), lines("子。乙。丙。丑。寅。"))).toMatchObject([
      { a: "甲。", b: "子。" },
      { a: "丁。", b: "丑。寅。" },
    ]);
  });

  test("of any length end", () => {
    const long = (word: string) =>
      lines(Array.from({ length: 4000 }, (_, index) => `${word}${index}。`).join(""));
    const found = differencesOf(long("甲"), long("乙"));
    expect(found).toHaveLength(1);
    expect(found[0]?.a).toContain("甲3999");
  });
});

describe("reports of two files", () => {
  const report = (organization: string, year: string) => made({ facts: { organization, year } });

  test("are paired by office and year, one with one whatever they are called", () => {
    expect(pairReports([report("甲", "2023")], [report("乙", "2024")]).pairs).toHaveLength(1);
    const [one, two, three] = [report("甲", "2023"), report("甲", "2024"), report("乙", "2024")];
    const found = pairReports([one, two], [three, two]);
    expect(found).toEqual({ pairs: [[two, two]], aloneInA: [one], aloneInB: [three] });
  });

  test("of several of one office and year the first goes with the first", () => {
    const same = () => report("甲", "2023");
    const [one, two, three, four] = [same(), same(), same(), same()];
    const { pairs, aloneInB } = pairReports([one, two], [three, four, one]);
    expect(pairs.flat().map((each) => [one, two, three, four].indexOf(each))).toEqual([0, 2, 1, 3]);
    expect(aloneInB[0]).toBe(one);
  });

  test("come from what was read", async () => {
    const [report_] = recognize(await readSource(clean, { file: "a.docx" }));
    if (report_ === undefined) throw new Error("no report");
    const found = compareVersions(comparableOf(report_), comparableOf(report_));
    expect(found).toMatchObject({ same: true, compared: { cells: 200, sections: 6 } });
  });
});

describe("two years", () => {
  const carriedIn = "/applications/table/carriedIn/naturalPerson";
  const carriedForward = "/applications/table/carriedForward/naturalPerson";
  const documents = (column: string) => `/proactiveDisclosure/table/normativeDocuments/${column}`;

  test("show every change, and what does not follow", () => {
    const before = made({ cells: { [carriedForward]: { value: 3 }, [documents("inForce")]: { value: 10 } } });
    const now = made({
      cells: {
        [carriedIn]: { value: 2 },
        [documents("issued")]: { value: 4 },
        [documents("repealed")]: { value: 1 },
        [documents("inForce")]: { value: 13 },
      },
    });
    const { cells, rolledForward } = compareYears(before, now, true);
    expect(cells).toHaveLength(200);
    expect(cells.filter(({ change }) => change !== 0)).toEqual(
      expect.arrayContaining([
        { cell: carriedForward, before: 3, now: 0, change: -3 },
        { cell: documents("inForce"), before: 10, now: 13, change: 3 },
      ]),
    );
    expect(rolledForward.filter(({ holds }) => holds === false)).toEqual([
      {
        relation: "carried-over",
        cell: carriedIn,
        from: [{ year: "before", cell: carriedForward }],
        expected: 3,
        actual: 2,
        holds: false,
      },
    ]);
    expect(rolledForward.filter(({ holds }) => holds === true)).toHaveLength(8);
  });

  test("that do not follow one another have no relations; an unknown figure has no change", () => {
    const unknown = made({ cells: { [carriedIn]: { value: null, reason: "blank" } } });
    expect(compareYears(made({}), unknown, false).rolledForward).toEqual([]);
    const { cells, rolledForward } = compareYears(made({}), unknown, true);
    expect(cells.find(({ cell }) => cell === carriedIn)).toEqual({
      cell: carriedIn,
      before: 0,
      now: null,
      change: null,
    });
    expect(rolledForward.find(({ cell }) => cell === carriedIn)).toMatchObject({ holds: null, actual: null });
  });
});
