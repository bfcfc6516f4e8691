import type { Paragraph } from "../../text/paragraphs.ts";
import { allParagraphs, isProse, wordsAround } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { type UnpairedMark, unpairedMarks } from "../reading/bracket-pairs.ts";
import { examples } from "./unbalanced-punctuation.examples.ts";

/** 括号、书名号、引号应成对。 */
export default defineRule({
  id: "unbalanced-punctuation",
  group: "wording",
  title: { zh: "括号、书名号、引号不配对", en: "A bracket or quotation mark has no partner" },
  severity: "warning",
  basis: {
    zh: "标点符号用法；考核要求文字严谨",
    en: "Rules of punctuation; assessments require careful wording",
  },
  why: {
    zh: "少了一半标点，引用的名称从哪里到哪里说不清。",
    en: "With half a pair missing nobody knows where a name or an aside ends.",
  },
  remedy: { zh: "补上缺的一半，或删去多余的一半。", en: "Add the missing half or delete the other." },
  traps: {
    zh: "跨行、跨段的括号按整段看；“1)”“一）”这样的序号、直引号和尖括号不算；段首丢失的括号多是网页损坏。",
    en: "Pairs over several lines are matched; list numbers like “1)”, straight quotes and < > are left alone.",
  },
  messages: {
    opening: {
      zh: "「{mark}」没有配对的「{partner}」：…{context}…",
      en: "「{mark}」 has no 「{partner}」: …{context}…",
    },
    closing: {
      zh: "「{mark}」前面没有「{partner}」：…{context}…",
      en: "No 「{partner}」 before 「{mark}」: …{context}…",
    },
  },
  examples,
  check(report, found) {
    const paragraphs = allParagraphs(report).filter(
      (paragraph) => isProse(paragraph) && !isFurniture(paragraph),
    );
    const marked = paragraphs.map((paragraph) => ({ paragraph, marks: unpairedMarks(paragraph.text) }));
    marked.forEach(({ paragraph, marks }, index) => {
      const first = marks.find((mark) => !reachesOver(marked, index, mark));
      if (first === undefined) return;
      found(first.kind, {
        at: paragraph.at(first.offset, first.offset + 1),
        ...(isLoss(paragraph, first) ? { artefact: true } : {}),
        data: {
          mark: paragraph.quote(first.offset, first.offset + 1),
          partner: first.partner,
          context: wordsAround(paragraph, [first.offset, first.offset], [10, 8]),
        },
      });
    });
  },
});

/** Buttons above the text of a page: 【打印】 【字体：大 中 小】. */
function isFurniture({ text, section }: Paragraph): boolean {
  return section === null && /【?(?:字体|字号|打印|关闭|分享)(?:】|:|$)/u.test(text);
}

interface Marked {
  readonly paragraph: Paragraph;
  readonly marks: readonly UnpairedMark[];
}

/** Paragraphs of a list in brackets at most. */
const longestReach = 4;

/** A pair may reach over the ends of paragraphs within a section. */
function reachesOver(marked: readonly Marked[], index: number, { kind, mark }: UnpairedMark): boolean {
  const section = marked[index]?.paragraph.section;
  const [from, to] =
    kind === "opening" ? [index + 1, index + 1 + longestReach] : [Math.max(0, index - longestReach), index];
  return marked
    .slice(from, to)
    .some(
      ({ paragraph, marks }) =>
        paragraph.section === section && marks.some((one) => one.kind !== kind && isPartner(one, mark)),
    );
}

function isPartner({ partner }: UnpairedMark, mark: string): boolean {
  return (
    partner === mark ||
    (/[(（]/u.test(partner) && /[(（]/u.test(mark)) ||
    (/[)）]/u.test(partner) && /[)）]/u.test(mark))
  );
}

/**
 * What extraction loses: the head of a paragraph (`)落实……`, `2022年……方案》落实……`), and the bracket behind a year
 * (`〔202130号`). An author loses the end.
 */
function isLoss({ text }: Paragraph, { kind, mark, offset }: UnpairedMark): boolean {
  if (kind === "closing") return !/[。、;,:“”]/u.test(text.slice(0, offset));
  return mark === "〔" && /^\d{5,}/u.test(text.slice(offset + 1, offset + 9));
}
