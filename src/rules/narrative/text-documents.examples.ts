import type { Example } from "../example.ts";

/** Examples of `text-documents`: its tests and its documentation. */
export const examples: readonly Example<"differs">[] = [
  {
    name: "制发、废止、现行有效 three cells",
    report: {
      sections: { overview: "2023年，制发行政规范性文件5件，废止2件，现行有效30件。" },
      proactiveDisclosure: { normativeDocuments: [4, 1, 32] },
    },
    expect: [
      "differs@/proactiveDisclosure/table/normativeDocuments/issued",
      "differs@/proactiveDisclosure/table/normativeDocuments/repealed",
      "differs@/proactiveDisclosure/table/normativeDocuments/inForce",
    ],
  },
  {
    name: "没有制发 none was issued",
    report: {
      sections: { overview: "2023年，没有制发行政规范性文件。" },
      proactiveDisclosure: { normativeDocuments: [4, 0, 32] },
    },
    expect: ["differs@/proactiveDisclosure/table/normativeDocuments/issued"],
  },
  {
    name: "没有制定，表也是 0 none in both",
    report: { sections: { overview: "2023年，未制定规章，没有废止规范性文件。" } },
  },
  {
    name: "正文为 0 none in the text",
    report: {
      sections: { overview: "本年度共制定规范性文件0件。" },
      proactiveDisclosure: { normativeDocuments: [4, 0, 32] },
    },
    expect: ["differs@/proactiveDisclosure/table/normativeDocuments/issued"],
  },
  {
    name: "2019 年格式 the 2019 form",
    report: {
      formOf: 2020,
      sections: { overview: "全年制定规范性文件6件。" },
      proactiveDisclosure: { normativeDocuments: [3, 2, 15] },
    },
    expect: ["differs@/proactiveDisclosure/table/normativeDocuments/produced"],
  },
  {
    name: "2019 年格式按新公开的件数说 the number disclosed, and acts that it does not count",
    report: {
      formOf: 2020,
      sections: { overview: "全年制定规范性文件2件，废止1件，现行有效规范性文件9件。" },
      proactiveDisclosure: { normativeDocuments: [3, 2, 15] },
    },
  },
  {
    name: "一致 agrees",
    report: {
      sections: { overview: "制定行政规范性文件4件，废止1件，现行有效行政规范性文件32件。" },
      proactiveDisclosure: { normativeDocuments: [4, 1, 32] },
    },
  },
  {
    name: "公开、备案的件数 posted, filed",
    report: {
      sections: {
        overview: "主动公开规范性文件15件。审查规范性文件9件。规范性文件类信息2条。完善规章制度3项。",
      },
      proactiveDisclosure: { normativeDocuments: [4, 0, 32] },
    },
  },
  {
    name: "制定后公开、解读 made, then posted",
    report: {
      sections: { overview: "全年制定规范性文件6件，均已公开并解读。" },
      proactiveDisclosure: { normativeDocuments: [4, 0, 32] },
    },
    expect: ["differs@/proactiveDisclosure/table/normativeDocuments/issued"],
  },
  {
    name: "另有修订 some revised",
    report: {
      sections: { overview: "全年制定规范性文件3件，修订1件，均已公开。" },
      proactiveDisclosure: { normativeDocuments: [4, 0, 32] },
    },
  },
  {
    name: "概数、上年 approximate, last year",
    report: {
      sections: { overview: "制定规范性文件10余件。2022年制定规范性文件7件。" },
      proactiveDisclosure: { normativeDocuments: [4, 0, 32] },
    },
  },
  {
    name: "代政府起草 drafted for others",
    report: { sections: { overview: "代区政府起草并印发规范性文件3件。" } },
  },
  {
    name: "规章、规范性文件合计 the two together",
    report: {
      organization: "云岭省人民政府",
      sections: { overview: "全年制定规章、规范性文件共6件。" },
      proactiveDisclosure: { regulations: [2, 0, 20], normativeDocuments: [4, 0, 32] },
    },
  },
  {
    name: "以前制定的、建议的 made before, and proposed",
    report: {
      sections: { overview: "2023年以前制定规范性文件15件，2023年制定5件。建议废止规范性文件9件。" },
      proactiveDisclosure: { normativeDocuments: [4, 0, 19] },
    },
    expect: ["differs"],
  },
];
