import { oncePerText } from "./once.ts";
import { simplifiedCharacters, traditionalCharacters } from "./traditional.generated.ts";

/**
 * Labels are compared folded and kept raw: compatibility forms unified, all white space and
 * quotes out, brackets and commas unified, pinyin in brackets dropped, traditional characters simplified. What stands beside
 * the Chinese in another language, as in bilingual forms, is left out.
 */
export const foldLabel = oncePerText(2_000, fold);

function fold(text: string): string {
  let folded = text.normalize("NFKC");
  if (latin.test(folded)) folded = folded.replace(pinyinGroup, "");
  if (otherLanguage.test(folded) && /\p{Script=Han}/u.test(folded)) folded = withoutOtherLanguage(folded);
  folded = folded.replace(dropped, "").replace(unified, (character) => unify[character] ?? character);
  return simplify(folded);
}

const latin = /[a-z\u00e0-\u01dc]/u;
/** `規(guī)章`, `政(zheng)(zheng)府(fu)(fu)`, as some mirror sites print: one syllable in brackets after a Chinese character. */
const pinyinGroup = /(?<=[\u4e00-\u9fff)])\([a-z\u00e0-\u00fc\u0101-\u01dc]{1,7}\)/gu;
/** Two letters of the languages that bilingual forms are in; single ones, and kana, stand where a Chinese character was lost. */
const otherScripts =
  /(?:(?!\p{Nd})[\p{Script=Tibetan}\p{Script=Mongolian}\p{Script=Arabic}\p{Script=Hangul}\p{Script=Yi}\p{Script=Cyrillic}\p{Script=New_Tai_Lue}\p{Script=Tai_Le}\p{Script=Lisu}]){2,}/gu;
const otherLanguage = new RegExp(`${otherScripts.source}|[A-Za-z]{3}`, "u");
/** English behind the Chinese, or before it, with a space between. */
const englishBehind = /(?<=\P{ASCII}|\))\s[\s(]{0,9}[A-Za-z]{3}[\x20-\x7e\s\u2019]{0,160}$/u;
const englishBefore = /^\s{0,9}[A-Za-z]{3}[\x20-\x7e\s\u2019]{0,160}\s(?=[\d(.)]{0,4}\P{ASCII})/u;

function withoutOtherLanguage(text: string): string {
  return text.replace(otherScripts, "").replace(englishBehind, "").replace(englishBefore, "");
}

/** White space, quotes, lost characters, lines of drawn tables, and the marks of Markdown for headings and emphasis. */
const dropped = /[\s\u00a0\u3000\p{Cf}\u2500-\u257f“”"'‘’「」『』《》<>?�#*]/gu;
const unified = /[、，﹑〔［【〕］】﹙﹚:：;；。．·]/gu;
const unify: Readonly<Record<string, string>> = {
  "、": ",",
  "，": ",",
  "﹑": ",",
  "〔": "(",
  "［": "(",
  "【": "(",
  "〕": ")",
  "］": ")",
  "】": ")",
  "﹙": "(",
  "﹚": ")",
  "：": ":",
  "；": ";",
  "。": ".",
  "．": ".",
  "·": ".",
};

/** Words that mirror sites exchange along with the characters. */
const words = [
  ["讯息", "信息"],
  ["资讯", "信息"],
  ["专案", "项目"],
  ["档案", "文件"],
  ["反覆", "反复"],
] as const;

/** Traditional characters (plain and the machine errors of mirror sites) as simplified ones. */
export function simplify(text: string): string {
  codes ??= codesOfSimplified();
  let result = "";
  let rest = 0;
  for (let index = 0; index < text.length; index++) {
    const code = codes[text.charCodeAt(index)] ?? 0;
    if (code === 0) continue;
    result += text.slice(rest, index) + String.fromCharCode(code);
    rest = index + 1;
  }
  if (rest === 0) return text;
  return words.reduce((plain, [from, to]) => plain.replaceAll(from, to), result + text.slice(rest));
}

/** Code of the simplified character by that of the traditional one, 0 for all others. Looked up for every character of a file. */
let codes: Uint16Array | null = null;

function codesOfSimplified(): Uint16Array {
  const made = new Uint16Array(0x10000);
  for (let index = 0; index < traditionalCharacters.length; index++)
    made[traditionalCharacters.charCodeAt(index)] = simplifiedCharacters.charCodeAt(index);
  return made;
}

/** Prose of mirror sites as plain simplified text, for what is searched by words; the width is kept. */
export function plainProse(text: string): string {
  return simplify(latin.test(text) ? text.replace(pinyinGroup, "") : text);
}

/** A leading ordinal: 一、 （一） 1. 1、 （1） 1） and their damaged forms. */
export interface SplitLabel {
  /** `一`, `(一)`, `1`; empty where there is none. Style and number both count. */
  readonly ordinal: string;
  readonly core: string;
}

const chineseOrdinal = /^([一二三四五六七八九十]{1,3})[,.]/u;
const bracketedOrdinal = /^\(?([一二三四五六七八九十]{1,3})\)[,.]?/u;
const arabicOrdinal = /^\(?(\d{1,2})(?:[.,)]|\),?)(?!\d)/u;

/** Splits a folded label; the ordinal is a weak feature only (`四、结转下年度继续办理` is a row, not a section). */
export function splitOrdinal(folded: string): SplitLabel {
  const chinese = chineseOrdinal.exec(folded);
  if (chinese?.[1] !== undefined) return { ordinal: chinese[1], core: folded.slice(chinese[0].length) };
  const bracketed = bracketedOrdinal.exec(folded);
  if (bracketed?.[1] !== undefined)
    return { ordinal: `(${bracketed[1]})`, core: folded.slice(bracketed[0].length) };
  const arabic = arabicOrdinal.exec(folded);
  if (arabic?.[1] !== undefined) return { ordinal: arabic[1], core: folded.slice(arabic[0].length) };
  return { ordinal: "", core: folded.replace(/^[,.:)(]+/u, "") };
}
