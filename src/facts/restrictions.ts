import { type Clause, textBefore } from "./clauses.ts";
import type { Quantity } from "./quantities.ts";

/** Times that no calendar names: 汛期, 疫情期间, 机构改革后, 国庆节前, 年初收到. */
const someTime =
  "(?<!报告|统计|年度?|本年|[日底末月])期间|汛期|[淡旺]季|高峰期?|节假日|周末|休息日|假期|[上中下]旬|[首前后末][一两三]?[日周月天]|[节会][前后](?!期)|(?:改革|改制|上线|启用|实施|施行|成立|组建|挂牌|合并|划转|整合|搬迁|改版|升级|开通|换届|疫情)(?:之|以)?[前后](?![置期])|(?:行动|整治)中|年[初末](?=[^,;:。未结]{0,4}(?:收|受理|接|新增|作出|制|印发|发生|办理|引发|征))";

/** What restricts a count, by what it leaves out: what is told beside such words is not held against the tables. */
const restrictions = {
  /** 日均收到1件, 单日最多收到19件, 当日办结18件: a rate, a record or one day. */
  rate: /(?:[日周月季]|(?<!申请)人)均(?=[收受新接办答作公发制])|平均|每|单[日周月]|当[日天场]|最(?:多|高|少)(?!跑)/u,
  /** 上半年, 一季度, 3月. */
  months: /\d月|[一二三四五六七八九十]月|季度|半年|前\d|截[至止]/u,
  /** Said of the count, or of what leads to its clause: 疫情期间，收到… */
  time: new RegExp(
    `(?:${someTime})(?=[^,;:。]{0,60}$|,)|(?:^|[,;:。])(?!经|先|清理)[^,;:。\\d]{4,30}(?<![目日以提核理究复正准审定])[前后],[^,;:。]{0,60}$`,
    "u",
  ),
  /** 拟制定3件, 预计收到400件, 建议废止5件: of what is to be. */
  planned:
    /(?<![草代])拟(?=制定|制发|出台|印发|修|废止)|(?<![按照年作法])计划(?=制定|制发|出台|印发|修|废止)|预计|预期|力争|(?<!委员|代表|人大)建议(?=制定|废止|保留)/u,
  /** 除信息公开案件外，另有…: of what is left, to the end of the sentence. */
  besides: /除(?!此|了)[^,;。]{2,30}外/u,
  /** 信息公开案件以外的, 非信息公开类, 不涉及信息公开; but not what goes on with 信息公开类4件. */
  others:
    /[以之]外的|(?:非(?:因|涉及?)?|(?:不|并非)(?:因|由|是)|[不未](?:涉及?|属于?|含|包括|包含))(?:政府|政务)?信息公开(?!.*信息公开)|与(?:政府|政务)?信息公开(?:工作)?(?:无关|没有关系)/u,
} as const;

const wholeYear =
  /(?:20\d{2}年?)?1月1?日?起?,?(?:至|到|-|—|–|~)+(?:20\d{2}年?)?12月(?:31|底|末)?日?(?:止|底|末|期间)?|(?:截至|截止|截止到|截至到|到)(?:(?:20\d{2}年?)?12月(?:31日?|底|末)|(?:20\d{2}|[本当])?年(?:底|末))/gu;

/** True where only a part of the year is meant. */
export function isPartOfYear(clause: Clause, index: number): boolean {
  if (restrictions.rate.test(clause.text.slice(0, index))) return true;
  const text = textBefore(clause, index).split(/全年/u).at(-1)?.replace(wholeYear, "") ?? "";
  return restrictions.months.test(text) || restrictions.time.test(text.slice(text.lastIndexOf(";") + 1));
}

/** True where words that are known restrict a number. */
export function isRestricted(clause: Clause, index: number): boolean {
  return isPartOfYear(clause, index) || isPlanned(clause, index);
}

/** True where what is said up to an index of the clause is of what is still to be done. */
export function isPlanned(clause: Clause, index: number): boolean {
  return restrictions.planned.test(clause.text.slice(0, index));
}

/**
 * True where a number is what is left beside something else, is said before it or right behind to be of other matters, or
 * stands in a motto: “收到申请1件、登记1件”制度.
 */
export function isBesides(clause: Clause, index: number, number: Quantity | null): boolean {
  const before = textBefore(clause, index);
  const behind =
    /^[,(]?[^,;:。()]*/u.exec(clause.sentence.text.slice(clause.start + (number?.end ?? index)))?.[0] ?? "";
  return (
    (number !== null && before.lastIndexOf("“") > before.lastIndexOf("”")) ||
    restrictions.besides.test(before.slice(before.lastIndexOf(";") + 1)) ||
    restrictions.others.test(clause.text.slice(0, index)) ||
    restrictions.others.test(behind)
  );
}

/** Words that leave nothing out, the longer ones first: how it was done, within the year, by the office itself. */
const wholeWords = [
  "按时|按期|如期|按照|依照|依法|依规|按|依|《[^》]{2,30}》|有关|相关|规定|要求|程序|法律法规|法律|法规|条例|规范|(?:在|于)?(?:法定|规定|上述)?(?:办理)?(?:的)?(?:期限|时限|时间)(?:之)?内?|法定|及时|严格|认真|妥善",
  "全部|全年|今年以来|今年|一年来|本年度内?|本年|当年|年度?内|年度|目前|截至(?:当)?年底|合计|总计|累计|共计|一共|总共|均|都|已经|已|共|实际|大约|约|年内",
  "完成|予以|进行|作出|做出|给予|受理|处理|办理|办结|答复|回复|收到|接收|并且|并|以及|及|和|与|、",
  "我[局委办厅院部镇乡省市县区旗州站所处队]|我街道|我中心|我单位|我机关|本[局委办厅院部镇乡省市县区旗州]|本街道|本中心|本单位|本机关",
  "政府|政务|信息公开|依申请公开|公开申请|申请公开|信息|依申请|申请|的|了|为",
];
const whole = new RegExp(wholeWords.join("|"), "gu");

/** What is left of a text without words that leave nothing out. */
export function withoutWholeWords(text: string): string {
  return text.replace(whole, "");
}
