import { oncePer } from "../../form/once.ts";
import { type Clause, lastCaseIn, textBefore, textSince } from "../clauses.ts";
import type { Applicant } from "../fact.ts";
import { type Frame, type Spot, type Statement, type Wording, wordingAt } from "../frame.ts";
import { countsCases, countsCasesInUnit } from "../quantities.ts";
import { anyOf } from "../vocabulary.ts";
import { anyOutcome } from "./outcomes.ts";
import { isRequestCount, toldOfOnly } from "./requests.ts";
import { isAboutRequests, requestNoun, requestSections, speaksOfRequests } from "./topic.ts";

/** What is said between an applicant and the number: 自然人向我局提出的申请数量为33件. */
const asked =
  "(?:向(?:[我本][局委办厅院镇乡]|我街道|本机关))?(?:提[出交])?的?(?:申请)?(?:政府信息公开)?(?:申请人?|提[出交])?(?:的|数?量|数)?(?:共|为|有|计)*$";
/** What may follow a number behind which the applicant is named. */
const end = "(?:个人)?(?:的|申请|提[出交])*(?:[。、]|$)";
const comesFrom = "^(?:申请)?(?:申请人)?(?:来自|由|为|系|是|属于?)";
const organizations = "(?<!公民[、,和]?)法人(?:或|和|及|、|与)?(?:者|以及)?其[他它](?:社会)?组织";

/** Not 外地自然人, 国有企业: only some of them. */
const whole = "(?<=^|[^\\p{Script=Han}]|[中到理为是系由自以及和与或年度看分共收的含]|(?<!国)有)";

function before(who: string): Wording["words"] {
  return { since: new RegExp(`${whole}(?:${who})(?:个人)?(?:身份)?${asked}`, "u") };
}

function behind(who: string): Wording["words"] {
  return { after: new RegExp(`${comesFrom}(?:${who})${end}`, "u") };
}

const wordings: readonly (Wording & { readonly who: Applicant })[] = [
  {
    who: "naturalPerson",
    example: ["收到政府信息公开申请35件，其中自然人申请33件，法人或其他组织2件。", 33],
    words: before("自然人类?|公民|(?<=^|、|其中)个人"),
  },
  {
    who: "organization",
    example: ["收到政府信息公开申请35件，其中自然人33件，法人和其他组织提出2件。", 2],
    words: before(organizations),
  },
  {
    who: "commercialEnterprise",
    example: ["收到政府信息公开申请35件，其中自然人32件，商业企业3件。", 3],
    words: before("商业企业类?|企业(?:法人)?"),
  },
  {
    who: "researchInstitution",
    example: ["收到政府信息公开申请35件，其中自然人32件，科研机构3件。", 3],
    words: before("科研(?:机构|院所)"),
  },
  {
    who: "welfareOrganization",
    example: ["收到政府信息公开申请35件，其中自然人32件，社会公益组织3件。", 3],
    words: before("社会公益组织"),
  },
  {
    who: "legalServiceAgency",
    example: ["收到政府信息公开申请35件，其中自然人32件，法律服务机构3件。", 3],
    words: before("法律服务机构|律师事务所"),
  },
  {
    who: "commercialEnterprise",
    example: ["收到政府信息公开申请35件，其中3件来自商业企业，其余来自自然人。", 3],
    words: { after: new RegExp(`${comesFrom}(?:商业)?企业(?:申请|提出|提交)?的?[。]?$`, "u") },
  },
  {
    who: "others",
    example: ["收到政府信息公开申请35件，其中自然人30件，其他申请人5件。", 5],
    words: { since: /其[他它]申请人(?:申请|提出)?(?:的)?(?:共|为|有)?$/u },
  },
  {
    who: "others",
    example: ["收到政府信息公开申请35件，其中自然人30件、商业企业3件、其他2件。", 2],
    words: {
      sofar:
        /(?:企业|机构|事务所|公益组织)(?:申请|提出)?\d+[件宗][、,;]其[他它](?:组织|申请人)?(?:申请|提出)?$/u,
    },
  },
  {
    who: "naturalPerson",
    example: ["收到政府信息公开申请35件，其中33件来自自然人，2件来自法人或其他组织。", 33],
    words: behind("自然人|公民|个人"),
  },
  {
    who: "organization",
    example: ["收到政府信息公开申请35件，其中33件来自自然人，2件来自法人或其他组织。", 2],
    words: behind(organizations),
  },
];
const otherMatter = anyOf(["disputes"]);
/** Ways in, each of which has its own applicants. */
const way = anyOf(["channels", "mediaOfOffices"], "渠道|平台|系统|窗口|电话");
/** Who came by one way, came again, or came for something else. */
const notAllRequests = /网上|信函|接待|咨询|注册|重复|同一|第三方/u;
const anyApplicant = anyOf(["applicants", "organisations"]);
const namesApplicant = oncePer(({ text }: Clause) => anyApplicant.test(text));

