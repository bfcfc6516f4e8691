import { lastCaseIn } from "../clauses.ts";
import type { Matter } from "../fact.ts";
import type { Examples, Frame, Spot } from "../frame.ts";
import { isMadeOf } from "../made-of.ts";
import { countsCases } from "../quantities.ts";
import {
  disputeSections,
  isOfDisclosure,
  matterOf,
  mayDenyDisputes,
  refersBack,
} from "./dispute-sentences.ts";

const examples: Examples = [
  ["因政府信息公开引发行政复议2件。", 2],
  ["因政府信息公开被申请行政复议、提起行政诉讼各1件。", 1],
  ["因政府信息公开未经复议直接起诉3件。", 3],
  ["因政府信息公开未经复议直接向法院起诉3件。", 3],
  ["全年共有3件政府信息公开行政复议案件。", 3],
  ["全年共有3件行政复议因政府信息公开引起。", 3],
  ["因政府信息公开被复议4件，被诉3件。", 3],
  ["因政府信息公开引发行政复议4件，复议后起诉的行政诉讼3件。", 3],
  ["未经复议直接起诉的政府信息公开案件3件，复议后起诉的政府信息公开诉讼1件。", 3],
  ["因政府信息公开引发行政诉讼4件（直接起诉3件、复议后起诉1件）。", 3],
  ["政府信息公开引发的行政复议案件数为3件。", 3],
  ["全年行政复议、行政诉讼均为0件。", 0],
  ["因政府信息公开引发的行政复议、行政诉讼均为零。", 0],
  ["（二）依申请公开。收到申请5件。全年共发生复议诉讼案件3件。", 3],
  ["全年行政诉讼案件11件，其中涉及政府信息公开4件。", 4],
  ["全年行政复议案件15件（其中信息公开类4件）。", 4],
  ["政府信息公开行政复议收案4件。", 4],
  ["因政府信息公开产生4件行政复议、3件行政诉讼。", 4],
  ["因政府信息公开引发行政复议4件，行政诉讼3件，合计7件。", 7],
];

/** Cases in which this body's disclosure was disputed. */
export const disputes: Frame = {
  kinds: ["disputes"],
  sections: disputeSections,
  about: mayDenyDisputes,
  examples,
  read: (spot) => {
    const { clause, quantity, after, since } = spot;
    const ofWhole = ofDisclosure.test(since);
    // In brackets only the two kinds of suits are told, and how many are of disclosure.
    if (clause.depth > 0 && !ofWhole && !/直接起诉|复议后/u.test(since)) return null;
    if (!countsCases(quantity) || quantity.unit === "项" || quantity.unit === "条") return null;
    if (quantity.unit === null && (clause.sentence.cut || after !== "")) return null;
    // 新收3件，上年结转1件: the table counts both.
    if (/结转/u.test(since) || (/新[收增发]/u.test(since) && carriedIn.test(clause.sentence.text)))
      return null;
    // 审结1件、在办1件: some of them.
    if (/办结|审结|结案/u.test(since) && stillOpen.test(clause.sentence.text)) return null;
    const turned =
      turnedCase.exec(after)?.[0] ?? (isOfDisclosure(clause, quantity.start) ? bareCase(spot) : undefined);
    if (turned !== undefined && led.test(since))
      return { measure: { kind: "disputes", matters: [matterOf(turned)] }, turned: true };
    // None of whatever cause are none about disclosure.
    const isOfAll = quantity.value === 0 && !refersBack.test(clause.sentence.text);
    if (!isOfAll && !isOfDisclosure(clause, quantity.start)) return null;
    const matters = ofWhole ? mattersOfWhole(spot) : mattersBefore(spot);
    // Behind 其中 only the two kinds of suits are parts.
    const isOther =
      !ofWhole && since.startsWith("其中") && !matters.every((one) => /direct|after/u.test(one));
    return isOther || matters.length === 0 ? null : { measure: { kind: "disputes", matters } };
  },
};

/** What was open when the year began. */
const carriedIn = /结转|(?:上一?年|20\d{2}年)[^,;。\d]{0,6}未(?:审结|结|办结)|跨年/u;

const stillOpen = /在办|在审|(?:尚未|未)(?:审结|办结|结案)|审理中/u;

