import type { Example } from "../example.ts";

/** Examples of `carry-over-mismatch`: its tests and its documentation. */
export const examples: readonly Example<"total" | "column">[] = [
  {
    name: "上年转出 3，今年转入 0 three out, none in",
    report: {},
    previous: { year: 2022, applications: { carriedForward: [3, 0, 0, 0, 0, 0, 3] } },
    expect: ["total@/applications/table/carriedIn/total"],
  },
  {
    name: "换了格式也要相等 across the forms",
    report: { year: 2021, applications: { carriedIn: [4, 0, 0, 0, 0, 0, 4] } },
    previous: { formOf: 2020, year: 2020, applications: { carriedForward: [5, 0, 0, 0, 0, 0, 5] } },
    expect: ["total@/applications/table/carriedIn/total"],
  },
  {
    name: "总计相同、分栏不同 columns",
    report: { applications: { carriedIn: [2, 1, 0, 0, 0, 0, 3] } },
    previous: { year: 2022, applications: { carriedForward: [3, 0, 0, 0, 0, 0, 3] } },
    expect: [
      "column@/applications/table/carriedIn/naturalPerson",
      "column@/applications/table/carriedIn/commercialEnterprise",
    ],
  },
  {
    name: "相等 equal",
    report: { applications: { carriedIn: [2, 1, 0, 0, 0, 0, 3] } },
    previous: { year: 2022, applications: { carriedForward: [2, 1, 0, 0, 0, 0, 3] } },
  },
  {
    name: "没有上年报告 no previous report",
    report: { applications: { carriedIn: [2, 0, 0, 0, 0, 0, 2] } },
  },
  {
    name: "上年没有表三 last year has no table",
    report: { applications: { carriedIn: [2, 0, 0, 0, 0, 0, 2] } },
    previous: { year: 2022, applications: null },
  },
  {
    name: "上年该格空白 a blank last year",
    report: { applications: { carriedIn: [2, 0, 0, 0, 0, 0, 2] } },
    previous: { year: 2022, applications: { carriedForward: ["", "", "", "", "", "", ""] } },
  },
];
