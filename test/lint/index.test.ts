import { describe, expect, test } from "vitest";
import { buildExample, buildReport } from "../../src/example/report.ts";
import { findPrevious, lintSource } from "../../src/lint/index.ts";
import { defineRule } from "../../src/rules/define.ts";

const word = { zh: "话", en: "word" };

/** Says of every report which one is its previous and how many stand beside it. */
const witness = defineRule({
  id: "witness",
  group: "cross-year",
  title: word,
  severity: "info",
  basis: word,
  why: word,
  remedy: word,
  messages: { seen: { zh: "{previous} {siblings} {published}", en: "{previous} {siblings} {published}" } },
  examples: [],
  check(report, found, { previous, siblings, options }) {
    found("seen", {
      at: report.at,
      data: {
        previous: previous?.year?.value ?? "-",
        siblings: siblings.length,
        published: options.publishedOn ?? "-",
      },
    });
  },
});

function seen(
  reports: Parameters<typeof lintSource>[1],
  options: Parameters<typeof lintSource>[2] = {},
): string[] {
  const { source } = buildExample({ name: "any" }).context;
  return lintSource(source, reports, { rules: [witness], ...options }).map(
    ({ findings }) => findings[0]?.message ?? "",
  );
}

describe("the reports of one file", () => {
  test("see each other, and each the year before it", () => {
    const reports = [2023, 2022, 2020].map((year) => buildReport({ year }));
    expect(seen(reports)).toEqual(["2022 3 -", "- 3 -", "- 3 -"]);
  });

  test("find the year before among reports from elsewhere", () => {
    expect(seen([buildReport({ year: 2023 })], { previous: [buildReport({ year: 2022 })] })).toEqual([
      "2022 1 -",
    ]);
  });

  test("get the options of the rules, the rest by default", () => {
    expect(seen([buildReport({})], { ruleOptions: { publishedOn: "2024-01-09" } })).toEqual([
      "- 1 2024-01-09",
    ]);
  });
});

describe("the previous report", () => {
  test("is never another organisation's", () => {
    const other = buildReport({ year: 2022, organization: "云岭市白河县水务局" });
    expect(findPrevious(buildReport({ year: 2023 }), [other])).toBeNull();
  });

  test("is not looked for where the year is unknown", () => {
    expect(findPrevious(buildReport({ year: null }), [buildReport({ year: 2022 })])).toBeNull();
  });

  test("is found through spaces in the name", () => {
    const spaced = buildReport({ year: 2022, organization: "云岭市青溪区 水务局" });
    expect(findPrevious(buildReport({ year: 2023 }), [spaced])).toBe(spaced);
  });

  test("is found under a name without the regions above, and the other way round", () => {
    const short = buildReport({ year: 2022, organization: "青溪区水务局" });
    expect(findPrevious(buildReport({ year: 2023 }), [short])).toBe(short);
    const long = buildReport({ year: 2022 });
    expect(findPrevious(buildReport({ year: 2023, organization: "青溪区水务局" }), [long])).toBe(long);
  });

  test("is the one of the full name where there is one", () => {
    const [short, long] = ["青溪区水务局", "云岭市青溪区水务局"].map((organization) =>
      buildReport({ year: 2022, organization }),
    );
    if (short === undefined || long === undefined) throw new Error("two reports");
    expect(findPrevious(buildReport({ year: 2023 }), [short, long])).toBe(long);
  });

  test("is none where two regions fit, or where the name holds no region", () => {
    const others = ["云岭市青溪区水务局", "白鹭市青溪区水务局"].map((organization) =>
      buildReport({ year: 2022, organization }),
    );
    expect(findPrevious(buildReport({ year: 2023, organization: "青溪区水务局" }), others)).toBeNull();
    expect(findPrevious(buildReport({ year: 2023, organization: "水务局" }), others)).toBeNull();
  });
});
