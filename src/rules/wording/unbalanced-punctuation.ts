import type { Paragraph } from "../../text/paragraphs.ts";
import { allParagraphs, isProse } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { type UnpairedMark, unpairedMarks } from "../reading/bracket-pairs.ts";

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
    en: "Pairs over several lines are seen whole; list numbers like “1)”, straight quotes and < > are left alone.",
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
  examples: [
    {
      name: "网页上的按钮 buttons of the page",
      report: { preamble: "【打印】 【字体:\n根据《中华人民共和国政府信息公开条例》编制本报告。" },
    },
    { name: "成对 in pairs", report: {} },
    {
      name: "括号没有收尾 never closed",
      report: { preamble: "如有疑问，请与区水务局联系（地址：清源路18号；电话：0999-6123457。" },
      expect: ["opening"],
    },
    {
      name: "多一个引号 a quotation mark too many",
      report: { sections: { overview: "开通“青溪水务”微信公众号”、“清清河湖”小程序，及时发布信息。" } },
      expect: ["closing"],
    },
    {
      name: "书名号丢失 a title mark lost",
      report: { sections: { otherMatters: "2023年政务公开工作方案》落实情况。没有收取信息处理费。" } },
      expect: ["closing"],
    },
    {
      name: "嵌套、全角半角混用 nested, mixed width",
      report: {
        sections: {
          overview: "学习《关于印发〈年度报告格式〉的通知》(云政办发〔2023〕11号），落实“谁公开、谁负责”。",
        },
      },
    },
    {
      name: "跨行 over two lines",
      report: {
        sections: {
          overview: "会同相关单位和基层站所，邀请群众代表开展开放活动（参观水厂、\n座谈交流），增进了解。",
        },
      },
    },
    {
      name: "跨段 over two paragraphs",
      report: { sections: { overview: "开展活动（参观水厂。\n座谈交流），增进了解。" } },
    },
    {
      name: "列举跨几段 a list in brackets",
      report: { sections: { overview: "落实四项制度（一是审查；\n二是清理；\n三是考核），及时发布。" } },
    },
    {
      name: "邮箱后的括号 a bracket behind an address",
      report: { preamble: "请与区水务局联系（邮箱：\nshuiwu@qingxi.com）。" },
    },
    {
      name: "文号括号丢失，是网页损坏 a lost bracket of a file number",
      report: { kind: "html", sections: { overview: "参照国办公开办函〔202130号逐项自查。" } },
      expect: ["opening"],
    },
    {
      name: "序号 list numbers",
      report: {
        sections: { problems: "问题：1)图表较少；2)人员变动频繁。\n一）增加图表，丰富形式；二）编写手册。" },
      },
    },
  ],
  check(report, found) {
    const paragraphs = allParagraphs(report).filter(
      (paragraph) => isProse(paragraph) && !isFurniture(paragraph),
    );
    const marked = paragraphs.map((paragraph) => ({ paragraph, marks: unpairedMarks(paragraph.text) }));
    marked.forEach(({ paragraph, marks }, index) => {
      const first = marks.find((mark) => !reachesOver(marked, index, mark));
      if (first === undefined) return;
      found(first.kind, {
        at: paragraph.at(first.offset),
        ...(isLoss(paragraph, first) ? { artefact: true } : {}),
        data: {
          mark: paragraph.quote(first.offset, first.offset + 1),
          partner: first.partner,
          context: contextOf(paragraph, first.offset),
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

function contextOf({ text, quote }: Paragraph, offset: number): string {
  return quote(Math.max(0, offset - 10), Math.min(text.length, offset + 8));
}
