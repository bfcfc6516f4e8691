import { foldLabel } from "./fold.ts";
import { type Label, wordingsOf } from "./index.ts";
import { oncePer } from "./once.ts";

/**
 * The wordings of a label, folded as texts of files are compared with them. Apart from the form itself, which parts of
 * the page ask that read no files: folding brings a table of characters along.
 */
export const foldedWordings: (label: Label) => readonly string[] = oncePer((label) =>
  wordingsOf(label).map(foldLabel),
);
