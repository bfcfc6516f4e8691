import type { Example } from "../example.ts";

/** Examples of `text-disputes`: its tests and its documentation. */
export const examples: readonly Example<"differs" | "ending" | "none" | "upheld" | "corrected">[] = [
  {
    name: "件数不同 different numbers",
    report: {
      sections: { overview: "因政府信息公开引起的行政复议5件，行政诉讼2件。" },
      remedies: { "": [3, 1, 0, 0, 4, 1, 0, 0, 0, 1, 0, 0, 1, 0, 1] },
    },
    expect: ["differs@/remedies/table/reconsideration/total"],
  },
  {
    name: "均维持，却有未审结 upheld, but pending",
    report: {
      sections: { overview: "信息公开类行政复议7件，诉讼9件，均获维持。" },
      remedies: { "": [5, 0, 0, 2, 7, 8, 0, 0, 1, 9, 0, 0, 0, 0, 0] },
    },
    expect: [
      "upheld@/remedies/table/reconsideration/total",
      "upheld@/remedies/table/litigation/direct/total",
    ],
  },
  {
    name: "说没有，表里有 none, but some",
    report: {
      sections: { overview: "全年未发生因政府信息公开引起的行政复议、行政诉讼案件。" },
      remedies: { "": [2, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
    },
    expect: ["none@/remedies/table/reconsideration/total"],
  },
  {
    name: "各 1 件 one each",
    report: {
      sections: { overview: "涉及信息公开的行政复议和行政诉讼各1件。" },
      remedies: { "": [1, 0, 0, 0, 1, 1, 0, 0, 1, 2, 0, 0, 0, 0, 0] },
    },
    expect: ["differs@/remedies/table/litigation/direct/total"],
  },
  {
    name: "维持数不同 upheld number",
    report: {
      sections: {
        remedies: "本年度行政复议4件，维持结果3件，尚未审结1件；未经复议直接起诉2件，复议后起诉1件。",
      },
      remedies: { "": [2, 1, 0, 1, 4, 2, 0, 0, 0, 2, 1, 0, 0, 0, 1] },
    },
    expect: ["ending@/remedies/table/reconsideration/upheld"],
  },
  {
    name: "一致 agrees",
    report: {
      sections: { overview: "因政府信息公开被申请行政复议4件、被提起行政诉讼3件。" },
      remedies: { "": [3, 1, 0, 0, 4, 1, 0, 1, 0, 2, 0, 0, 1, 0, 1] },
    },
  },
  {
    name: "合计 the sum of both",
    report: {
      sections: { overview: "全年涉及政府信息公开的行政复议和行政诉讼共3件次。" },
      remedies: { "": [2, 0, 0, 0, 2, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0] },
    },
  },
  {
    name: "都没有 none in both",
    report: { sections: { overview: "2023年，未收到依申请公开信息的申请，无行政复议、无行政诉讼。" } },
  },
  {
    name: "作为复议机关、共同被告 as authority or co-defendant",
    report: {
      sections: {
        overview:
          "依法受理行政复议案件35件，审结33件。办理行政应诉案件12件。主动公开行政复议决定书18件。信息公开行政诉讼2件，均为共同被告。",
      },
    },
  },
  {
    name: "已审结的均维持 decided cases upheld",
    report: {
      sections: { overview: "信息公开行政复议3件，已审结的均维持。" },
      remedies: { "": [2, 0, 0, 1, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
    },
  },
  {
    name: "上年的案件 last year's cases",
    report: {
      sections: {
        overview: "2022年因政府信息公开引起行政复议6件，2023年未发生因政府信息公开引起的行政诉讼。",
      },
      remedies: { "": [2, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
    },
  },
  {
    name: "复议机构办理的案件 what a justice bureau decides",
    report: {
      organization: "云岭市青溪区司法局",
      sections: {
        overview:
          "全年办理政府信息公开类行政复议案件12件。\n2023年收到政府信息公开类行政复议申请12件，审结11件。",
      },
    },
  },
  {
    name: "司法局自己被复议 a justice bureau's own case",
    report: {
      organization: "云岭市青溪区司法局",
      sections: { overview: "因政府信息公开被申请行政复议3件。" },
    },
    expect: ["differs@/remedies/table/reconsideration/total"],
  },
  {
    name: "别人的案件 cases of others",
    report: {
      sections: {
        overview:
          "办理以区政府为被申请人的信息公开行政复议案件5件。\n代表区政府参加信息公开行政诉讼2件。\n共受理政府信息公开类行政复议案件12件，审结11件。",
      },
    },
  },
  {
    name: "说没有的其他说法 none, in other words",
    report: {
      sections: {
        overview:
          "未发生针对本部门有关政府信息公开事务的行政复议案。\n未发生有关政府信息公开工作的举报、投诉、行政复议等情况。\n未发生依申请公开行政复议情况。\n全年收到政府信息公开申请1件。未产生相关行政复议情况。",
      },
      applications: { received: [1, 0, 0, 0, 0, 0, 1] },
      remedies: { "": [1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
    },
    expect: [
      "none@/remedies/table/reconsideration/total",
      "none@/remedies/table/reconsideration/total",
      "none@/remedies/table/reconsideration/total",
      "none@/remedies/table/reconsideration/total",
    ],
  },
  {
    name: "没有的只是一种 only some kind of case is denied",
    report: {
      sections: {
        overview:
          "未发生因举报投诉引发的政府信息公开行政复议。\n未发生因逾期答复政府信息公开申请引起的行政复议案件。\n加强招商引资，未产生相关行政复议。",
      },
      remedies: { "": [1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
    },
  },
  {
    name: "括号里说的是前一类 a bracket behind the second procedure",
    report: {
      sections: {
        overview: "因政府信息公开引发的行政复议0件、行政诉讼4件（其中结果维持3件，尚未审结1件）。",
      },
      remedies: { "": [0, 0, 0, 0, 0, 1, 0, 0, 3, 4, 0, 0, 0, 0, 0] },
    },
    expect: [
      "ending@/remedies/table/litigation/direct/upheld",
      "ending@/remedies/table/litigation/direct/pending",
    ],
  },
  {
    name: "括号里说的是两类合计 a bracket behind both together",
    report: {
      sections: { overview: "因政府信息公开引发的行政复议和行政诉讼共4件（其中结果维持3件）。" },
      remedies: { "": [1, 0, 0, 0, 1, 2, 0, 0, 1, 3, 0, 0, 0, 0, 0] },
    },
  },
  {
    name: "均为零，不论何种案由 none, of whatever cause",
    report: {
      sections: {
        overview:
          "（二）依申请公开。收到政府信息公开申请11件，行政复议、行政诉讼均为零。\n全年行政复议、行政诉讼均为0件。\n加强招商引资，相关行政复议0件。",
      },
      remedies: { "": [1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
    },
    expect: [
      "differs@/remedies/table/reconsideration/total",
      "differs@/remedies/table/reconsideration/total",
    ],
  },
  {
    name: "复议结果为纠正，表里是维持 corrected, but upheld",
    report: {
      sections: {
        overview:
          "因信息公开被提起行政复议1件，行政诉讼1件，复议结果为纠正。\n信息公开行政复议1件，被撤销1件。",
      },
      remedies: { "": [1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0] },
    },
    expect: [
      "ending@/remedies/table/reconsideration/corrected",
      "corrected@/remedies/table/reconsideration/total",
    ],
  },
  {
    name: "写在依申请公开之下 under the heading of requests",
    report: {
      sections: {
        overview:
          "（二）依申请公开。收到申请11件。全年共发生复议诉讼案件3件。\n（五）监督保障。全年共发生复议诉讼案件4件。\n（二）依申请公开。收到申请11件。全年行政诉讼案件5件，其中涉及政府信息公开1件。",
      },
      remedies: { "": [1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0] },
    },
    expect: ["differs@/remedies/table/reconsideration/total"],
  },
  {
    name: "写在第五、六部分 in sections five and six",
    report: {
      sections: {
        problems: "全年无因政府信息公开引发的行政复议案件。\n没有行政复议。",
        otherMatters: "全年未发生因政府信息公开引起的行政诉讼。",
      },
      remedies: { "": [1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0] },
    },
    expect: ["none@/remedies/table/reconsideration/total", "none@/remedies/table/litigation/direct/total"],
  },
  {
    name: "不是信息公开的案件 cases that are not of disclosure",
    report: {
      sections: {
        overview:
          "除政府信息公开案件外，另有行政复议11件。非政府信息公开类行政诉讼18件。因政府信息公开引发行政复议2件。",
        remedies: "征地补偿类行政复议11件。",
      },
      remedies: { "": [1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0] },
    },
    expect: ["differs@/remedies/table/reconsideration/total"],
  },
];
