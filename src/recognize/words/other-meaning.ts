import { foldedWordings } from "../../form/folded-wordings.ts";
import type { Label } from "../../form/index.ts";
import { thresholds } from "../thresholds.ts";

/** Words that make another label of a label of the form: of another year, of what is over, not done or only planned. */
const turns = "上一?年度?末?|去年度?|往年|历年|累计|下一?年度?|次年|明年|已?失效|已废|未|不|非|预算|计划";

const anyTurn = new RegExp(turns, "gu");
const negation = /[不未非]/u;
const words = /\p{Script=Han}{2,}/u;

/**
 * Whether a text that is like a label is whole and means something else: 行政确认 is no damaged 行政许可, 上年制发件数 no
 * 本年制发件数. Damage takes characters or mistakes single ones; it does not write other words.
 * @param text without its ordinal, folded
 * @param label likewise
 */
export function meansOther(text: string, label: string): boolean {
  const at = text.indexOf(label);
  // Behind or before the whole label other labels may stand.
  if (at >= 0) return isTurn(text.slice(0, at) + text.slice(at + label.length));
  const { common, lost, instead } = differenceOf(text, label);
  if (negation.test(lost) && common === text.length && common + 1 === label.length) return true;
  // Where a page prints a group upon a label, the characters of both stand among each other.
  const isAmid = common === label.length && text.length > label.length * thresholds.otherMeaning.overprinted;
  if (isAmid && label.length >= thresholds.otherMeaning.fewestOverprinted) return false;
  const due = turnsIn(label);
  if (turnsIn(text).some((turn) => !due.includes(turn))) return true;
  // Damage mistakes characters here and there; another word stands in one place.
  const [word = "", ...others] = instead;
  return others.length === 0 && words.test(word) && common < Math.max(text.length, label.length) * enough;
}

/** Other words that make another label of a whole one that they stand beside: of what was undone, in another size, a share. */
const anyOther = /撤销|注销|变更|[十百千万亿]{1,4}(?:件次?|[宗项条个次份笔人户起])|百分比|比例|占比|[%‰]/gu;

/** Whether a text is words that turn a label into another and nothing else. */
function isTurn(text: string): boolean {
  const rest = text.replace(anyTurn, "").replace(anyOther, "");
  return rest !== text && /^[的予已件数量单位:()]*$/u.test(rest);
}

const enough = thresholds.otherMeaning.common;

function turnsIn(text: string): readonly string[] {
  return (text.match(anyTurn) ?? []).map((turn) => turn.replace(/[一度末]/gu, ""));
}

/** Whether a text is another label than any wording of this one. */
export function meansOtherThan(text: string, label: Label): boolean {
  return foldedWordings(label).every((wording) => meansOther(text, wording));
}

interface Difference {
  /** Characters that both have, in the same order. */
  readonly common: number;
  /** Those of the label that the text does not have. */
  readonly lost: string;
  /** Runs of the text that stand where characters of the label are not: pieces of other labels may stand around it. */
  readonly instead: readonly string[];
}

function differenceOf(text: string, label: string): Difference {
  const width = label.length + 1;
  const longest = new Uint8Array((text.length + 1) * width);
  for (let i = text.length - 1; i >= 0; i--)
    for (let j = label.length - 1; j >= 0; j--)
      longest[i * width + j] =
        text[i] === label[j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
  const instead: string[] = [];
  let lost = "";
  for (let i = 0, j = 0; i < text.length || j < label.length; i++, j++) {
    const [from, due] = [i, j];
    while (i < text.length || j < label.length) {
      if (i < text.length && text[i] === label[j]) break;
      const isLost = (longest[i * width + j + 1] ?? 0) >= (longest[(i + 1) * width + j] ?? 0);
      if (j < label.length && (isLost || i >= text.length)) j++;
      else i++;
    }
    lost += label.slice(due, j);
    if (i > from && j > due) instead.push(text.slice(from, i));
  }
  return { common: longest[0] ?? 0, lost, instead };
}
