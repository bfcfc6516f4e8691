import type { LintFinding, LintReport, LintResult } from "../lint/finding.ts";
import type { Location } from "../read/source.ts";
import { version } from "../version.ts";
import { jsonPieces } from "../write/json.ts";
import { fileUri } from "./file-uri.ts";
import { columnOf } from "./github.ts";
import { adviceText, findingsOf, reportName } from "./located.ts";
import { noColour } from "./palette.ts";
import { isLineEnough, lineOf, placeText } from "./place.ts";
import { type FormatOptions, type Printing, printWhole, type Run } from "./run.ts";
import { describeRules, type RuleDescriptor, sarifLevels } from "./sarif-rules.ts";
import { checkedLine, configurationText, stylishTotal } from "./stylish.ts";
import type { Language } from "./words.ts";

/**
 * `--format sarif`: SARIF 2.1.0 (OASIS), one run. Places in Word files, which have no lines, are logical locations;
 * the table, row and column stand in the message and in the properties as well.
 */
export function printSarif(options: FormatOptions): Printing {
  return printWhole(sarifPieces, options);
}

function sarifPieces(run: Run, options: FormatOptions): Iterable<string> {
  const { results } = run;
  const { language } = options;
  const rules = describeRules(results, language);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: driverOf(rules) },
        language: language === "zh" ? "zh-CN" : "en",
        columnKind: "utf16CodeUnits",
        invocations: [invocationOf(run, options)],
        artifacts: each(results, ({ file }) => [
          { location: { uri: fileUri(file) }, roles: ["analysisTarget"] },
        ]),
        results: each(results, (result, artifact) =>
          findingsOf(result).map(({ finding, report }) =>
            resultOf(finding, report, result, { artifact, language, indexes }),
          ),
        ),
        properties: { reports: each(results, reportProperties) },
      },
    ],
  };
  return jsonPieces(log, false);
}

/** What each result gives, made when it is written. */
function each(
  results: Iterable<LintResult>,
  give: (result: LintResult, index: number) => Iterable<object>,
): Iterable<object> {
  return {
    *[Symbol.iterator]() {
      let index = 0;
      for (const result of results) {
        yield* give(result, index);
        index += 1;
      }
    },
  };
}

function driverOf(rules: readonly RuleDescriptor[]): object {
  // What is no array is written piece by piece: the rules grow in number.
  const each = { [Symbol.iterator]: () => rules[Symbol.iterator]() };
  return { name: "gia-report", version, semanticVersion: version, rules: each };
}

interface ResultContext {
  readonly artifact: number;
  readonly language: Language;
  readonly indexes: ReadonlyMap<string, number>;
}

function resultOf(
  finding: LintFinding,
  report: LintReport,
  result: LintResult,
  { artifact, language, indexes }: ResultContext,
): object {
  const { ruleId, severity, location, related } = finding;
  const artifactLocation = { uri: fileUri(result.file), index: artifact };
  const places = related.filter((place) => place.location !== null || place.cell !== undefined);
  return {
    ruleId,
    ruleIndex: indexes.get(ruleId) ?? -1,
    level: sarifLevels[severity],
    message: { text: adviceText(finding, language) },
    locations: [
      {
        physicalLocation: { artifactLocation, ...regionOf(location) },
        ...logicalLocations(finding.cell, finding.label ?? placeName(location, language)),
      },
    ],
    ...(places.length === 0
      ? {}
      : {
          relatedLocations: places.map((place, index) => ({
            id: index + 1,
            physicalLocation: { artifactLocation, ...regionOf(place.location) },
            ...logicalLocations(place.cell ?? null, placeName(place.location, language)),
            message: { text: placeText(place.location, language) || (place.cell ?? "") },
          })),
        }),
    partialFingerprints: { "findingId/v1": fingerprint(finding, report, result) },
    properties: propertiesOf(finding, report),
  };
}