/** 收到3件，均由自然人提出 */
const allOfOneKind: readonly Statement[] = [
  {
    words:
      /^(?:其中)?(?:申请人)?(?:均|全部|都)(?:为|由|系|是|来自)(?:自然人|公民|法人(?:或|和|及|、|与)其[他它]组织)(?:个人)?(?:的?申请|提出|提交)*的?(?=[。]?$)/u,
    measures: (said) => [
      { kind: "applicants", who: said.includes("法人") ? "organization" : "naturalPerson" },
    ],
  },
];

/** 自然人33件，法人或其他组织2件: who asked. */
export const applicants: Frame = {
  kinds: ["applicants"],
  sections: requestSections,
  about: (sentence) =>
    speaksOfRequests(sentence) &&
    /自然人|法人|公民|个人|企业|机构/u.test(sentence.text) &&
    !otherMatter.test(sentence.text),
  examples: [
    ...wordings.map(({ example }) => example),
    ["收到政府信息公开申请3件，均由自然人提出。", 3],
    ["收到政府信息公开申请3件，申请人均为自然人。", 3],
    ["收到政府信息公开申请11件，其中法人或其他组织申请5件。", 5],
    ["收到政府信息公开申请35件，其中33件为自然人提出、2件为农民专业合作社提出。", 33],
    ["收到政府信息公开申请35件，其中33件为个人申请、2件为企业申请。", 33],
    ["收到政府信息公开申请35件，其中2件来自法人或其他组织、33件来自自然人。", 2],
  ],
  // The split may stand before the sentence that names what was asked for.
  of: (clause) => isAboutRequests(clause) || requestNoun.test(clause.sentence.paragraph.text),
  tell: (clause, clauses) => toldOfOnly(clause, clauses, allOfOneKind),
  counts: countsCasesInUnit,
  unless: [["part", notAllRequests]],
  read: (spot) => {
    const who = wordingAt(wordings, { ...spot, sofar: spot.sofar.slice(-30) })?.who;
    if (who === undefined || isOfOtherRequests(spot) || isOfOneWay(spot)) return null;
    return { measure: { kind: "applicants", who } };
  },
};

/** 不动产登记申请3200件，其中自然人3000件: who asked for something else. */
function isOfOtherRequests({ clauses, index }: Spot): boolean {
  const whole = clauses.slice(0, index).find(({ quantities }) => quantities.some(countsCases));
  if (whole === undefined || !otherRequests.test(whole.text)) return false;
  return !requestNoun.test(textBefore(whole, whole.text.length)) && !ownApplicants.test(whole.text);
}

const otherRequests = /\p{Script=Han}{2}(?<!收到|受理|接到|接收|新收|办理|提出)申请/u;

const ownApplicants = /(?:自然人|公民|组织|企业)[^,;。]{0,4}申请/u;

/** 网络渠道50件（自然人45件）: of those that came by one way or ended in one, not of all. */
function isOfOneWay({ clauses, index }: Spot): boolean {
  const before = clauses.slice(0, index);
  const whole = lastCaseIn(before.filter((clause) => !namesApplicant(clause))) ?? lastCaseIn(before);
  if (whole === null) return false;
  const { clause, quantity } = whole;
  const said = textSince(clause, quantity);
  // After a semicolon the whole is split anew.
  const isAnew = clauses.slice(clauses.indexOf(clause) + 1, index + 1).some(({ opener }) => opener === ";");
  return !isAnew && (way.test(said) || anyOutcome.test(said)) && !isRequestCount(clause, quantity);
}
