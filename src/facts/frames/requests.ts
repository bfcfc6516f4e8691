import { oncePer } from "../../form/once.ts";
import { type Clause, casesIn, clausesBefore, textBefore } from "../clauses.ts";
import { type Frame, type Statement, type Told, toldIn, wordingAt } from "../frame.ts";
import { isMadeOf } from "../made-of.ts";
import { countsCases, type Quantity } from "../quantities.ts";
import { isRestricted } from "../restrictions.ts";
import { asideAt, withoutAsides } from "../scope.ts";
import { actsItself, isOwnName, isPart, leavesNothingOut } from "../subject.ts";
import { anyOf } from "../vocabulary.ts";
import { namesChannel, withoutHarmless } from "./channels.ts";
import { numberFirst, numberLast, thereWere } from "./request-wordings.ts";
import { isAboutRequests, requestNoun, requestSections, speaksOfRequests } from "./topic.ts";

const verb =
  /收到|受理|接收|接到|收悉|收件|所收|新收|接受|办理|承办|收办|产生|(?<!不予|其[他它]|不再|信息|分类)处理|登记|新增/u;
/** What makes a number something else: documents, other channels of contact, other procedures, parts. */
const otherMatter = anyOf(
  [
    "posts",
    "files",
    "letters",
    "proposals",
    "disputes",
    "withdrawn",
    "enforcement",
    "answers",
    "mediaOfOffices",
    "carrying",
    "handedOver",
    "meetings",
  ],
  "应诉|村务|申请人|申请表|延期|补正|重复|主动公开|费|占|平均|工作日|逾期|超期|疑难|不属于|不予|无法提供",
);
/** 收到申请人提交的申请: whoever asked; 同一申请人提交 is one of them. */
const anyApplicant = /(?<=^|[年度局]|收到|受理|接收)申请人(?=(?:一?共|总共)?提[交出]|通过|向[我本])/gu;
/** Work on requests of others, or on some only. */
const besideOthers = /配合|协助|协查|指导|督促|会同|参与|程序$/u;
const handledObject =
  /处理|答复|政府|政务|信息|依申请公开|公开|申请|事项|业务|数量|总数|总量|件|依法|按时|及时|并|的|了|共|计|有|为/gu;
const fresh = /新收|新增/u;

/** True where the number counts this body's requests as a whole, not a channel, a kind of applicant or a result. */
export function isRequestCount(clause: Clause, quantity: Quantity): boolean {
  return requestCounts(clause).includes(quantity);
}

/** Kept: a clause asks the earlier ones of its sentence, and each of those asks again. */
const requestCounts = oncePer((clause: Clause): readonly Quantity[] =>
  clause.quantities.filter((one) => countsRequests(clause, one)),
);

function countsRequests(clause: Clause, quantity: Quantity): boolean {
  if (!countsCases(quantity)) return false;
  const from = asideAt(clause.text, quantity.start);
  // 由上年的63件上升到86件: the 63 are of another year.
  if (from !== null && asideAt(clause.text, quantity.end) !== null) return false;
  const before = withoutEarlierItems(
    withoutAsides(withoutHarmless(withoutListOfWays(clause, quantity))).replace(/:$/u, ""),
  );
  const after = clause.text.slice(quantity.end);
  const rest = clause.sentence.text.slice(clause.start + clause.text.length + 1);
  const isTorn = quantity.unit === null && (clause.sentence.cut || after !== "");
  // 共登记各类申请95件，其中政府信息公开申请86件
  const isOfMore = !requestNoun.test(before) && !requestNoun.test(after) && ofWhich.test(rest);
  const isOther = otherMatter.test(before.replace(anyApplicant, "")) || namesChannel(before);
  const part = isPart(clause, quantity.start);
  // 办结14件，其中本年新收13件: new ones among those closed.
  const isAmongClosed = part && fresh.test(before) && isOfClosed(clause, quantity.start);
  if (isTorn || isOfMore || isOther || isAmongClosed) return false;
  if (isOwnShare(clause, before, after) || (!part && isUnderHeading(clause, before, after))) return true;
  const onTopic = () => isAboutRequests(clause);
  const written = clause.text.slice(0, quantity.start);
  const views = {
    before,
    written,
    after,
    rest,
    value: String(quantity.value),
    from: from ?? "",
    lead: textBefore(clause, 0),
  };
  // What is understood to restrict it is told by its standing.
  const isAll = (text: string) =>
    isRestricted(clause, quantity.start) || leavesNothingOut(text, clause.sentence.paragraph, requestWords);
  if (wordingAt(thereWere, views, onTopic) !== null) return !part && isAll(before);
  const action = verb.exec(before);
  if (action === null || besideOthers.test(before.slice(0, action.index))) return false;
  if (part && !isNewPart(clause, before)) return false;
  const object = before.slice(action.index);
  // 处理疑难申请3件: only some of them.
  if (action[0] === "处理" && !isMadeOf(object, handledObject)) return false;
  if (/^(?![、和及与])[^,;:。\d]{0,24}申请/u.test(after) && !otherMatter.test(after))
    return (
      wordingAt(numberFirst, { object, after }, onTopic) !== null &&
      isAll(`${before}${beforeNoun.exec(after)?.[0]}`)
    );
  if (/^[^,;:。]{0,6}(?:信息|文件|人|材料)/u.test(after)) return false;
  const own = { before, object, verb: action[0], unit: quantity.unit ?? "" };
  return wordingAt(numberLast, own, onTopic) !== null && isAll(before);
}