/** Stable over runs; where a file holds several reports, the report is part of it. */
function fingerprint({ id }: LintFinding, report: LintReport, { reports }: LintResult): string {
  return reports.length > 1 ? `${reportName(report)} ${id}` : id;
}

/**
 * GitHub's code scanning refuses a log in which a result has no line. What has none (Word files, the report as a whole)
 * points to the start of the file; the true place stands in `logicalLocations`, in the message and in `properties.place`.
 */
function regionOf(location: Location | null): { region: object } {
  const line = lineOf(location);
  if (line === undefined) return { region: { startLine: 1 } };
  const startColumn = columnOf(location);
  if (startColumn === undefined) return { region: { startLine: line } };
  const { length } = location ?? {};
  const end = length === undefined ? {} : { endColumn: startColumn + length };
  return { region: { startLine: line, startColumn, ...end } };
}

/** A place that the region does not tell already. */
function placeName(location: Location | null, language: Language): string {
  return isLineEnough(location) ? "" : placeText(location, language);
}

function logicalLocations(pointer: string | null, label: string): { logicalLocations?: object[] } {
  if (pointer === null && label === "") return {};
  const path = pointer === null ? {} : { fullyQualifiedName: pointer };
  const name = label === "" ? (pointer?.split("/").at(-1) ?? "") : label;
  return { logicalLocations: [{ name, ...path, kind: kindOf(pointer) }] };
}

function kindOf(pointer: string | null): string {
  const [, , table, ...below] = pointer?.split("/") ?? [];
  if (pointer === null) return "place";
  if (table === undefined) return "section";
  return below.length === 0 ? "table" : "cell";
}

function propertiesOf(finding: LintFinding, report: LintReport): object {
  const { id, messageId, cell, label, location, expected, actual, suggestion, basis } = finding;
  const { organization, year } = report;
  return {
    id,
    messageId,
    cell,
    label,
    place: location,
    expected,
    actual,
    suggestion,
    basis,
    organization,
    year,
  };
}

function joined(lists: readonly Iterable<object>[]): Iterable<object> {
  return {
    *[Symbol.iterator]() {
      for (const list of lists) yield* list;
    },
  };
}

/** How much of each report was checked: no result is a result only where something was looked at. */
function reportProperties({ file, reports }: LintResult): object[] {
  return reports.map(({ organization, year, form, checked }) => ({
    file: fileUri(file),
    organization,
    year,
    form,
    checked,
  }));
}

function invocationOf({ results, exitCode, total, skipped = [] }: Run, options: FormatOptions): object {
  const { language } = options;
  const notes = each(results, (result) =>
    result.reports.map((report) => ({
      level: "note",
      message: { text: `${reportName(report)} ${checkedLine(report.checked, language)}`.trim() },
      locations: [{ physicalLocation: { artifactLocation: { uri: fileUri(result.file) } } }],
    })),
  );
  const failures = each(results, ({ file, error }) =>
    error === undefined
      ? []
      : [
          {
            level: "error",
            descriptor: { id: error.code },
            message: { text: [error.message, error.hint].filter((part) => part !== null).join("\n") },
            locations: [{ physicalLocation: { artifactLocation: { uri: fileUri(file) } } }],
          },
        ],
  );
  const configured = each(results, ({ file, configuration }) =>
    configuration === undefined
      ? []
      : [
          {
            level: "note",
            descriptor: { id: "configuration" },
            message: { text: configurationText(configuration, language) },
            locations: [{ physicalLocation: { artifactLocation: { uri: fileUri(file) } } }],
          },
        ],
  );
  const leftOut = skipped.map(({ file, reason, message }) => ({
    level: "note",
    descriptor: { id: `skipped/${reason}` },
    message: { text: language === "zh" ? `未读取：${message}` : `not read: ${message}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: fileUri(file) } } }],
  }));
  return {
    executionSuccessful: total.failed === 0 && exitCode < 2,
    exitCode,
    exitCodeDescription: stylishTotal(total, { ...options, palette: noColour }).trim(),
    toolExecutionNotifications: joined([failures, notes, configured, leftOut]),
  };
}
