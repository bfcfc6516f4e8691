import type { ColumnTemplate, Label } from "./types.ts";

/** A label whose official wording is `text`. */
export function label(text: string, en: string, ...aliases: string[]): Label {
  return aliases.length > 0 ? { text, en, aliases } : { text, en };
}

/** 信息内容：表二各分表表头的左上角。 */
export const informationContent = label("信息内容", "Item");

const applicantSituation = label("申请人情况", "Applicants");
const legalPersons = label("法人或其他组织", "Legal persons and other organisations", "法人或者其他组织");

/** 表三的七个数字列；两版格式相同。 */
export const applicantColumns: readonly ColumnTemplate[] = [
  count("naturalPerson", label("自然人", "Natural persons"), [applicantSituation]),
  count("commercialEnterprise", label("商业企业", "Commercial enterprises"), [
    applicantSituation,
    legalPersons,
  ]),
  count("researchInstitution", label("科研机构", "Research institutions"), [
    applicantSituation,
    legalPersons,
  ]),
  count("welfareOrganization", label("社会公益组织", "Public welfare organisations"), [
    applicantSituation,
    legalPersons,
  ]),
  count("legalServiceAgency", label("法律服务机构", "Legal service agencies"), [
    applicantSituation,
    legalPersons,
  ]),
  count("otherOrganization", label("其他", "Other organisations"), [applicantSituation, legalPersons]),
  count("total", label("总计", "Total", "合计"), [applicantSituation]),
];

const disputeOutcomes: readonly (readonly [string, Label])[] = [
  ["upheld", label("结果维持", "Upheld")],
  ["corrected", label("结果纠正", "Corrected")],
  ["other", label("其他结果", "Other result", "其它结果")],
  ["pending", label("尚未审结", "Pending", "尚未办结")],
  ["total", label("总计", "Total", "合计")],
];

const litigation = label("行政诉讼", "Administrative litigation");

/** 表四的十五个数字列；两版格式相同。 */
export const disputeColumns: readonly ColumnTemplate[] = [
  ...outcomesOf(["reconsideration"], [label("行政复议", "Administrative reconsideration")]),
  ...outcomesOf(
    ["litigation", "direct"],
    [litigation, label("未经复议直接起诉", "Filed directly without reconsideration")],
  ),
  ...outcomesOf(
    ["litigation", "afterReconsideration"],
    [litigation, label("复议后起诉", "Filed after reconsideration")],
  ),
];

function outcomesOf(path: readonly string[], groups: readonly Label[]): ColumnTemplate[] {
  return disputeOutcomes.map(([key, text]) => ({ path: [...path, key], label: text, groups, type: "count" }));
}

function count(key: string, text: Label, groups: readonly Label[]): ColumnTemplate {
  return { path: [key], label: text, groups, type: "count" };
}
