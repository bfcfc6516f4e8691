import type { Bilingual } from "../errors.ts";
import type { CellPointer, LabelLanguage } from "../form/index.ts";
import type { Location } from "../read/source.ts";
import { fill } from "../report/issues.ts";
import type { Report } from "../report/model.ts";
import { describePointer, locatePointer } from "./describe.ts";
import type { LintFinding } from "./finding.ts";
import type { RuleFinding } from "./rule-finding.ts";
import { safeEdits } from "./safe-edits.ts";

/** A finding that is complete but for its id, which depends on its neighbours. */
export interface Draft {
  readonly order: number;
  readonly finding: Omit<LintFinding, "id">;
}

/** Words a rule's finding: message, label and location come from the rule's texts, the form and the report. */
export function draftFinding(
  report: Report,
  raw: RuleFinding,
  language: LabelLanguage,
  withEdits = false,
): Draft {
  const { rule, order, messageId, finding } = raw;
  const text = rule.messages[messageId];
  if (text === undefined) throw new Error(`rule ${rule.id} has no message ${messageId}`);
  const place = finding.cell === undefined ? null : describePointer(report, finding.cell, language);
  const data = messageData(raw, place?.label ?? null, language);
  const edits = withEdits ? safeEdits(report, raw) : [];
  return {
    order,
    finding: {
      ruleId: rule.id,
      messageId,
      severity: finding.severity ?? rule.severity,
      message: fill(text[language], data),
      cell: finding.cell ?? null,
      label: place?.label ?? null,
      location: finding.at ?? place?.at ?? null,
      expected: finding.expected ?? null,
      actual: finding.actual ?? null,
      related: (finding.related ?? []).map(({ cell, at = null }) => relatedPlace(report, cell, at)),
      suggestion: text.suggestion === undefined ? null : fill(text.suggestion[language], data),
      basis: rule.basis[language],
      ...(finding.artefact ? { artefact: true } : {}),
      ...(edits.length === 0 ? {} : { edits }),
      ...figuresOf([finding.expected, finding.actual, ...Object.values(finding.data ?? {})]),
    },
  };
}

/** The figures among what a finding speaks of, as `figures`; labels, which both languages have, speak of none. */
export function figuresOf(values: readonly unknown[]): Pick<LintFinding, "figures"> {
  const figures = values.flatMap((value) => {
    if (typeof value === "number") return [String(value)];
    return typeof value === "string" ? (value.normalize("NFKC").match(/\d+(?:\.\d+)?/g) ?? []) : [];
  });
  return figures.length === 0 ? {} : { figures: [...new Set(figures)] };
}

export function relatedPlace(
  report: Report,
  cell: CellPointer | undefined,
  at: Location | null,
): LintFinding["related"][number] {
  if (cell === undefined) return { location: at };
  return { cell, location: at ?? locatePointer(report, cell) };
}

function messageData(
  { finding }: RuleFinding,
  label: string | null,
  language: LabelLanguage,
): Record<string, string | number> {
  const data: Record<string, string | number> = {};
  if (label !== null) data.label = label;
  if (finding.expected !== undefined && finding.expected !== null)
    data.expected = inLanguage(finding.expected, language);
  if (finding.actual !== undefined && finding.actual !== null)
    data.actual = inLanguage(finding.actual, language);
  for (const [name, value] of Object.entries(finding.data ?? {})) data[name] = inLanguage(value, language);
  return data;
}

function inLanguage(value: string | number | Bilingual, language: LabelLanguage): string | number {
  const text = typeof value === "object" ? value[language] : value;
  return typeof text === "string" ? clip(text) : text;
}

/** What a message quotes: a paragraph in each of a thousand messages would be the square of a page. */
const longestQuotation = 240;

function clip(text: string): string {
  return text.length > longestQuotation ? `${text.slice(0, longestQuotation)}…` : text;
}
