import { disputeColumns, label } from "./labels.ts";
import type { EditionId, TableTemplate } from "./types.ts";

/** 表四：政府信息公开行政复议、行政诉讼情况。两版相同：一行十五格，没有行名。 */
export function remediesTable(edition: EditionId): TableTemplate {
  return {
    key: "remedies",
    edition,
    name: label("表四", "Table 4"),
    blocks: [
      { caption: null, corner: null, columns: disputeColumns, rows: [{ path: [], label: null, groups: [] }] },
    ],
  };
}
