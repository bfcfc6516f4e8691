import { type Clause, clausesOf, startOfItem } from "../clauses.ts";
import type { DecisionRow } from "../fact.ts";
import type { Examples, Frame, Spot, Statement } from "../frame.ts";
import { isMadeOf } from "../made-of.ts";
import { countsCases } from "../quantities.ts";
import { isPart, leavesNothingOut } from "../subject.ts";

const rowOf = { 行政许可: "licences", 行政处罚: "penalties", 行政强制: "compulsion" } as const;
const anyKind = /行政(?:许可|处罚|强制)/gu;

function kindsIn(text: string): DecisionRow[] {
  return Object.entries(rowOf).flatMap(([word, row]) => (text.includes(word) ? [row] : []));
}

/** Verbs that make decisions; they hold for the rest of the sentence: 办理行政许可330件，行政处罚12件. */
const decided = /作出|做出|采取|办理|办结|实施|下达|处理决定/u;
/** Published items, items of a list of powers, stages and kinds of procedures: no numbers of decisions. */
const otherMatter =
  /信息|目录|清单|事项库|承接|取消|下放|精简|受理|申请|不予|不罚|免罚|免予|简易|一般程序|普通程序|听证|复议|诉讼|应诉|评查|备案|执法检查|检查|上传|录入|双公示|归集|网办|网上|窗口|即办|提前(?!办结率)|注销|变更|延续|协助|协同|配合|代办|代理|委托|帮办|移送|移交|[中大]队|执法队/u;
/** 收到政府信息公开申请86件，作出行政处罚236件 */
const requestsBeside = /(?:收到|受理|新收)?政府信息公开申请/gu;
/** 对企业作出行政处罚88件, 警告行政处罚12件: against some, or of one kind. */
const someDecisions =
  /对(?:企业|个人|单位|公民|法人|自然人|商户|个体)|(?:警告|罚款|没收|拘留|吊销|通报批评)(?:类)?行政处罚/u;
/** 公示行政处罚12件 counts what was posted; 作出行政处罚12件，均已公示 does not. */
const posting = /公开|公示|发布|公布/u;
/** 作出并公开行政许可决定: none is posted that was not made. */
const decidedAndPosted = /(?:作出|做出)并(?:依法|及时)?(?:公开|公示|公布)/gu;
/** 办理行政处罚12件公示 */
const postedAsOne = /^(?:的)?(?:公开|公示|发布|公布)/u;
const bridge = /事项|措施|处理决定|决定书|决定|案件|数量|总数|数|合计|共计|累计|总计|共|的|为|有|计|了|类/gu;

const examples: Examples = [
  ["全年作出行政许可决定330件，行政处罚12件。", 12],
  ["全年办理行政许可330件。", 330],
  ["全年实施行政强制措施2件。", 2],
  ["全年办理行政许可事项31件。", 31],
  ["作出行政许可决定330项。", 330],
  ["行政许可330件、行政处罚12件、行政强制0件。", 330],
  ["全年行政处罚决定数12件、行政强制措施数2件。", 12],
  ["全年行政处罚12件，罚款86.4万元。", 12],
  ["全年行政许可12件、行政处罚3件，分别比上年增加2件、减少1件。", 3],
  ["全年作出并公开行政处罚决定12件。", 12],
  ["收到政府信息公开申请86件，作出行政处罚12件。", 12],
  ["全年公布规范性文件7件；作出行政处罚12件。", 12],
  ["全年没有作出行政许可、行政处罚决定。", 0],
  ["全年未采取行政强制措施。", 0],
  ["全年无行政处罚。", 0],
  ["全年作出12件行政处罚决定、330件行政许可决定。", 330],
  ["全年330件行政许可办结，12件行政处罚作出决定。", 12],
  ["全年行政处罚合计12件次。", 12],
  ["全年行政处罚案件为零。", 0],
  ["全年作出行政许可决定330件（其中准予328件、不予2件）。", 330],
  ["未发生行政复议、行政诉讼，无行政处罚。", 0],
];

