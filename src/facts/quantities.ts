import { chineseValue } from "../text/numerals.ts";

/** A number of a sentence with the unit it counts in. */
export interface Quantity {
  readonly value: number;
  /** Index of its first character and of the one after its unit, in the sentence. */
  readonly start: number;
  readonly end: number;
  /** 件, 条, 万元, % …; `null` where none is written. */
  readonly unit: string | null;
  /** The other unit of 51次(条). */
  readonly otherUnit: string | null;
  /** False for 余, 近, 约, 多, ranges and numbers rounded to 万: never compared strictly. */
  readonly exact: boolean;
  /** 各1件: said of everything named before it. */
  readonly each: boolean;
}

/** 1,024 and 1 024, the latter where a unit follows, so that it is no row of figures. */
const number =
  /(?<!\d |\d)[1-9]\d{0,2}(?: \d{3})+(?=[\p{Script=Han}%])|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,]*\d)|\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千]{1,9}/gu;
const units =
  "万元|亿元|元|件次|条次|人次|篇次|批次|场次|家次|户次|件|条|宗|起|份|篇|封|项|个|次|批|例|期|场|笔|名|位|人|家|户|%|‰|年|月|日|号|时|点|分|岁|届|倍|种|类|部|处|字|天|小时|页|张|台(?!账)|通(?![过知报])|册|幅(?!度)|部门|单位";
const vague = "余|多|来(?![自信电函])|几|左右|以上|以内|以下|上下|许";
/** What follows the digits: 1.2万, 30余 and the unit, with another one in 51次(条). */
const tail = new RegExp(
  `^([余多来几]?[万亿千百](?!元)|)(${vague}|)(?:(${units})(?:\\((件|条|次|篇|份)\\)|/(件|条|次|篇|份))?)?`,
  "u",
);
const approximateBefore =
  /(?:约|近|逾|超|超过|不足|不到|将近|大约|至少|多达|接近|最多|最少|不少于|不低于|\d[-~—–至到])$/u;
const approximateBehind = new RegExp(`^(?:${vague}|[-~—–至到]\\d|[*×])`, "u");
/** 第3次, 〔2021〕30号, A4: not numbers of anything. */
const ordinalBefore = /(?:第|20\d{2}〕|[A-Za-z.])$/u;
/** 每一件, 逐条, 数百, 一次性: numerals in words, with a bar where they begin. */
const idiom =
  /(?:每|逐|任何|任|同|某|统|专|唯|之|这|那|上|下|另)\||数\|[十百千]|\|(?:一件事|一条龙|一条例|一次性|一起[^,;。]|一个(?:窗口|平台|口)|一项项|一件件|两个|三个|一部分)/u;

/** The numbers of a sentence, digits and Chinese numerals; dates, ordinals and file numbers carry their own unit. */
export function quantitiesIn(text: string): readonly Quantity[] {
  return [...text.matchAll(number)].flatMap(({ 0: written, index: start }) => {
    const before = text.slice(Math.max(0, start - 6), start);
    const isChinese = !/\d/u.test(written);
    const isIdiom = isChinese && idiom.test(`${before}|${text.slice(start, start + 6)}`);
    if (isIdiom || ordinalBefore.test(before)) return [];
    const value = isChinese ? chineseValue(written) : Number(written.replace(/[, ]/gu, ""));
    const digitsEnd = start + written.length;
    const [said = "", rounded, about, unit = null, inBrackets, other] =
      tail.exec(text.slice(digitsEnd, digitsEnd + 12)) ?? [];
    // 均为零: without a unit only where all that is named before is none.
    const isNone =
      written === "零" && /[均都](?:为|是)$/u.test(before) && /^(?:[,;。、)]|$)/u.test(text.slice(digitsEnd));
    if (value === null || (isChinese && unit === null && !isNone)) return [];
    const end = digitsEnd + said.length;
    const isAbout = approximateBefore.test(before) || approximateBehind.test(text.slice(end, end + 3));
    const exact = !isAbout && rounded === "" && about === "";
    const each = /各(?:有|为|是|收到|发生)?$/u.test(before);
    return [{ value, start, end, unit, otherUnit: inBrackets ?? other ?? null, exact, each }];
  });
}

/** Units in which requests, cases and decisions are counted; a number without a unit may count them too. */
export function countsCases({ unit, value }: Quantity): boolean {
  return Number.isInteger(value) && (unit === null || caseUnits.has(unit));
}

/** Those with their unit written. */
export function countsCasesInUnit(quantity: Quantity): boolean {
  return quantity.unit !== null && countsCases(quantity);
}

const caseUnits = new Set(["件", "条", "宗", "起", "份", "项", "个", "次", "件次", "条次", "例", "封", "笔"]);

/** Whether a number counts or measures something; dates, times, ages and shares do not. */
export function isCount({ unit }: Quantity): boolean {
  return unit !== null && !notCounted.has(unit);
}

const notCounted = new Set([
  "年",
  "月",
  "日",
  "号",
  "时",
  "点",
  "分",
  "岁",
  "届",
  "倍",
  "天",
  "小时",
  "页",
  "%",
  "‰",
]);
