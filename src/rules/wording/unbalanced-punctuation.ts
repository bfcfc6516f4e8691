import type { Paragraph } from "../../text/paragraphs.ts";
import { allParagraphs, isProse, wordsAround } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { isSameMark, partnerOf, type UnpairedMark, unpairedMarks } from "../reading/bracket-pairs.ts";
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
    const paragraphs = allParagraphs(report).filter((one) => isProse(one) && !isFurniture(one));
    const marked = paragraphs.map((paragraph) => ({ paragraph, marks: unpairedMarks(paragraph.text) }));
    marked.forEach(({ paragraph, marks }, index) => {
      const first = marks.find((mark) => !reachesOver(marked, index, mark));
      if (first === undefined) return;
      const { kind, offset } = first;
      const mark = paragraph.quote(offset, offset + 1);
      const partner = partnerOf(mark) ?? first.partner;
      const context = wordsAround(paragraph, [offset, offset], [10, 8]);
      const at = paragraph.at(offset, offset + 1);
      found(kind, { at, artefact: isLoss(paragraph, first), data: { mark, partner, context } });
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
  const from = kind === "opening" ? index + 1 : Math.max(0, index - longestReach);
  const to = kind === "opening" ? from + longestReach : index;
  const section = marked[index]?.paragraph.section;
  const near = marked.slice(from, to).filter(({ paragraph }) => paragraph.section === section);
  const others = near.flatMap(({ marks }) => marks).filter((one) => one.kind !== kind);
  return others.some(({ partner }) => isSameMark(partner, mark));
}

/**
 * What extraction loses: the head of a paragraph (`)落实……`, `2022年……方案》落实……`), and the bracket behind a year
 * (`〔202130号`). An author loses the end.
 */
function isLoss({ text }: Paragraph, { kind, mark, offset }: UnpairedMark): boolean {
  if (kind === "closing") return !/[。、;,:“”]/u.test(text.slice(0, offset));
  return mark === "〔" && /^\d{5,}/u.test(text.slice(offset + 1, offset + 9));
}
