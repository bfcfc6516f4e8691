import type { Report } from "../../report/model.ts";
import { type Clause, casesIn, clausesBefore, clausesOf, lastCaseIn, textBefore } from "../clauses.ts";
import { type Examples, type Frame, type Spot, type Wording, wordingAt } from "../frame.ts";
import { isMadeOf } from "../made-of.ts";
import { countsCasesInUnit, type Quantity } from "../quantities.ts";
import { withoutWholeWords } from "../restrictions.ts";
import { isShortFor } from "../scope.ts";
import { actsItself } from "../subject.ts";
import { anyOf } from "../vocabulary.ts";
import { withoutHarmless } from "./channels.ts";
import { anyOutcome } from "./outcomes.ts";
import { counted } from "./request-wordings.ts";
import { isRequestCount } from "./requests.ts";
import { isAboutRequests, requestSections, speaksOfRequests } from "./topic.ts";

/** Its ways of saying so, for tests: the verb stands before the number or behind it, with nothing that narrows it. */
const examples: Examples = [
  ["收到政府信息公开申请12件，办结10件。", 10],
  ["收到政府信息公开申请12件，均依法依规在法定期限内答复10件。", 10],
  ["全年办结依申请公开事项38件。", 38],
  ["在作出答复的38件政府信息公开申请中，予以公开30件。", 38],
  ["收到政府信息公开申请41件，38件已按规定予以办结，3件结转下年度。", 38],
  ["收到政府信息公开申请12件，已办复10件。", 10],
  ["收到政府信息公开申请12件，办理结果总计10件。", 10],
  ["收到政府信息公开申请12件，上年结转1件，共办理13件，其中办结10件。", 10],
  ["全年收到政府信息公开申请12件，作出政府信息公开答复10件。", 10],
  ["收到的12件政府信息公开申请均已受理，其中10件已办结。", 10],
  ["政府信息公开申请收到数：12件；办结数：10件。", 10],
];