const kindList = "(行政(?:许可|处罚|强制)(?:[、和及或]行政(?:许可|处罚|强制))*)";
/** 未作出行政处罚决定, 全年无行政处罚, 全年行政处罚案件为零 */
const denials: readonly Statement[] = [
  new RegExp(
    `(?:(?:没有|未)(?:作出|做出|实施|采取|发生|办理|开展)(?:过|任何)?|无(?:任何)?(?=行政[^,]{2,20}(?:案件|决定|行为|事项发生)))${kindList}(?:案件|决定|措施|行为|事项|处理决定)?(?:发生)?(?=[。]?$)`,
    "u",
  ),
  // Where an office only has no such power, the table has none either.
  new RegExp(
    `(?<=^(?:20\\d{2}年度?|全年|本年度?)?(?:我局|我[镇乡委办]|本机关)?)(?:无|没有)${kindList}(?:案件|决定|(?<=^(?:20\\d{2}年度?|全年|本年度?).{0,40})事项)?(?:情[况形])?(?=[。]?$)`,
    "u",
  ),
  new RegExp(
    `(?<=^(?:20\\d{2}年度?|全年|本年度?)?(?:[我全]局|我[镇乡委办]|本机关)?)${kindList}(?:案件|决定|措施)?(?:数量?)?为零(?=[。]?$)`,
    "u",
  ),
].map((words) => ({ words, measures: (said) => kindsIn(said).map((of) => ({ kind: "decisions", of })) }));

/** Licences, penalties and compulsory measures decided in the year; 未作出行政处罚. */
export const decisions: Frame = {
  kinds: ["decisions"],
  sections: ["overview", "proactiveDisclosure"],
  about: ({ text }) =>
    /行政(?:许可|处罚|强制)/u.test(text) &&
    !otherMatter.test(
      text
        .replace(/\([^()]*\)/gu, "")
        .replace(requestsBeside, "")
        .replace(noDisputes, ""),
    ),
  examples,
  of: ({ depth }) => depth === 0,
  counts: ({ value }) => Number.isInteger(value),
  unless: [
    ["after", postedAsOne],
    ["said", someDecisions],
  ],
  read: (spot) => {
    const { clause, quantity, part, sofar } = spot;
    const of = kindBefore(spot);
    if (
      of === undefined ||
      isPart(clause, quantity.start) ||
      isSummand(clause, of) ||
      !leavesNothingOut(leadOf(spot), clause.sentence.paragraph, leadWords)
    )
      return null;
    if (posting.test(part.replace(decidedAndPosted, "作出").replace(requestsBeside, ""))) return null;
    const isDecided = decided.test(sofar) || behindNumber.test(spot.after);
    if (quantity.value !== 0 && !isDecided && !isPlainList(clause)) return null;
    return { measure: { kind: "decisions", of }, from: startOfItem(clause, quantity) };
  },
  denials,
};

/** 局机关作出行政许可986件，分局作出行政许可220件，合计1206件: one of those that are added up. */
function isSummand({ sentence, start, text }: Clause, of: DecisionRow): boolean {
  const [rest = "", sum] = sentence.text.slice(start + text.length).split(/(?:合计|总计|共计)(?=\d)/u);
  return sum !== undefined && kindsIn(rest).includes(of) && /\d/u.test(rest);
}

/** What stands before the decisions in their clause, before what was done, or before their number. */
function leadOf({ said, before, after }: Spot): string {
  return behindNumber.test(after) ? before : said.slice(0, Math.max(0, said.search(decidedOrNamed)));
}

const decidedOrNamed = new RegExp(`${decided.source}|${anyKind.source}`, "u");
const leadWords =
  /20\d{2}年?度?|全(?:[省市县区州旗镇乡局委办厅院]|街道|支队|系统)(?:行政机关)?|[省市县区]?[局委厅院]?机关|^.*以[^,;。]{2,14}名义|结案|立案|查处|各类|其中|有|:/gu;

