import { contradiction, isContradicted } from "../claims/claims.ts";
import { documentClaims } from "../claims/document-claims.ts";
import { defineRule } from "../define.ts";

/** 正文所说的规章、规范性文件件数，应与表二一致。 */
export default defineRule({
  id: "text-documents",
  group: "narrative",
  title: { zh: "正文规章、规范性文件数量与表二不一致", en: "Regulations and documents differ from table 2" },
  severity: "warning",
  basis: {
    zh: "正文与附表说的是同一件事，应当一致（格式表二第二十条第（一）项的文义）",
    en: "Text and table speak of the same matter (meaning of article 20 (1) in table 2 of the form)",
  },
  why: {
    zh: "规章和规范性文件的件数要与司法行政部门的备案一致，两处不一，必有一处没有核实。",
    en: "The numbers must agree with the justice department's records; if two differ, one was not checked.",
  },
  remedy: {
    zh: "与司法行政部门核实制发、废止、现行有效件数后改正；正文说的是公开（转发）的文件时，不要写“制发”。",
    en: "Check with the justice department; do not call documents issued that were only posted.",
  },
  traps: {
    zh: "公开、发布、审查、备案的件数不是制发件数；只比较写明制发、制定、出台、印发、废止、现行有效的数字。",
    en: "Numbers posted, reviewed or filed are not numbers issued.",
  },
  messages: {
    differs: {
      zh: "正文写“{quote}”，表二{matter}是 {expected}",
      en: "The text says “{quote}”; {matter}: table 2 says {expected}",
    },
  },
  examples: [
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
  ],
  check(report, found) {
    for (const claim of documentClaims(report)) {
      if (isContradicted(claim)) found("differs", contradiction(claim));
    }
  },
});
