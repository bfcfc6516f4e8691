import type { Report } from "../../report/model.ts";
import type { Sentence } from "../../text/paragraphs.ts";

/** Cases that the table does not hold, or that the body decides itself instead of being sued. */
const otherCases =
  /共同被告|作为(?:复议|第三人|被告)|复议机关|(?<!未|没有|无|未曾)(?:受理|承办|审理|审结)[^,;:。\d]{0,14}(?:行政)?复议|以(?!我|本)[^,;]{2,12}为(?:被申请人|被告|被复议)|(?<!时|年|人大|现|换|第.)代(?:表|理|为|替)?[^,;的]{0,6}(?:政府|管委会)|复议[^。;]{0,16}(?<!尚未|未|待|已)审结(?!的)|审理(?!中)|办理(?:的)?行政(?:复议|诉讼)|应诉|负责人出庭|出庭|决定书|文书|调解|(?<!信息|政务|申请)(?:公开|公示|发布)(?:的)?行政复议|复议(?:案件)?信息|建议|提案|培训|12345|赔偿|仲裁|民事|刑事|裁决/u;
/** A justice bureau decides such cases for its government; what it handles is not what it is sued for. */
const decider = /司法[局厅部]|复议局/u;
const decided = /(?:办理|受理|审理|审结|收到|承办|处理|新收)[^,;:。]{0,20}复议/u;
const ofInformation = /信息公开|政府信息|依申请|公开申请|政务公开/u;

/** Sections that tell such cases. */
export const disputeSections = ["overview", "applications", "remedies"] as const;

/** Sentences about such cases: all of section four, elsewhere those that name disclosure before the case. */
export function speaksOfDisputes({ text, paragraph, start }: Sentence, report: Report): boolean {
  const at = text.search(/复议|诉讼/u);
  if (at < 0 || otherCases.test(text)) return false;
  if (decider.test(report.organization?.value ?? "") && decided.test(text)) return false;
  if (paragraph.section === "remedies") return true;
  const before = text.slice(0, at);
  // 未产生相关行政复议: about what the paragraph speaks of.
  const refersBack = /(?:相关|有关|因此|由此)(?:的|引发的?|引起的?)?(?:行政|提起)?$/u.test(before);
  return ofInformation.test(before) || (refersBack && ofInformation.test(paragraph.text.slice(0, start)));
}
