/** Characters of a text, white space (ideographic space too) not counted. */
export function visibleLength(text: string): number {
  // The repetition is bounded: without its optimisations an engine has no room for a run of millions.
  return /\s/.test(text) ? text.replace(/\s{1,999}/g, "").length : text.length;
}
