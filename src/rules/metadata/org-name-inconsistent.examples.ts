import type { Example } from "../example.ts";

/** Examples of `org-name-inconsistent`: its tests and its documentation. */
export const examples: readonly Example<
  "lost" | "other" | "otherPublisher" | "otherContact" | "otherSignature" | "otherDeed" | "otherReceiver"
>[] = [
  { name: "一致 the same", report: {} },
  {
    name: "由别的单位编制 compiled by another",
    report: { preamble: "本报告由云岭市青溪区林业局根据《中华人民共和国政府信息公开条例》编制。" },
    expect: ["other"],
  },
  {
    name: "落款是字面相近的单位 signed by one whose name is like it",
    report: {
      organization: "云岭市青溪区农业农村局",
      sections: { otherMatters: "未收取信息处理费。\n云岭市青溪区林业局\n2024年1月19日" },
    },
    expect: ["otherSignature"],
  },
  {
    name: "名称丢字 a character lost",
    report: {
      sections: { otherMatters: "云岭市青溪水务局按照上级部署，加强组织领导。没有收取信息处理费。" },
    },
    expect: ["lost"],
  },
  {
    name: "前言是别的单位 another office in the preamble",
    report: { preamble: "现公布云岭市南屏区民政局2023年政府信息公开工作年度报告。" },
    expect: ["other"],
  },
  {
    name: "镇里写的是向市政府提出的申请 requests made to the city",
    report: {
      organization: "云岭市青溪区石桥镇人民政府",
      sections: { overview: "全年公民、法人和其他组织向市政府及市政府办公室提出政府信息公开申请12件。" },
    },
    expect: ["otherReceiver"],
  },
  {
    name: "省略市、区 region left out",
    report: {
      preamble: "现公布青溪区水务局2023年政府信息公开工作年度报告。",
      sections: { overview: "区水务局、青溪区水务局和我局都是同一单位。" },
    },
  },
  {
    name: "公众号名称 name of an account",
    report: { sections: { overview: "开通“云岭市青溪水务局”微信公众号，及时发布信息。" } },
  },
  {
    name: "上级机关、兄弟单位 other bodies",
    report: { sections: { overview: "会同云岭市青溪区财政局、云岭市水务局开展检查。" } },
  },
  {
    name: "简称 abbreviation",
    report: {
      organization: "云岭市青溪区卫生健康局",
      preamble: "现公布区卫健局2023年政府信息公开工作年度报告。",
    },
  },
  {
    name: "名称跨行 a name over two lines",
    report: {
      sections: {
        overview: "按照上级统一部署和安排，结合本单位的工作实际，云岭市青溪区水\n务局认真落实公开要求。",
      },
    },
  },
  {
    name: "联系单位是别的单位 another office to be asked",
    report: {
      organization: "云岭市青溪区教育体育局",
      preamble: "如对本报告有疑问，请与我们联系。联系单位：云岭市青溪区民政局（地址：青溪区学府路9号）。",
    },
    expect: ["otherContact"],
  },
  {
    name: "联系单位是本单位的简称，或是政府的部门 its own short name, or a bureau for its government",
    report: {
      organization: "云岭市青溪区教育体育局",
      preamble: "如对本报告有疑问，请与我们联系。联系单位：区教体局（地址：青溪区学府路9号）。",
    },
  },
  {
    name: "政府的联系单位是部门 a bureau answers for its government",
    report: {
      organization: "云岭市青溪区人民政府",
      preamble: "如对本报告有疑问，请与我们联系。联系单位：青溪区民政局（地址：青溪区学府路9号）。",
    },
  },
  {
    name: "请与别的单位联系 to be asked of another office",
    report: {
      organization: "云岭市石桥县水务局",
      preamble: "如对本报告有疑问，请与云岭市南屏区民政局联系。\n请与云岭市石桥县林业局办公室联系。",
    },
    expect: ["otherContact", "otherContact"],
  },
  {
    name: "请与本单位或它的科室联系 to be asked of the office or a part of it",
    report: {
      organization: "云岭市石桥县水务局",
      preamble: "如有疑问，请与石桥县水务局联系。\n请与石桥县水务局办公室联系。",
    },
  },
  {
    name: "落款是别的单位 signed by another office",
    report: { sections: { otherMatters: "没有收取信息处理费。\n云岭市青溪区民政局\n2024年1月18日" } },
    expect: ["otherSignature"],
  },
  {
    name: "落款是外县的同名单位 signed by the same office of another county",
    report: { sections: { otherMatters: "没有收取信息处理费。\n南屏县水务局（盖章）二〇二四年一月十八日" } },
    expect: ["otherSignature"],
  },
  {
    name: "镇里的报告由局落款 a bureau signs for a town, a town for a government",
    report: {
      organization: "云岭市青溪区石桥镇人民政府",
      sections: { otherMatters: "没有收取信息处理费。\n青溪区民政局" },
    },
    expect: ["otherSignature"],
  },
  {
    name: "区政府的报告由镇落款 a town signs for the district",
    report: {
      organization: "云岭市青溪区人民政府",
      sections: { otherMatters: "没有收取信息处理费。\n石桥镇人民政府" },
    },
    expect: ["otherSignature"],
  },
  {
    name: "落款是本单位的简称，或改名前后的名称 signed with its own short or former name",
    report: {
      organization: "云岭市青溪区农业农村局",
      sections: {
        overview: "（一）主动公开。机构改革中，区畜牧水产局并入我局。",
        otherMatters: "没有收取信息处理费。\n青溪区农业局\n青溪区畜牧水产局\n2024年1月18日",
      },
    },
  },
  {
    name: "政府的报告由部门落款，单位的由加挂牌子落款 signed by a part of the government, by a second name",
    report: {
      organization: "云岭市青溪区人民政府",
      sections: { otherMatters: "没有收取信息处理费。\n青溪区人民政府办公室\n青溪区数据局" },
    },
  },
  {
    name: "标题有两个名称 the title gives two names",
    report: {
      organization: "云岭市青溪区民政局",
      title: "云岭市青溪区民政局（青溪区老龄办、青溪区退役军人局）2023年政府信息公开工作年度报告",
      sections: { otherMatters: "没有收取信息处理费。\n青溪区退役军人局" },
    },
  },
  {
    name: "别的单位编制、发布 compiled or published by another office",
    report: {
      preamble:
        "发布机构：青溪区民政局。\n青溪区民政局根据《中华人民共和国政府信息公开条例》编制了2023年度报告。\n现公布云岭市青溪区林业局2023年度报告。",
    },
    expect: ["other", "other", "otherPublisher"],
  },
  {
    name: "写的是别的单位做的工作 what another office did",
    report: {
      sections: {
        overview: "2023年，青溪区民政局认真落实公开要求。区民政局全年收到申请26件。",
      },
    },
    expect: ["otherDeed", "otherDeed"],
  },
  {
    name: "别的单位与本单位一起做 another office has its part",
    report: {
      sections: {
        overview:
          "区民政局积极配合我局开展宣传。各乡镇水务局认真落实要求。青溪区财政局严格考核公开工作。区民政局发布信息12条，区教育局发布信息9条。在青溪区政务服务局指导下，认真公开。向区林业局移送申请2件。",
      },
    },
  },
  {
    name: "政府的部门做的工作 what the departments of a government did",
    report: {
      organization: "云岭市青溪区人民政府",
      sections: { overview: "2023年，区民政局认真落实公开要求，区水务局公开信息12条。" },
    },
  },
  {
    name: "标题上面写的发布机构 the publisher above the title",
    text: [
      "发布机构：青溪区民政局",
      "发布日期：2024-01-18",
      "云岭市青溪区水务局2023年政府信息公开工作年度报告",
      "一、总体情况",
      "围绕供水保障主动公开信息。",
      "二、主动公开政府信息情况",
      "三、收到和处理政府信息公开申请情况",
      "四、政府信息公开行政复议、行政诉讼情况",
    ].join("\n"),
    expect: ["otherPublisher"],
  },
  {
    name: "园区、改设的区不算外县 zones, and a county that became a district, are not elsewhere",
    report: {
      organization: "云岭市石桥区水务局",
      sections: { otherMatters: "没有收取信息处理费。\n高新区水务局\n石桥县水务局" },
    },
  },
];
