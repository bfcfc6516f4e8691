/**
 * Numbers as Word writes them in automatic numbering (`w:numFmt`, ECMA-376 part 1, 17.18.59).
 * A format that is not known, or a number that it cannot express, comes out in Arabic digits, as in Word.
 */
export function formatNumber(value: number, format: string, pattern?: string): string {
  if (format === "custom" && pattern !== undefined)
    return pad(value, (pattern.split(",")[0] ?? "").trim().length);
  return Object.hasOwn(formats, format) ? (formats[format]?.(value) ?? String(value)) : String(value);
}

/** Undefined where the format has no way to write the number. */
type Format = (value: number) => string | undefined;

const digits = "〇一二三四五六七八九";
const capitalDigitsSimplified = "零壹贰叁肆伍陆柒捌玖";
const capitalDigitsTraditional = "零壹貳參肆伍陸柒捌玖";
const stems = "甲乙丙丁戊己庚辛壬癸";
const branches = "子丑寅卯辰巳午未申酉戌亥";

const formats: Readonly<Record<string, Format>> = {
  none: () => "",
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => pad(value, 2),
  decimalFullWidth: writeFullWidth,
  decimalFullWidth2: writeFullWidth,
  numberInDash: (value) => `- ${value} -`,
  ordinal: String,
  upperLetter: (value) => writeLetters(value, 65),
  lowerLetter: (value) => writeLetters(value, 97),
  upperRoman: writeRoman,
  lowerRoman: (value) => writeRoman(value)?.toLowerCase(),
  decimalEnclosedCircle: (value) => pick(0x2460, value, 20),
  decimalEnclosedCircleChinese: (value) => pick(0x2460, value, 20),
  decimalEnclosedParen: (value) => pick(0x2474, value, 20),
  decimalEnclosedFullstop: (value) => pick(0x2488, value, 20),
  ideographEnclosedCircle: (value) => pick(0x3280, value, 10),
  ideographTraditional: (value) => stems[value - 1],
  ideographZodiac: (value) => branches[value - 1],
  ideographZodiacTraditional: (value) =>
    value < 1 || value > 60 ? undefined : `${stems[(value - 1) % 10]}${branches[(value - 1) % 12]}`,
  ideographDigital: writeDigits,
  japaneseDigitalTenThousand: writeDigits,
  chineseCounting: (value) => (value < 100 ? writeCounting(value) : writeDigits(value)),
  taiwaneseCounting: (value) => (value < 100 ? writeCounting(value) : writeDigits(value)),
  taiwaneseDigital: writeDigits,
  chineseCountingThousand: writeCounting,
  taiwaneseCountingThousand: writeCounting,
  japaneseCounting: writeJapanese,
  chineseLegalSimplified: (value) =>
    writePlaces(value, capitalDigitsSimplified, ["", "拾", "佰", "仟"], true),
  ideographLegalTraditional: (value) =>
    writePlaces(value, capitalDigitsTraditional, ["", "拾", "佰", "仟"], true),
};

function pad(value: number, length: number): string {
  return String(value).padStart(Math.min(length, 10), "0");
}

function pick(first: number, value: number, count: number): string | undefined {
  return value < 1 || value > count ? undefined : String.fromCodePoint(first + value - 1);
}

function writeFullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
}

/** a … z, aa, bb … zz, aaa: Word repeats the letter. */
function writeLetters(value: number, first: number): string | undefined {
  if (value < 1 || value > 780) return undefined;
  return String.fromCodePoint(first + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

const romanSteps: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function writeRoman(value: number): string | undefined {
  if (value < 1 || value > 4999) return undefined;
  let rest = value;
  let written = "";
  for (const [step, sign] of romanSteps) {
    const times = Math.floor(rest / step);
    written += sign.repeat(times);
    rest -= times * step;
  }
  return written;
}

/** 一〇五 */
function writeDigits(value: number): string | undefined {
  if (value < 0) return undefined;
  return Array.from(String(value), (digit) => digits[Number(digit)]).join("");
}

/** 十五, 一百零五 */
function writeCounting(value: number): string | undefined {
  const written = writePlaces(value, digits, ["", "十", "百", "千"], true);
  return value >= 10 && value < 20 ? written?.slice(1) : written;
}

/** 百五: no 一 before 十, 百, 千 and no zero. */
function writeJapanese(value: number): string | undefined {
  return writePlaces(value, digits, ["", "十", "百", "千"], false)?.replace(/一(?=[十百千])/g, "");
}

function writePlaces(
  value: number,
  ten: string,
  places: readonly string[],
  withZero: boolean,
): string | undefined {
  if (value < 0 || value > 9999) return undefined;
  if (value === 0) return ten[0];
  const zero = withZero ? "零" : "";
  let written = "";
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      gap = written !== "";
      continue;
    }
    written += `${gap ? zero : ""}${ten[digit]}${places[place]}`;
    gap = false;
  }
  return written;
}
