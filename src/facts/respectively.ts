import { oncePer } from "../form/once.ts";
import type { Paragraph, Sentence } from "../text/paragraphs.ts";

/**
 * What is told in two lists of one order, told one by one: 行政许可、行政处罚分别为5件、2件 becomes 行政许可5件、行政处罚2件, so that each
 * number stands behind its own words as everywhere else. Places and quotes are still those of the file. The same
 * sentence where it has no such lists, or where they differ in length.
 */
export const toldOneByOne: (sentence: Sentence) => Sentence = oncePer((sentence) => {
  if (!/分别|依次/u.test(sentence.text)) return sentence;
  const match = lists.exec(sentence.text);
  const pairs = match === null ? null : pairsOf(match);
  if (match === null || pairs === null) return sentence;
  const behind = match.index + match[0].length;
  const told: readonly Piece[] = [
    { from: 0, to: match.index },
    ...pairs.flatMap(([name, count], index) =>
      // The mark between two of them is any one of the list.
      index === 0 ? [name, count] : [{ from: name.from - 1, to: name.from, text: "、" }, name, count],
    ),
    { from: behind, to: sentence.text.length },
  ];
  return toldAs(sentence, told);
});

/** A piece of the sentence. */
interface Piece {
  readonly from: number;
  readonly to: number;
  /** What stands for it where it is not told as it is written. */
  readonly text?: string;
}

/** A piece that is told so. */
type Told = Required<Piece>;

/** Words of the form and of prose for what it counts: only these are known to take a number each. */
export const named =
  "行政许可|行政处罚|行政强制|(?:行政)?复议|(?:行政)?诉讼|规章|(?:行政)?规范性文件|自然人|法人(?:[和或及]其他组织)?|商业企业|科研机构|社会公益组织|法律服务机构|予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|结果维持|结果纠正|新收|办结|上年结转|结转下年度?|制[发定]|废止";
/** A number of such things. */
export const number = "\\d{1,7}(?:件|条|宗|起|份|项|个|次|例)?";
const everyName = new RegExp(named, "gu");
const everyNumber = new RegExp(number, "gu");
const lists = new RegExp(
  `(?<names>(?:${named})(?:[、,和及与](?:${named}))+)(?<of>(?:案件|决定|事项|措施|(?:政府信息公开)?申请|规范性文件)?(?:数量?|件数)?)(?:分别|依次)[为是有](?<counts>${number}(?:[、,和及]${number})+)(?=[、,;。)]|$)`,
  "du",
);

/** Each name with its number; `null` where their numbers differ. */
function pairsOf({ groups, indices }: RegExpExecArray): (readonly [Told, Told])[] | null {
  const at = indices?.groups;
  if (groups === undefined || at === undefined) return null;
  const names = piecesOf(groups.names ?? "", at.names?.[0] ?? 0, everyName);
  const counts = piecesOf(groups.counts ?? "", at.counts?.[0] ?? 0, everyNumber);
  if (names.length !== counts.length) return null;
  // 5、2件: the unit of the last is that of all.
  const unit = /\D$/u.exec(groups.counts ?? "")?.[0] ?? "";
  return names.flatMap((name, index) => {
    const count = counts[index];
    if (count === undefined) return [];
    const counted = /\d$/u.test(count.text) ? `${count.text}${unit}` : count.text;
    return [
      [
        { ...name, text: `${name.text}${groups.of ?? ""}` },
        { ...count, text: counted },
      ] as const,
    ];
  });
}

function piecesOf(list: string, start: number, pattern: RegExp): Told[] {
  return [...list.matchAll(pattern)].map(({ 0: text, index }) => ({
    from: start + index,
    to: start + index + text.length,
    text,
  }));
}

/** The sentence in other words, each character of which has its place in the one that is written. */
export function toldAs(sentence: Sentence, pieces: readonly Piece[]): Sentence {
  const origins: number[] = [];
  let text = "";
  for (const { from, to, text: said = sentence.text.slice(from, to) } of pieces) {
    for (let index = 0; index < said.length; index += 1) origins.push(Math.min(from + index, to - 1));
    text += said;
  }
  const { paragraph, start } = sentence;
  const first = (index: number) => start + (origins[index - start] ?? sentence.text.length);
  const last = (index: number) => first(index - 1) + 1;
  const written: Paragraph = Object.create(paragraph, {
    at: {
      value: (from: number, to?: number) =>
        paragraph.at(first(from), to === undefined ? undefined : last(to)),
    },
    quote: { value: (from: number, to: number) => paragraph.quote(first(from), last(to)) },
  });
  return { ...sentence, text, paragraph: written };
}
