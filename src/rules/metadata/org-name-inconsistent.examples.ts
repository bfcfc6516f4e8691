import type { Example } from "../example.ts";

/** Examples of `org-name-inconsistent`: its tests and its documentation. */
export const examples: readonly Example<"lost" | "other" | "otherReceiver">[] = [
  { name: "一致 the same", report: {} },
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
    expect: ["other"],
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
      preamble: "如对本报告有疑问，请与云岭市南屏区民政局联系。",
    },
    expect: ["other"],
  },
  {
    name: "请与本单位或它的科室联系 to be asked of the office or a part of it",
    report: {
      organization: "云岭市石桥县水务局",
      preamble: "如有疑问，请与石桥县水务局联系。\n请与石桥县水务局办公室联系。",
    },
  },
];
