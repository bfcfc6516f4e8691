import type { DisputeEnding, Matter } from "../../facts/fact.ts";
import { joined, matterNames } from "../../facts/names.ts";
import type { Report } from "../../report/model.ts";
import { cellOf } from "../reading/cells.ts";
import { tablePointer } from "../reading/tables.ts";
import type { DisputeGroup } from "./table-readings.ts";

/** What prose speaks of, as groups of 表四; 行政诉讼 is both kinds of suits together. */
export const groups = {
  reconsideration: ["reconsideration"],
  litigation: ["direct", "afterReconsideration"],
  direct: ["direct"],
  after: ["afterReconsideration"],
} as const satisfies Record<Matter, readonly DisputeGroup[]>;

/** The cell at which a finding on a group is reported; the table where the edition has none. */
export function disputeCell(report: Report, group: DisputeGroup, column: DisputeEnding | "total" = "total") {
  return cellOf(report, "remedies", { row: "disputes", column: [group, column] }) ?? tablePointer("remedies");
}

/** 「“行政复议”与“行政诉讼”」 */
export function matterName(of: readonly Matter[]) {
  return joined(of.map((matter) => matterNames[matter]));
}
