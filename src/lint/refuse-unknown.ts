import { exitCode, UserError } from "../errors.ts";
import type { Rule } from "../rules/define.ts";
import { ownSeverities } from "./rule-ids.ts";

/**
 * Refuses a severity for a rule that is neither one of the rule base nor among those that are run: a slip of the pen
 * would leave the rule as it is without a word.
 * @throws UserError (exit 2) naming the rule
 */
export function refuseUnknown(
  severities: Readonly<Record<string, unknown>>,
  rules: readonly Pick<Rule, "id">[],
): void {
  for (const id of Object.keys(severities)) {
    if (ownSeverities.has(id) || rules.some((rule) => rule.id === id)) continue;
    throw new UserError(
      "unknown-rule",
      { zh: `没有规则 ${id}`, en: `no rule ${id}` },
      { exitCode: exitCode.usage },
    );
  }
}
