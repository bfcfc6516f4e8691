/** Names that Word files of today have for the number formats, by the code they had before ([MS-OSHARED] 2.2.1.3). */
const formats: Readonly<Record<number, string>> = {
  0: "decimal",
  1: "upperRoman",
  2: "lowerRoman",
  3: "upperLetter",
  4: "lowerLetter",
  5: "ordinal",
  10: "ideographDigital",
  11: "japaneseCounting",
  14: "decimalFullWidth",
  15: "decimalHalfWidth",
  17: "japaneseDigitalTenThousand",
  18: "decimalEnclosedCircle",
  19: "decimalFullWidth2",
  22: "decimalZero",
  23: "bullet",
  26: "decimalEnclosedFullstop",
  27: "decimalEnclosedParen",
  28: "decimalEnclosedCircleChinese",
  29: "ideographEnclosedCircle",
  30: "ideographTraditional",
  31: "ideographZodiac",
  32: "ideographZodiacTraditional",
  33: "taiwaneseCounting",
  34: "ideographLegalTraditional",
  35: "taiwaneseCountingThousand",
  36: "taiwaneseDigital",
  37: "chineseCounting",
  38: "chineseLegalSimplified",
  39: "chineseCountingThousand",
  57: "numberInDash",
  62: "custom",
  63: "custom",
  64: "custom",
  255: "none",
};

/** Formats that pad with zeros: to three, four and five digits. */
const patterns: Readonly<Record<number, string>> = { 62: "001", 63: "0001", 64: "00001" };

/** The format of a level's numbers; Arabic digits where the code is not known, as in Word. */
export function numberFormat(code: number): {
  readonly format: string;
  readonly pattern: string | undefined;
} {
  return { format: formats[code] ?? "decimal", pattern: patterns[code] };
}
