import type { Report } from "../../report/model.ts";
import { paragraphsBefore } from "../../text/file-text.ts";
import type { Paragraph } from "../../text/paragraphs.ts";
import { firstPlaceIn, openingOf, paragraphsOf } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";

/** 公布的应是报告本身，不是报送的公文。 */
export default defineRule({
  id: "submission-letter",
  group: "structure",
  title: { zh: "把报送公文当报告公布", en: "The covering letter was published as the report" },
  severity: "warning",
  basis: {
    zh: "条例第四十九条：年度报告向社会公布；莆田2009年通报的问题",
    en: "Regulation, article 49: the report is made public; a fault named in Putian's notice of 2009",
  },
  why: {
    zh: "“请予审阅”是写给上级的，年度报告是写给公众的。",
    en: "“Please examine” addresses a superior; the annual report addresses the public.",
  },
  remedy: {
    zh: "删去主送机关和报送、请示用语，写“现予公布”。",
    en: "Drop the addressee and the phrases of submission.",
  },
  traps: {
    zh: "“现予公布”不算；只在末尾习惯性地写“特此报告”的，只作提示。",
    en: "“Hereby published” is fine; a mere “hereby reported” at the end is a note.",
  },
  messages: {
    letter: {
      zh: "“{written}”是报送公文的用语，不应出现在公布的报告里",
      en: "“{written}” belongs in a covering letter",
    },
    formula: {
      zh: "“{written}”是上行文的结语，公布的报告可以删去",
      en: "“{written}” closes a letter to a superior and may be dropped",
    },
  },
  examples: [
    { name: "公布 published", report: {} },
    {
      name: "请予审核 please examine",
      report: { preamble: "区政府办公室：\n现将我局2023年度报告报送你办，请予审核。" },
      expect: ["letter"],
    },
    {
      name: "标题前面的送审函 in front of the title",
      text: [
        "区政务公开办：",
        "现将我局2023年政府信息公开工作年度报告报送贵办，请予审核。",
        "云岭市青溪区水务局2023年政府信息公开工作年度报告",
        "一、总体情况",
        "围绕供水保障主动公开信息。",
        "二、主动公开政府信息情况",
        "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况",
      ].join("\n"),
      expect: ["letter"],
    },
    {
      name: "结尾请审阅 at the end",
      report: { sections: { otherMatters: "没有收取信息处理费。\n以上报告，请审阅。" } },
      expect: ["letter"],
    },
    {
      name: "特此报告 hereby reported",
      report: { sections: { otherMatters: "没有收取信息处理费。\n特此报告。" } },
      expect: ["formula"],
    },
    {
      name: "审核制度 a procedure",
      report: {
        sections: {
          otherMatters: "没有收取信息处理费。信息发布前报请分管领导审核，再上报区政府办公室备案。",
        },
      },
    },
  ],
  check(report, found, { source, siblings }) {
    const above = paragraphsBefore(report, source, siblings).slice(-paragraphsOfLetter);
    const letter = firstPlaceIn([...above, ...ends(report)], submission);
    const place = letter ?? firstPlaceIn(ends(report), closing);
    if (place === null) return;
    const [messageId, severity] =
      letter === null ? (["formula", "info"] as const) : (["letter", "warning"] as const);
    const written = place.written.replace(/^[。，；,;]/u, "");
    found(messageId, { at: place.at, severity, data: { written } });
  },
});

const submission =
  /现将[^。]{0,60}(?:报送|呈报|上报|呈送|报请)[^。]{0,30}|(?:^|[。,;])(?:以上(?:报告)?,?)?(?:请予?(?:以)?审[核阅示议批查]|[妥当]否,请)[^。]{0,12}/u;
const closing = /(?:^|[。,;])特此报告/u;

/** Of what stands in front of the title; before it, pages have their navigation. */
const paragraphsOfLetter = 6;

/** Where letters begin and end. */
function ends(report: Report): Paragraph[] {
  const last = report.order.slice(-1).flatMap((key) => paragraphsOf(report, key));
  return [...openingOf(report), ...last.slice(-3)];
}
