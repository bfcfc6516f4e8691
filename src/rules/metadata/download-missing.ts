import { firstPlaceIn, openingOf, paragraphsOf } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { examples } from "./download-missing.examples.ts";

/** 应说明报告的电子版在哪里可以看到、下载。 */
export default defineRule({
  id: "download-missing",
  group: "metadata",
  title: { zh: "未说明电子版获取途径", en: "The report does not say where to find it" },
  severity: "info",
  basis: {
    zh: "编写惯例；条例第二十四条要求公开平台具备检索、查阅、下载功能（理由，不是对报告的要求）",
    en: "A custom; the Regulation, article 24, asks platforms for search, reading and download (a reason, not a duty of the report)",
  },
  why: {
    zh: "读者拿到纸质件或转载件时，不知道到哪里找原文。",
    en: "Readers of a copy do not know where the original is.",
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
      en: "The report does not say where it can be read or downloaded",
    },
  },
  examples,
  check(report, found) {
    if (report.contact.website !== null) return;
    const told =
      firstPlaceIn(openingOf(report), where) ??
      firstPlaceIn(paragraphsOf(report, "overview"), whereInText) ??
      firstPlaceIn(paragraphsOf(report, "otherMatters"), whereInText);
    if (told === null) found("missing", { at: report.preamble.at(-1)?.at ?? report.at });
  },
});

const where =
  /下载|查阅|查看|查询|浏览|获取|登录|登陆|电子版|电子文本|全文公[开布]|网址|https?:|www\.|网站|网上|门户|公众号/iu;
const whereInText =
  /电子版[^。]{0,30}(?:下载|查阅|查看|查询|浏览|获取)|(?:报告|年报)[^。]{0,40}(?:下载|查阅|查看|查询|浏览|获取|电子版|全文公[开布])|(?:本报告|年度报告)[^。]{0,60}(?:网站|门户|平台|公众号)[^。]{0,8}(?:对外|向社会)?(?:公布|公开|发布)|网址|https?:|www\./iu;
