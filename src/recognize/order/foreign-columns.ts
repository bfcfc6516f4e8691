import { foldLabel } from "../../form/fold.ts";
import type { ColumnTemplate, Label } from "../../form/index.ts";
import { label } from "../../form/labels.ts";
import { isRemark } from "../words/own-headers.ts";

/** Begins the path of a column that the form does not have. */
const foreignPath = "+";

/** A column of the file that the form does not have: it keeps its place, so that those of the form keep theirs. */
export function foreignColumn(text: string, groups: readonly Label[], index: number): ColumnTemplate {
  return { path: [`${foreignPath}${index}`], label: label(text, text), groups, roles: [], type: "count" };
}

/** Whether the form does not have a column. */
export function isForeign({ path }: ColumnTemplate): boolean {
  return path[0]?.startsWith(foreignPath) === true;
}

/** Whether a column of the file holds remarks. */
export function isRemarkColumn(column: ColumnTemplate): boolean {
  return isForeign(column) && isRemark(foldLabel(column.label.text));
}
