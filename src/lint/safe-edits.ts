import type { Report } from "../report/model.ts";
import type { TextEdit } from "../rules/define.ts";
import { organizationName } from "../rules/reading/organization.ts";
import type { RuleFinding } from "./draft.ts";

/**
 * The corrections of a finding that its rule calls certain. Whatever a rule says, none changes a figure or touches the
 * name of the office.
 */
export function safeEdits(report: Report, { rule, messageId, finding }: RuleFinding): readonly TextEdit[] {
  if (finding.edits === undefined || rule.safe?.includes(messageId) !== true) return [];
  const name = organizationName(report);
  return finding.edits.filter(
    ({ written, right }) =>
      written !== right && figuresOf(written) === figuresOf(right) && keepsName(written, right, name),
  );
}

/** All digits in their order: a correction may put a hyphen or 年 between them. */
function figuresOf(text: string): string {
  return text.normalize("NFKC").replace(/\D/g, "");
}

function keepsName(written: string, right: string, name: string | null): boolean {
  return name === null || written.includes(name) === right.includes(name);
}
