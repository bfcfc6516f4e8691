import type { LabelLanguage } from "../form/index.ts";
import type { SourceKind } from "../read/source.ts";
import type { Report } from "../report/model.ts";
import type { Rule, RuleContext, Severity } from "../rules/define.ts";
import { isAsked } from "../rules/era.ts";
import { evaluateEquations } from "../rules/evaluate.ts";
import { rules as allRules } from "../rules/index.ts";
import { allCells } from "../rules/reading/tables.ts";
import { type Draft, draftFinding } from "./draft.ts";
import type { Checked, LintReport } from "./finding.ts";
import { foldByCause, gravity } from "./fold.ts";
import { gapsOf } from "./gaps.ts";
import { draftIssues } from "./issues.ts";
import { finish } from "./order.ts";
import { refuseUnknown } from "./refuse-unknown.ts";
import type { RuleFinding } from "./rule-finding.ts";

/** What the user chose; everything has a default. */
export interface LintSettings {
  /** Rules to run, in the order in which ties are reported; default: the whole rule base. */
  readonly rules?: readonly Rule[];
  /** By rule id or `read/<code>`; wins over what the rule and the artefact policy say. `off` drops the findings. */
  readonly severities?: Readonly<Record<string, Severity | "off">>;
  /**
   * Raises the findings of these rules to at least that level. What the rule itself holds less grave than usual (weak
   * evidence, a lawful explanation) and damage from scraping stay what they are.
   */
  readonly raised?: Readonly<Record<string, Severity>>;
  /** Default "zh". */
  readonly language?: LabelLanguage;
  /** Give the corrections that are certain with the findings. */
  readonly edits?: boolean;
  /** Say what could not be looked at. */
  readonly gaps?: boolean;
}

/**
 * Checks one report: runs the rules, folds arithmetic findings by root cause, adds the reader's issues, words
 * everything and sorts it by position in the file, then by rule.
 * @throws Error naming the rule where a rule throws: a defect of gia-report.
 * @throws UserError where a severity is chosen for a rule that does not exist
 */
export function lintReport(report: Report, context: RuleContext, settings: LintSettings = {}): LintReport {
  const {
    rules = allRules,
    severities = {},
    raised = {},
    language = "zh",
    edits = false,
    gaps = false,
  } = settings;
  refuseUnknown({ ...severities, ...raised }, rules);
  const severityOf = ({ id, severity }: Rule) => {
    const chosen = severities[id];
    return chosen === undefined || chosen === "off" ? graver(severity, raised[id] ?? "info") : chosen;
  };
  const active = rules.filter(({ id }) => severities[id] !== "off");
  const findings = active.flatMap((rule, order) => runRule(rule, order, report, context));
  const [equations, others] = [
    findings.filter(({ rule }) => rule.relation !== undefined),
    findings.filter(({ rule }) => rule.relation === undefined),
  ];
  const drafts = [
    ...others.map((one) => draftFinding(report, one, language, edits)),
    ...foldByCause(report, context, equations, severityOf, language),
    ...draftIssues(report, findings, active.length, language),
  ];
  return {
    organization: report.organization?.value ?? null,
    year: report.year?.value ?? null,
    form: report.form,
    checked: countChecked(report, context),
    ...(gaps ? { gaps: gapsOf(report, context, rules, severities) } : {}),
    findings: finish(
      drafts.flatMap((draft) => weigh(draft, report, active[draft.order]?.severity, severities, raised)),
    ),
  };
}

function runRule(rule: Rule, order: number, report: Report, context: RuleContext): RuleFinding[] {
  if (!isAsked(rule, report)) return [];
  const findings: RuleFinding[] = [];
  try {
    rule.check(report, (messageId, finding) => findings.push({ rule, order, messageId, finding }), context);
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`rule ${rule.id} failed: ${what}`, { cause });
  }
  return findings;
}

/** Damage from scraping or OCR weighs nothing, unless the author's own Word file shows it. */
function weigh(
  draft: Draft,
  report: Report,
  usual: Severity | undefined,
  severities: Readonly<Record<string, Severity | "off">>,
  raised: Readonly<Record<string, Severity>>,
): Draft[] {
  const { ruleId, artefact, severity } = draft.finding;
  const chosen = severities[ruleId];
  if (chosen === "off") return [];
  const damage = artefact === true && extracted.has(report.kind);
  const own = damage
    ? "info"
    : severity === (usual ?? severity)
      ? graver(severity, raised[ruleId] ?? "info")
      : severity;
  return [{ ...draft, finding: { ...draft.finding, severity: chosen ?? own } }];
}

/** Kinds whose text may have been damaged on its way here; an office's own document says what its author wrote. */
const extracted: ReadonlySet<SourceKind> = new Set(["text", "html", "mhtml", "pdf", "ofd"]);

function graver(one: Severity, other: Severity): Severity {
  return gravity.indexOf(one) >= gravity.indexOf(other) ? one : other;
}

/**
 * - `cells`: cells of the recognised tables that hold a value
 * - `equations`: relations that were checked and rest on figures read independently of them
 * - `notAssessable`: relations with an unknown term, of missing tables too, and relations that hold only because a
 *   value was placed by them
 */
function countChecked(report: Report, { options }: RuleContext): Checked {
  const evaluations = evaluateEquations(report, options.blankAsZero);
  const checked = evaluations.filter(({ status }) => status === "holds" || status === "violated").length;
  return {
    cells: allCells(report).filter(({ value }) => value !== null).length,
    equations: checked,
    notAssessable: evaluations.length - checked,
  };
}
