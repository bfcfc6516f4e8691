import { type Bilingual, exitCode, UserError } from "../errors.ts";
import { isCalendarDate } from "./calendar-date.ts";
import { parseJson } from "./json.ts";
import type { Config } from "./types.ts";
import { validate } from "./validate.generated.js";
import { describeViolations, type Violation } from "./violations.ts";

/**
 * Reads the text of a configuration.
 * @param file name by which it is called in errors
 * @throws UserError (exit 2) naming line and path of all that is wrong with it
 */
export function readConfig(text: string, file: string): Config {
  const { value, placeOf } = parseJson(text, file);
  if (!validate(value)) throw invalid(file, describeViolations(validate.errors ?? []), placeOf);
  const dates = wrongDates(value);
  if (dates.length > 0) throw invalid(file, dates, placeOf);
  return value;
}

function wrongDates(config: Config): Violation[] {
  const layers = [
    { path: "", layer: config },
    ...(config.overrides ?? []).map((layer, index) => ({ path: `/overrides/${index}`, layer })),
  ];
  return layers.flatMap(({ path, layer: { publishedOn } }) =>
    publishedOn === undefined || isCalendarDate(publishedOn)
      ? []
      : [
          {
            path: `${path}/publishedOn`,
            says: { zh: `没有 ${publishedOn} 这一天`, en: `there is no day ${publishedOn}` },
          },
        ],
  );
}

function invalid(
  file: string,
  violations: readonly Violation[],
  placeOf: (pointer: string) => { readonly line: number },
): UserError {
  const sorted = violations
    .map((one) => ({ ...one, line: placeOf(one.path).line }))
    .sort((one, other) => one.line - other.line);
  const text: Bilingual = {
    zh: [
      `配置文件 ${file} 有 ${sorted.length} 处错误`,
      ...sorted.map(({ line, path, says }) => `  第 ${line} 行 ${path}：${says.zh}`),
    ].join("\n"),
    en: [
      `${file} has ${sorted.length} error${sorted.length === 1 ? "" : "s"}`,
      ...sorted.map(({ line, path, says }) => `  line ${line} ${path}: ${says.en}`),
    ].join("\n"),
  };
  const hint = {
    zh: "格式见 schemas/config.schema.json；全部规则见 gia-report rules",
    en: "see schemas/config.schema.json and gia-report rules",
  };
  return new UserError("wrong-config", text, { hint, exitCode: exitCode.usage });
}
