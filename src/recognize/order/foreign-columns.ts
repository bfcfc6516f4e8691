import type { ColumnTemplate, Label } from "../../form/index.ts";
import { label } from "../../form/labels.ts";

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
