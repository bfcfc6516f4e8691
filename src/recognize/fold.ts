/** Folding stands with the form, for rules compare wordings by it as well. */
export { foldLabel, type SplitLabel, simplify, splitOrdinal } from "../form/fold.ts";
