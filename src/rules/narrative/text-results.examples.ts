import type { Example } from "../example.ts";

/** Examples of `text-results`: its tests and its documentation. */
export const examples: readonly Example<"differs" | "row" | "closed" | "share">[] = [
  {
    name: "予以公开及部分公开 two groups together",
    report: {
      sections: { overview: "全年办理政府信息公开申请，予以公开及部分公开7件。" },
      applications: {
        "outcomes/granted": [5, 0, 0, 0, 0, 0, 5],
        "outcomes/partiallyGranted": [3, 0, 0, 0, 0, 0, 3],
      },
    },
    expect: ["differs@/applications/table/outcomes/granted/total"],
  },
  {
    name: "写明表三的一行 a row under its own name",
    report: {
      sections: {
        overview: "办理政府信息公开申请7件，其中予以公开4件，本机关不掌握相关政府信息2件，重复申请1件。",
      },
      applications: {
        received: [7, 0, 0, 0, 0, 0, 7],
        "outcomes/granted": [4, 0, 0, 0, 0, 0, 4],
        "outcomes/unavailable/notHeld": [1, 0, 0, 0, 0, 0, 1],
        "outcomes/notProcessed/duplicate": [1, 0, 0, 0, 0, 0, 1],
        "outcomes/otherwiseHandled/other": [1, 0, 0, 0, 0, 0, 1],
        "outcomes/total": [7, 0, 0, 0, 0, 0, 7],
      },
    },
    expect: ["row@/applications/table/outcomes/unavailable/notHeld/total"],
  },
  {
    name: "均不予公开 all of them",
    report: {
      sections: { overview: "全年收到政府信息公开申请3件，均属于不予公开。" },
      applications: {
        received: [3, 0, 0, 0, 0, 0, 3],
        "outcomes/granted": [3, 0, 0, 0, 0, 0, 3],
        "outcomes/total": [3, 0, 0, 0, 0, 0, 3],
      },
    },
    expect: ["differs@/applications/table/outcomes/denied"],
  },
  {
    name: "准予公开、均予以公开 granted",
    report: {
      sections: { overview: "全年收到政府信息公开申请3件，均予以公开。共办理申请3件，准予公开3件。" },
      applications: {
        received: [3, 0, 0, 0, 0, 0, 3],
        "outcomes/granted": [3, 0, 0, 0, 0, 0, 3],
        "outcomes/total": [3, 0, 0, 0, 0, 0, 3],
      },
    },
  },
  {
    name: "一组只写了一行 one row for the group",
    report: {
      sections: { overview: "政府信息公开申请中，因本机关不掌握等原因无法提供4件。" },
      applications: {
        "outcomes/unavailable/notHeld": [4, 0, 0, 0, 0, 0, 4],
        "outcomes/unavailable/requiresCreation": [2, 0, 0, 0, 0, 0, 2],
      },
    },
    expect: ["differs@/applications/table/outcomes/unavailable"],
  },
  {
    name: "办结数不同 results",
    report: {
      sections: { overview: "收到政府信息公开申请12件，办结10件，结转下年度3件。" },
      applications: {
        received: [12, 0, 0, 0, 0, 0, 12],
        "outcomes/granted": [9, 0, 0, 0, 0, 0, 9],
        "outcomes/total": [9, 0, 0, 0, 0, 0, 9],
        carriedForward: [3, 0, 0, 0, 0, 0, 3],
      },
    },
    expect: ["closed@/applications/table/outcomes/total/total"],
  },
  {
    name: "占比算错 wrong share",
    report: {
      sections: { overview: "办理政府信息公开申请，予以公开6件，占40.5%；部分公开2件，占20%。" },
      applications: {
        received: [10, 0, 0, 0, 0, 0, 10],
        "outcomes/granted": [6, 0, 0, 0, 0, 0, 6],
        "outcomes/partiallyGranted": [2, 0, 0, 0, 0, 0, 2],
        "outcomes/notProcessed/duplicate": [2, 0, 0, 0, 0, 0, 2],
        "outcomes/total": [10, 0, 0, 0, 0, 0, 10],
      },
    },
    expect: ["share@/applications/table/outcomes/granted/total"],
  },
  {
    name: "办结率、途径的占比 a rate, and the share of a way in",
    report: {
      sections: {
        overview:
          "收到政府信息公开申请10件，其中网上申请5件，占60%。\n收到政府信息公开申请10件，办结9件，办结率80%。\n收到政府信息公开申请10件，办结9件，办结率100%。",
      },
      applications: {
        received: [10, 0, 0, 0, 0, 0, 10],
        "outcomes/granted": [9, 0, 0, 0, 0, 0, 9],
        "outcomes/total": [9, 0, 0, 0, 0, 0, 9],
        carriedForward: [1, 0, 0, 0, 0, 0, 1],
      },
    },
    expect: ["share", "share"],
  },
  {
    name: "六类都对 all six groups",
    report: {
      sections: {
        overview:
          "办结政府信息公开申请21件，其中，予以公开6件，部分公开5件，不予公开4件，无法提供3件，不予处理2件，其他处理1件。",
      },
      applications: {
        received: [21, 0, 0, 0, 0, 0, 21],
        "outcomes/granted": [6, 0, 0, 0, 0, 0, 6],
        "outcomes/partiallyGranted": [5, 0, 0, 0, 0, 0, 5],
        "outcomes/denied/stateSecret": [4, 0, 0, 0, 0, 0, 4],
        "outcomes/unavailable/notHeld": [3, 0, 0, 0, 0, 0, 3],
        "outcomes/notProcessed/duplicate": [2, 0, 0, 0, 0, 0, 2],
        "outcomes/otherwiseHandled/other": [1, 0, 0, 0, 0, 0, 1],
        "outcomes/total": [21, 0, 0, 0, 0, 0, 21],
      },
    },
  },
  {
    name: "各类答复 answers of each kind",
    report: {
      sections: {
        overview: "所有办结的政府信息公开申请中同意公开答复6件，部分公开答复0件，不予公开答复4件。",
      },
      applications: {
        "outcomes/granted": [6, 0, 0, 0, 0, 0, 6],
        "outcomes/denied/stateSecret": [4, 0, 0, 0, 0, 0, 4],
        "outcomes/total": [10, 0, 0, 0, 0, 0, 10],
      },
    },
  },
  {
    name: "一类答复不对 one kind of answer",
    report: {
      sections: { overview: "所有办结的政府信息公开申请中同意公开答复7件，不予公开答复4件。" },
      applications: {
        "outcomes/granted": [6, 0, 0, 0, 0, 0, 6],
        "outcomes/denied/stateSecret": [4, 0, 0, 0, 0, 0, 4],
        "outcomes/total": [10, 0, 0, 0, 0, 0, 10],
      },
    },
    expect: ["differs@/applications/table/outcomes/granted/total"],
  },
  {
    name: "予以公开含部分公开 granted includes partial",
    report: {
      sections: { overview: "收到政府信息公开申请9件，8件予以公开。" },
      applications: {
        "outcomes/granted": [5, 0, 0, 0, 0, 0, 5],
        "outcomes/partiallyGranted": [3, 0, 0, 0, 0, 0, 3],
      },
    },
  },
  {
    name: "写明原因的一行 one row with its reason",
    report: {
      sections: { overview: "收到政府信息公开申请9件，因涉及第三方合法权益不予公开1件。" },
      applications: {
        "outcomes/denied/thirdPartyRights": [1, 0, 0, 0, 0, 0, 1],
        "outcomes/denied/enforcementFile": [2, 0, 0, 0, 0, 0, 2],
      },
    },
  },
  {
    name: "信访举报投诉类是表中的行名 a row's own name",
    report: {
      sections: { overview: "收到政府信息公开申请9件，属于信访举报投诉类申请不予处理3件。" },
      applications: {
        received: [9, 0, 0, 0, 0, 0, 9],
        "outcomes/notProcessed/petition": [1, 0, 0, 0, 0, 0, 1],
      },
    },
    expect: ["differs@/applications/table/outcomes/notProcessed"],
  },
  {
    name: "建议提案、主动公开 other matters",
    report: {
      sections: {
        overview:
          "做好政府信息公开申请答复工作。办结人大代表建议14件，予以公开建议答复9件。主动予以公开信息56条。",
      },
    },
  },
  {
    name: "答复数不含其他处理 answers without other handling",
    report: {
      sections: { overview: "收到政府信息公开申请6件，答复5件。" },
      applications: {
        received: [6, 0, 0, 0, 0, 0, 6],
        "outcomes/granted": [5, 0, 0, 0, 0, 0, 5],
        "outcomes/otherwiseHandled/other": [1, 0, 0, 0, 0, 0, 1],
        "outcomes/total": [6, 0, 0, 0, 0, 0, 6],
      },
    },
  },
  {
    name: "答复的一部分 answers to some",
    report: {
      sections: {
        overview:
          "全年收到政府信息公开申请41件，顺延至下一年答复2件。\n收到政府信息公开申请41件，经补正后答复2件，合并答复3件，15日内办结30件。\n收到政府信息公开申请41件，代区政府答复5件，移至2024年答复2件。\n配合区政府办公室办理依申请公开，答复6件。",
      },
      applications: {
        received: [41, 0, 0, 0, 0, 0, 41],
        "outcomes/granted": [39, 0, 0, 0, 0, 0, 39],
        "outcomes/total": [39, 0, 0, 0, 0, 0, 39],
        carriedForward: [2, 0, 0, 0, 0, 0, 2],
      },
    },
  },
  {
    name: "几个部分加起来 parts that add up",
    report: {
      sections: { overview: "全年收到政府信息公开申请41件，延期办结12件，按期办结27件。" },
      applications: {
        received: [41, 0, 0, 0, 0, 0, 41],
        "outcomes/granted": [39, 0, 0, 0, 0, 0, 39],
        "outcomes/total": [39, 0, 0, 0, 0, 0, 39],
        carriedForward: [2, 0, 0, 0, 0, 0, 2],
      },
    },
  },
  {
    name: "按时、依法答复的全部 all answered, and how",
    report: {
      sections: {
        overview:
          "全年收到政府信息公开申请41件，我局均依法依规在法定期限内办结38件。\n全年办结依申请公开事项38件。",
      },
      applications: {
        received: [41, 0, 0, 0, 0, 0, 41],
        "outcomes/granted": [39, 0, 0, 0, 0, 0, 39],
        "outcomes/total": [39, 0, 0, 0, 0, 0, 39],
        carriedForward: [2, 0, 0, 0, 0, 0, 2],
      },
    },
    expect: [
      "closed@/applications/table/outcomes/total/total",
      "closed@/applications/table/outcomes/total/total",
    ],
  },
  {
    name: "机关自己的简称 the body's own short name",
    report: {
      organization: "云岭市公安局青溪区分局",
      sections: { overview: "区公安分局依申请公开受理和办结6件。" },
      applications: {
        received: [5, 0, 0, 0, 0, 0, 5],
        "outcomes/granted": [5, 0, 0, 0, 0, 0, 5],
        "outcomes/total": [5, 0, 0, 0, 0, 0, 5],
      },
    },
    expect: ["closed@/applications/table/outcomes/total/total"],
  },
  {
    name: "别的机关答复的 answered by another body",
    report: {
      organization: "云岭市青溪区水务局",
      sections: { overview: "收到政府信息公开申请5件，区水务站答复2件，区自然资源局答复1件。" },
      applications: {
        received: [5, 0, 0, 0, 0, 0, 5],
        "outcomes/granted": [5, 0, 0, 0, 0, 0, 5],
        "outcomes/total": [5, 0, 0, 0, 0, 0, 5],
      },
    },
  },
  {
    name: "数字在前 the number first",
    report: {
      sections: { overview: "收到政府信息公开申请41件，38件已按规定在法定期限内予以办结，2件结转下年度。" },
      applications: {
        received: [41, 0, 0, 0, 0, 0, 41],
        "outcomes/granted": [39, 0, 0, 0, 0, 0, 39],
        "outcomes/total": [39, 0, 0, 0, 0, 0, 39],
        carriedForward: [2, 0, 0, 0, 0, 0, 2],
      },
    },
    expect: ["closed@/applications/table/outcomes/total/total"],
  },
  {
    name: "数字在前，只说一部分 the number first, of a part",
    report: {
      sections: {
        overview:
          "收到政府信息公开申请41件，2件已按规定予以答复。\n收到政府信息公开申请41件，网上申请3件，信函38件，3件已办结，2件结转下年度。\n收到政府信息公开申请41件，网上申请的30件均已答复。\n收到政府信息公开申请41件，39件已办结，2件结转下年度。",
      },
      applications: {
        received: [41, 0, 0, 0, 0, 0, 41],
        "outcomes/granted": [39, 0, 0, 0, 0, 0, 39],
        "outcomes/total": [39, 0, 0, 0, 0, 0, 39],
        carriedForward: [2, 0, 0, 0, 0, 0, 2],
      },
    },
  },
  {
    name: "同意与不同意 granted or not",
    report: {
      sections: { overview: "政府信息公开申请中，同意公开39件，不同意公开0件。" },
      applications: {
        received: [41, 0, 0, 0, 0, 0, 41],
        "outcomes/granted": [39, 0, 0, 0, 0, 0, 39],
        "outcomes/total": [39, 0, 0, 0, 0, 0, 39],
        carriedForward: [2, 0, 0, 0, 0, 0, 2],
      },
    },
  },
  {
    name: "已主动公开的另计 what was already public set apart",
    report: {
      sections: { overview: "收到政府信息公开申请3件，其中属于已主动公开范围1件，予以公开2件。" },
      applications: {
        received: [3, 0, 0, 0, 0, 0, 3],
        "outcomes/granted": [3, 0, 0, 0, 0, 0, 3],
        "outcomes/total": [3, 0, 0, 0, 0, 0, 3],
      },
    },
  },
  {
    name: "予以公开的件数不对 granted told wrongly",
    report: {
      sections: { overview: "收到政府信息公开申请3件，其中不予公开1件，予以公开2件。" },
      applications: {
        received: [3, 0, 0, 0, 0, 0, 3],
        "outcomes/granted": [3, 0, 0, 0, 0, 0, 3],
        "outcomes/total": [3, 0, 0, 0, 0, 0, 3],
      },
    },
    expect: [
      "differs@/applications/table/outcomes/denied",
      "differs@/applications/table/outcomes/granted/total",
    ],
  },
  {
    name: "一个渠道的结果 results of one channel",
    report: {
      sections: {
        overview: "网上收到政府信息公开申请2件，其中予以公开2件；信函申请1件，其中予以公开1件。",
      },
      applications: {
        received: [3, 0, 0, 0, 0, 0, 3],
        "outcomes/granted": [3, 0, 0, 0, 0, 0, 3],
        "outcomes/total": [3, 0, 0, 0, 0, 0, 3],
      },
    },
  },
  {
    name: "公文的公开属性 how documents were classed",
    report: {
      sections: {
        overview:
          "收到政府信息公开申请3件。全年审核公文386件，其中主动公开127件、依申请公开96件、不予公开163件；信息50条，依申请公开类20条，主动公开类20条，不予公开10条。",
      },
      applications: {
        received: [3, 0, 0, 0, 0, 0, 3],
        "outcomes/granted": [3, 0, 0, 0, 0, 0, 3],
        "outcomes/total": [3, 0, 0, 0, 0, 0, 3],
      },
    },
  },
  {
    name: "括号里的往年数字 a figure of the year before in brackets",
    report: {
      sections: {
        overview: "收到政府信息公开申请3件（2022年收到4件），予以公开2件。",
      },
      applications: {
        received: [3, 0, 0, 0, 0, 0, 3],
        "outcomes/granted": [3, 0, 0, 0, 0, 0, 3],
        "outcomes/total": [3, 0, 0, 0, 0, 0, 3],
      },
    },
    expect: ["differs"],
  },
  {
    name: "原因写在件数之后 the reason behind the number",
    report: {
      sections: {
        overview:
          "收到政府信息公开申请3件，有2件因属于内部事务信息不予公开。收到政府信息公开申请3件，有1件因属于内部事务信息依法不予公开。收到政府信息公开申请3件，有2件因属于内部事务信息、过程性信息等不予公开。",
      },
      applications: {
        received: [3, 0, 0, 0, 0, 0, 3],
        "outcomes/granted": [2, 0, 0, 0, 0, 0, 2],
        "outcomes/denied/internalAffairs": [1, 0, 0, 0, 0, 0, 1],
        "outcomes/total": [3, 0, 0, 0, 0, 0, 3],
      },
    },
    expect: ["differs@/applications/table/outcomes/denied"],
  },
  {
    name: "新收申请中的结果 results of the new requests only",
    report: {
      sections: {
        overview:
          "办理政府信息公开申请，新收的3件申请中，予以公开2件。自然人申请5件（含结转2件）中，予以公开3件。不予公开的1件为内部事务信息、1件涉及第三方权益。办理政府信息公开申请，予以公开5件。",
      },
      applications: {
        received: [3, 1, 0, 0, 0, 0, 4],
        carriedIn: [2, 0, 0, 0, 0, 0, 2],
        "outcomes/granted": [3, 1, 0, 0, 0, 0, 4],
        "outcomes/denied/internalAffairs": [2, 0, 0, 0, 0, 0, 2],
        "outcomes/total": [5, 1, 0, 0, 0, 0, 6],
      },
    },
    expect: ["differs@/applications/table/outcomes/granted/total"],
  },
];
