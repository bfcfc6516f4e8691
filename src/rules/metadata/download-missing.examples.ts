import type { Example } from "../example.ts";

/** Examples of `download-missing`: its tests and its documentation. */
export const examples: readonly Example<"missing">[] = [
  { name: "写明 given", report: {} },
  {
    name: "没有写 not given",
    report: {
      contact: { website: null },
      preamble: "根据《中华人民共和国政府信息公开条例》编制。电话：0999-6123457。",
    },
    expect: ["missing"],
  },
  { name: "没有前言 no preamble", report: { contact: null, preamble: "" }, expect: ["missing"] },
  {
    name: "正文说到网站 the site as such",
    report: {
      contact: null,
      preamble: "现公布2023年度报告。",
      sections: { overview: "在青溪区人民政府网站发布信息。\n维护门户网站，方便群众。" },
    },
    expect: ["missing"],
  },
  {
    name: "写在最后一部分 in the last section",
    report: {
      contact: null,
      preamble: "现公布2023年度报告。",
      sections: { otherMatters: "未收取信息处理费。\n电子版可在青溪区人民政府网站下载。" },
    },
  },
  {
    name: "只写网站 the site alone",
    report: { contact: null, preamble: "本报告在青溪区人民政府网站全文公开。" },
  },
  { name: "只写网址 the address alone", report: { preamble: "网址：www.qingxi.gov.cn。" } },
  {
    name: "写在第一部分 in section one",
    report: {
      contact: null,
      preamble: "",
      sections: { overview: "本年度报告可从青溪区人民政府门户网站下载。\n全年没有收到申请。" },
    },
  },
  {
    name: "写在第一部分，说在网站公布 published on the site, in section one",
    report: {
      contact: null,
      preamble: "",
      sections: {
        overview:
          "本报告的统计数据时限为2023年1月1日至12月31日，通过云岭市青溪区人民政府门户网站对外公布。\n全年没有收到申请。",
      },
    },
  },
  {
    name: "换行断开 broken over lines",
    report: { contact: null, preamble: "本报告的电子版可以在云岭市青溪区人民政府门户网站查\n阅。" },
  },
];
