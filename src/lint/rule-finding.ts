import type { Finding, Rule } from "../rules/define.ts";

/** A finding as a rule gave it, with the rule's place in the rule base. */
export interface RuleFinding {
  readonly rule: Rule;
  /** Index of the rule; breaks ties of position. */
  readonly order: number;
  readonly messageId: string;
  readonly finding: Finding;
}
