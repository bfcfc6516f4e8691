import type { ColumnRole, ColumnTemplate, Label } from "./declaration.ts";

/** A label whose official wording is `text`. */
export function label(text: string, en: string, ...aliases: string[]): Label {
  return aliases.length > 0 ? { text, en, aliases } : { text, en };
}

const applicantSituation = label("申请人情况", "Applicants");
const legalPersons = label("法人或其他组织", "Legal persons and other organisations", "法人或者其他组织");

/** 表三的七个数字列；各版格式相同。 */
export const applicantColumns: readonly ColumnTemplate[] = [
  count(["naturalPerson"], label("自然人", "Natural persons"), [applicantSituation], ["part"]),
  ...(
    [
      ["commercialEnterprise", label("商业企业", "Commercial enterprises")],
      ["researchInstitution", label("科研机构", "Research institutions")],
      ["welfareOrganization", label("社会公益组织", "Public welfare organisations")],
      ["legalServiceAgency", label("法律服务机构", "Legal service agencies")],
      ["otherOrganization", label("其他", "Other organisations")],
    ] as const
  ).map(([key, text]) => count([key], text, [applicantSituation, legalPersons], ["part"])),
  count(["total"], label("总计", "Total", "合计"), [applicantSituation], ["total"]),
];

const disputeOutcomes: readonly (readonly [string, Label, readonly ColumnRole[]])[] = [
  ["upheld", label("结果维持", "Upheld"), ["upheld", "part"]],
  ["corrected", label("结果纠正", "Corrected"), ["corrected", "part"]],
  ["other", label("其他结果", "Other result", "其它结果"), ["otherResult", "part"]],
  ["pending", label("尚未审结", "Pending", "尚未办结"), ["pending", "part"]],
  ["total", label("总计", "Total", "合计"), ["total"]],
];

const litigation = label("行政诉讼", "Administrative litigation");

/** 表四的十五个数字列；各版格式相同。 */
export const disputeColumns: readonly ColumnTemplate[] = [
  ...outcomesOf(
    "reconsideration",
    ["reconsideration"],
    [label("行政复议", "Administrative reconsideration")],
  ),
  ...outcomesOf(
    "direct",
    ["litigation", "direct"],
    [litigation, label("未经复议直接起诉", "Filed directly without reconsideration")],
  ),
  ...outcomesOf(
    "afterReconsideration",
    ["litigation", "afterReconsideration"],
    [litigation, label("复议后起诉", "Filed after reconsideration")],
  ),
];

function outcomesOf(
  procedure: ColumnRole,
  path: readonly string[],
  groups: readonly Label[],
): ColumnTemplate[] {
  return disputeOutcomes.map(([key, text, roles]) =>
    count([...path, key], text, groups, [procedure, ...roles]),
  );
}

function count(
  path: readonly string[],
  text: Label,
  groups: readonly Label[],
  roles: readonly ColumnRole[],
): ColumnTemplate {
  return { path, label: text, groups, roles, type: "count" };
}
