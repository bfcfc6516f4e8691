import { type CellPointer, tableKeys } from "../../form/index.ts";
import { numberAt, type Report, readingAt } from "../../report/model.ts";
import { defineRule } from "../define.ts";

/** 一个文件里有几份年度报告时，逐份检查并说明。 */
export default defineRule({
  id: "multiple-reports",
  group: "structure",
  title: { zh: "文件含多份年度报告", en: "The file holds several annual reports" },
  severity: "info",
  basis: {
    zh: "条例第四十九条：各行政机关报告“上一年度”的情况；一年一份是惯例",
    en: "Regulation, article 49: each body reports on the year before; one report a year is practice",
  },
  why: {
    zh: "几份报告合在一个文件里，公众难以按年查找，汇总时也容易取错数。",
    en: "Several reports in one file are hard to find by year, and figures of the wrong year get collected.",
  },
  remedy: {
    zh: "按年份分开发布；本次已逐份检查。",
    en: "Publish them one by one; each was checked by itself.",
  },
  traps: {
    zh: "网页标题和正文标题重复的仍是一份；正文里的“一、指导思想”不是另一份报告。",
    en: "A title repeated as page title is one report; other numbered headings inside are not.",
  },
  messages: {
    several: {
      zh: "文件含 {count} 份年度报告（{years}），已逐份检查",
      en: "The file holds {count} annual reports ({years}); each was checked by itself",
    },
    differ: {
      zh: "文件里有两份{year}年的报告，{label}一处是 {expected}，另一处是 {actual}，请只留正确的一份",
      en: "The file holds two reports for {year}: {label} is {expected} in one and {actual} in the other; keep the right one",
    },
  },
  examples: [
    { name: "一份 one", report: {} },
    {
      name: "三份 three",
      report: {},
      siblings: [{ year: 2022 }, { year: 2021 }],
      expect: ["several"],
    },
    {
      name: "同一年两份，数字不同 two of one year with different figures",
      report: { applications: { received: [3, 0, 0, 0, 0, 0, 3] } },
      siblings: [{ applications: { received: [4, 0, 0, 0, 0, 0, 4] } }],
      expect: ["several", "differ@/applications/table/received/naturalPerson"],
    },
    {
      name: "两个机关的 of two offices",
      report: { applications: { received: [3, 0, 0, 0, 0, 0, 3] } },
      siblings: [{ organization: "云岭市石桥县水务局", applications: { received: [4, 0, 0, 0, 0, 0, 4] } }],
      expect: ["several"],
    },
  ],
  check(report, found, { siblings }) {
    if (siblings.length < 2 || siblings[0] !== report) return;
    const years = siblings.map(({ year }) => year?.value ?? "?").join("、");
    found("several", {
      at: report.at,
      related: siblings.slice(1).map(({ at }) => ({ at })),
      data: { count: siblings.length, years },
    });
    for (const [index, one] of siblings.entries()) {
      const other = siblings.slice(index + 1).find((sibling) => isSameSubject(one, sibling));
      const cell = other === undefined ? undefined : firstDifference(one, other);
      if (other === undefined || cell === undefined) continue;
      found("differ", {
        severity: "error",
        cell,
        related: [{ at: readingAt(other, cell)?.at ?? other.at }],
        expected: numberAt(one, cell),
        actual: numberAt(other, cell),
        data: { year: one.year?.value ?? "" },
      });
    }
  },
});

/** Of one office and one year. */
function isSameSubject(one: Report, other: Report): boolean {
  const [office, year] = [one.organization?.value, one.year?.value];
  return (
    office !== undefined &&
    year !== undefined &&
    office === other.organization?.value &&
    year === other.year?.value
  );
}

/** The first cell that was read in both, and otherwise in the other. */
function firstDifference(one: Report, other: Report): CellPointer | undefined {
  const cells = tableKeys.flatMap((key) => [...(one.tables[key]?.cells.keys() ?? [])]);
  return cells.find((cell) => {
    const [own, theirs] = [numberAt(one, cell), numberAt(other, cell)];
    return own !== null && theirs !== null && own !== theirs;
  });
}
