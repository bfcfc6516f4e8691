import { nearest } from "../../config/nearest.ts";
import { exitCode, UserError } from "../../errors.ts";
import { ownSeverities } from "../../lint/rule-ids.ts";

/** The error of a rule that does not exist. */
export function unknownRule(id: string): UserError {
  const guess = nearest(id.toLowerCase(), [...ownSeverities.keys()]);
  const hint =
    guess === null
      ? { zh: "全部规则见 gia-report rules", en: "see gia-report rules" }
      : {
          zh: `是不是 ${guess}？全部规则见 gia-report rules`,
          en: `did you mean ${guess}? See gia-report rules`,
        };
  return new UserError(
    "unknown-rule",
    { zh: `没有规则 ${id}`, en: `no rule ${id}` },
    { hint, exitCode: exitCode.usage },
  );
}
