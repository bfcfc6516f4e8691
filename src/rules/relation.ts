import type { Bilingual } from "../errors.ts";
import { type CellPointer, cellAt, type Label } from "../form/index.ts";
import type { RelationId, RowTemplate } from "../form/types.ts";
import type { Report } from "../report/model.ts";
import type { Finding, Rule, RuleOptions } from "./define.ts";
import { evaluateEquations } from "./evaluate.ts";

/** A violated equation as a finding, with the names that its message may need. */
export interface Violation extends Finding {
  /** All terms, left side first. */
  readonly terms: readonly CellPointer[];
  /** Names of the row, of the column and of the cells above it (行政诉讼 › 复议后起诉). */
  readonly data: Readonly<Record<"row" | "column" | "group", Bilingual>>;
}

/** The violated equations of one relation, in the order of the form; expected is the sum of the left side. */
export function violationsOf(relation: RelationId, report: Report, options: RuleOptions): Violation[] {
  return evaluateEquations(report, options.blankAsZero)
    .filter(({ equation, status }) => equation.relation === relation && status === "violated")
    .map(({ equation, table, left, right }) => {
      const cell = cellAt(table.edition, equation.at);
      if (cell === null) throw new Error(`no cell ${equation.at}`);
      const { row, column } = cell;
      const terms = [...equation.left, ...equation.right];
      const related = terms.filter((term) => term !== equation.at).map((term) => ({ cell: term }));
      const names = {
        row: nameOf(labelsOf(row)),
        column: nameOf([column.label]),
        group: nameOf(column.groups),
      };
      return { cell: equation.at, related, expected: left, actual: right, terms, data: names };
    });
}

/** The check of a rule that tells the violated equations of a relation as they are. */
export function violated<MessageId extends string>(
  relation: RelationId,
  messageId: MessageId,
): Rule<MessageId>["check"] {
  return (report, found, { options }) => {
    for (const violation of violationsOf(relation, report, options)) found(messageId, violation);
  };
}

/** The label of a row; none in a table of one row. */
export function labelsOf({ label }: RowTemplate): readonly Label[] {
  return label === null ? [] : [label];
}

/** Names one after the other. */
export function listed(names: readonly Bilingual[]): Bilingual {
  return { zh: names.map(({ zh }) => zh).join("、"), en: names.map(({ en }) => en).join(", ") };
}

/** Labels joined as messages show them. */
export function nameOf(labels: readonly Label[]): Bilingual {
  return {
    zh: labels.map((label) => label.text).join(" › "),
    en: labels.map((label) => label.en).join(" › "),
  };
}
