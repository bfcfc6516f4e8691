/** Characters of a text, white space (ideographic space too) not counted. */
export function visibleLength(text: string): number {
  return /\s/.test(text) ? text.replace(/\s+/g, "").length : text.length;
}
