import type { LintResult } from "../lint/finding.ts";
import type { Location } from "../read/source.ts";
import type { Severity } from "../rules/define.ts";
import { adviceText, findingsOf } from "./located.ts";
import { noColour } from "./palette.ts";
import { errorsOnly, type FormatOptions, type Printing } from "./run.ts";
import { stylishTotal } from "./stylish.ts";

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/**
 * `--format github`: workflow commands that GitHub Actions shows beside the lines of a pull request. The last line is
 * no command and says how much was checked.
 */
export function printGithub(options: FormatOptions): Printing {
  return {
    result: (result) => lines(options.quiet ? errorsOnly(result) : result, options),
    end: ({ total }) => `gia-report: ${stylishTotal(total, { ...options, palette: noColour })}`,
  };
}

function lines(result: LintResult, { language }: FormatOptions): string[] {
  const { file, error } = result;
  const failed = error === undefined ? [] : [command("error", { file, title: error.code }, error.message)];
  return [
    ...failed,
    ...findingsOf(result).map(({ finding }) => {
      const { location, severity, ruleId } = finding;
      const place = { file, line: location?.line, col: columnOf(location), title: ruleId };
      return command(commands[severity], place, adviceText(finding, language));
    }),
  ];
}

/** In a table of a web page `column` counts cells, not characters. */
export function columnOf(location: Location | null): number | undefined {
  return location === null || location.table !== undefined || location.sheet !== undefined
    ? undefined
    : location.column;
}

function command(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const written = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
    .join(",");
  return `::${name} ${written}::${escapeData(message)}\n`;
}

/** As the runner undoes it: `%`, line ends. */
export function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** As the runner undoes it: `:` and `,` besides. */
export function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
