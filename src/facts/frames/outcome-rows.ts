import type { OutcomeRow } from "../fact.ts";
import { type Frame, type Spot, type Wording, wordingAt } from "../frame.ts";
import { countsCasesInUnit } from "../quantities.ts";
import { outcomeMatterOfOthers } from "./outcomes.ts";
import { isAboutRequests, requestNoun, requestSections, speaksOfRequests } from "./topic.ts";

/** 国家秘密3件定密事项 are no requests. */
const endsHere = /^(?:[、。]|$)/u;

/** The rows of 表三 by the words of the form, directly before the number. */
const wordings: readonly (Wording<"since" | "after"> & { readonly row: OutcomeRow })[] = [
  {
    row: { of: "unavailable", key: "notHeld" },
    example: ["办理政府信息公开申请7件，其中予以公开5件，本机关不掌握相关政府信息2件。", 2],
    words: { since: /本(?:机关|单位|局)不掌握(?:(?:相关)?(?:政府)?信息)?(?:的)?(?:申请)?$/u },
  },
  {
    row: { of: "unavailable", key: "requiresCreation" },
    example: ["办理政府信息公开申请7件，其中予以公开5件，没有现成信息需要另行制作2件。", 2],
    words: { since: /(?:没有现成信息,?|^)需要?另行制作(?:的)?(?:申请)?$/u },
  },
  {
    row: { of: "unavailable", key: "unclearAfterCorrection" },
    example: ["办理政府信息公开申请7件，其中予以公开5件，补正后申请内容仍不明确2件。", 2],
    words: { since: /补正后(?:申请内容)?仍不明确(?:的)?(?:申请)?$/u },
  },
  {
    row: { of: "denied", key: "thirdPartyRights" },
    example: ["办理政府信息公开申请7件，其中予以公开5件，保护第三方合法权益2件。", 2],
    words: { since: /(?:保护|危及|损害|^)第三方合法权益(?:的)?(?:申请)?$/u },
  },
  {
    row: { of: "denied", key: "administrativeInquiry" },
    example: ["办理政府信息公开申请7件，其中予以公开5件，属于行政查询事项2件。", 2],
    words: { since: /属于行政查询事项(?:的)?(?:申请)?$/u },
  },
  {
    row: { of: "notProcessed", key: "petition" },
    example: ["办理政府信息公开申请7件，其中予以公开5件，信访举报投诉类申请2件。", 2],
    words: { since: /信访[、,]?举报[、,]?投诉类申请$/u },
  },
  {
    row: { of: "notProcessed", key: "duplicate" },
    example: ["办理政府信息公开申请7件，其中予以公开5件，重复申请2件。", 2],
    words: { since: /(?<!\p{Script=Han})重复申请$/u },
  },
  {
    row: { of: "notProcessed", key: "petition" },
    example: ["收到政府信息公开申请7件，其中信访类2件，不予处理。", 2],
    words: { since: /^(?:其中,?)?(?:属于|涉及)?信访(?:[、,]?举报)?(?:[、,]?投诉)?类(?:申请)?(?:的)?$/u },
  },
  {
    row: { of: "otherwiseHandled", key: "notCorrected" },
    example: ["收到政府信息公开申请7件，其中申请人无正当理由逾期不补正的2件。", 2],
    words: {
      since:
        /逾期[不未]补正(?:[、,而]?(?:行政机关)?不再处理(?:其政府信息公开申请)?)?(?:的)?(?:申请)?(?:有|共|为)?$/u,
    },
  },
  {
    row: { of: "otherwiseHandled", key: "notCorrected" },
    example: ["收到政府信息公开申请7件，其中2件因申请人逾期不补正不再处理。", 2],
    words: { after: /^(?:申请)?(?:因|属于?|为)?(?:申请人)?(?:无正当理由)?逾期[不未]补正/u },
  },
  {
    row: { of: "unavailable", key: "notHeld" },
    example: ["收到政府信息公开申请7件，其中2件因本机关不掌握相关信息无法提供。", 2],
    words: { after: /^(?:申请)?(?:因|属于?|为)?本(?:机关|单位|局)不掌握(?:相关)?(?:政府)?信息(?![、或])/u },
  },
  {
    row: { of: "denied", key: "internalAffairs" },
    example: ["办理政府信息公开申请7件，其中予以公开5件，属于三类内部事务信息2件。", 2],
    words: { since: /(?:属于|^)内部事务信息(?:的)?(?:申请)?$/u },
  },
  {
    row: { of: "denied", key: "processInformation" },
    example: ["办理政府信息公开申请7件，其中予以公开5件，属于四类过程性信息2件。", 2],
    words: { since: /(?:属于|^)过程性信息(?:的)?(?:申请)?$/u },
  },
  {
    row: { of: "denied", key: "enforcementFile" },
    example: ["办理政府信息公开申请7件，其中予以公开5件，属于行政执法案卷2件。", 2],
    words: { since: /(?:属于|涉及|^)行政执法案卷(?:信息)?(?:的)?(?:申请)?$/u, after: endsHere },
  },
  {
    row: { of: "denied", key: "stateSecret" },
    example: ["办理政府信息公开申请7件，其中予以公开5件，属于国家秘密2件。", 2],
    words: { since: /(?:属于|涉及|^)国家秘密(?:的)?(?:申请)?$/u, after: endsHere },
  },
];

/** A row is told in a list of results, or of the requests that were received. */
const tellsRequests = new RegExp(
  `予以公开|部分公开|不予公开|无法提供|不予处理|的申请中|${requestNoun.source}`,
  "u",
);
const anyRow =
  /不掌握|另行制作|仍不明确|第三方|行政查询|信访|重复申请|补正|内部事务|过程性|执法案卷|国家秘密/u;

/** 本机关不掌握相关政府信息2件: a row of 表三 under its own name, in a list of results. */
export const outcomeRows: Frame = {
  kinds: ["outcomeRow"],
  sections: requestSections,
  about: (sentence) =>
    speaksOfRequests(sentence) &&
    anyRow.test(sentence.text) &&
    (sentence.paragraph.section === "applications" || tellsRequests.test(sentence.text)),
  of: (clause) => isAboutRequests(clause) && !outcomeMatterOfOthers(clause.text),
  counts: countsCasesInUnit,
  examples: [...wordings.map(({ example }) => example), ["收到政府信息公开申请7件，其中2件系重复申请。", 2]],
  read: (spot) => {
    const since = spot.since.replace(/^(?:其中|[、和及])+/u, "");
    const row = (wordingAt(wordings, { ...spot, since }) ?? namedBehind(spot, since))?.row;
    return row === undefined ? null : { measure: { kind: "outcomeRow", row } };
  },
};

/** 2件系重复申请: the words of the row stand behind the number, and nothing else does. */
function namedBehind({ clause, quantity }: Spot, since: string) {
  const next = clause.quantities.find(({ start }) => start >= quantity.end)?.start;
  const behind = clause.text.slice(quantity.end, next).replace(/[、和及。]$/u, "");
  const named = /^(?:申请)?(?:属于?|为|系|是)?((?!涉及).+)$/u.exec(behind)?.[1];
  if (named === undefined || !/^有?$/u.test(since)) return null;
  return wordingAt(wordings, { since: named, after: "" });
}
