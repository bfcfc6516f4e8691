import type { Clause } from "../clauses.ts";
import type { Examples, Frame } from "../frame.ts";
import { isMadeOf } from "../made-of.ts";
import { isPart } from "../subject.ts";
import { namesChannel } from "./channels.ts";
import { isAboutRequests, requestSections, speaksOfRequests } from "./topic.ts";

const examples: Examples = [
  ["全年未收到政府信息公开申请。", 0],
  ["全年没有依申请公开的信息。", 0],
  ["依申请公开情况：全年零申请。", 0],
  ["全年政府信息公开申请为零。", 0],
  ["全年无新收政府信息公开申请。", 0],
  ["依申请公开工作零申请、零投诉。", 0],
  ["全年政府信息公开申请零受理。", 0],
  ["全年未收到信函、网络等形式的政府信息公开申请。", 0],
];

/** 政府信息公开申请为零, 零受理 */
const zeroBehind =
  /^(?:20\d{2}年度?|全年|本年度?|我[局委办厅院镇乡]|本机关)*(?:的)?(?:收到(?:的)?|受理(?:的)?)?(?:(?:政府|政务)?信息公开申请|依申请公开(?:申请)?)(?:(?:办理|受理)?(?:数量?|件数|总?量)?为零|(?:数量?|件数|总?量)?零(?:受理|接收|收件|办件|收到|提交|发生)?)(?=[。]?$)/u;
const plainRequests = { kind: "requests", fresh: false } as const;

/** 未收到政府信息公开申请, 无依申请公开的信息. */
export const noRequests: Frame = {
  kinds: ["requests"],
  sections: requestSections,
  about: speaksOfRequests,
  examples,
  denials: [{ words: zeroBehind, of: (clause) => !isPart(clause, 0), measures: () => [plainRequests] }],
  tell: (clause) => {
    const found = clause.text.includes("申请") ? zeroIn(clause) : undefined;
    if (found === undefined || isPart(clause, found.start)) return [];
    return [{ measure: plainRequests, said: "none", value: 0, ...found }];
  },
};

const nothing = /未曾|尚未|从未|没有|未|无|暂无|不存在|零/gu;
const afterNothing =
  /^(?:收到|接到|接收|接收到|受理|受理过|发生|产生|有|收悉|接收过|办理|新收|收)?(?:过|任何|到)?/u;
/** Words that may stand between 未收到 and 申请 without narrowing what is meant. */
const filler =
  /(?:(?:信函|书面|网络|网上|当面|现场|传真|邮件|电子邮件|邮寄)[、和及或])+(?:信函|书面|网络|网上|当面|现场|传真|邮件|电子邮件|邮寄)等?(?:各种)?(?:形式|方式|渠道|途径)|线上[、和及或与]?线下|公民|法人|社会组织|其他|其它|组织|社会|公众|群众|单位|个人|任何|有关|相关|关于|涉及|政府|政务|信息|要求|获取|提出|提交|一件|1件|形式|各类|公开|过|的|和|或|者|及|以|与|、|新|我局|我委|我办|我中心|我镇|我街道|本机关|本单位|本局|向|对|就/gu;
/** Longer phrases first: what is found is quoted. */
const zeroObject =
  /依申请公开(?:的?(?:申请|事项|信息|要求)|件)?|(?:信息公开|公开信息|公开|依)申请|申请公开|依申请公开|申请/u;

const objectWords =
  /信息公开|信息|政府|政务|公开|申请|受理|办理|答复|情况|事项|诉求|业务|工作|要求|件数|发生|材料|事宜|内容|项目|案件|记录|零(?:投诉|举报|复议|诉讼|超期|逾期)|件|的|依|表|、|[”"’]/gu;

/** Where the clause says that nothing was asked for: from 未 to the object. */
function zeroIn(clause: Clause): { readonly start: number; readonly end: number } | undefined {
  for (const { 0: word, index: start } of clause.text.matchAll(nothing)) {
    const rest = clause.text.slice(start + word.length);
    const verb = afterNothing.exec(rest)?.[0] ?? "";
    const tail = rest.slice(verb.length);
    const object = zeroObject.exec(tail);
    if (object === null || object.index > 40 || (word === "零" && verb !== "")) continue;
    const remainder = tail.slice(object.index);
    // 依申请公开收费, 申请复议, 申请人 are other objects.
    const isWhole = isMadeOf(tail.slice(0, object.index), filler) && isMadeOf(remainder, objectWords);
    const isMeant = /信息公开|公开申请|申请公开|依申请/u.test(remainder) || isAboutRequests(clause);
    if (!isWhole || !isMeant || namesChannel(clause.text.slice(0, start))) continue;
    return { start, end: clause.text.length - remainder.length + object[0].length };
  }
  return undefined;
}