/** 未发生行政复议、行政诉讼, said beside what was decided. */
const noDisputes =
  /(?:未|没有|无)(?:发生|收到|出现)?行政(?:复议|诉讼)(?:[、和及或](?:行政)?(?:复议|诉讼))*(?:案件)?(?=[,;。])/gu;

/** 行政许可12件、行政处罚3件: the rows of the table and nothing else beside a count, where nothing speaks of posting. */
function isPlainList({ sentence }: Clause): boolean {
  if (posting.test(sentence.paragraph.text.replace(allPosted, ""))) return false;
  const said = clausesOf(sentence)
    .filter(({ text, quantities }) => kindsIn(text).length > 0 && quantities.some(countsCases))
    .map(({ text }) => text)
    .join(",");
  return (kindsIn(said).length > 1 || ofYear.test(sentence.text)) && isMadeOf(said, listWords);
}

/** 行政处罚236件，均通过政务网公示 */
const allPosted = /,(?:数据)?(?:均|全部|都)[^,;。]{0,16}(?:公开|公示|公布)(?=[。])/gu;
/** 全年行政处罚236件 */
const ofYear = /^(?:20\d{2}年度?|全年|本年度?)/u;
const listWords =
  /20\d{2}年度?|全年|本年度?|全[省市县区镇乡局]|我[局委办厅院镇乡]|本机关|行政许可|行政处罚|行政强制|处理决定|决定|数量|数|案件|措施|行政事业性收费|合计|共计|\d{1,12}(?:件次|[件宗起例次]|万?元|(?=[,.]))|共|为|[、,;。:和.]/gu;

/** 交通行政处罚200件: of one field among others. */
const field =
  /(?:交通|运输|路政|水|渔政|农业|林业|环保|环境|城管|公安|税务|监管|卫生|文化|安全|消防|建设|规划|土地)$/u;
/** Items and copies are counted only where decisions are named. */
const counted: readonly (readonly [unit: RegExp, before: RegExp])[] = [
  [/^(?:件|宗|起|例|次|件次)$/u, /$/u],
  [/^[项份个]$/u, /决定(?:书)?$/u],
];

/** 行政处罚案件办结 */
const behindNumber =
  /^行政(?:许可|处罚|强制)(?=(?:案件|事项)?(?:已|均|全部)*(?:办结|[作做]出(?:处理)?决定)[。]?$)/u;

function kindBefore({ clause, last, unit, before, since, after }: Spot): DecisionRow | undefined {
  // 作出236件行政处罚决定; 236件行政处罚案件办结; 行政处罚方面，全年作出决定236件
  const behind =
    behindNumber.exec(after)?.[0] ?? /^行政(?:许可|处罚|强制)(?=(?:处理)?决定)/u.exec(after)?.[0] ?? "";
  // 236件行政处罚决定、1520件行政许可决定: what stands before the second is the first's.
  const own = behind !== "" && /决定[、和及]$/u.test(since) ? "" : before;
  const heading = /(?:作出|做出)决定$/u.test(own) ? (/^(.+)(?:方面|情况)$/u.exec(last)?.[1] ?? "") : "";
  const said = `${kindsIn(heading).length > 0 ? `作出${heading}决定` : ""}${own}${behind}`;
  // 行政许可案件70，: the unit may be lost, but not at the end of a sentence that breaks off.
  const isBare = unit === "" && after === "" && !clause.sentence.cut;
  if (!isBare && !counted.some(([units, lead]) => units.test(unit) && lead.test(said))) return undefined;
  const named = [...said.matchAll(anyKind)];
  const [word, at] = [named.at(-1)?.[0] ?? "", named.at(-1)?.index ?? 0];
  // 行政许可、行政处罚共12件 is a sum.
  const other = named.findLast((one) => one[0] !== word);
  const isSum = other !== undefined && !/\d/u.test(said.slice(other.index, at));
  if (isSum || field.test(said.slice(0, at)) || !isMadeOf(said.slice(at + word.length), bridge))
    return undefined;
  return kindsIn(word)[0];
}
