import type { Example } from "../example.ts";

/** Examples of `row-label-wording`: its tests and its documentation. */
export const examples: readonly Example<
  "differs" | "damaged" | "unlike" | "number" | "severalLost" | "lost"
>[] = [
  { name: "统一格式 as in the form", report: {} },
  {
    name: "2021 年格式写成“规范性文件” label of the other form",
    report: { tables: { proactiveDisclosure: { rowLabels: { normativeDocuments: "规范性文件" } } } },
    expect: ["differs@/proactiveDisclosure/table/normativeDocuments"],
    edits: [["规范性文件", "行政规范性文件"]],
  },
  {
    name: "2019 年格式 right in the 2019 form",
    report: {
      formOf: 2020,
      tables: { proactiveDisclosure: { rowLabels: { regulations: "规章（县级无此项）" } } },
    },
  },
  {
    name: "缺字 damaged",
    report: {
      tables: {
        applications: { rowLabels: { "outcomes/denied/prohibitedByLaw": "2.其他法律政法规止公开" } },
      },
    },
    expect: ["damaged@/applications/table/outcomes/denied/prohibitedByLaw"],
  },
  {
    name: "错字、多字 other words",
    report: {
      tables: {
        proactiveDisclosure: { rowLabels: { administrativeLicenses: "行政许可，另有2件" } },
        applications: { rowLabels: { "outcomes/denied/prohibitedByLaw": "2.其他法亍政法规禁上公开" } },
      },
    },
    expect: [
      "unlike@/proactiveDisclosure/table/administrativeLicenses",
      "unlike@/applications/table/outcomes/denied/prohibitedByLaw",
    ],
  },
  {
    name: "序号不对 another number",
    report: {
      tables: { applications: { rowLabels: { "outcomes/denied/stateSecret": "2.属于国家秘密" } } },
    },
    expect: ["number@/applications/table/outcomes/denied/stateSecret"],
  },
  {
    name: "双语行名 in two languages",
    report: {
      tables: {
        proactiveDisclosure: {
          rowLabels: {
            regulations: "规章\nབོད་ཡིག་ནང་དོན།",
            administrativeLicenses: "行政许可 Administrative licences",
          },
        },
      },
    },
  },
  {
    name: "行名丢失 lost",
    report: { tables: { proactiveDisclosure: { rowLabels: { regulations: null } } } },
    expect: ["lost@/proactiveDisclosure/table/regulations"],
  },
  {
    name: "多行行名丢失 several lost, told once",
    report: {
      tables: {
        applications: {
          rowLabels: {
            "outcomes/granted": null,
            "outcomes/denied/stateSecret": null,
            "outcomes/unavailable/notHeld": null,
            "outcomes/notProcessed/petition": null,
          },
        },
      },
    },
    expect: ["severalLost@/applications/table"],
  },
];
