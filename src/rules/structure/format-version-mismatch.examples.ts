import type { Example } from "../example.ts";

/** Examples of `format-version-mismatch`: its tests and its documentation. */
export const examples: readonly Example<"wrongForm" | "mixed" | "block" | "otherHandlingInOneRow">[] = [
  { name: "2023 年用 2021 年版 right form", report: { year: 2023, formOf: 2023 } },
  { name: "2020 年用 2019 年版 right form", report: { year: 2020, formOf: 2020 } },
  {
    name: "2023 年仍用 2019 年版 old form",
    report: { year: 2023, formOf: 2020 },
    expect: ["wrongForm@/proactiveDisclosure/table"],
  },
  {
    name: "表三用旧版 only item (6)",
    report: { year: 2023, tables: { applications: { formOf: 2020 } } },
    expect: ["otherHandlingInOneRow@/applications/table/outcomes/otherwiseHandled"],
  },
  {
    name: "2020 年表三用新版 tables of two forms",
    report: { year: 2020, formOf: 2020, tables: { applications: { formOf: 2023 } } },
    expect: ["mixed@/applications/table"],
  },
  { name: "年份不明 year unknown", report: { year: null, formOf: 2020 } },
  {
    name: "表二有一块用旧版栏目 a block of the other form",
    report: {
      year: 2023,
      issues: [
        {
          code: "columns-of-other-form",
          cell: "/proactiveDisclosure/table",
          data: { label: "表二 › 第二十条第（一）项", values: "本年新制作数量" },
        },
      ],
    },
    expect: ["block@/proactiveDisclosure/table"],
  },
];
