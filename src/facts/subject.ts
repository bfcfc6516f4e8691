import { type Clause, textBefore } from "./clauses.ts";
import { isShortFor } from "./scope.ts";

/**
 * True where the sentence has come to speak of another body than the one that reports: 市水利局作出行政处罚88件. The last
 * piece up to the number that begins with a body and what it did says of whom.
 *
 * @param index of the number in the clause
 * @param organization name of the body that reports
 */
export function isOfOtherSubject(clause: Clause, index: number, organization: string): boolean {
  if (organization === "") return false;
  const pieces = textBefore(clause, index)
    .replace(/\([^()]*\)/gu, "")
    .split(/[,;:。(]/u);
  if (forGovernment.test(pieces.at(-1) ?? "")) return true;
  const last = pieces.flatMap((piece) => acting.exec(piece)?.[1] ?? []).at(-1);
  if (last === undefined || /[我本全](?!级)/u.test(last)) return false;
  // 区政府收到17件，区政府各部门收到56件: its own share of what its report adds up.
  const isShare = /政府$/u.test(last) && addedUp.test(clause.sentence.paragraph.text);
  return isShare || !isOwnName(last, organization);
}

const addedUp = /全[省市县区州旗]|部门|镇街|乡镇|各镇|合计/u;

/** What an office does in the name of its government is the government's. */
const forGovernment = /代[^,;。]{0,4}政府|政府本级/u;
const time = "(?:20\\d{2}年度?|全年|本年度?|今年(?:以来)?|一年来|其中|截至年底|目前)";
/** Words by which the names of bodies end. */
const body =
  "(?:局|厅|委|办|本级|院|所|站|队|处|[科股]室|办公室|部门|机构|高校|学校|公司|中心|委员会|政府|镇|乡|街道|社区|村|村委会|园区)";
const manner = "(?:20\\d{2}年度?|全年|本年度?|今年|依法|依规|按时|共计?|累计|总共|已|新|分别)";
const did =
  "(?:没有|未)?(?:收到|受理|接到|接收|新收|办理|办结|答复|作出|做出|实施|下达|查处|制定|制发|印发|出台|废止|审理|采取|征收|收取)";
/** 市水利局2023年作出: a body at the beginning of a clause, and what it did. 通过服务中心收到, 配合区政府答复 have none. */
const acting = new RegExp(
  `^${time}*(?!通过|经|由|向|在|从|以|对|因|与|同|为|将|按|根据|配合|协助|指导|督促|会同|代|转|报|被|并)(\\p{Script=Han}{1,14}?${body})${manner}*${did}`,
  "u",
);

/** 办事处; 区水务局 for 青溪区水务局; 区政府 only for a government of that level; any of several names. */
export function isOwnName(names: string, organization: string): boolean {
  return names.split(/[及和与]/u).some((named) => isOneOf(named, organization));
}

function isOneOf(named: string, organization: string): boolean {
  // 局办公室: a part of the bureau itself; 局属单位 are bodies below it.
  const isPart = organization.endsWith(named.charAt(0)) && !/^.(?:属|下)/u.test(named);
  if (organization.endsWith(named) || isPart) return true;
  const level = /([省市县区州旗镇乡])(?:人民)?政府$/u.exec(named)?.[1];
  if (level !== undefined) return new RegExp(`${level}(?:人民)?政府$`, "u").test(organization);
  return isShortFor(named, organization);
}
