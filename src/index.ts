/**
 * `gia-report` as a library: bytes to source, source to reports, reports to findings or canonical data.
 * Nothing here touches the process, the console, the network or another file.
 */
export { type Annotated, type AnnotateOptions, annotateDocx, type ReportFindings } from "./annotate/index.ts";
export { type Bilingual, UserError } from "./errors.ts";
export { type Equation, equationsOf } from "./form/equations.ts";
export {
  type CellPointer,
  cellAt,
  cellLabel,
  cellsOf,
  type EditionId,
  editionOf,
  editions,
  sections,
  tableOf,
} from "./form/index.ts";
export {
  type LintFinding,
  type LintOptions,
  type LintReport,
  type LintResult,
  lintSource,
} from "./lint/index.ts";
export { type Limits, type Location, readSource, type Source } from "./read/index.ts";
export { recognize } from "./recognize/index.ts";
export { type Issue, issueMessage } from "./report/issues.ts";
export { type CellReading, numberAt, type Report, readingAt } from "./report/model.ts";
export type { Rule, RuleOptions, Severity } from "./rules/define.ts";
export { rules } from "./rules/index.ts";
export { version } from "./version.ts";
export {
  type CanonicalEnvelope,
  type CanonicalOptions,
  type CanonicalReport,
  toCanonical,
  toEnvelope,
} from "./write/canonical.ts";
