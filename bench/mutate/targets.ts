const test = (...names: readonly string[]) => names.map((name) => `test/recognize/${name}.test.ts`);

/** Whole tables, one input each. */
const tables = test("programs", "traps", "rewritten-tables", "extracted-tables", "evidence", "named-twice");

/** Tables whose columns are not the form's. */
const headers = test(
  "moved-headers",
  "rewritten-tables",
  "extra-columns",
  "repeated-header",
  "header-starts",
  "contradicting-headers",
  "remark-columns",
);

/** The core, file by file, with the tests that speak for it. */
export const targets: Readonly<Record<string, readonly string[]>> = {
  "src/form/sums.ts": ["test/form/sums.test.ts"],
  "src/form/equations.ts": ["test/form/editions.test.ts", "test/lint/evaluate.test.ts"],
  "src/report/calendar.ts": ["test/report/calendar.test.ts"],
  "src/text/numerals.ts": ["test/text/numerals.test.ts"],
  "src/rules/evaluate.ts": ["test/lint/evaluate.test.ts", "test/lint/engine.test.ts"],
  "src/recognize/words/numbers.ts": ["test/recognize/numbers.test.ts"],
  "src/recognize/place/evidence.ts": ["test/recognize/evidence.test.ts"],
  "src/recognize/place/place.ts": [
    "test/recognize/evidence.test.ts",
    "test/recognize/places.test.ts",
    "test/recognize/traps.test.ts",
    "test/recognize/programs.test.ts",
    "test/recognize/rewritten-tables.test.ts",
  ],
  "src/recognize/place/arithmetic.ts": [
    "test/recognize/extracted-tables.test.ts",
    "test/recognize/traps.test.ts",
  ],
  "src/recognize/order/arrange.ts": [
    "test/recognize/moved-headers.test.ts",
    "test/recognize/rewritten-tables.test.ts",
    "test/recognize/extra-columns.test.ts",
    "test/recognize/form-of-table.test.ts",
    "test/recognize/properties.rewrites.test.ts",
  ],
  "src/recognize/order/header/index.ts": [
    "test/recognize/moved-headers.test.ts",
    "test/recognize/rewritten-tables.test.ts",
    "test/recognize/extra-columns.test.ts",
    "test/recognize/repeated-header.test.ts",
    "test/recognize/properties.rewrites.test.ts",
  ],
  "src/recognize/order/header/places.ts": headers,
  "src/recognize/order/header/printed.ts": [...headers, ...test("wrapped-headers")],
  "src/recognize/order/header/tokens.ts": headers,
  "src/recognize/order/header/tree.ts": headers,
  "src/recognize/align/bead-scores.ts": tables,
  "src/recognize/align/counted-rows.ts": tables,
  "src/recognize/align/edges.ts": tables,
  "src/recognize/align/items.ts": [...tables, ...test("extra-columns", "label-pieces")],
  "src/recognize/place/read-rows.ts": [...tables, ...test("silent-rows", "unread-figures")],
  "src/recognize/place/objections.ts": [...tables, ...test("silent-rows", "unread-figures")],
  "src/recognize/place/read-table.ts": [...tables, ...test("silent-rows", "unread-figures")],
  "src/recognize/place/table-rows.ts": test("remark-columns", "blank-remarks", "extra-columns", "evidence"),
  "src/recognize/tables/choose-tables.ts": [...tables, ...test("many-reports")],
  "src/recognize/tables/find-tables.ts": [...tables, ...test("many-reports")],
  "src/recognize/words/other-meaning.ts": test("other-meaning"),
  "src/recognize/words/slots.ts": [...tables, ...test("label-pieces", "units")],
  "src/recognize/words/units.ts": test("units", "header-units"),
  "src/recognize/sheet/broken-rows.ts": test("split-figures", "broken-figures", "cut-figures"),
  "src/recognize/sheet/drawn-tables.ts": test("drawn-with-loss", "borders", "programs"),
  "src/recognize/sheet/layouts/pipes.ts": [
    ...tables,
    ...test("cut-cells", "extra-columns", "stacked-headers"),
  ],
  "src/recognize/sheet/layouts/spaces.ts": [
    ...tables,
    ...test("cut-cells", "extra-columns", "stacked-headers"),
  ],
  "src/recognize/sheet/rows.ts": [...tables, ...test("cut-cells", "extra-columns", "stacked-headers")],
  "src/recognize/sheet/space-columns.ts": test("space-columns"),
  "src/recognize/sheet/turned-grids.ts": test("turned-grids"),
  "src/recognize/sheet/wrapped-headers.ts": test("wrapped-headers", "wrapped-rows", "printed-columns"),
  "src/check/exit-code.ts": ["test/check/exit-code.test.ts"],
  "src/config/resolve.ts": ["test/config/resolve.test.ts"],
  "src/lint/cap.ts": ["test/lint/cap.test.ts"],
  "src/lint/culprit.ts": ["test/lint/culprit.test.ts"],
  "src/lint/fold.ts": ["test/lint/culprit.test.ts", "test/lint/engine.test.ts", "test/lint/issues.test.ts"],
  "src/text/line-ends.ts": ["test/text/line-ends.test.ts"],
  "src/lint/issues.ts": ["test/lint/issues.test.ts", "test/lint/engine.test.ts"],
  "src/format/github.ts": ["test/format/github.test.ts"],
  "src/write/csv-wide.ts": ["test/write/csv.test.ts", "test/form/money-in-older-editions.test.ts"],
  "src/write/csv-tidy.ts": ["test/write/csv.test.ts"],
  "src/facts/scope.ts": ["test/facts", "test/rules/examples.test.ts", "test/lint/narrative.test.ts"],
};
