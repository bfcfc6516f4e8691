import type { BodyState, OpenParagraph } from "./body-state.ts";
import type { StyleProperties, Styles } from "./styles.ts";

/** The styles that a run has of its own, of its paragraph and of its table, the nearest one first. */
export function stylesOf(
  { table }: BodyState,
  { run, styleId }: OpenParagraph,
  styles: Styles,
): readonly StyleProperties[] {
  return [styles.character(run.styleId), styles.paragraph(styleId), styles.table(table?.styleId)];
}

/** What the nearest of some styles says that says anything of a property. */
export function nearest<Name extends keyof StyleProperties>(
  styles: readonly StyleProperties[],
  name: Name,
): StyleProperties[Name] | undefined {
  return styles.find((style) => style[name] !== undefined)?.[name];
}
