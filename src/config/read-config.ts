import { isCalendarDate } from "./calendar-date.ts";
import { invalidFile } from "./invalid-file.ts";
import { parseJson } from "./json.ts";
import type { Config } from "./types.ts";
import { validate } from "./validate-config.generated.js";
import { describeViolations, type Violation } from "./violations.ts";

const hint = {
  zh: "格式见 schemas/config.schema.json；全部规则见 gia-report rules",
  en: "see schemas/config.schema.json and gia-report rules",
};

/**
 * Reads the text of a configuration.
 * @param file name by which it is called in errors
 * @throws UserError (exit 2) naming line and path of all that is wrong with it
 */
export function readConfig(text: string, file: string): Config {
  const { value, placeOf } = parseJson(text, file);
  if (!validate(value)) throw invalidFile(file, describeViolations(validate.errors ?? []), placeOf, hint);
  const dates = wrongDates(value);
  if (dates.length > 0) throw invalidFile(file, dates, placeOf, hint);
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
