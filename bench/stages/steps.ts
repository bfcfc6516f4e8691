import { cardsOf } from "../../src/check/earlier-reports.ts";
import { latestEdition, tableKeys } from "../../src/form/index.ts";
import { printJson } from "../../src/format/lint-json.ts";
import { noColour } from "../../src/format/palette.ts";
import { stylishResult } from "../../src/format/stylish.ts";
import { lintSource, readSource, recognize, rules, type Source, toEnvelope } from "../../src/index.ts";
import { readMetadata } from "../../src/recognize/metadata/index.ts";
import { gridsFromDrawings } from "../../src/recognize/sheet/drawn-tables.ts";
import { findHeadings } from "../../src/recognize/sheet/headings.ts";
import { physicalRows } from "../../src/recognize/sheet/physical-rows.ts";
import { findTitles } from "../../src/recognize/sheet/titles.ts";
import { findTable } from "../../src/recognize/tables/find-tables.ts";
import { splitReports } from "../../src/recognize/tables/reports.ts";
import type { Report } from "../../src/report/model.ts";
import { defaultRuleOptions } from "../../src/rules/define.ts";
import type { Clock } from "./clock.ts";

/** What a batch does with each file. */
export async function checkFile(bytes: Uint8Array, file: string): Promise<void> {
  const source = await readSource(bytes, { file });
  lintSource(source, recognize(source));
}

/** Reads, recognises, checks and prints a file that holds one report, each step on its own account. */
export async function measureFile(bytes: Uint8Array, file: string, clock: Clock): Promise<void> {
  const source = await clock.timeAsync("read", () => readSource(bytes, { file }));
  const reports = clock.time("recognise", () => recognize(source));
  for (const report of reports) measureRecognition(source, report, clock);
  const found = clock.time("lint", () => lintSource(source, reports));
  // Rules remember what they made of a report: a new one knows nothing yet.
  for (const report of recognize(source)) measureRules(source, report, clock);
  const result = { file, exitCode: 0, reports: found };
  const formatting = { ...plain, failOn: "error", several: true } as const;
  clock.time("print: stylish", () => stylishResult(result, plain));
  clock.time("print: json", () => printJson(formatting).result(result, null));
  clock.time("convert to json with provenance", () =>
    JSON.stringify(toEnvelope(source, reports, { provenance: true, language: "zh" })),
  );
  clock.time("pack for the year after", () => cardsOf(reports));
}

const plain = { language: "zh", palette: noColour, quiet: false } as const;

/** What stands beside the reading of the tables in `recognize`, done once more. */
function measureRecognition(source: Source, report: Report, clock: Clock): void {
  const rows = clock.time("· rows", () => physicalRows(gridsFromDrawings(source.blocks)));
  const tables = tableKeys.flatMap((key) => {
    const editions = key === "remedies" ? [latestEdition().id] : undefined;
    return clock.time("· tables found", () => findTable(rows, 0, rows.length, key, editions));
  });
  clock.time("· titles", () => findTitles(rows, 0, rows.length));
  clock.time("· headings", () => findHeadings(rows));
  const [span] = clock.time("· split, with titles and headings", () => splitReports(rows, tables));
  if (span === undefined) return;
  const { preamble, sections } = report;
  const firstHeading = span.headings[0]?.row ?? span.to;
  clock.time("· metadata", () =>
    readMetadata({ source, rows, span, firstHeading, preamble, sections, options: {}, alone: true }),
  );
}

/** The rules one by one, in their order. */
function measureRules(source: Source, report: Report, clock: Clock): void {
  const context = { options: defaultRuleOptions, source, siblings: [report], previous: null };
  clock.time("· rules", () => {
    for (const rule of rules) clock.time(`rule ${rule.id}`, () => rule.check(report, () => {}, context));
  });
}
