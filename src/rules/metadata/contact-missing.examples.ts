import type { Example } from "../example.ts";

/** What `contact-missing` says, and what it leaves alone: its tests, and the examples of its page. */
export const examples = [
  { name: "写明 given", report: {} },
  {
    name: "前言没有 none in the preamble",
    report: { contact: null, preamble: "根据《中华人民共和国政府信息公开条例》，现公布2023年度报告。" },
    expect: ["missing"],
  },
  { name: "没有前言 no preamble", report: { contact: null, preamble: "" }, expect: ["missing"] },
  {
    name: "只有页脚热线 only the hotline of a footer",
    report: {
      contact: null,
      preamble: "现公布2023年度报告。",
      sections: { otherMatters: "没有收取信息处理费。\n主办单位：青溪区人民政府 举报电话：0999-6000001" },
    },
    expect: ["missing"],
  },
  {
    name: "只有电话 a telephone alone",
    report: {
      contact: { address: null, postcode: null, email: null, website: null },
      preamble: "如有疑问，请与区水务局联系，电话：0999-6123457。",
    },
  },
  {
    name: "公开的是别的联系方式 other people's details",
    report: {
      contact: null,
      preamble: "现公布2023年度报告。",
      sections: { overview: "及时公开联系方式、负责人姓名等概况信息；招考街道工作人员。" },
    },
    expect: ["missing"],
  },
  {
    name: "写在报告末尾 at the end",
    report: {
      contact: null,
      preamble: "现公布2023年度报告。",
      sections: { otherMatters: "没有收取信息处理费。联系电话：0999-6123457。" },
    },
  },
  {
    name: "符号丢失 marks lost",
    report: {
      contact: null,
      preamble: "如有疑问请与区水务局联系 电话09996123457 电子信箱shuiwuqingxi.gov.cn",
    },
  },
  {
    name: "换行断开 broken over lines",
    report: {
      contact: null,
      preamble: "如对报告内容有疑问，请与云岭市青溪区水务局联系，联系地址为云岭市青溪区清源\n路18号。",
    },
  },
] as const satisfies readonly Example[];
