import type { Example } from "../example.ts";

const received = "/applications/table/received";

/** Examples of `text-applicants`: its tests and its documentation. */
export const examples: readonly Example<"differs">[] = [
  {
    name: "自然人不符 natural persons",
    report: {
      sections: {
        overview: "（二）依申请公开。收到政府信息公开申请35件，其中自然人33件，法人或其他组织2件。",
      },
      applications: { received: [34, 1, 0, 0, 0, 0, 35] },
    },
    expect: [`differs@${received}/naturalPerson`, `differs@${received}/total`],
  },
  {
    name: "企业不符 enterprises",
    report: {
      sections: {
        overview: "（二）依申请公开。收到政府信息公开申请35件，其中自然人申请32件、企业申请2件。",
      },
      applications: { received: [32, 3, 0, 0, 0, 0, 35] },
    },
    expect: [`differs@${received}/commercialEnterprise`],
  },
  {
    name: "相符 equal",
    report: {
      sections: {
        overview: "（二）依申请公开。收到政府信息公开申请35件，其中自然人34件，法人或其他组织1件。",
      },
      applications: { received: [34, 0, 1, 0, 0, 0, 35] },
    },
  },
  {
    name: "连结转一起说 with those carried in",
    report: {
      sections: { overview: "（二）依申请公开。共办理申请12件，自然人提出10件，法人和其他组织提出2件。" },
      applications: { received: [9, 2, 0, 0, 0, 0, 11], carriedIn: [1, 0, 0, 0, 0, 0, 1] },
    },
  },
  {
    name: "各类相加正好是新收的件数，就不算结转 groups that add up to those received are of these alone",
    report: {
      sections: { overview: "（二）依申请公开。收到政府信息公开申请11件，其中自然人9件，企业2件。" },
      applications: { received: [8, 2, 0, 1, 0, 0, 11], carriedIn: [1, 0, 0, 0, 0, 0, 1] },
    },
    expect: [`differs@${received}/naturalPerson`],
  },
  {
    name: "申请人均为 whoever asked",
    report: {
      sections: { overview: "（二）依申请公开。收到政府信息公开申请11件，申请人均为自然人。" },
      applications: { received: [8, 3, 0, 0, 0, 0, 11] },
    },
    expect: [`differs@${received}/naturalPerson`],
  },
  {
    name: "只说法人 organisations alone",
    report: {
      sections: { overview: "（二）依申请公开。收到政府信息公开申请11件，其中法人或其他组织申请5件。" },
      applications: { received: [8, 3, 0, 0, 0, 0, 11] },
    },
    expect: [`differs@${received}/total`],
  },
  {
    name: "去年的 last year's",
    report: {
      sections: { overview: "（二）依申请公开。2022年收到申请5件，其中自然人4件，法人或其他组织1件。" },
      applications: { received: [3, 0, 0, 0, 0, 0, 3] },
    },
  },
  {
    name: "总数里的一类 one group of a number that is told",
    report: {
      sections: { overview: "（二）依申请公开。收到政府信息公开申请35件，其中33件来自自然人。" },
      applications: { received: [34, 1, 0, 0, 0, 0, 35] },
    },
    expect: [`differs@${received}/naturalPerson`],
  },
  {
    name: "企业指全部法人 enterprises meaning all organisations",
    report: {
      sections: { overview: "（二）依申请公开。收到政府信息公开申请35件，其中企业3件。" },
      applications: { received: [32, 1, 0, 0, 1, 1, 35] },
    },
  },
  {
    name: "只说一类 one group only",
    report: {
      sections: { overview: "（二）依申请公开。收到自然人申请4件，均已答复。" },
      applications: { received: [3, 0, 0, 0, 0, 0, 3] },
    },
  },
  {
    name: "逐栏说，其他不符 column by column, the others wrong",
    report: {
      sections: {
        overview:
          "（二）依申请公开。收到政府信息公开申请35件，其中自然人30件、商业企业2件、律师事务所1件、其他2件。",
      },
      applications: { received: [30, 3, 0, 0, 1, 1, 35] },
    },
    expect: [`differs@${received}/commercialEnterprise`, `differs@${received}/otherOrganization`],
  },
  {
    name: "“其他”是没有点到的各栏 others are all that are not named",
    report: {
      sections: {
        overview:
          "（二）依申请公开。收到政府信息公开申请35件，其中自然人30件、商业企业3件、法人和其他组织2件。收到政府信息公开申请35件，其中自然人30件、商业企业3件、其他2件。",
      },
      applications: { received: [30, 3, 1, 0, 0, 1, 35] },
    },
  },
  {
    name: "有一类读不出，“其他”不判断 the others, where one is not understood",
    report: {
      sections: {
        overview:
          "（二）依申请公开。收到政府信息公开申请35件，其中自然人30件、军工单位1件、商业企业3件、其他1件。",
      },
      applications: { received: [30, 3, 1, 0, 0, 1, 35] },
    },
  },
];
