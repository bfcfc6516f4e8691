import type { SectionKey } from "../../src/form/types.ts";
import type { Random } from "../../test/bed/random.ts";
import type { Figure, Truth } from "./truth.ts";

/**
 * How offices tell their figures, as a grammar of our own: `<收到>` is replaced by one of its forms, `{received}` by the
 * figure. It knows nothing of the patterns by which the prose is read, and must never be made from them.
 */
const words: Readonly<Record<string, readonly string[]>> = {
  全年: [
    "全年",
    "2023年",
    "2023年度",
    "本年度",
    "一年来",
    "2023年，我局",
    "截至2023年12月31日，我局",
    "今年以来，",
  ],
  共: ["", "共", "共计", "累计", "总共", "合计"],
  收到: ["收到", "受理", "接到", "接收", "新收", "收到并登记"],
  申请: [
    "政府信息公开申请",
    "信息公开申请",
    "依申请公开",
    "依申请公开申请",
    "公民、法人和其他组织提出的政府信息公开申请",
    "各类政府信息公开申请",
    "申请公开政府信息",
    "群众政府信息公开申请",
    "依申请公开事项",
    "依申请公开政府信息申请",
  ],
  件: ["件", "件", "件", "宗", "例", "次", "件次", "份"],
  均: ["，均已按时答复", "，全部依法办理", "", "，均在法定期限内办理"],
  办结: ["办结", "已办结", "答复", "依法办结", "按期办结", "按时答复", "办理完毕"],
  予以公开: ["予以公开", "准予公开", "同意公开", "依法予以公开", "作出予以公开答复"],
  部分公开: ["部分公开", "予以部分公开", "答复部分公开"],
  不予公开: ["不予公开", "依法不予公开", "决定不予公开", "答复不予公开"],
  无法提供: ["无法提供", "本机关无法提供", "答复无法提供"],
  上年结转: ["上年结转", "上年度结转", "上一年度结转", "2022年结转", "上年结转申请", "上一年结转"],
  结转下年: [
    "结转下年度",
    "结转下年",
    "结转下年度继续办理",
    "结转至下一年度",
    "结转至2024年继续办理",
    "转入下年度",
  ],
  自然人: ["自然人", "自然人申请", "公民个人", "自然人提出", "公民申请"],
  组织: ["法人或其他组织", "法人和其他组织申请", "法人、其他组织", "法人及其他组织提出"],
  其中: ["其中", "其中，", "（其中"],
  制发: ["制发", "制定", "出台", "印发", "新制定", "制定出台"],
  文件: ["行政规范性文件", "规范性文件"],
  作出: ["作出", "办理", "实施", "作出", "共作出"],
  复议: ["行政复议", "行政复议案件", "行政复议申请"],
  宗: ["件", "宗", "起"],
  已办结: ["已办结", "已按期答复", "均已办结", "已依法答复"],
  诉讼: ["行政诉讼", "行政诉讼案件", "提起行政诉讼"],
  因: [
    "因政府信息公开",
    "因政府信息公开工作",
    "政府信息公开方面",
    "因政府信息公开被申请",
    "涉及政府信息公开的",
  ],
};

/** A sentence with the figures that it tells. */
export interface Pattern {
  readonly name: string;
  readonly section: SectionKey;
  readonly text: string;
}

const overview = (name: string, text: string): Pattern => ({ name, section: "overview", text });

