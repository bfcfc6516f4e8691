import { describe, expect, test } from "vitest";
import { findPrevious, lintSource } from "../../src/lint/index.ts";
import { defineRule } from "../../src/rules/define.ts";
import { buildExample, buildReport } from "../rules/build.ts";

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
});
