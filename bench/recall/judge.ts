import {
  type LintFinding,
  lintSource,
  type Rule,
  readSource,
  recognize,
  type Source,
} from "../../src/index.ts";
import type { Location } from "../../src/read/source.ts";
import type { Example } from "../../src/rules/example.ts";
import type { Printed } from "../../test/bed/printed.ts";
import { isConsequence } from "./consequences.ts";
import type { Layout } from "./layouts.ts";
import { faultlessOf, printExample, printReport } from "./print-example.ts";

/** What became of one seeded defect in one layout. */
export interface Verdict {
  readonly rule: string;
  readonly example: string;
  readonly layout: string;
  /** The rule spoke. */
  readonly found: boolean;
  /** The finding names the cell due, or stands on what the defect changed; `null` where the defect is an absence. */
  readonly located: boolean | null;
  /** Errors and warnings of other rules that the faultless report lacks and that do not follow from the defect. */
  readonly falseAlarms: readonly string[];
  /** What was said, for those who look into a miss. */
  readonly said: readonly string[];
}

/** Defects that consist in something not being there, or are those of the report as a whole: no line holds them. */
const absences: readonly (string | { readonly rule: string; readonly example: RegExp })[] = [
  { rule: "table-missing", example: /全丢了/u },
  { rule: "char-loss", example: /栏名丢失/u },
  "year-missing",
  "before-forms",
  "title-missing",
  "legal-basis-missing",
  "period-missing",
  "contact-missing",
  "contact-incomplete",
  "download-missing",
  "fee-statement-missing",
];

function isAbsence({ id }: Rule, { name }: Example): boolean {
  return absences.some(
    (one) => one === id || (typeof one !== "string" && one.rule === id && one.example.test(name)),
  );
}

/** Defects that are a disagreement with the title: the finding may stand on either side. */
const againstTitle: readonly string[] = ["title-year-mismatch"];

/** Writes the example in the layout, reads and checks it through the library, and compares. */
export async function judge(rule: Rule, example: Example, layout: Layout): Promise<Verdict> {
  const previous =
    example.previous === undefined ? [] : (await read([printReport(example.previous)], layout)).reports;
  const faulty = await read(printExample(example), layout);
  const faultless = await read([printReport(faultlessOf(example))], layout);
  const { options = {} } = example;
  const findings = findingsOf(faulty, { previous, ruleOptions: options });
  const usual = new Set(findingsOf(faultless, { ruleOptions: options }).map(({ ruleId }) => ruleId));
  const own = findings.filter(({ ruleId }) => ruleId === rule.id);
  const changed = changedPlaces(faulty.source, faultless.source);
  const title = faulty.reports[0]?.title?.at;
  if (title !== undefined && againstTitle.includes(rule.id)) changed.add(placeOf(title));
  return {
    rule: rule.id,
    example: example.name,
    layout: layout.name,
    found: own.length > 0,
    located: isAbsence(rule, example) ? null : isLocated(own, example, changed),
    falseAlarms: findings
      .filter(({ ruleId, severity }) => ruleId !== rule.id && severity !== "info" && !usual.has(ruleId))
      .filter(({ ruleId }) => !isConsequence(rule.id, ruleId, example))
      .map(({ ruleId, message }) => `${ruleId}: ${message}`),
    said: own.map(({ cell, location, message }) => `${cell ?? "–"} ${JSON.stringify(location)} ${message}`),
  };
}

interface Read {
  readonly source: Source;
  readonly reports: ReturnType<typeof recognize>;
}

async function read(printed: readonly Printed[], layout: Layout): Promise<Read> {
  const source = await readSource(layout.render(printed), { file: layout.file });
  return { source, reports: recognize(source) };
}

function findingsOf({ source, reports }: Read, options: Parameters<typeof lintSource>[2]): LintFinding[] {
  return lintSource(source, reports, options).flatMap(({ findings }) => findings);
}

function isLocated(
  own: readonly LintFinding[],
  { expect = [] }: Example,
  changed: ReadonlySet<string>,
): boolean {
  if (own.length === 0) return false;
  const pointers = expect.flatMap((one) => (one.includes("@") ? [one.slice(one.indexOf("@") + 1)] : []));
  if (pointers.length > 0) {
    const named = own.flatMap(({ cell, related }) => [cell, ...related.map((one) => one.cell)]);
    return pointers.every((pointer) => named.some((cell) => cell === pointer));
  }
  const places = own.flatMap(({ location, related }) => [location, ...related.map((one) => one.location)]);
  return places.some((at) => at !== null && changed.has(placeOf(at)));
}

/** Places of the file that hold something the faultless file does not. */
function changedPlaces(faulty: Source, faultless: Source): Set<string> {
  const usual = new Set(piecesOf(faultless).map(({ text }) => text));
  return new Set(piecesOf(faulty).flatMap(({ text, at }) => (usual.has(text) ? [] : [placeOf(at)])));
}

function piecesOf({ blocks }: Source): { readonly text: string; readonly at: Location }[] {
  const pieces: { readonly text: string; readonly at: Location }[] = [];
  for (const block of blocks) pieces.push(...(block.kind === "paragraph" ? [block] : block.cells));
  return pieces;
}

function placeOf({ table, row, paragraph, line }: Location): string {
  return table === undefined ? `${paragraph ?? line}` : `table ${table} row ${row}`;
}