/** 共有4件政府信息公开行政复议案件 */
const turnedCase =
  /^(?:(?:因|涉及)?政府信息公开(?:引起的|引发的|类|的)?行政(?:复议|诉讼)(?:案件|申请)?|行政(?:复议|诉讼)(?:案件)?因政府信息公开(?:引起|引发))[。]?$/u;
const led = /(?:有|共|发生|收到|被提起|产生|引发|引起)$|^[,、和及]?$|[、和及]$/u;

/** 因政府信息公开产生4件行政复议、4件行政诉讼; 4件行政复议中: each number before its procedure, and nothing behind the last. */
function bareCase({ clause, quantity }: Spot): string | undefined {
  const numbers = clause.quantities.filter(({ start }) => start >= quantity.start);
  const behind = numbers.map(({ end }, index) => clause.text.slice(end, numbers[index + 1]?.start));
  return behind.every((said) => bare.test(said)) ? behind[0] : undefined;
}
const bare = /^行政(?:复议|诉讼)(?:案件|申请)?(?:中|[、和及。])?$/u;

const bridge = /收案|案件|申请|情况|总数|数量|发生|收到|合计|一共|总计|件数|数|案|的|共|为|有|计|被|各|均/gu;

const ofDisclosure =
  /^[、和及]?(?:其中,?)?(?:涉及?|与|因|属于?)?(?:政府)?信息公开(?:工作|事项)?(?:有关|相关|类|引发|引起)?的?(?:案件)?(?:共|为|有|占)?$/u;

/** 行政诉讼11件，其中涉及政府信息公开4件: of the procedure of which all were counted before. */
function mattersOfWhole({ clauses, index }: Spot): Matter[] {
  const whole = lastCaseIn(clauses.slice(0, index))?.clause.text ?? "";
  const [only, ...others] = new Set(whole.match(/复议|诉讼/gu));
  // 一审3件、二审1件 are counted apart.
  return only === undefined || others.length > 0 || /[一二再]审/u.test(whole) ? [] : [matterOf(only)];
}

/** The names of procedures, the longer ones first. */
const procedures: readonly { readonly matter: Matter; readonly words: RegExp }[] = [
  {
    matter: "direct",
    words:
      /(?:未经复议(?:而|就)?)?直接(?:向(?:人民)?法院)?(?:起诉(?:的(?:政府信息公开)?(?:行政诉讼|诉讼|(?=案)))?|提起(?:行政)?诉讼|诉讼|行政诉讼)/u,
  },
  {
    matter: "after",
    words: /复议后(?:再|又)?(?:提起)?(?:起诉(?:的(?:政府信息公开)?(?:行政诉讼|诉讼|(?=案)))?|(?:行政)?诉讼)/u,
  },
  { matter: "reconsideration", words: /复议/u },
  { matter: "litigation", words: /诉讼|起诉|被诉/u },
];
const anyProcedure = new RegExp(procedures.map(({ words }) => words.source).join("|"), "gu");

/** Cases by how they ended or where they stand. */
const ended = /(?<!^)其中|维持|纠正|驳回|[一二再]审|败诉|胜诉|撤诉|撤回|尚未|未审|未办|审理中|审结|结果/u;

/** 行政复议4件，行政诉讼3件，合计7件 */
const inSum =
  /行政复议(?:案件)?\d+[件起宗][、,](?:被?提起)?行政诉讼(?:案件)?\d+[件起宗][、,](?:合计|共计|总计|共)$/u;

/** The procedures that a number counts: 复议和诉讼各1件, 行政复议2件, 未经复议直接起诉1件. */
function mattersBefore({ quantity, since: before, sofar }: Spot): Matter[] {
  if (inSum.test(sofar)) return ["reconsideration", "litigation"];
  const named = ended.test(before) ? [] : [...before.matchAll(anyProcedure)];
  const [first, last] = [named[0], named.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (!isMadeOf(before.slice(last.index + last[0].length), bridge)) return [];
  const matters = named.flatMap(([name]) => procedures.find(({ words }) => words.test(name))?.matter ?? []);
  const unique = [...new Set(matters)];
  if (unique.length === 1) return unique;
  // 复议、诉讼共3件: both; 复议后…诉讼3件 without such a word: cannot tell.
  const between = before.slice(first.index + first[0].length, last.index);
  const isList =
    unique.length === 2 && /^[^,;\d]{0,8}(?:、|和|与|及|或|以及)[^,;\d]{0,10}$|^$/u.test(between);
  return isList || quantity.each ? unique : [];
}
