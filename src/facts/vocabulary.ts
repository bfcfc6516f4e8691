/**
 * The words by which prose tells one matter from another, each group once. Whatever asks whether a number may be of
 * something else puts its list together from these groups; a word that is missing is added here, for all at once.
 */
const groups = {
  proposals: "建议|提案",
  disputes: "复议|诉讼",
  enforcement: "许可|处罚",
  /** Other ways to turn to an office. */
  letters: "12345|热线|信箱|信访|咨询|问政|留言|来信|来电|来访|工单|投诉|举报|诉求",
  /** Some of the answers only. */
  pace: "平均|工作日|逾期|超期|延期|天|当场",
  channels: "网上|网络|在线|线上|线下|信函|传真|邮|当面|现场|书面",
  mediaOfOffices: "网站|微信",
  applicants: "自然人|企业|法人|公民",
  organisations: "个人|组织|机构",
  rest: "其余|剩余|其中",
  carrying: "结转|转结",
  handedOver: "转来|转办|转送|转交|移交|交办",
  lastYear: "上年|去年",
  money: "预算|资金|经费|万元",
  fines: "收费|罚款",
  cases: "案件",
  files: "文件",
  posts: "信息数|信息条数|信息量|属性|目录|栏目|专栏",
  withdrawn: "撤回|撤销",
  answers: "答复|办结|回复",
  meetings: "培训|会议",
} as const;

/** A group of words of one matter. */
export type WordGroup = keyof typeof groups;

/** Any word of the groups, or of the further patterns. */
export function anyOf(names: readonly WordGroup[], ...further: readonly string[]): RegExp {
  return new RegExp([...names.map((name) => groups[name]), ...further].join("|"), "u");
}
