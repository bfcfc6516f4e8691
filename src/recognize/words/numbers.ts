import type { CellType } from "../../form/index.ts";
import type { CellValue, Money, NullReason, Style } from "../../report/model.ts";
import { thresholds } from "../thresholds.ts";
import { isOfMoney, unitOfPiece } from "./units.ts";

/** What the text of a cell says, in the terms of its column. Figures are read, never altered. */
export interface ReadValue {
  readonly value: CellValue;
  readonly reason: NullReason | null;
  readonly styles: readonly Style[];
  /** The unit in the cell, where it contradicts the unit of the column. */
  readonly unitMismatch?: string;
}

/** White space, and characters that are not seen: zero-width spaces, soft hyphens, marks of direction. */
const blankCharacters = /[\s\u00a0\u3000\p{Cf}]+/gu;
/** Marks of notes and fractions (①, ², ½): NFKC would make digits of them, and is not asked. */
const otherNumbers = /\p{No}+/gu;
const placeholders = new Set([
  "/",
  "\\",
  "-",
  "--",
  "—",
  "——",
  "–",
  "―",
  "无",
  "無",
  "不适用",
  "無此項",
  "无此项",
  "零",
  "〇",
  "○",
  "n/a",
  "na",
  "*",
]);
const numeral = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/;
const signed = /^([+＋]|[-−－﹣]|增加|减少|增|加|减|減)?(.*)$/u;
const unitAtEnd = /(万元|萬元|元|件次|批次|人次|件|条|條|项|項|个|個|次|宗|起|份|%|％)$/u;
const annotation = /^([^()（）]+)[(（]([^()（）]*)[)）]$/u;

/** Most cells: digits and nothing else, few enough to be exact. */
const plainDigits = /^ *\d{1,15} *$/;

/** Most other cells: a word that neither is a placeholder nor the sign of a figure. */
const beginsAsWord = /^\s*(?![增加减減无無不零])[\u4e00-\u9fff]/u;
/** Nothing to take out or to unify. */
const compactAlready = /^[\x21-\x7e\u4e00-\u9fff]*$/u;
const visible = /[^\s\u00a0\u3000\p{Cf}]/u;

/** True where the text could be what a numeric cell holds: a number, a sign form, or a placeholder. */
export function looksLikeValue(text: string): boolean {
  if (plainDigits.test(text)) return true;
  if (beginsAsWord.test(text)) return false;
  const compact = squeeze(text);
  if (compact === "" || compact.length > thresholds.numbers.longestFigure) return false;
  if (placeholders.has(compact.toLowerCase())) return true;
  const unmarked = text.replace(otherNumbers, "");
  if (unmarked !== text) return looksLikeValue(unmarked);
  const first = compact.charCodeAt(0);
  // `(0)`: in brackets, but no number of a label.
  if (/^\((?:0|\d{2,3})\)$/u.test(compact)) return true;
  // Anything that is no digit, sign or sign word at its start is a label: most cells end here.
  if (!(first >= 48 && first <= 57) && !/^[+\-−﹣增加减減]/u.test(compact)) return false;
  const { digits, sign } = splitNumber(compact);
  if (digits === null) return false;
  // `2.` and `1,` are what is left of an ordinal; `1.2.3` is an unreadable figure.
  if (/^\d{1,2}[.,]$/.test(digits)) return false;
  return sign === "" || numeral.test(digits);
}

/**
 * True where a cell holds nothing but white space (NBSP, ideographic and zero-width spaces included), or the word that a
 * program writes for that.
 */
export function isBlank(text: string): boolean {
  return !visible.test(text) || isNothing(text);
}

/** What data frames and programs write for an empty cell. */
export function isNothing(text: string): boolean {
  return text.length >= 3 && text.length <= thresholds.numbers.longestNothing && nothing.test(text);
}

const nothing = /^\s*(?:NaN|nan|None|null|NULL|<NA>|undefined)\s*$/u;

/** Whether a text is the unit of a figure and nothing else. */
export function isUnit(text: string): boolean {
  return text.length <= 2 && unitAtEnd.exec(text)?.[0] === text;
}

/** The count that a cell holds, for sums that are only tried; `NaN` where it holds none. */
export function countIn(text: string): number {
  const { value } = readValue(text, "count");
  return typeof value === "number" ? value : Number.NaN;
}

/**
 * Reads the text of one cell.
 * @param type what the column holds
 * @param unit the unit of an `amount` column
 */
export function readValue(text: string, type: CellType, unit: "万元" | null = null): ReadValue {
  if (plainDigits.test(text) && type !== "money" && !/^ *0\d/.test(text)) {
    return { value: Number(text.trim()), reason: null, styles: [] };
  }
  if (isBlank(text)) return { value: null, reason: "blank", styles: [] };
  if (broken.test(text) || turns.test(text)) return { value: null, reason: "unreadable", styles: [] };
  const compact = squeeze(text);
  if (placeholders.has(compact.toLowerCase())) return { value: null, reason: "placeholder", styles: [] };
  const styles: Style[] = [];
  if (/[０-９，．]/u.test(text)) styles.push("full-width");
  const isSum = isOfMoney(type);
  const parts = splitNumber(isSum ? ofMoney(compact) : compact);
  if (parts.digits === null || !numeral.test(parts.digits) || isShare(parts))
    return { value: null, reason: "unreadable", styles };
  if (isSum && parts.scale !== null)
    return { value: null, reason: "unreadable", styles, unitMismatch: parts.scale };
  if (parts.changed || (!isSum && moneyUnit(parts.unit) !== null && parts.annotated))
    return { value: null, reason: "unreadable", styles };
  // `- 12`: the mark of a list, as likely as a sign. Only a change may be less than nothing.
  if (type !== "delta" && /^\s*[-−－﹣]\s+\p{Nd}/u.test(text))
    return { value: null, reason: "unreadable", styles };
  if (apart.test(text.trim().normalize("NFKC"))) {
    return { value: null, reason: "unreadable", styles: [...styles, "inner-space"] };
  }
  if (parts.digits.includes(",")) styles.push("thousands-separator");
  if (/^0\d/.test(parts.digits)) styles.push("leading-zero");
  if (parts.unit !== "" || compact.startsWith("¥")) styles.push("unit");
  if (parts.annotated) styles.push("annotation");
  if (parts.sign === "+") styles.push("plus-sign");
  if (/[增加减減]/u.test(parts.sign)) styles.push("sign-word");
  const magnitude = Number(parts.digits.replaceAll(",", ""));
  if (!Number.isSafeInteger(Math.trunc(magnitude))) return { value: null, reason: "unreadable", styles };
  const negative = /^[-−－﹣减減]/u.test(parts.sign);
  const value = negative && magnitude !== 0 ? -magnitude : magnitude;
  return typed(value, parts, styles, type, unit);
}

