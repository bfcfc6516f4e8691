import type { Example } from "../example.ts";

/** Examples of `valid-docs-rollforward`: its tests and its documentation. */
export const examples: readonly Example<"differs">[] = [
  {
    name: "10+2−1 填 9",
    report: { proactiveDisclosure: { normativeDocuments: [2, 1, 9] } },
    previous: { year: 2022, proactiveDisclosure: { normativeDocuments: [3, 0, 10] } },
    expect: ["differs@/proactiveDisclosure/table/normativeDocuments/inForce"],
  },
  {
    name: "存量没有更新 stock unchanged",
    report: { proactiveDisclosure: { normativeDocuments: [2, 0, 10] } },
    previous: { year: 2022, proactiveDisclosure: { normativeDocuments: [3, 0, 10] } },
    expect: ["differs@/proactiveDisclosure/table/normativeDocuments/inForce"],
  },
  {
    name: "规章 regulations",
    report: { organization: "云岭市人民政府", proactiveDisclosure: { regulations: [1, 0, 30] } },
    previous: {
      year: 2022,
      organization: "云岭市人民政府",
      proactiveDisclosure: { regulations: [2, 0, 28] },
    },
    expect: ["differs@/proactiveDisclosure/table/regulations/inForce"],
  },
  {
    name: "推得出来 follows",
    report: { proactiveDisclosure: { normativeDocuments: [2, 1, 11] } },
    previous: { year: 2022, proactiveDisclosure: { normativeDocuments: [3, 0, 10] } },
  },
  {
    name: "上年是旧格式 the older form",
    report: { year: 2021, proactiveDisclosure: { normativeDocuments: [2, 1, 9] } },
    previous: { formOf: 2020, year: 2020, proactiveDisclosure: { normativeDocuments: [3, 3, 10] } },
  },
  {
    name: "没有上年报告 no previous report",
    report: { proactiveDisclosure: { normativeDocuments: [2, 1, 9] } },
  },
  {
    name: "上年读不出来 last year unknown",
    report: { proactiveDisclosure: { normativeDocuments: [2, 1, 9] } },
    previous: { year: 2022, proactiveDisclosure: { normativeDocuments: [3, 0, "/"] } },
  },
];
