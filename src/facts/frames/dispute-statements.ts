import type { Clause } from "../clauses.ts";
import type { Matter } from "../fact.ts";
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
];

/** 无行政复议、行政诉讼, which are none about disclosure either; 均获维持: no cases, and none that ended otherwise. */
export const disputeStatements: Frame = {
  kinds: ["disputes", "ending"],
  sections: disputeSections,
  about: mayDenyDisputes,
  examples,
  tell: (clause) => [...noneIn(clause), ...upheldIn(clause)],
};

const nothing = /未曾|不存在|未有|暂无|没有|未|无/gu;
const noneWords =
  /(?:举报|投诉)(?:、|和|或者?|及)|公民、?法人[和或及](?:者)?其[他它]组织|我[局委办厅院部镇乡]|本(?:部门|单位|机关|街道|[局委办厅院部镇乡])|政府信息公开|政府信息申请|信息公开|依申请公开|政务公开|政府|针对|事务|相关|涉及|发生|收到|出现|引发|产生|接到|方面|领域|任何|一例|一起|一件|关于|有关|工作|申请|提起|引起|因|被|有|过|的|类|而|由/gu;
const tailWords =
  /案件|案例|申请|情况|事项|情形|发生|以及|行政|诉讼|复议|提起|没有|举报|投诉|申诉|纠纷|收到|案|的|、|和|及|或|与|被|也|亦|未|无|等|件/gu;

function noneIn(clause: Clause): Told[] {
  if (/败诉|被纠正|被撤销|逾期|被责令/u.test(clause.text) || clause.quantities.some(isCount)) return [];
  return [...clause.text.matchAll(nothing)].flatMap((match) => {
    const rest = clause.text.slice(match.index + match[0].length);
    const object = /(?:行政)?(复议|诉讼)/u.exec(rest);
    if (object === null || object.index > 30 || !isMadeOf(rest.slice(0, object.index), noneWords)) return [];
    const tail = rest.slice(object.index + object[0].length);
    if (!isMadeOf(tail, tailWords)) return [];
    const also = /(复议|诉讼)/u.exec(tail)?.[1];
    const matters = new Set([object[0], also ?? object[0]].map(matterOf));
    return [...matters].map(
      (matter): Told => ({
        measure: { kind: "disputes", matters: [matter] },
        said: "none",
        value: 0,
        start: match.index,
        end: clause.text.length,
      }),
    );
  });
}

function upheldIn(clause: Clause): Told[] {
  const match = /(?:均|全部|都)(?:获|获得|被|予以|得到|为|是)?(?:结果)?(?:维持|胜诉)/u.exec(clause.text);
  if (match === null || /已审结|审结的|已办结|已结|[二再]审/u.test(clause.sentence.text)) return [];
  if (!isOfDisclosure(clause, match.index)) return [];
  const before = clause.sentence.text.slice(0, clause.start + match.index);
  const scope = before.split(/[;；]/u).at(-1) ?? "";
  const matters: Matter[] = [];
  if (/复议(?!后|直接)/u.test(scope)) matters.push("reconsideration");
  if (/诉讼|起诉/u.test(scope)) matters.push("litigation");
  const start = Math.max(before.length - scope.length, before.length - 30) - clause.start;
  return matters.map((matter) => ({
    measure: { kind: "ending", matter, ending: "upheld" },
    said: "all",
    value: 0,
    start,
    end: match.index + match[0].length,
  }));
}