/** Characters that show what stands behind them in another order or not at all: the digits are not what a person sees. */
const turns = /[\u202b\u202d\u202e\u2067\u2068]/u;

/** Figures with a gap between them: two, or parts of one; `1. 0` is the number of an item, and a figure. */
const apart = /\d[.,]?[\s\u00a0\u3000]+[.,]?\d/u;

/** A figure in several lines of one cell: parts of one, or several. */
const broken = /[\p{Nd}+＋\-−－﹣.,，．][^\S\n]*\n\s*[\p{Nd}.,，．]/u;

interface NumberParts {
  readonly sign: string;
  readonly digits: string | null;
  readonly unit: string;
  readonly annotated: boolean;
  /** Whether what stands in brackets behind the figure may make it another. */
  readonly changed: boolean;
  /** The unit there, where it is another than 万元 or 元. */
  readonly scale: string | null;
}

/**
 * What says in brackets behind a figure which cases it counts, or where more is written, and leaves the figure as it is.
 * Anything else, a year, a sign, a correction, another figure, may make it another.
 */
const harmlessNote = /^(?:\**$|不?含|包[括含]|其中|[均都主增]|[附备]?注|[详参]?见)/u;
const changingNote = /应[为是]|更正|改为|修正|有误|作废|划去|[十百千万亿]{1,4}[件宗项元]/u;

/** 44.8% is a share of something, and neither a number of cases nor a sum of money. */
function isShare({ unit }: NumberParts): boolean {
  return /^[%％]$/u.test(unit);
}

/** Whether a text is a percentage and nothing else. */
export function isPercentage(text: string): boolean {
  return /^\s*\p{Nd}{1,3}(?:[.．]\p{Nd}+)?\s*[%％]\s*$/u.test(text);
}

function typed(
  value: number,
  parts: NumberParts,
  styles: readonly Style[],
  type: CellType,
  unit: "万元" | null,
): ReadValue {
  const unreadable: ReadValue = { value: null, reason: "unreadable", styles };
  switch (type) {
    case "delta":
      return { value, reason: null, styles };
    case "count":
      // A sign word or a plus belongs to 本年增/减 only; a minus is kept so that the V rules can speak of it.
      if (parts.sign !== "" && !/^[-−－﹣]$/u.test(parts.sign)) return unreadable;
      return { value, reason: null, styles };
    case "amount": {
      if (parts.sign !== "" && !/^[-−－﹣]$/u.test(parts.sign)) return unreadable;
      if (unit !== null && parts.unit !== "" && moneyUnit(parts.unit) !== unit)
        return { ...unreadable, unitMismatch: parts.unit };
      return { value, reason: null, styles };
    }
    case "money": {
      if (parts.sign !== "" && !/^[-−－﹣]$/u.test(parts.sign)) return unreadable;
      const money: Money = { value, unit: moneyUnit(parts.unit) ?? unit };
      return { value: money, reason: null, styles };
    }
  }
}

/** `￥12.34` and `12.34万` as sums of money are written in full: the sign says no more than the column, 万 is 万元. */
function ofMoney(compact: string): string {
  return compact.replace(/^¥(?=\d)/u, "").replace(/(?<=\d)[万萬]$/u, "万元");
}

function moneyUnit(unit: string): "万元" | "元" | null {
  if (unit === "万元" || unit === "萬元") return "万元";
  return unit === "元" ? "元" : null;
}

/** Sign, digits, unit and annotation of a compact text; `digits` is `null` where there are none. */
function splitNumber(compact: string): NumberParts {
  const [, figure = compact, note = null] = annotation.exec(compact) ?? [];
  const [, sign = "", unsigned = ""] = signed.exec(figure) ?? [];
  const beside = unitAtEnd.exec(unsigned)?.[1] ?? "";
  const text = beside === "" ? unsigned : unsigned.slice(0, -beside.length);
  const digits = /^\d[\d,.]*$/.test(text) ? text : null;
  const plain = { sign, digits, unit: beside, annotated: note !== null, changed: false, scale: null };
  if (note === null) return plain;
  const named = unitOfPiece(note);
  if (named === null) return { ...plain, changed: !harmlessNote.test(note) || changingNote.test(note) };
  const isOdd = named.is === "money" || named.is === "many" || (named.is === "other" && !isUnit(named.text));
  if (isOdd) return { ...plain, changed: true, scale: named.text };
  return { ...plain, unit: beside || (named.is === "other" ? named.text : named.is) };
}

function squeeze(text: string): string {
  if (compactAlready.test(text)) return text;
  const unified = text.replace(blankCharacters, "").replace(/\P{No}+/gu, (part) => part.normalize("NFKC"));
  return unified.replaceAll("，", ",");
}
