import type { Report } from "../../report/model.ts";
import type { Sentence } from "../../text/paragraphs.ts";
import { casesIn, clausesBefore, clausesOf, startOfItem, textBefore } from "../clauses.ts";
import type { DocumentColumn, DocumentRow } from "../fact.ts";
import type { Examples, Frame, Spot } from "../frame.ts";
import { isMadeOf } from "../made-of.ts";
import { countsCasesInUnit } from "../quantities.ts";
import { withoutWholeWords } from "../restrictions.ts";
import { isOwnName, isPart } from "../subject.ts";

const kind = /行政规范性文件|规范性文件|(?:政府|部门)?规章(?!制度)/gu;
/** 制发 is this body's own act; 发布 may mean posting what others or earlier years made. */
const act = /制发|制定|出台|印发|新发|颁布|废止|现行有效|有效/gu;
/** Documents of other bodies, parts, or other acts: nothing that the table counts. */
const otherMatter =
  /修订|修改|评估|起草|代|(?<!本机关|以局|本局|本级|[本我][局委办厅镇乡街道])名义|党内|党组|转发|上级|类信息|法规\d|(?<!年底|目前|31日)继续有效|历年|提请|牵头|汇编|其中[^。]{0,12}行政规范性文件/u;
/** Work on documents, unless it only tells what became of them behind the last number. */
const otherWork = /审查|审核|备案|报送|报备|(?<!经)清理(?!废止)|征求|栏目|目录|合法性|学习|贯彻|落实|执行/u;
/** Posting: nothing that the table counts, but behind a number it only tells what became of the documents. */
const posting = /公开|公示|公布|发布|解读/u;
const bridge =
  /行政规范性文件|规范性文件|规章|行政|政府|部门|总数|数量|件数|数|共|了|的|为|有|计|各|和|、|及|本级|我局|本机关|新|合计|总计|清理|保留|[^,;。\d]{2,20}等(?:重点)?(?:领域|方面)(?:的)?/gu;

const examples: Examples = [
  ["全年制发行政规范性文件4件。", 4],
  ["全年制发规范性文件4件，废止1件，现行有效32件。", 32],
  ["全年废止规章2部。", 2],
  ["全年以本机关名义制发规范性文件4件。", 4],
  ["全年累计印发规范性文件5件。", 5],
  ["全年制定行政规范性文件7件，清理废止2件。", 2],
  ["全年制发行政规范性文件7件，均按规定备案。", 7],
  ["严格执行规范性文件管理规定，全年新制定规范性文件7件。", 7],
  ["及时公开规范性文件，全年制发7件。", 7],
  ["全年制发7件行政规范性文件。", 7],
  ["全年有7件行政规范性文件由我局制发，2件被废止。", 2],
  ["我局规范性文件31件现行有效。", 31],
  ["全年7件规范性文件新制定，2件规范性文件被废止。", 7],
  ["全年制定并公布行政规范性文件7件。", 7],
  ["全年公布规范性文件7件，废止规范性文件2件。", 2],
  ["印发水资源管理、河湖管护等领域行政规范性文件7件。", 7],
  ["全年新制定规范性文件7件，清理废止2件，截至年底继续有效31件。", 31],
  ["全年未制定出台规范性文件。", 0],
  ["截至年底，我局无现行有效的规范性文件。", 0],
  ["截至年底，我局无有效的行政规范性文件。", 0],
];

const did = "(?:制发|制定(?:[、和并]?(?:出台|印发|发布))?|新增|出台|印发|废止|(?:现行)?有效)";
const everyDeed = new RegExp(did, "gu");
const dids = `${did}(?:[、和及或]${did}){0,3}`;
const kinds = "(?:行政规范性文件|规范性文件|政府规章|规章)";
/** 未制发规范性文件, 无规范性文件废止情况, 规范性文件制发数为零 */
const none = new RegExp(
  `(?:(?:没有|未曾|未|无)新?${dids}(?:过|任何|新的|的)?${kinds}|(?:没有|无)(?:任何)?${kinds}(?:的)?${dids}(?:的?情[况形])?|${kinds}(?:本年)?${did}(?:件?数量?)?为零)(?=[。]?$)`,
  "u",
);

/** 制发规范性文件4件, 废止1件, 现行有效32件; 没有制发规范性文件. */
export const documents: Frame = {
  kinds: ["documents"],
  sections: ["overview", "proactiveDisclosure"],
  about: (sentence, report) =>
    /规范性文件|规章/u.test(sentence.text) &&
    !otherMatter.test(withoutOwnName(sentence.text, report)) &&
    !otherWork.test(withNumbers(sentence)),
  of: ({ depth }) => depth === 0,
  counts: (quantity) => quantity.unit === "部" || countsCasesInUnit(quantity),
  unless: [
    ["unit", /^[条次]$/u],
    // 宣布失效或废止2件: documents that ran out are not in the table.
    ["said", /失效/u],
  ],
  examples,
  read: (spot) => {
    const { clause, quantity } = spot;
    const [, government, owner = government] = ofBody.exec(spot.before) ?? [];
    const isPartOfAll = together.test(clause.sentence.text) && alone.test(clause.sentence.text);
    if (isPartOfAll && (together.test(spot.since) || alone.test(spot.since))) return null;
    const isOfOther = owner !== undefined && !isOwnName(owner, clause.sentence.paragraph.organization);
    const named = isPart(clause, quantity.start) || isPosted(spot) || isOfOther ? null : nameOf(spot);
    if (named === null) return null;
    return { measure: { kind: "documents", ...named }, from: startOfItem(clause, quantity) };
  },
  denials: [
    {
      words: none,
      measures: (said) =>
        [...new Set((said.match(everyDeed) ?? []).map(columnOf))].map((column) => ({
          kind: "documents",
          rows: [rowOf(said)],
          column,
        })),
    },
  ],
};

