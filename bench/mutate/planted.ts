/** A fault put in by hand: such as people make, and such as once went unnoticed. */
export interface Planted {
  readonly what: string;
  readonly file: string;
  /** Stands once in the module. */
  readonly find: string;
  readonly put: string;
  readonly tests: readonly string[];
}

export const planted: readonly Planted[] = [
  {
    what: "value and unit of money exchanged in wide CSV",
    file: "src/write/csv-wide.ts",
    find: "[number, unitOf(reading?.value ?? null)]",
    put: "[unitOf(reading?.value ?? null), number]",
    tests: ["test/write/csv.test.ts"],
  },
  {
    what: "a carriage return not escaped for GitHub",
    file: "src/format/github.ts",
    find: '.replaceAll("\\r", "%0D")',
    put: "",
    tests: ["test/format/github.test.ts"],
  },
  {
    what: "a second thousands comma not read in a cell",
    file: "src/recognize/words/numbers.ts",
    find: "(?:,\\d{3})+|",
    put: "(?:,\\d{3})|",
    tests: ["test/recognize/numbers.test.ts"],
  },
  {
    what: "a second thousands comma not read in a sentence",
    file: "src/facts/quantities.ts",
    find: "(?:,\\d{3})+",
    put: "(?:,\\d{3})",
    tests: ["test/facts/quantities.test.ts"],
  },
  {
    what: "earlier sentences about others forgotten",
    file: "src/facts/scope.ts",
    find: "return sentence.start > othersFrom(sentence.paragraph) && ",
    put: "return false && ",
    tests: ["test/facts/standing.test.ts"],
  },
  {
    what: "a row with too many figures told twice",
    file: "src/lint/issues.ts",
    find: '"row-overfull": ["cell-count"],',
    put: "",
    tests: ["test/lint/issues.test.ts"],
  },
  {
    what: "two ways of placing a row need not agree",
    file: "src/recognize/place/place.ts",
    find: "return sameTokens(bySlot, byOffset) ?",
    put: "return true ?",
    tests: ["test/recognize/evidence.test.ts"],
  },
];
