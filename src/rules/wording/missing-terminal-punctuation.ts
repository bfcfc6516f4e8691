import type { Location } from "../../read/source.ts";
import type { Report, TextLine } from "../../report/model.ts";
import { isCutShort, startsItem } from "../../text/line-ends.ts";
import type { Paragraph } from "../../text/paragraphs.ts";
import { paragraphsOf, pastedParagraphs } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { examples } from "./missing-terminal-punctuation.examples.ts";

/** 段落末尾应有句号；没有的，可能是语句中断。 */
export default defineRule({
  id: "missing-terminal-punctuation",
  group: "wording",
  title: { zh: "段末缺句号或语句中断", en: "A paragraph ends without a full stop" },
  severity: "info",
  basis: {
    zh: "标点符号用法；考核要求文字严谨",
    en: "Rules of punctuation; assessments require careful wording",
  },
  why: {
    zh: "段末没有句号，可能是粘贴时丢了后半句，数量单位也会跟着丢。",
    en: "A missing full stop often means that the end of a sentence was lost in pasting.",
  },
  remedy: { zh: "核对原稿，补上句号或丢失的文字。", en: "Compare the manuscript and complete the sentence." },
  traps: {
    zh: "标题、名单、表格、落款、附件名、被分行或分页截开的段落不算。",
    en: "Headings, lists, tables, signatures, names of attachments and paragraphs cut by a line or page break are not meant.",
  },
  messages: {
    missing: { zh: "段末没有句号：“…{context}”", en: "No full stop at the end: “…{context}”" },
    cut: {
      zh: "语句在数字后中断：“…{context}”，请核对是否丢字",
      en: "The sentence breaks off after a number: “…{context}”; was something lost?",
    },
  },
  safe: ["missing"],
  examples,
  check(report, found) {
    for (const { paragraph, next, alone } of endsOf(report)) {
      const { text, tabular, lines } = paragraph;
      if (tabular || ended.test(text) || isNotProse.test(text) || !isSentence(text, alone)) continue;
      const cut = isCutShort(text, next?.text ?? null);
      if (next !== null && !cut && !startsItem(next.text) && next.foreign !== true) continue;
      const at = paragraph.at(text.length - 1);
      const written = lines.at(-1)?.text.slice(-tail) ?? "";
      const edits = isWhole(text) ? [{ at, written, right: `${written}。` }] : [];
      const context = paragraph.quote(Math.max(0, text.length - 12), text.length);
      found(cut ? "cut" : "missing", { at, artefact: true, edits, data: { context } });
    }
  },
});

/** Ends with a word: behind a number, a mark or an opened bracket more may be lost than the stop. */
function isWhole(text: string): boolean {
  const last = (marks: string) => Math.max(...Array.from(marks, (mark) => text.lastIndexOf(mark)));
  return /\p{Script=Han}$/u.test(text) && last("“（《(<") <= last("”）》)>");
}

/** Enough of the end of a paragraph to know it by. */
const tail = 26;

/** 抓督查. has the stop of texts in narrow marks. */
const ended = /(?:[。;!?:…,、]|(?<=\p{Script=Han})\.)[\s"'”’)」』]*$/u;
/** Names of files, addresses, cells of a table. */
const isNotProse =
  /^附[件:]|(?:电话|传真|邮箱|信箱|邮编|邮政编码|地址)[^。;]{0,40}$|\.(?:docx?|xlsx?|pdf|wps|jpe?g|png|ofd|html?)$|https?:|www\.|\t|\||(?:[,，]\s?\d+){3}$/iu;

/** A paragraph, not a heading: long, and with a stop or several clauses within. */
function isSentence(text: string, alone: boolean): boolean {
  if (alone) return text.length >= 8 && !/^[(（[【]/u.test(text) && /没有|未|无|收|有|是/u.test(text);
  if (text.length <= 25 || /^(?:第?[一二三四五六七八九十]+[、部章]|#)/u.test(text)) return false;
  const isHeading = /^[\s•*-]*[(（][一二三四五六七八九十][)）][^。]*$/u.test(text);
  return isHeading ? text.length > 60 && /[,;:]/u.test(text) : /[。,、;:]/u.test(text);
}

/** A paragraph with the line that follows it. */
interface End {
  readonly paragraph: Paragraph;
  readonly next: TextLine | null;
  /** It is all that the section says. */
  readonly alone: boolean;
}

/** Paragraphs of the prose sections; of pasted pages the last ones, where pictures cut the text. */
function endsOf(report: Report): End[] {
  return (["overview", "remedies", "problems", "otherMatters"] as const).flatMap((key): End[] => {
    const lines = report.sections[key]?.lines ?? [];
    const behind = new Map<Location | undefined, TextLine | undefined>(
      lines.map(({ at }, index) => [at, lines[index + 1]]),
    );
    const own = paragraphsOf(report, key);
    const alone = key === "otherMatters" && own.length === 1;
    const pasted = pastedParagraphs(report, key).filter(({ next }) => next !== null);
    return [
      ...own.map((paragraph) => ({ paragraph, next: behind.get(paragraph.lines.at(-1)?.at) ?? null, alone })),
      ...pasted.flatMap(({ paragraphs, next }) =>
        paragraphs.slice(-1).map((paragraph) => ({ paragraph, next, alone: false })),
      ),
    ];
  });
}
