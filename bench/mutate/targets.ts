/** The core, file by file, with the tests that speak for it. */
export const targets: Readonly<Record<string, readonly string[]>> = {
  "src/form/sums.ts": ["test/form/sums.test.ts"],
  "src/form/equations.ts": ["test/form/editions.test.ts", "test/lint/evaluate.test.ts"],
  "src/report/calendar.ts": ["test/report/calendar.test.ts"],
  "src/text/numerals.ts": ["test/text/numerals.test.ts"],
  "src/rules/evaluate.ts": ["test/lint/evaluate.test.ts", "test/lint/engine.test.ts"],
  "src/recognize/words/numbers.ts": ["test/recognize/numbers.test.ts"],
  "src/recognize/place/evidence.ts": ["test/recognize/evidence.test.ts"],
  "src/lint/issues.ts": ["test/lint/issues.test.ts", "test/lint/engine.test.ts"],
  "src/format/github.ts": ["test/format/github.test.ts"],
  "src/write/csv-wide.ts": ["test/write/csv.test.ts", "test/form/money-in-older-editions.test.ts"],
  "src/write/csv-tidy.ts": ["test/write/csv.test.ts"],
  "src/facts/scope.ts": ["test/facts", "test/rules/examples.test.ts", "test/lint/narrative.test.ts"],
};
