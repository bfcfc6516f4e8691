import type { Example } from "../example.ts";

/** No row of 表二 with a figure. */
const nowhere = {
  regulations: 0,
  normativeDocuments: 0,
  administrativeLicenses: 0,
  administrativePenalties: 0,
  administrativeCompulsion: 0,
  administrativeFees: 0,
};

/** Examples of `cell-count`: its tests and its documentation. */
export const examples: readonly Example<"row" | "only" | "rows" | "empty" | "unread">[] = [
  { name: "格数相符 as due", report: {} },
  {
    name: "少一格 one too few",
    report: { tables: { applications: { found: { received: 6 } } } },
    expect: ["row@/applications/table/received"],
  },
  {
    name: "表四少一格 one too few in table four",
    report: { tables: { remedies: { found: { "": 14 } } } },
    expect: ["only@/remedies/table"],
  },
  {
    name: "多行都少 many rows",
    report: {
      tables: {
        applications: {
          found: {
            received: 2,
            carriedIn: 2,
            "outcomes/granted": 2,
            "outcomes/total": 2,
          },
        },
      },
    },
    expect: ["rows@/applications/table"],
  },
  {
    name: "整张表没有数字 no figures at all",
    report: {
      tables: {
        proactiveDisclosure: { found: nowhere },
      },
    },
    expect: ["empty@/proactiveDisclosure/table"],
  },
  {
    name: "数字在，没有看懂 its figures are there, and were not understood",
    report: {
      tables: {
        proactiveDisclosure: { found: nowhere },
      },
      issues: [{ code: "value-unplaced", cell: "/proactiveDisclosure/table", data: { raw: "许可3件" } }],
    },
    expect: ["unread@/proactiveDisclosure/table"],
  },
  {
    name: "少一格，按列名对应 one too few, placed by the headers",
    report: {
      issues: [
        { code: "row-incomplete", cell: "/applications/table/received", data: { expected: 7, found: 6 } },
      ],
    },
    expect: ["row@/applications/table/received"],
  },
  { name: "空白也算一格 blanks count", report: { applications: { received: [1, "", "", "", "", "", 1] } } },
];
