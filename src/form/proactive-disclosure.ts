import type {
  BlockTemplate,
  ColumnRole,
  ColumnTemplate,
  Label,
  RowRole,
  RowTemplate,
} from "./declaration.ts";
import { label } from "./labels.ts";

/** 信息内容：表二各分表表头的左上角。 */
const informationContent = label("信息内容", "Item");

/** 表二的一个分表：条例第二十条的一项。 */
export function article(
  caption: Label,
  columns: readonly ColumnTemplate[],
  rows: readonly RowTemplate[],
): BlockTemplate {
  return { caption, corner: informationContent, columns, rows };
}

export function row(key: string, role: RowRole, text: Label): RowTemplate {
  return { path: [key], label: text, groups: [], roles: [role] };
}

/** A column of whole numbers. */
export function count(key: string, role: ColumnRole, text: Label): ColumnTemplate {
  return { path: [key], label: text, groups: [], roles: [role], type: "count" };
}

// Rows that no edition has called otherwise.
export const regulations = row("regulations", "regulations", label("规章", "Regulations (guizhang)"));
export const licences = row(
  "administrativeLicenses",
  "licences",
  label("行政许可", "Administrative licences"),
);
export const penalties = row(
  "administrativePenalties",
  "penalties",
  label("行政处罚", "Administrative penalties"),
);
export const compulsion = row(
  "administrativeCompulsion",
  "compulsion",
  label("行政强制", "Administrative compulsion"),
);