export const patterns: readonly Pattern[] = [
  overview("received", "<全年><共><收到><申请>{received}<件><均>。"),
  overview("number first", "<全年><共><收到>{received}<件>政府信息公开申请<均>。"),
  overview("received, colon", "（二）依申请公开。<全年><共><收到>申请{received}<件><均>。"),
  overview("new and carried", "<全年>新收政府信息公开申请{received}件，<上年结转>{carriedIn}件。"),
  overview("carried forward", "<全年><收到><申请>{received}件，{carriedForward}件<结转下年>。"),
  overview(
    "carried forward last",
    "<全年><收到><申请>{received}件，<办结>{results}件，<结转下年>{carriedForward}件。",
  ),
  overview("closed", "<全年>共收到<申请>{received}件，<办结>{results}件。"),
  overview("closed first", "<全年>共<办结>政府信息公开申请{results}件。"),
  overview("granted", "<全年>办理政府信息公开申请，<予以公开>{granted}件，<部分公开>{partiallyGranted}件。"),
  overview(
    "all outcomes",
    "<全年><收到><申请>{received}件，<其中>予以公开{granted}件、<部分公开>{partiallyGranted}件、不予公开{denied}件、无法提供{unavailable}件、不予处理{notProcessed}件、其他处理{otherwiseHandled}件。",
  ),
  overview(
    "outcomes last",
    "<全年>办结政府信息公开申请{results}件，{granted}件予以公开，{denied}件不予公开。",
  ),
  overview("denied", "<全年>办理政府信息公开申请，<不予公开>{denied}件，<无法提供>{unavailable}件。"),
  overview(
    "applicants",
    "<全年><收到><申请>{received}件，其中<自然人>{naturalPersons}件，<组织>{organizations}件。",
  ),
  overview("of interest", "依申请公开方面，<全年><共><收到>{received}件申请，办结率100%。"),
  overview("quantity", "<全年>政府信息公开申请总量为{received}件，同比增长12.5%。"),
  overview("in all", "<全年>我局依申请公开共受理{received}件，无逾期答复情况。"),
  overview(
    "all closed",
    "<全年>收到政府信息公开申请{received}件，{results}件<已办结>，{carriedForward}件<结转下年>。",
  ),
  overview(
    "carried in first",
    "<上年结转>{carriedIn}件，<全年>新收政府信息公开申请{received}件，<办结>{results}件。",
  ),
  overview("still open", "<全年><收到><申请>{received}件，尚有{carriedForward}件结转下年度继续办理。"),
  overview(
    "by result",
    "<全年>办结政府信息公开申请{results}件。从办理结果看，予以公开的{granted}件，部分公开的{partiallyGranted}件，不予公开的{denied}件，不予处理的{notProcessed}件。",
  ),
  overview(
    "answers of",
    "对政府信息公开申请作出答复，其中予以公开{granted}件，不予公开{denied}件，无法提供{unavailable}件，不予处理{notProcessed}件，其他处理{otherwiseHandled}件。",
  ),
  overview(
    "who asked",
    "<全年><收到><申请>{received}件。按申请人类型分，<自然人>{naturalPersons}件，<组织>{organizations}件。",
  ),
  overview("documents new", "<全年><共>新制发<文件>{issued}件、废止{repealed}件。"),
  overview("documents there are", "截至年底，共有现行有效的<文件>{inForce}件。"),
  overview("documents by name", "<全年>以本机关名义制发<文件>{issued}件。"),
  overview("penalties", "<全年>共办结行政处罚案件{penalties}<宗>。"),
  overview("licences and penalties", "<全年>共作出行政许可决定{licences}件、行政处罚决定{penalties}件。"),
  overview("enforced", "<全年>实施行政强制措施{compulsion}件。"),
  overview("fees taken", "<全年>收取行政事业性收费{fees}万元。"),
  overview("cases", "<全年>共发生政府信息公开行政复议案件{reconsiderations}<宗>、行政诉讼案件{suits}<宗>。"),
  overview(
    "ways",
    "<全年>共收到政府信息公开申请{received}件，其中网络平台申请{naturalPersons}件，信函申请{organizations}件。",
  ),
  overview("documents", "<全年><制发><文件>{issued}件，废止{repealed}件，现行有效{inForce}件。"),
  overview("documents issued", "<全年><共><制发><文件>{issued}件。"),
  overview("documents in force", "我局现行有效<文件>{inForce}件。"),
  overview("decisions", "<全年><作出>行政许可{licences}件，行政处罚{penalties}件，行政强制{compulsion}件。"),
  overview("decisions of", "<全年><作出>行政处罚决定{penalties}件。"),
  overview("licences", "<全年>办理行政许可事项{licences}件。"),
  overview("fees", "<全年>行政事业性收费{fees}万元。"),
  overview("fees total", "<全年>行政事业性收费总金额为{fees}万元。"),
  overview("disputes", "<全年><因><复议>{reconsiderations}件，<诉讼>{suits}件。"),
  { name: "disputes in four", section: "remedies", text: "<全年><因><复议>{reconsiderations}件。" },
  {
    name: "endings",
    section: "remedies",
    text: "<全年>因政府信息公开引发行政复议{reconsiderations}件，其中结果维持{upheld}件，结果纠正{corrected}件。",
  },
];

/** What stands beside it and is something else: none of these figures may be blamed. */
const neighbours: readonly string[] = [
  "2022年收到政府信息公开申请9件。",
  "办理人大代表建议112件、政协提案77件，办理结果均已公开。",
  "12345热线受理工单335件，办结335件。",
  "主动公开政府信息318条，其中政务动态212条。",
  "全区各单位共收到政府信息公开申请812件，办结799件。",
  "上半年收到申请3件。",
  "组织业务培训2次，培训人员86人次。",
  "清理规范性文件112件，其中继续有效109件，宣布失效3件。",
  "公示行政处罚信息45条，归集行政许可信息67条。",
  "转发上级规范性文件3件。",
  "接待群众现场咨询123人次，收到网民留言56条并全部回复。",
  "微信公众号发布信息410条，阅读量1.2万次。",
  "受理信访事项28件，办理领导信箱来信31件。",
  "其中，网上申请占80%。",
  "每件申请平均办理时间为7个工作日。",
];

/** A sentence with something else before or behind it, in its paragraph or in another. */
export function amid(sentence: string, random: Random): string {
  if (random.chance(0.3)) return sentence;
  const other = random.pick(neighbours);
  const gap = random.chance(0.5) ? "\n" : "";
  return random.chance(0.5) ? `${other}${gap}${sentence}` : `${sentence}${gap}${other}`;
}

/** A sentence as it may be written, with places for the figures left open. */
export function speak({ text }: Pattern, random: Random): string {
  return text.replace(/<([^>]+)>/gu, (_, name: string) => random.pick(words[name] ?? [name]));
}

/** The figures that a sentence names. */
export function figuresIn(text: string): Figure[] {
  return [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name as Figure);
}

/** Fills the figures in. */
export function fillIn(text: string, truth: Truth): string {
  return text.replace(/\{(\w+)\}/gu, (_, name: string) => `${truth[name as Figure]}`);
}
