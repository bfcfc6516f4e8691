import type { Sentence } from "../../text/paragraphs.ts";
import { type Clause, textBefore } from "../clauses.ts";
import type { DisputeEnding, Matter } from "../fact.ts";
import type { Examples, Frame, Told } from "../frame.ts";
import { isMadeOf } from "../made-of.ts";
import { isCount } from "../quantities.ts";
import { disputeSections, isOfDisclosure, matterOf, mayDenyDisputes } from "./dispute-sentences.ts";

const examples: Examples = [
  ["未因政府信息公开被申请行政复议、提起行政诉讼。", 0],
  ["因政府信息公开引发行政复议2件，均获维持。", 0],
  ["2023年未发生因政府信息公开引起的行政复议。", 0],
  // None at all, of whatever cause.
  ["政府信息公开平稳有序。未发生行政复议、行政诉讼。", 0],
  ["因政府信息公开引发行政复议2件，复议机关均维持。", 0],
  ["因政府信息公开引发行政复议1件，行政诉讼1件，复议结果为纠正。", 0],
];

/** Sections of other matters: what is denied there has to be named whole. */
const otherSections = ["problems", "otherMatters"] as const;
const byDisclosure = /(?:因|涉及?)(?:政府)?信息公开/u;

function isInOther({ paragraph: { section } }: Sentence): boolean {
  return otherSections.some((one) => one === section);
}

/** 无行政复议、行政诉讼, which are none about disclosure either; 均获维持: no cases, and none that ended otherwise. */
export const disputeStatements: Frame = {
  kinds: ["disputes", "ending"],
  sections: [...disputeSections, ...otherSections],
  about: (sentence, report) =>
    mayDenyDisputes(sentence, report) && (!isInOther(sentence) || byDisclosure.test(sentence.text)),
  examples,
  tell: (clause) => [...noneIn(clause), ...endedIn(clause)],
};

const nothing = /未曾|不存在|未有|暂无|没有|未|无/gu;
const noneWords =
  /(?:举报|投诉)(?:、|和|或者?|及)|公民、?法人[和或及](?:者)?其[他它]组织|我[局委办厅院部镇乡]|本(?:部门|单位|机关|街道|[局委办厅院部镇乡])|政府信息公开|政府信息申请|信息公开|依申请公开|政务公开|政府|针对|事务|相关|涉及|发生|收到|出现|引发|产生|接到|方面|领域|任何|一例|一起|一件|关于|有关|工作|申请|提起|引起|因|被|有|过|的|类|而|由/gu;
const tailWords =
  /案件|案例|申请|情况|事项|情形|发生|以及|行政|诉讼|复议|提起|没有|举报|投诉|申诉|纠纷|收到|案|的|、|和|及|或|与|被|也|亦|未|无|等|件/gu;

const anyCase = /(?:行政)?(?:复议|诉讼)/u;
/** Some of them only, or something else about them. */
const notAll = /败诉|被纠正|被撤销|逾期|被责令/u;

function noneIn(clause: Clause): Told[] {
  if (notAll.test(clause.text) || clause.quantities.some(isCount)) return [];
  return [...clause.text.matchAll(nothing)].flatMap(({ 0: word, index: start }) => {
    const rest = clause.text.slice(start + word.length);
    const { 0: object = "", index = 0 } = anyCase.exec(rest) ?? {};
    const tail = rest.slice(index + object.length);
    const isWhole = isMadeOf(rest.slice(0, index), noneWords) && isMadeOf(tail, tailWords);
    if (object === "" || index > 30 || !isWhole) return [];
    const matters = new Set((rest.match(/复议|诉讼/gu) ?? []).map(matterOf));
    const told = { said: "none", value: 0, start, end: clause.text.length } as const;
    return [...matters].map(
      (matter): Told => ({ ...told, measure: { kind: "disputes", matters: [matter] } }),
    );
  });
}

/** 均获维持, 复议结果为纠正: how all cases ended. */
const allEnded: readonly { readonly ending: DisputeEnding; readonly words: RegExp }[] = [
  {
    ending: "upheld",
    words:
      /(?:均|全部|都)(?:获|获得|被|予以|得到|为|是)?(?:结果)?(?:维持|胜诉)|结果(?:均|都|全部)?(?:为|是)(?:结果)?维持/u,
  },
  {
    ending: "corrected",
    words: /(?:(?:均|全部|都)(?:被|予以|为|是)?(?:结果)?|结果(?:均|都|全部)?(?:为|是)(?:结果)?)纠正$/u,
  },
];
/** Where only some cases had come to an end, or one of them to several. */
const notAllEnded = /已审结|审结的|已办结|已结|[二再]审/u;
const procedures: readonly { readonly matter: Matter; readonly words: RegExp }[] = [
  { matter: "reconsideration", words: /复议(?!后|直接)/u },
  { matter: "litigation", words: /诉讼|起诉/u },
];

function endedIn(clause: Clause): Told[] {
  return allEnded.flatMap(({ ending, words }) => {
    const match = words.exec(clause.text);
    if (match === null || notAllEnded.test(clause.sentence.text) || !isOfDisclosure(clause, match.index))
      return [];
    const before = textBefore(clause, match.index);
    const lead = before.slice(before.lastIndexOf(";") + 1);
    // 复议结果为纠正: of the procedure that is named beside it.
    const scope = /(?:复议|诉讼)$/u.exec(before)?.[0] ?? lead;
    // No more than can be quoted, from the beginning of a clause on.
    const cut = lead.length <= 30 ? 0 : lead.indexOf(",", lead.length - 30) + 1 || lead.length - 30;
    const start = before.length - lead.length + cut - clause.start;
    const told = { said: "all", value: 0, start, end: match.index + match[0].length } as const;
    return procedures
      .filter(({ words }) => words.test(scope))
      .map(({ matter }) => ({ ...told, measure: { kind: "ending", matter, ending } }));
  });
}
