/**
 * True where a text consists of the given words and nothing else. Words are taken out one after the other, so that the
 * cost is linear whatever the text holds; give a global pattern with longer words first.
 */
export function isMadeOf(text: string, words: RegExp): boolean {
  return text.replace(words, "") === "";
}
