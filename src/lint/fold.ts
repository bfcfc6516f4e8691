import type { Bilingual } from "../errors.ts";
import { type LabelLanguage, tableKeys } from "../form/index.ts";
import type { CellPointer } from "../form/types.ts";
import { fill } from "../report/issues.ts";
import { numberAt, type Report } from "../report/model.ts";
import type { Rule, RuleContext, Severity } from "../rules/define.ts";
import { type Evaluation, evaluateEquations, termOf } from "../rules/evaluate.ts";
import { type Cause, findCauses } from "./culprit.ts";
import { describePointer } from "./describe.ts";
import { type Draft, draftFinding, relatedPlace } from "./draft.ts";
import type { Change, Explanation } from "./explanation.ts";
import type { LintFinding } from "./finding.ts";
import { type Likeness, weightOf } from "./likeness.ts";
import type { RuleFinding } from "./rule-finding.ts";

/**
 * Folds the findings of the rules that speak for an equation: one cause, one finding.
 *
 * The finding keeps the id of one violated relation — of the gravest, the one that is reported at the suspected cell
 * itself, else the most local (row total, group total, results sum, balance). Its message states every violated relation of the cause
 * and the culprit. Where the culprit is clear, `cell`, `expected` and `actual` are those of that cell; else
 * they are those of the relation and the candidates stand first in `related`.
 */
export function foldByCause(
  report: Report,
  { options }: RuleContext,
  findings: readonly RuleFinding[],
  severityOf: (rule: Rule) => Severity,
  language: LabelLanguage,
): Draft[] {
  const evaluations = evaluateEquations(report, options.blankAsZero);
  const causes = tableKeys.flatMap((key) => {
    const own = evaluations.filter(({ table }) => table.key === key);
    const [first] = own;
    if (first === undefined) return [];
    return findCauses(own, (cell) => {
      const value = termOf(report, first.table, cell, options.blankAsZero);
      return value === null ? null : { value, blank: numberAt(report, cell) === null };
    });
  });
  return causes.flatMap((cause) => {
    const told = cause.equations.flatMap((evaluation) => findings.filter((one) => tells(one, evaluation)));
    const main = choose(told, cause, severityOf);
    return main === null ? [] : [foldCause(report, cause, main, told, language)];
  });
}

function tells({ rule, finding }: RuleFinding, { equation }: Evaluation): boolean {
  return rule.relation === equation.relation && finding.cell === equation.at;
}

const locality = ["R3", "R4", "R2", "R1"];

/** Severities, the least grave first. */
export const gravity: readonly Severity[] = ["info", "warning", "error"];

function choose(
  told: readonly RuleFinding[],
  { clear, explanations }: Cause,
  severityOf: (rule: Rule) => Severity,
): RuleFinding | null {
  const culprit = clear ? explanations[0]?.changes[0]?.cell : undefined;
  const rank = ({ rule, finding }: RuleFinding) =>
    locality.indexOf(rule.relation ?? "") +
    (finding.cell === culprit ? 0 : locality.length) -
    gravity.indexOf(severityOf(rule)) * locality.length * 2;
  return told.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}

function foldCause(
  report: Report,
  cause: Cause,
  main: RuleFinding,
  told: readonly RuleFinding[],
  language: LabelLanguage,
): Draft {
  const culprit = (cause.clear ? cause.explanations[0]?.changes[0] : undefined) ?? null;
  const drafts = [main, ...told.filter((one) => one !== main)].map((one) =>
    draftFinding(report, one, language),
  );
  const { order, finding } = drafts[0] ?? draftFinding(report, main, language);
  const facts = drafts.map((draft) => draft.finding.message);
  const cell = culprit?.cell ?? finding.cell;
  const place = cell === null ? null : describePointer(report, cell, language);
  return {
    order,
    finding: {
      ...finding,
      message: composeMessage(report, cause, facts, language),
      cell,
      label: place?.label ?? finding.label,
      location: place?.at ?? finding.location,
      expected: culprit?.expected ?? finding.expected,
      actual: culprit === null ? finding.actual : numberAt(report, culprit.cell),
      related: relatedCells(report, cause, cell).map((pointer) => relatedPlace(report, pointer, null)),
    },
  };
}

/** Candidates first, then the cells at which the folded relations are reported; the terms where nobody is suspected. */
function relatedCells(
  report: Report,
  { explanations, equations }: Cause,
  own: CellPointer | null,
): CellPointer[] {
  const cells = new Set<CellPointer>();
  for (const { changes } of explanations) for (const { cell } of changes) cells.add(cell);
  for (const { equation } of equations) cells.add(equation.at);
  if (explanations.length === 0) {
    for (const { equation } of equations) {
      for (const cell of [...equation.left, ...equation.right]) {
        if (numberAt(report, cell) !== 0) cells.add(cell);
      }
    }
  }
  if (own !== null) cells.delete(own);
  return [...cells];
}

const texts = {
  culprit: { zh: "最可能填错：{changes}。因为{facts}", en: "Most likely wrong: {changes}. Reason: {facts}" },
  candidates: {
    zh: "{facts}。填错的可能是其中一处：{changes}",
    en: "{facts}. One of these is likely wrong: {changes}",
  },
  change: {
    zh: "{label}，现为 {actual}，应为 {expected}",
    en: "{label} is {actual} and should be {expected}",
  },
  blank: { zh: "空白", en: "blank" },
} as const satisfies Record<string, Bilingual>;

const likenessTexts = {
  "left-blank": { zh: "（似漏填）", en: " (it seems to have been left out)" },
  "cells-exchanged": { zh: "（两格的数似填颠倒）", en: " (the two figures seem to be exchanged)" },
  "digits-swapped": { zh: "（似两位数字颠倒）", en: " (two digits seem to be swapped)" },
  "digit-wrong": { zh: "（差一位数字）", en: " (one digit differs)" },
  "digit-lost-or-added": { zh: "（似多写或漏写一位）", en: " (a digit seems to be lost or added)" },
} as const satisfies Record<Likeness, Bilingual>;

/** More candidates than these are not worth reading. */
const mostNamed = 5;

/** The culprit first where there is one, for that is what to look at; then what made it suspicious. */
function composeMessage(
  report: Report,
  { explanations, clear }: Cause,
  facts: readonly string[],
  language: LabelLanguage,
): string {
  const told = facts.join(language === "zh" ? "；" : "; ");
  const [first] = explanations;
  if (first === undefined) return told;
  if (clear) {
    return fill(texts.culprit[language], { changes: describe(report, first, language), facts: told });
  }
  const likeliest = explanations.filter((one) => weightOf(one.likeness) === weightOf(first.likeness));
  if (likeliest.length > mostNamed) return told;
  const changes = likeliest.map((one) => describe(report, one, language));
  return fill(texts.candidates[language], {
    changes: changes.join(language === "zh" ? "；或 " : "; or "),
    facts: told,
  });
}

function describe(report: Report, { changes, likeness }: Explanation, language: LabelLanguage): string {
  const joined = changes.map((change) => describeChange(report, change, language));
  const slip = likeness === null ? "" : likenessTexts[likeness][language];
  return joined.join(language === "zh" ? "；同时 " : ", and ") + slip;
}

function describeChange(report: Report, { cell, actual, expected }: Change, language: LabelLanguage): string {
  const label = describePointer(report, cell, language)?.label ?? cell;
  const written: LintFinding["actual"] = numberAt(report, cell) === null ? texts.blank[language] : actual;
  return fill(texts.change[language], { label, actual: written, expected });
}