/** What leads to each number; 严格落实管理规定 before is work as a whole, and so is a sentence without any. */
function withNumbers(sentence: Sentence): string {
  const leads = clausesOf(sentence).flatMap(({ text, quantities }) => {
    const last = quantities.findLast(({ unit }) => unit !== "年" && unit !== "月" && unit !== "日");
    return last === undefined ? [] : [text.slice(0, last.end)];
  });
  return leads.length === 0 ? sentence.text : leads.join();
}

/** 以区政府或区政府办公室名义印发, 以区水务局名义印发: the body's own, whatever else is named. */
function withoutOwnName(text: string, { organization }: Report): string {
  return text.replace(inNameOf, (written, name: string) =>
    isOwnName(name, organization?.value ?? "") ? "" : written,
  );
}

/** 市政府现行有效规章12件, 省水利厅现行有效规范性文件58件: of another body. */
const ofBody =
  /(?:((?:[省市县区州旗](?:人民)?政府(?:办公[室厅])?[及和]?){1,2})|^([^我本全\d,;。:、]{2,15}?[局厅委]))(?:的|现行|有效|制发|制定|印发|出台|行政)*(?:规章|规范性文件)/u;
/** 联合制发1件，单独制发6件: neither is the whole. */
const together = /联合|会同/u;
const alone = /单独|独立|自行/u;

const inNameOf = /以([^,;。、和或及]{2,14})(?:[、和或及][^,;。]{0,12})?名义/gu;

/** 制定并公布行政规范性文件: none is posted that was not made. */
const madeAndPosted = /(?:制定|制发|印发|出台)并(?:依法|及时)?(?:公布|公开|发布)/gu;

/** 公开规范性文件7件; 公开规范性文件7件，废止规范性文件2件 says of the second what was done with it. */
function isPosted({ clause, quantity, before }: Spot): boolean {
  const isAnew = before.search(act) >= 0 && before.search(kind) >= 0;
  if (isAnew) return posting.test(before.replace(madeAndPosted, "制定"));
  const counted = casesIn(clausesBefore(clause)).map((one) => one.clause);
  const heading = before.search(act) >= 0 ? "" : textBefore(clause, quantity.end);
  return posting.test([heading, ...counted.map(({ text }) => text), before].join());
}

interface Named {
  readonly rows: readonly DocumentRow[];
  readonly column: DocumentColumn;
}

const turned =
  /^(行政规范性文件|规范性文件)?(?:由(?:[我本][局委办厅镇乡]|我街道|本机关)|被|已|新|依法|依规)*(制发|制定|出台|印发|废止|现行有效)?[。]?$/u;

/** What was done with which documents: from the clause, or the document alone from earlier in the sentence. */
function nameOf({ quantity, before: lead, since, after, sofar }: Spot): Named | null {
  // 制发7件行政规范性文件; 全年有7件行政规范性文件由我局制发，2件被废止
  const isAlone = withoutWholeWords(lead.replace(kind, "")).replace(/有|其中|20\d{2}年/gu, "") === "";
  const [, document = "", done = ""] = turned.exec(after) ?? [];
  const behind = isAlone || done === "" ? document + done : "";
  const before = `${since}${behind}`.replace(madeAndPosted, "制定");
  const [acts, own] = [[...before.matchAll(act)], [...before.matchAll(kind)]];
  if (quantity.each || acts.length + own.length === 0) return null;
  const documents = own.length > 0 ? own : [...sofar.matchAll(kind)].slice(-1);
  const last = acts.at(-1);
  const [deed] = last ?? [...sofar.matchAll(act)].at(-1) ?? [];
  const tail = before.slice(last === undefined ? 0 : last.index + last[0].length);
  // 制定、废止规范性文件3件: which of the two?
  const isOne = new Set(acts.map(([word]) => columnOf(word))).size < 2;
  if (deed === undefined || documents.length === 0 || !isOne || !isMadeOf(tail, bridge)) return null;
  return { rows: [...new Set(documents.map(([word]) => rowOf(word)))], column: columnOf(deed) };
}

function rowOf(word: string): DocumentRow {
  return word.includes("规章") ? "regulations" : "normativeDocuments";
}

function columnOf(word: string): DocumentColumn {
  if (word.includes("废止")) return "repealed";
  return word.includes("有效") ? "inForce" : "issued";
}
