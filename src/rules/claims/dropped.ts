import { clausesOf } from "../../facts/clauses.ts";
import { oncePer, oncePerOptions } from "../../form/once.ts";
import type { Paragraph, Sentence } from "../../text/paragraphs.ts";
import type { Readings } from "./table-readings.ts";

const dropped =
  /撤回|撤销|撤件|(?<!流)转办(?!理)|转交|退回|不属于政府信息|非政府信息|不予受理|无效|作废|便民(?=服务|答复|处理|告知|件)/u;

/** 收到1件，后申请人撤回: without a number, more in the text than in the table is no contradiction. */
export function withDropped(readings: Readings, value: number, sentence: Sentence): Readings {
  const more = readings.length > 0 && readings.every((reading) => reading < value);
  const uncounted = clausesSaying(sentence.paragraph, dropped).some(
    ({ quantities }) => quantities.length === 0,
  );
  return [...readings, ...withoutDropped(readings, sentence), ...(more && uncounted ? [value] : [])];
}

/** Requests that were withdrawn or were none may be left out of the table. */
export function withoutDropped(readings: Readings, sentence: Sentence): Readings {
  return droppedIn(sentence.paragraph).flatMap((count) => readings.map((value) => value + count));
}

/** The numbers of requests that a paragraph says were withdrawn or were none, each once. */
export const droppedIn: (paragraph: Paragraph) => readonly number[] = oncePer((paragraph) => {
  const numbers = clausesSaying(paragraph, dropped).flatMap(({ quantities }) => quantities);
  return [...new Set(numbers.map(({ value }) => value))];
});

/** The clauses of a paragraph that say so; each of its facts asks. */
export const clausesSaying = oncePerOptions(({ sentences }: Paragraph, what: RegExp) =>
  sentences.flatMap(clausesOf).filter(({ text }) => what.test(text)),
);
