/**
 * Where the run ends that begins there: at the first character that ends it, or with the text.
 *
 * The end is searched, and nothing matches the run itself: an engine that has compiled many patterns stops optimising
 * them, and then notes every character that a repetition has taken, of which a run of millions has too many.
 * @param ending finds one character; global
 */
export function endOfRun(text: string, start: number, ending: RegExp): number {
  ending.lastIndex = start;
  return ending.test(text) ? ending.lastIndex - 1 : text.length;
}
