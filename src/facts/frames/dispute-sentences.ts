import { oncePer } from "../../form/once.ts";
import type { Report } from "../../report/model.ts";
import type { Sentence } from "../../text/paragraphs.ts";
import { type Clause, textBefore } from "../clauses.ts";
import type { Matter } from "../fact.ts";

/** Cases that the table does not hold, or that the body decides itself instead of being sued. */
const otherCases =
  /均[不未](?:涉及|属于?|是)(?:政府|政务)?信息公开|移送|转送|转交|因(?:行政)?(?:处罚|许可|强制|征收|拆迁|工伤)[^,;。]{0,8}(?:引发|引起|产生)|共同被告|作为(?:复议|第三人|被告)|复议机关(?!均?(?:已|全部|依法|决定|予以|作出|尚未|维持|撤销|责令|确认|驳回|变更|纠正))|(?<!未|没有|无|未曾)(?:受理|承办|审理|审结)[^,;:。\d]{0,14}(?:行政)?复议|以(?!我|本)[^,;]{2,12}为(?:被申请人|被告|被复议)|(?<!时|年|人大|现|换|第.)代(?:表|理|为|替)?[^,;的]{0,6}(?:政府|管委会)|复议[^。;]{0,16}(?<!尚未|未|待|已)审结(?!的)|(?<![尚仍正]在)审理(?!中)|办理(?:的)?行政(?:复议|诉讼)|(?<!均已依法|均已按时|均依法|积极)应诉|负责人出庭|出庭|决定书|文书|调解|(?<!信息|政务|申请)(?:公开|公示|发布)(?:的)?行政复议|复议(?:案件)?信息|建议|提案|培训|12345|赔偿|仲裁|民事|刑事|裁决/u;
/** 复议机关受理以我局为被申请人的行政复议 */
const againstUs = /复议机关(?:共)?(?:受理|收到|审理)(?=以[我本])/gu;
/** A justice bureau decides such cases for its government; what it handles is not what it is sued for. */
const decider = /司法[局厅部]|复议局/u;
const decided = /(?:办理|受理|审理|审结|收到|承办|处理|新收)[^,;:。]{0,20}复议/u;
const ofInformation = /信息公开|政府信息|依申请|公开申请|政务公开/u;

/** The procedure that a word names. */
export function matterOf(word: string): Matter {
  return word.includes("复议") ? "reconsideration" : "litigation";
}

/** Sections that tell such cases. */
export const disputeSections = ["overview", "applications", "remedies"] as const;

/** Sentences that may be about cases against this body. */
function namesDisputes({ text }: Sentence, report: Report): boolean {
  if (!/复议|诉讼/u.test(text) || otherCases.test(text.replace(againstUs, ""))) return false;
  return !decider.test(report.organization?.value ?? "") || !decided.test(text);
}

/** Those that may be about disclosure: all of section four, elsewhere those whose paragraph names it. */
export function speaksOfDisputes(sentence: Sentence, report: Report): boolean {
  return namesDisputes(sentence, report) && isBesideDisclosure(sentence);
}

function isBesideDisclosure({ paragraph }: Sentence): boolean {
  return paragraph.section === "remedies" || ofInformation.test(paragraph.text);
}

/** Those that may deny all such cases: 未发生行政复议 of any cause, but not 未产生相关行政复议 where something else is spoken of. */
export function mayDenyDisputes(sentence: Sentence, report: Report): boolean {
  return namesDisputes(sentence, report) && (isBesideDisclosure(sentence) || !refersBack.test(sentence.text));
}

/** Whether a case that is named from an index of the clause on is about disclosure. */
export function isOfDisclosure(clause: Clause, index: number): boolean {
  const { sentence } = clause;
  const { paragraph, start, text } = sentence;
  const before = textBefore(clause, index);
  // Beside cases of other causes, in section four as well, only what its own words say.
  if (isOfSeveralCauses(sentence)) return ofInformation.test(before.split(/[\d,;:。(]/u).at(-1) ?? "");
  if (isOfOtherCause(before)) return false;
  // 未产生相关行政复议: about what the paragraph speaks of.
  const scope = refersBack.test(before) ? paragraph.text.slice(0, start) + before : before;
  if (paragraph.section === "remedies" || ofInformation.test(scope)) return true;
  // 行政诉讼11件，其中涉及政府信息公开4件: not all, whatever the heading.
  return underRequests.test(paragraph.text) && !ofInformation.test(text);
}

/** 由工伤认定引发的行政诉讼, 征地补偿类行政复议: what the words before a case, since the last number or mark, give as its cause. */
function isOfOtherCause(before: string): boolean {
  // 因征地引发行政复议12件、行政诉讼9件: of both.
  const own = before.split(/[,;:。(]/u).at(-1) ?? "";
  const cause = [...own.matchAll(otherCause)]
    .at(-1)
    ?.slice(1)
    .find((one) => one !== undefined);
  return (
    cause !== undefined &&
    !ofInformation.test(cause) &&
    (otherDeed.test(cause) || !/申请|答复|公开|不服|[我本此其]|各|相关|有关/u.test(cause))
  );
}

/** 不服我局行政处罚决定: what was disputed is named. */
const otherDeed = /行政(?:处罚|许可|强制|确认|征收|裁决)|征地|征收|拆迁|工伤/u;

const otherCause =
  /(?:因|由|就|涉及?|针对|不服|对)([^,;:。\d]{2,24}?)(?:引发|引起|产生|提起|导致|申请)的?(?:行政)?(?:复议|诉讼)|([^,;:。\d、]{2,12})类(?:的)?行政(?:复议|诉讼)/gu;

/** 行政复议15件，其中信息公开类4件; 其他行政复议11件: behind a number of cases stands how many of them are about disclosure, or others. */
const isOfSeveralCauses = oncePer(({ text }: Sentence): boolean => {
  const pieces = text.split(/[,;:。()、]/u);
  const first = pieces.findIndex((piece) => /复议|诉讼/u.test(piece) && /\d/u.test(piece));
  const isPart = (piece: string) =>
    ofInformation.test(piece) && /\d(?:[件起宗例%]|$)/u.test(piece) && !/复议|诉讼|起诉|申请/u.test(piece);
  return first >= 0 && (otherCauses.test(text) || pieces.slice(first + 1).some(isPart));
});
const otherCauses = /其[他它](?:各?类|类型|方面|领域|原因|事由)?(?:的|引发的?|引起的?)?行政(?:复议|诉讼)/u;

/** （二）依申请公开。: the heading of what a paragraph speaks of. */
const underRequests =
  /^(?:\([一二三四五六七八九十]\)|[一二三四五六七八九十\d][、.])?依申请公开(?:工作)?(?:情况|方面)?[。:]/u;

/** 由此引发的行政复议: of what was spoken of before. */
export const refersBack = /(?:相关|有关|因此|由此)(?:的|引发的?|引起的?)?(?:行政|提起)?(?:复议|诉讼)/u;
