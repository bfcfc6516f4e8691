import type { Example } from "../example.ts";

/** Examples of `text-new-requests`: its tests and its documentation. */
export const examples: readonly Example<"differs" | "newDiffers">[] = [
  {
    name: "正文 26 份，表三 24 件 the text says more",
    report: {
      sections: { overview: "2023年，共收到政府信息公开申请26份，均按期答复。" },
      applications: {
        received: [20, 4, 0, 0, 0, 0, 24],
        "outcomes/granted": [20, 4, 0, 0, 0, 0, 24],
        "outcomes/total": [20, 4, 0, 0, 0, 0, 24],
      },
    },
    expect: ["differs@/applications/table/received/total"],
  },
  {
    name: "件数写在前面 the number stands first",
    report: {
      sections: { overview: "全年共有3件政府信息公开申请，均已答复。" },
      applications: { received: [4, 0, 0, 0, 0, 0, 4], "outcomes/total": [4, 0, 0, 0, 0, 0, 4] },
    },
    expect: ["differs@/applications/table/received/total"],
  },
  {
    name: "新收与表三不同 new requests",
    report: {
      sections: { overview: "全年新收政府信息公开申请13宗，上年度结转2宗。" },
      applications: {
        received: [9, 3, 0, 0, 0, 0, 12],
        carriedIn: [2, 0, 0, 0, 0, 0, 2],
        "outcomes/granted": [11, 3, 0, 0, 0, 0, 14],
        "outcomes/total": [11, 3, 0, 0, 0, 0, 14],
      },
    },
    expect: ["newDiffers@/applications/table/received/total"],
  },
  {
    name: "汉字数字、断行 Chinese numerals over a line break",
    report: {
      sections: {
        overview:
          "（二）依申请公开。2023年，本机关通过各种渠道共收到政府信\n息公开申请十五件，全部在法定期限内答复申请人。",
      },
      applications: {
        received: [5, 0, 0, 0, 0, 0, 5],
        "outcomes/granted": [5, 0, 0, 0, 0, 0, 5],
        "outcomes/total": [5, 0, 0, 0, 0, 0, 5],
      },
    },
    expect: ["differs@/applications/table/received/total"],
  },
  {
    name: "处理、事项 handled, and counted as matters",
    report: {
      sections: { overview: "全年共处理政府信息公开申请6件。\n办理依申请公开事项6件。" },
      applications: { received: [5, 0, 0, 0, 0, 0, 5], "outcomes/total": [5, 0, 0, 0, 0, 0, 5] },
    },
    expect: ["differs@/applications/table/received/total", "differs@/applications/table/received/total"],
  },
  {
    name: "协助别的机关、各单位的合计 others' requests",
    report: {
      sections: {
        overview:
          "收到政府信息公开申请5件。配合区政府办公室处理依申请公开事项3件。指导乡镇处理政府信息公开申请4件。处理不属于本机关公开的政府信息公开申请2件。\n各村、各站所共收到政府信息公开申请9件。",
      },
      applications: { received: [5, 0, 0, 0, 0, 0, 5], "outcomes/total": [5, 0, 0, 0, 0, 0, 5] },
    },
  },
  {
    name: "本镇、本县的全部 the body's own area",
    report: {
      organization: "云岭市石桥镇人民政府",
      sections: { overview: "2023年，全镇共收到政府信息公开申请9件。" },
      applications: { received: [5, 0, 0, 0, 0, 0, 5], "outcomes/total": [5, 0, 0, 0, 0, 0, 5] },
    },
    expect: ["differs@/applications/table/received/total"],
  },
  {
    name: "只写地名的机关 a body named by its region",
    report: {
      organization: "云岭市",
      sections: { overview: "2023年，全市共收到政府信息公开申请9件。" },
      applications: { received: [5, 0, 0, 0, 0, 0, 5], "outcomes/total": [5, 0, 0, 0, 0, 0, 5] },
    },
    expect: ["differs@/applications/table/received/total"],
  },
  {
    name: "别的范围 other areas",
    report: {
      organization: "青溪县人民政府",
      sections: {
        overview:
          "2023年，全镇共收到政府信息公开申请9件。\n全县各部门共收到政府信息公开申请90件。\n全县共收到政府信息公开申请90件，县政府本级收到5件。",
      },
      applications: { received: [5, 0, 0, 0, 0, 0, 5], "outcomes/total": [5, 0, 0, 0, 0, 0, 5] },
    },
  },
  {
    name: "县办的全县 the county, in its office's report",
    report: {
      organization: "青溪县人民政府办公室",
      sections: { overview: "2023年，全县共收到政府信息公开申请90件。" },
      applications: { received: [5, 0, 0, 0, 0, 0, 5], "outcomes/total": [5, 0, 0, 0, 0, 0, 5] },
    },
  },
  {
    name: "今年以来、全年累计 the year so far",
    report: {
      sections: { overview: "今年以来累计发布信息120条。收到政府信息公开申请9件。" },
      applications: { received: [5, 0, 0, 0, 0, 0, 5], "outcomes/total": [5, 0, 0, 0, 0, 0, 5] },
    },
    expect: ["differs@/applications/table/received/total"],
  },
  {
    name: "历年累计 all years together",
    report: {
      sections: {
        overview:
          "自条例施行以来共收到政府信息公开申请90件。\n截至2023年12月31日，累计收到政府信息公开申请90件。\n累计发布信息120条，收到政府信息公开申请90件。",
      },
      applications: { received: [5, 0, 0, 0, 0, 0, 5], "outcomes/total": [5, 0, 0, 0, 0, 0, 5] },
    },
  },
  {
    name: "一致 agrees",
    report: {
      sections: { overview: "2023年共收到依申请公开申请7件，较2022年增加3件。" },
      applications: { received: [7, 0, 0, 0, 0, 0, 7], "outcomes/total": [5, 0, 0, 0, 0, 0, 5] },
    },
  },
  {
    name: "收到数含上年结转 carried-in included",
    report: {
      sections: { overview: "共受理政府信息公开申请14件（含上年度结转2件）。" },
      applications: {
        received: [9, 3, 0, 0, 0, 0, 12],
        carriedIn: [2, 0, 0, 0, 0, 0, 2],
        "outcomes/total": [11, 3, 0, 0, 0, 0, 14],
      },
    },
  },
  {
    name: "别的年份、别的机关、别的渠道 other years, bodies, channels",
    report: {
      sections: {
        overview:
          "2022年收到政府信息公开申请31件。\n全市共受理政府信息公开申请912件。\n全年办理12345热线工单56件，受理网络问政18件。\n向市政府办公室提出政府信息公开申请8件。\n区政府办公室受理政府信息公开申请150件。",
      },
      applications: { received: [4, 0, 0, 0, 0, 0, 4], "outcomes/total": [4, 0, 0, 0, 0, 0, 4] },
    },
  },
  {
    name: "概数、分渠道 approximations and parts",
    report: {
      sections: {
        overview:
          "全年收到政府信息公开申请40余件，其中网上受理申请30件、邮寄收到申请9件。依申请公开信息数3条。",
      },
      applications: { received: [41, 0, 0, 0, 0, 0, 41], "outcomes/total": [41, 0, 0, 0, 0, 0, 41] },
    },
  },
  {
    name: "表三有未知数，不作判断 unknown figures",
    report: {
      sections: { overview: "全年收到政府信息公开申请6件。" },
      applications: { received: [4, 0, 0, 0, 0, 0, "若干"] },
    },
  },
  {
    name: "撤回的未计入 withdrawn requests left out",
    report: {
      sections: { overview: "全年收到政府信息公开申请6件，其中申请人主动撤回1件。" },
      applications: { received: [5, 0, 0, 0, 0, 0, 5], "outcomes/total": [5, 0, 0, 0, 0, 0, 5] },
    },
  },
  {
    name: "全区与区政府本级都写了，都不是表三的 neither the area's nor the government's own",
    report: {
      organization: "云岭市青溪区人民政府",
      sections: {
        overview:
          "全区共收到政府信息公开申请412件，其中区政府本级收到105件。\n组织工作考核、社会评议，没有责任追究的情形。",
      },
      applications: { received: [86, 0, 0, 0, 0, 0, 86] },
    },
    expect: ["differs"],
  },
  {
    name: "全区与区政府本级，表三是其中之一 the table holds one of them",
    report: {
      organization: "云岭市青溪区人民政府",
      sections: {
        overview:
          "全区共收到政府信息公开申请412件，其中区政府本级收到86件。\n组织工作考核、社会评议，没有责任追究的情形。",
      },
      applications: { received: [86, 0, 0, 0, 0, 0, 86] },
    },
  },
  {
    name: "括号里的往年数字 a figure of the year before in brackets",
    report: {
      sections: { overview: "收到政府信息公开申请3件（2022年收到4件），全部予以公开。" },
      applications: {
        received: [3, 0, 0, 0, 0, 0, 3],
        "outcomes/granted": [3, 0, 0, 0, 0, 0, 3],
        "outcomes/total": [3, 0, 0, 0, 0, 0, 3],
      },
    },
  },
  {
    name: "共几件申请 so many requests in all",
    report: {
      sections: { overview: "（二）依申请公开。共7件申请，均按时答复。" },
      applications: {
        received: [6, 0, 0, 0, 0, 0, 6],
        "outcomes/granted": [6, 0, 0, 0, 0, 0, 6],
        "outcomes/total": [6, 0, 0, 0, 0, 0, 6],
      },
    },
    expect: ["differs"],
  },
  {
    name: "只是一部分的申请 some requests only",
    report: {
      sections: {
        overview:
          "汛期收到政府信息公开申请2件，相邻县区收到政府信息公开申请41件。收到要求公开环评报告的政府信息公开申请1件。全年收到政府信息公开申请4件。",
      },
      applications: {
        received: [3, 0, 0, 0, 0, 0, 3],
        "outcomes/granted": [3, 0, 0, 0, 0, 0, 3],
        "outcomes/total": [3, 0, 0, 0, 0, 0, 3],
      },
    },
    expect: ["differs"],
  },
];
