import { openingOf, paragraphsOf } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";

/** 应说明报告的电子版在哪里可以看到、下载。 */
export default defineRule({
  id: "download-missing",
  group: "metadata",
  title: { zh: "未说明电子版获取途径", en: "It is not said where to find the report" },
  severity: "info",
  basis: {
    zh: "编写惯例；条例第二十四条要求公开平台具备检索、查阅、下载功能（理由，不是对报告的要求）",
    en: "A custom; the Regulation, article 24, asks platforms for search, reading and download (a reason, not a duty of the report)",
  },
  why: {
    zh: "读者拿到纸质件或转载件时，不知道到哪里找原文。",
    en: "Who meets a copy does not know where the original is.",
  },
  remedy: {
    zh: "写明“本报告电子版可在某网站查阅、下载”，附网址。",
    en: "Say where the text can be read and downloaded, with the address.",
  },
  traps: {
    zh: "只写网站名称、只写网址都可以；正文里说在网站上公开信息不算。",
    en: "The name of the site or its address will do; general remarks on the site do not.",
  },
  messages: {
    missing: {
      zh: "没有说明报告电子版在哪里查阅、下载",
      en: "It is not said where the report can be read or downloaded",
    },
  },
  examples: [
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
  ],
  check(report, found) {
    if (report.contact.website !== null) return;
    const opening = openingOf(report).map(({ text }) => text);
    if (opening.some((text) => where.test(text))) return;
    const overview = paragraphsOf(report, "overview").map(({ text }) => text);
    if (overview.some((text) => whereInText.test(text))) return;
    found("missing", { at: report.preamble.at(-1)?.at ?? report.at });
  },
});

const where =
  /下载|查阅|查看|查询|浏览|获取|登录|登陆|电子版|电子文本|全文公[开布]|网址|https?:|www\.|网站|网上|门户|公众号/iu;
const whereInText =
  /(?:报告|年报)[^。]{0,40}(?:下载|查阅|查看|查询|浏览|获取|电子版|全文公[开布])|(?:本报告|年度报告)[^。]{0,60}(?:网站|门户|平台|公众号)[^。]{0,8}(?:对外|向社会)?(?:公布|公开|发布)|网址|https?:|www\./iu;
