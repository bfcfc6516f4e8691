import type { Example, ExampleTable } from "../../src/rules/example.ts";

/** A table three in which every relation holds: 7 received, 4 carried in, 9 dealt with, 2 carried forward. */
const balanced: ExampleTable = {
  received: [3, 1, 0, 1, 0, 2, 7],
  carriedIn: [2, 1, 0, 0, 1, 0, 4],
  "outcomes/granted": [3, 1, 0, 1, 0, 1, 6],
  "outcomes/denied/stateSecret": [1, 1, 0, 0, 1, 0, 3],
  "outcomes/total": [4, 2, 0, 1, 1, 1, 9],
  carriedForward: [1, 0, 0, 0, 0, 1, 2],
};

/**
 * Defects of our own instead of a rule's examples. For the rules that speak for an equation: one wrong figure, or one
 * wrong row, in tables that are right otherwise. For `non-report-content`, whose examples rest on what the reader
 * noticed: something that a file can hold (on a web page a footer is where it belongs). For
 * `enforcement-data-mismatch`: the one case that is a defect of the report. For `year-missing`: a report
 * that names no year anywhere.
 */
export const singleDefects: Readonly<Record<string, readonly Example[]>> = {
  "non-report-content": (["docx", "text"] as const).map((kind) => ({
    name: `the site's footer below the report (${kind})`,
    report: {
      kind,
      sections: {
        otherMatters: "2023年没有收取信息处理费。\n版权所有：青溪区人民政府　云ICP备09001234号",
      },
    },
    expect: ["skipped"],
  })),
  "enforcement-data-mismatch": [
    {
      name: "another number of penalties in the other file",
      report: { proactiveDisclosure: { administrativeLicenses: [31], administrativePenalties: [21] } },
      options: {
        enforcement: [
          { file: "a.docx", organization: null, year: 2023, licences: [31], penalties: [12], compulsion: [] },
        ],
      },
      expect: ["differs@/proactiveDisclosure/table/administrativePenalties/decisions"],
    },
  ],
  "year-missing": [
    {
      name: "no year anywhere",
      report: {
        year: null,
        formOf: 2023,
        title: "云岭市青溪区水务局政府信息公开工作年度报告",
        period: null,
        publishedOn: null,
        preamble: "本报告由云岭市青溪区水务局编制，包括总体情况等六个部分。",
        sections: {
          overview: "（一）主动公开。公开供水、节水和河湖治理信息。",
          otherMatters: "本机关没有收取信息处理费。没有其他需要报告的事项。",
        },
      },
      expect: ["missing"],
    },
  ],
  "t3-row-total": [
    {
      name: "a row total one too high",
      report: { applications: { ...balanced, "outcomes/granted": [3, 1, 0, 1, 0, 1, 8] } },
      expect: ["differs@/applications/table/outcomes/granted/total"],
    },
    {
      name: "a count in a column, and with it the row's total",
      report: { applications: { ...balanced, received: [3, 1, 0, 1, 0, 2, 9] } },
      expect: ["differs@/applications/table/received/total"],
    },
  ],
  "t3-results-sum": [
    {
      name: "a kind of outcome counted one too few",
      report: { applications: { ...balanced, "outcomes/granted": [2, 1, 0, 1, 0, 1, 5] } },
      expect: ["differs@/applications/table/outcomes/total/naturalPerson"],
    },
  ],
  "t3-balance": [
    {
      name: "more carried in than the rest of the table knows",
      report: { applications: { ...balanced, carriedIn: [5, 1, 0, 0, 1, 0, 7] } },
      expect: ["unbalanced@/applications/table/outcomes/total/naturalPerson"],
    },
  ],
  "t4-total": [
    {
      name: "a total that its parts do not make",
      report: { remedies: { "": [4, 1, 2, 3, 10, 6, 0, 1, 2, 9, 0, 1, 0, 1, 3] } },
      expect: ["differs@/remedies/table/litigation/afterReconsideration/total"],
    },
  ],
};
