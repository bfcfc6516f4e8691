/**
 * Whether two short lines are pieces of one sentence, as programs leave them that write a line for every run of a PDF:
 * `数据统计期限自` / `2023年1月1日` / `起至` / `2023年12月31日止`. Words and marks decide, not lengths.
 */
export function isTorn(before: string, after: string): boolean {
  const [left, right] = [before.trimEnd(), after.trimStart()];
  if (left === "" || right === "" || isTabular(left) || isTabular(right)) return false;
  if (startsOver.test(right)) return false;
  return awaits.test(left) || (awaitsValue.test(left) && !ownKey.test(right)) || goesOn.test(right);
}

/** Whether a sentence has come to its end. */
export function isEnded(text: string): boolean {
  return /[。；！？;!?…]["”’）)」』]?\s*$/u.test(text);
}

/** A mark that opens, a comma, or a word that something must follow. */
const awaits = /(?:[，、（(《“〔]|(?<!来)自|至|请与|请联系|期限为|时间为|截止到?|截至)$/u;
const awaitsValue = /[:：]$/u;
/** A key of its own: 发布日期：… */
const ownKey = /^[^\s:：]{1,8}\s?[:：]/u;

/** True for a line of a list of details: a key and its value. */
export function isField(text: string): boolean {
  return ownKey.test(text.trimStart());
}

/** A mark that closes, or a word that goes on from a figure or a date. */
const goesOn =
  /^(?:[，。；、）)》”〕]|(?:起至?|至|止)\s*(?:[\d，。,；]|$)|止[。，]|[年月日号]\s*(?:[\d，。,；止起至、）)]|$))/u;
const startsOver =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|[（(]?\d{1,2}[)）、．]|第[一二三四五六七八九十]+)/u;

/** True where a line holds cells. */
export function isTabular(text: string): boolean {
  return text.includes("\t") || text.includes("|");
}
