import type { Bilingual } from "../errors.ts";
import { type CellPointer, cellAt, type Label } from "../form/index.ts";
import type { RelationId } from "../form/types.ts";
import type { Report } from "../report/model.ts";
import type { RelatedPlace, RuleOptions } from "./define.ts";
import { evaluateEquations } from "./evaluate.ts";

/** A violated equation in the shape of a finding, with the names its message may need. */
export interface Violation {
  readonly cell: CellPointer;
  readonly related: readonly RelatedPlace[];
  /** Sum of the left side. */
  readonly expected: number;
  /** Sum of the right side; for R2–R4 the figure in `cell`. */
  readonly actual: number;
  /** All terms, left side first. */
  readonly terms: readonly CellPointer[];
  readonly rowName: Bilingual;
  readonly columnName: Bilingual;
  /** Name of the cells above the column (行政诉讼 › 复议后起诉). */
  readonly groupName: Bilingual;
}

/** The violated equations of one relation, in the order of the form. */
export function violationsOf(relation: RelationId, report: Report, options: RuleOptions): Violation[] {
  return evaluateEquations(report, options.blankAsZero).flatMap(
    ({ equation, table, status, left, right }) => {
      if (equation.relation !== relation || status !== "violated" || left === null || right === null)
        return [];
      const cell = cellAt(table.edition, equation.at);
      if (cell === null) throw new Error(`no cell ${equation.at}`);
      const terms = [...equation.left, ...equation.right];
      return {
        cell: equation.at,
        related: terms.filter((term) => term !== equation.at).map((term) => ({ cell: term, at: null })),
        expected: left,
        actual: right,
        terms,
        rowName: nameOf(cell.row.label === null ? [] : [cell.row.label]),
        columnName: nameOf([cell.column.label]),
        groupName: nameOf(cell.column.groups),
      };
    },
  );
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
