import type { TableDeclaration } from "./declaration.ts";
import { disputeColumns, label } from "./labels.ts";

/** 表四：政府信息公开行政复议、行政诉讼情况。各版相同：一行十五格，没有行名。 */
export const remediesTable: TableDeclaration = {
  name: label("表四", "Table 4"),
  blocks: [
    {
      caption: null,
      corner: null,
      columns: disputeColumns,
      rows: [{ path: [], label: null, groups: [], roles: ["disputes"] }],
    },
  ],
  // 每一组，四种结果之和等于总计。
  sums: [{ relation: "R4", of: "columns" }],
};