const beforeNoun = /^.*申请/u;

/** Beside the words of any count: what is counted, who may ask, and how it came. */
const requestWords =
  /(?:按照|坚持|遵循)?“[^”]{2,24}”(?:的)?(?:原则|要求|方针)|20\d{2}(?:年度?|[-—–~至到])?|新收到?|新增|新|收件|收办|所收|接到|接受|收悉|承办|产生|登记|办件|提[出交]|群众|社会公众|公众|市民|申请人|公民|法人|自然人|企业|其[他它]|组织|社会|各类|有效|书面|事项|业务|件数|件|份|表|书|数量|总量|总数|数|量|增至|达|情况|工作|方面|全(?:[省市县区州旗镇乡局委办厅院]|街道|支队|系统)(?:行政机关)?|[省市县区]?[局委厅院]?机关|来自|通过|公开|其中|应|有|向|由|人|:/gu;

const ofWhich = /^[^;。]{0,8}其中[^,;。\d]{0,6}(?:政府)?信息公开申请(?:总计|共?计|共?有|共|为)?\d/u;

/** 受理低保申请45件、政府信息公开申请86件: the verb holds for each item, what it counts for its own number only. */
function withoutEarlierItems(before: string): string {
  // 邮寄、网络分别收到申请21件、61件: what the second counts is told by none of its own words.
  return before.replace(earlierItems, (lead) => (lead === before ? lead : (verb.exec(lead)?.[0] ?? "")));
}

const earlierItems = /^.*\d[件条宗份起例](?:[、和及]|以及)/u;

/** Of what 均 and 全部 are said: the requests that the clauses before tell, where they count nothing else. */
export function toldOfOnly(
  clause: Clause,
  clauses: readonly Clause[],
  statements: readonly Statement[],
): readonly Told[] {
  // Asked first: most clauses say nothing of the kind, and what stands before them is long in lists.
  if (clause.quantities.length > 0 || !statements.some(({ words }) => words.test(clause.text))) return [];
  const [only, ...others] = casesIn(clauses.slice(0, clauses.indexOf(clause)));
  if (only === undefined || others.length > 0) return [];
  if (!isRequestCount(only.clause, only.quantity) || !only.quantity.exact) return [];
  return toldIn(clause, statements, { said: "all", value: only.quantity.value });
}

const listOfWays =
  /(?:通过|以)[^,;。\d]{2,40}(?:、[^,;。\d]{1,20}等(?:多种|各种|不同)?|[及和]其[他它])(?:渠道|途径|方式|形式)/gu;

/** 通过网站、信函等渠道收到: named once in a sentence, the list means all ways; a second list would split the total. */
function withoutListOfWays({ sentence, text }: Clause, { start }: Quantity): string {
  const before = text.slice(0, start);
  return sentence.text.match(listOfWays)?.length === 1 ? before.replace(listOfWays, "") : before;
}

/** 全区收到412件，其中我局收到86件: a clause that says nothing but that the office itself received so many. */
function isOwnShare(clause: Clause, before: string, after: string): boolean {
  const named = clause.opener === ")" ? undefined : receiver.exec(before)?.[1];
  const isNamed = named !== undefined && isOwnName(named, clause.sentence.paragraph.organization);
  if (
    !(isNamed || ownShare.test(before)) ||
    !/^(?:政府信息公开)?(?:申请)?[。]?$/u.test(after) ||
    !isAboutRequests(clause)
  )
    return false;
  const counted = countedBefore(clause);
  // 局机关收到60件，局属单位收到26件: a share of nothing that is told before, nor where the other share is.
  if (ownPart.test(before) && (!/\d[件宗]/u.test(counted) || otherPart.test(counted))) return false;
  // 我局办理24件，其中县里交办11件、本局受理13件: a part of its own.
  const [whole] = casesIn(clausesBefore(clause));
  if (whole !== undefined && actsItself(whole.clause, whole.quantity.start) === true) return false;
  return requestNoun.test([before, after, counted].join());
}

