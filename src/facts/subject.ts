import type { Paragraph } from "../text/paragraphs.ts";
import { type Clause, textBefore } from "./clauses.ts";
import { withoutWholeWords } from "./restrictions.ts";
import { isOfOthers, isShortFor, namesOthers } from "./scope.ts";

/**
 * True where what is said up to an index of the clause is said of the body that reports. The last piece of the sentence
 * that begins with a body and what it did tells: 全区作出行政处罚412件，其中局本级作出236件, 市水利局作出88件. Without one, what is said
 * of several bodies (全市, 各部门) is not its own.
 */
export function isOfItself(clause: Clause, index: number): boolean {
  return actsItself(clause, index) ?? !isOfOthers(clause);
}

/** Whether the body itself is said to have acted, and no others since; `null` where nothing says who did. */
export function actsItself(clause: Clause, index: number): boolean | null {
  const { paragraph } = clause.sentence;
  const pieces = textBefore(clause, index)
    .replace(/\([^()]*\)/gu, "")
    .split(/[,;:。(]/u);
  if (paragraph.organization === "") return null;
  if (forGovernment.test(pieces.at(-1) ?? "")) return false;
  const at = pieces.findLastIndex((piece) => acting.test(piece));
  const last = acting
    .exec(pieces[at] ?? "")
    ?.slice(1)
    .find((name) => name !== undefined);
  if (last === undefined) return null;
  if (!/[我本全](?!级)/u.test(last)) {
    // 区政府收到17件，区政府各部门收到56件: its own share of what its report adds up.
    const isShare = /政府$/u.test(last) && addedUp.test(paragraph.text);
    if (isShare || !isOwnName(last, paragraph.organization)) return false;
  }
  return pieces.slice(at).some((piece) => namesOthers(piece, paragraph)) ? null : true;
}

/** 申请量居前三位的事项为：征地31件: what is listed behind such words is a part too. */
const itemsOfWhole =
  /其中|包括|包含|分别|分为|按申请|居前|前[两三四五六七八九十\d][位名]|(?:办结|答复|公开|提供|处理)(?:的)?\d+[件宗](?:政府信息公开)?(?:申请)?中,|(?:事项|类型|类别|领域|来源)(?:主要)?(?:为|是|有|如下)?:/u;

/** 全区制发35件，其中以本机关名义制发7件: a part of what others did, and all that the body itself did. */
export function isPart(clause: Clause, index: number): boolean {
  const isNamed = itemsOfWhole.test(textBefore(clause, index));
  const isOwnShare = () => isOfOthers(clause) && actsItself(clause, index) === true;
  return clause.depth > 0 || (isNamed && !isOwnShare());
}

const addedUp = /全[省市县区州旗]|部门|镇街|乡镇|各镇|合计/u;

/** What an office does in the name of its government is the government's. */
const forGovernment = /代[^,;。]{0,4}政府|政府本级/u;
const time = "(?:20\\d{2}年度?|全年|本年度?|今年(?:以来)?|一年来|其中|截至年底|目前)";
/** Words by which the names of bodies end. */
const body =
  "(?:局|厅|委|办|本级|院|所|站|队|处|[科股]室|办公室|部门|单位|机构|高校|学校|公司|中心|委员会|政府|镇|乡|街道|社区|村|村委会|园区)";
const manner = "(?:20\\d{2}年度?|全年|本年度?|今年|依法|依规|按时|共计?|累计|总共|已|新|分别)";
const did =
  "(?:没有|未)?(?:收到|受理|接到|接收|新收|办理|办结|答复|作出|做出|实施|下达|查处|制定|制发|印发|出台|废止|审理|采取|征收|收取)";
/** 市水利局2023年作出: a body at the beginning of a clause, and what it did. 通过服务中心收到, 配合区政府答复 have none. */
const acting = new RegExp(
  `^${time}*(?:以([^,;。、]{2,14})(?:名义|为(?:被申请人|被告))|(?!通过|经|由|向|在|从|以|对|因|与|同|为|将|按|根据|配合|协助|指导|督促|会同|代|转|报|被|并)(\\p{Script=Han}{1,14}?${body})${manner}*${did})`,
  "u",
);

/** A clause without the body that acts in it: 市水利局2023年作出 is 作出, whoever that is. */
function withoutActor(text: string): string {
  const [said = "", ...names] = acting.exec(text) ?? [];
  const name = names.find((one) => one !== undefined);
  return name === undefined ? text : text.slice(said.indexOf(name) + name.length);
}

/**
 * Whether the words that lead to a count are all known to leave nothing out, but for the body's own name: one that is not
 * known (夏季行动, 邻县) may mean some only.
 */
export function leavesNothingOut(text: string, { organization }: Paragraph, further: RegExp): boolean {
  const rest = withoutWholeWords(withoutActor(text)).replace(further, "");
  return rest === "" || isOwnName(rest, organization);
}

/** 办事处; 区水务局 for 青溪区水务局; 区政府 only for a government of that level; any of several names. */
export function isOwnName(names: string, organization: string): boolean {
  return names.split(/[及和与或]/u).some((named) => isOneOf(named, organization));
}

function isOneOf(named: string, organization: string): boolean {
  // 局办公室: a part of the bureau itself; 局属单位 are bodies below it.
  const isPart = organization.endsWith(named.charAt(0)) && !/^.(?:属|下)/u.test(named);
  if (organization.endsWith(named) || isPart) return true;
  const level = /([省市县区州旗镇乡])(?:人民)?政府$/u.exec(named)?.[1];
  if (level !== undefined) return new RegExp(`${level}(?:人民)?政府$`, "u").test(organization);
  return isShortFor(named, organization);
}