/** Numbers of all that were closed, as the clause leads to them and goes on; `ahead`: the paragraph before it; `rest`: the sentence behind it. */
const wholes: readonly Wording<"ahead" | "lead" | "after" | "rest">[] = [
  {
    example: ["政府信息公开申请办理方面，在全部38件答复中，予以公开30件。", 38],
    words: {
      lead: /^在?(?:全部|所有|上述)*$/u,
      after: /^已?(?:答复|办结|办复)(?:件|的(?:政府信息公开)?申请)?中$/u,
    },
  },
  {
    example: ["对38件政府信息公开申请作出答复，其中予以公开30件。", 38],
    words: {
      lead: /^(?:全年|全部|依法|累计|共|已)*对(?:收到的)?$/u,
      after: /^(?:政府信息公开)?申请(?:依法|均|已|按时|按期|全部)*(?:作出|做出|予以|进行)了?答复[。]?$/u,
      rest: /[,;:。(]其中/u,
    },
  },
  {
    example: ["全年有38件政府信息公开申请得到答复。", 38],
    words: {
      lead: /^(?:全年|本年度?|今年(?:以来)?|我[局委办厅院镇乡]|本机关|总?共|有)+$/u,
      after: new RegExp(
        `^${counted}(?:得到|予以|[作做]出|进行|均|已|都|全部|依法|按期|按时|按规定)*(?:答复|办结|办复|办理完毕)[。]?$`,
        "u",
      ),
    },
  },
  {
    example: ["38件依申请公开件全部办结。", 38],
    words: {
      ahead: /^(?:[^,;。\d]{0,6}依申请公开[^,;。\d]{0,6}[。:])?$/u,
      lead: /^$/u,
      after: new RegExp(`^${counted}(?:均|已|都|全部|依法|按期|按时)+(?:答复|办结|办复|办理完毕)[。]?$`, "u"),
    },
  },
  {
    example: ["在办结的38件政府信息公开申请中，予以公开30件。", 38],
    words: {
      lead: /^在?(?:已|全年|所有|20\d{2}年)*(?:办结|(?:[作做]出)?答复)的$/u,
      after: /^(?:政府信息公开)?申请(?:事项)?中$/u,
    },
  },
];
const disputed = /复议|诉讼|建议|提案/u;

/** 办结N件, 答复N件: requests that were closed or answered. */
export const closed: Frame = {
  kinds: ["closed"],
  sections: requestSections,
  about: (sentence) => speaksOfRequests(sentence) && closing.test(sentence.text),
  of: (clause) => isAboutRequests(clause) && !disputed.test(textBefore(clause, 0)),
  counts: countsCasesInUnit,
  examples: [...wholes.map(({ example }) => example), ...examples],
  read: (spot) =>
    isClosedCount(spot) ? { measure: { kind: "closed" }, turned: closing.test(spot.after) } : null,
};

function isClosedCount(spot: Spot): boolean {
  const { clause, quantity, since } = spot;
  // 同意公开答复9件 is one kind of result.
  const own = isOfAll(clause) ? clause.text.replace(/^其中/u, "") : clause.text;
  if (namesOthers(own) || anyOutcome.test(since) || !isWhole(spot)) return false;
  // 全区收到412件，其中我局收到86件，答复83件
  const isOwnShare = actsItself(clause, quantity.start) === true;
  const matter = isOwnShare ? precedingMatter(clause).replace("其中", "") : precedingMatter(clause);
  return !namesOthers(matter) && !forOthers.test(matter);
}

function namesOthers(text: string): boolean {
  return otherClosed.test(withoutHarmless(text).replace(requestItems, "申请"));
}

/** 办结依申请公开事项9件 */
const requestItems = /申请(?:公开)?(?:事项|业务)/gu;

const otherClosed = anyOf(
  [
    "proposals",
    "enforcement",
    "disputes",
    "letters",
    "pace",
    "channels",
    "applicants",
    "rest",
    "lastYear",
    "carrying",
    "cases",
  ],
  "事项|业务",
);
/** What the clause before may say of the answers: given for others, or to a part that had to be asked about. */
const forOthers =
  /配合|协助|协查|指导|代(?:表|理|为|办|县|区|市|省|政)|(?:收到|接到)[^,]{0,12}(?:转办|转来|转送|交办)|(?:补正|征求|第三方)[^,\d]*,?$/u;

export const closing =
  /(?<!(?:收到|收回|收集)(?:的)?)(?:办结|答复|办复|办理完毕|回复|办件(?!量)|办理结果(?=[总合]计))/u;
const lastVerb = new RegExp(`${closing.source}(?!.*${closing.source})`, "u");
/** 9件均已办结 */
const closedBehind = new RegExp(`^(?:申请|政府信息公开申请)?(.*?)${closing.source}(?:完毕|完成)?[。]?$`, "u");
/** What may stand between the verb and the number. */
const objects =
  /政府|政务|信息|公开|依申请|申请|事项|业务|件|总数|数量|数|量|总计|合计|的|了|共|为|有|计|:/gu;
const someClosed = /(?:办结|答复)(?:率|时限|期限|书)|[未待](?:予)?(?:办结|答复|回复)/u;

/** 期限内答复82件，及时答复率98.8% */
const onTime = /期限内|按[时期]|及时/u;
const notAllOnTime = /(?:按[时期]|及时)(?:办结|答复)率(?:为|是|达到?)?(?!100)\d/u;

/** 办结9件, 9件均已办结: the number of all that were closed, not of a part. */
function isWhole(spot: Spot): boolean {
  const { clause, quantity, report, after } = spot;
  const lead = leadOf(spot);
  const rest = clause.sentence.text.slice(clause.start + clause.text.length);
  const ahead = clause.sentence.paragraph.text.slice(0, clause.sentence.start + clause.start);
  if (someClosed.test(clause.text)) return false;
  if (onTime.test(clause.text) && notAllOnTime.test(clause.sentence.text)) return false;
  if (wordingAt(wholes, { ahead, lead, after, rest }) !== null) return true;
  const said = lead.search(lastVerb);
  if (said >= 0) {
    const isPlain = isMadeOf(lead.slice(said).replace(closing, ""), objects);
    if (!isPlain || !/^(?:次|申请|政府信息公开申请)?(?:[^,;。]{0,2})$/u.test(after)) return false;
    return isAll(lead.slice(0, said).replace(/^其中/u, ""), report);
  }
  const turned = closedBehind.exec(after)?.[1];
  if (turned === undefined || !/已|均|全部|都|年内/u.test(turned) || withoutWholeWords(turned) !== "")
    return false;
  if (lead.startsWith("其中")) return isOfAll(clause) && isAll(lead.slice(2), report);
  return isAll(lead, report) && addsUp(clause, quantity);
}

/** 收到86件，其中办结83件; 共办理91件，其中办结83件: of all requests, whether new or carried in. */
function isOfAll(clause: Clause): boolean {
  const whole = lastCaseIn(clausesBefore(clause))?.clause;
  const isOfRequests = whole?.quantities.some((one) => isRequestCount(whole, one)) ?? false;
  return isOfRequests || handledInAll.test(textBefore(clause, 0));
}

const handledInAll = /(?:合计|共计?|累计|总计)(?:需|应)?办理(?:政府信息公开申请|申请)?\d+[件宗],$/u;

/** 收到12件，10件已办结，2件结转: what is said of the rest, or 12件中, shows that no part was left out. */
function addsUp(clause: Clause, { value, start }: Quantity): boolean {
  const { sentence } = clause;
  const isNamed = /申请/u.test(clause.text.slice(0, start));
  const whole = lastCaseIn(clausesBefore(clause));
  if (whole?.clause.text.endsWith("中") && isRequestCount(whole.clause, whole.quantity)) return true;
  const [first, ...others] = casesIn(clausesOf(sentence)).map(({ quantity }) => quantity.value);
  return (
    (first === value && (whole !== null || isNamed)) ||
    others.some((other) => value + other === first) ||
    carriedForward.test(sentence.text)
  );
}

/** 3件结转下年度, 结转2024年继续办理3件 */
const carriedForward =
  /\d件(?:申请)?(?:尚|仍|还)?(?:未(?:到|办结|答复)|正?在办|在(?:法定|规定|办理|答复)*[期时]限)|\d件(?:申请)?(?:已|将|需)?(?:结转|转结|顺延|转入)(?:到|至|入|于)?(?:下|次|20\d{2})|(?:结转|转结|顺延|转入)(?:到|至|入|于)?(?:下|次|20\d{2})[^,;。\d]{0,12}\d+件/u;

/** Text of the clause before a number, from the last number that is not the report's own year. */
function leadOf({ clause, quantity, report }: Spot): string {
  const year = String(report.year?.value ?? "");
  const last = clause.quantities.findLast(
    (one) => one.end <= quantity.start && (one.unit !== "年" || String(one.value) !== year),
  );
  // 15日内办结, 移至2024年答复: the number belongs to what follows it.
  const from = /^[年月日天]$/u.test(last?.unit ?? "") ? last?.start : last?.end;
  return clause.text.slice(from ?? 0, quantity.start).replace(new RegExp(`${year}年(?:度)?`, "u"), "");
}

/** Only words that leave nothing out (提前, 即时, 补正后 and the like mean some of them), and the body's own name, in full or in short (区文旅局). */
function isAll(lead: string, report: Report): boolean {
  const rest = withoutWholeWords(lead);
  return rest === "" || isShortFor(rest, report.organization?.value ?? "");
}

const carriedOver =
  /上一?年(?:度)?(?:结转|转结)|(?:结转|转结)上一?年(?:度)?|(?:结转|转结)(?:到|至)?(?:下|次)一?年(?:度)?/gu;

/** The clause before, where this one names no matter of its own. */
function precedingMatter(clause: Clause): string {
  const before = textBefore(clause, 0);
  const last = before.split(/[。;]/u).at(-1) ?? "";
  return last
    .replace(/[(（][^)）]{0,200}[)）]/gu, "")
    .split(/[,:]/u)
    .slice(-2)
    .join(",")
    .replace(carriedOver, "");
}
