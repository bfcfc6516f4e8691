/**
 * `gia-report` as a library: bytes to source, source to reports, reports to findings, data and documents.
 * Nothing here touches the process, the console, the network or another file. docs/library.md shows each with an example.
 */
export { type Annotated, type AnnotateOptions, annotateDocx, type ReportFindings } from "./annotate/index.ts";
export { type Comparable, comparableOf } from "./compare/comparable.ts";
export { type Comparison, compareVersions, type Difference } from "./compare/versions.ts";
export { type Bilingual, UserError } from "./errors.ts";
export { readExample } from "./example/read.ts";
export { type Fact, isAsserted, type Measure, type MeasureKind } from "./facts/fact.ts";
export { factsOf } from "./facts/facts.ts";
export { type Equation, equationsOf } from "./form/equations.ts";
export {
  type CellPointer,
  cellAt,
  cellLabel,
  cellsOf,
  type Edition,
  type EditionId,
  editionOf,
  editions,
  type SectionKey,
  sections,
  type TableKey,
  tableOf,
} from "./form/index.ts";
export {
  type LintFinding,
  type LintOptions,
  type LintReport,
  type LintResult,
  lintReport,
  lintSource,
} from "./lint/index.ts";
export { type Limits, type Location, readSource, type Source } from "./read/index.ts";
export { recognize } from "./recognize/index.ts";
export { type Issue, issueMessage } from "./report/issues.ts";
export { type CellReading, numberAt, type Report, readingAt } from "./report/model.ts";
export {
  defaultRuleOptions,
  defineRule,
  type Finding,
  type Found,
  type Rule,
  type RuleContext,
  type RuleGroup,
  type RuleOptions,
  type Severity,
} from "./rules/define.ts";
export { type Evaluation, evaluateEquations } from "./rules/evaluate.ts";
export type { Example, ExampleReport } from "./rules/example.ts";
export { rules } from "./rules/index.ts";
export { allCells, tablesOf } from "./rules/reading/tables.ts";
export type { Paragraph, Sentence } from "./text/paragraphs.ts";
export { allParagraphs, paragraphsOf, preambleOf, sentencesOf } from "./text/report-text.ts";
export { version } from "./version.ts";
export {
  type CanonicalEnvelope,
  type CanonicalOptions,
  type CanonicalReport,
  toCanonical,
  toEnvelope,
} from "./write/canonical.ts";
export { type Conversion, type ConversionOptions, conversionOf, type Format } from "./write/conversion.ts";
