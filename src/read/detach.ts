/**
 * A copy of its own: a text cut out of a file keeps the whole file in memory, and with it every file of a long run of
 * which some label is remembered. Joining makes the copy; the engine copies shorter texts anyway.
 */
export function detach(text: string): string {
  return text.length < 13 ? text : [text.charAt(0), text.slice(1)].join("");
}