const ownPart = /(?:(?<![本我])机关|本级)(?:共?(?:收到|受理|接收|新收|接到))/u;

/** 局属各单位收到18件; 全系统（含局属单位）收到18件 is the whole. */
const otherPart = /^(?!.*(?:全|[总合]计)).*(?:[局委厅]属|直属|下属|所属|基层)/u;

/** What was counted last before the clause: 12345工单412件，其中我局收到35件 are no requests. */
function countedBefore(clause: Clause): string {
  const counted = casesIn(clausesBefore(clause)).map((one) => one.clause.text);
  const { paragraph, start } = clause.sentence;
  const previous = paragraph.sentences.findLast((one) => one.start < start)?.text ?? "";
  return counted.length > 0 ? counted.join() : previous;
}

/** 区政府办公室收到: the body's own name, in full or in short. */
const receiver =
  /^(?:其中,?)?([^\d]{2,12}?)(?:全年|本年度?|今年|一年来)?共?(?:收到|受理|接收|新收|接到)(?:政府信息公开申请|申请)?(?:共|为)?$/u;

/** 依申请公开。全年收到86件: the words before it are a heading, and the clause names nothing else. */
function isUnderHeading(clause: Clause, before: string, after: string): boolean {
  if (!/^(?:[。]?$|、(?:办结|答复|结转))/u.test(after) || !/(?:收到|受理|新收|收件)(?:共|为)?$/u.test(before))
    return false;
  if (!isMadeOf(before, ownLead)) return false;
  const { paragraph, start } = clause.sentence;
  const said = textBefore(clause, 0);
  const lead = paragraph.text.slice(0, start) + said;
  // 规范办理政府信息公开申请，全年收到86件: nothing else was spoken of in the sentence.
  const isSpokenOf = requestNoun.test(said) && !otherMatter.test(said) && !/\d[件条宗起]/u.test(said);
  // 2022年收到申请63件，2023年收到86件
  const isRepeated = clausesBefore(clause).some((one) => requestCounts(one).length > 0);
  // 三、收到和处理政府信息公开申请情况 is the heading of all that stands in that section.
  const isInSection = paragraph.section === "applications" && /^[,:]*$/u.test(lead.replace(ownLead, ""));
  return isRepeated || isSpokenOf || heading.test(lead) || isInSection;
}

const ownLead =
  /上年(?:度)?结转\d{1,9}件|20\d{2}年度?|全年|本年度?|今年(?:以来)?|一年来|我[局委办厅院镇乡]|我街道|我中心|本[局委办厅院镇乡]|本机关|本单位|累计|总共|新受理|新收到|收到|受理|新收|收件|共计|共|计|为/gu;
const heading =
  /(?:^|。)(?:[(（]?[一二三四五六\d][)）、.．])?(?:依申请公开|政府信息公开申请|收到和处理政府信息公开申请)(?:政府信息)?(?:工作|办理|处理)?(?:情况|方面)?[。:,]$/u;

const ownShare =
  /^(?:其中,?)?(?:(?:[我本](?:[局委厅院镇乡]|办公?室?|街道|机关|单位|中心)|(?:[局委办厅院镇乡]|街道)本级|[局委办厅院]机关)共?(?:收到|受理|接收|新收|接到)(?:政府信息公开申请|申请)?(?:共|为)?|(?<=其中,?)[我本](?:[局委厅院镇乡]|办公?室?|街道|机关|单位|中心))$/u;

/** 收到14件，其中本年新收13件. */
function isNewPart(clause: Clause, before: string): boolean {
  const isPlain = clause.depth === 0 || !namesChannel(clause.text);
  return /新收/u.test(before) && isPlain;
}

/** What stands at an index of the clause is a part of 办结, 答复 or one of the results, not of 收到. */
export function isOfClosed(clause: Clause, index: number): boolean {
  const whole = textBefore(clause, index).split(/其中|中,|含|包括/u)[0] ?? "";
  return /办结|答复|办理完毕|[予分]以?公开|无法提供|不予处理|其[他它]处理/u.test(
    whole.split(/[,;]/u).at(-1) || whole,
  );
}

/** 共收到政府信息公开申请26件: requests received or handled. */
export const requests: Frame = {
  kinds: ["requests"],
  sections: requestSections,
  about: speaksOfRequests,
  examples: [...thereWere, ...numberFirst, ...numberLast].map(({ example }) => example),
  read: ({ clause, quantity, before, after }) => {
    // A second number of a clause is not another total.
    if (requestCounts(clause)[0] !== quantity) return null;
    const isOwn = isOwnShare(clause, before, after) && actsItself(clause, quantity.start) !== false;
    const standing = isOwn ? { standing: { own: true } } : {};
    return { measure: { kind: "requests", fresh: fresh.test(before) }, ...standing };
  },
};
