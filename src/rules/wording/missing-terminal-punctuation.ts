import type { Location } from "../../read/source.ts";
import type { Report, TextLine } from "../../report/model.ts";
import { isCutShort, startsItem } from "../../text/line-ends.ts";
import type { Paragraph } from "../../text/paragraphs.ts";
import { paragraphsOf, pastedParagraphs } from "../../text/report-text.ts";
import { defineRule, type TextEdit } from "../define.ts";

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
      en: "The sentence breaks off behind a number: “…{context}”; was something lost?",
    },
  },
  safe: ["missing"],
  examples: [
    { name: "有句号 with full stops", report: {} },
    {
      name: "段末没有句号 none",
      report: {
        sections: {
          overview:
            "（一）主动公开。围绕供水保障和河湖治理，及时发布工程信息，公开率达到百分之百\n（二）依申请公开。没有收到申请。",
        },
      },
      expect: ["missing"],
    },
    {
      name: "数字后中断 cut behind a number",
      report: {
        sections: {
          overview:
            "（一）主动公开。全年发布机构职能类信息2条、财政信息3条、业务工作15\n（二）依申请公开。没有收到申请。",
        },
      },
      expect: ["cut"],
    },
    {
      name: "部分最后一段 at the end of a section",
      report: {
        sections: {
          problems: "问题：政策解读的形式不够丰富，图表和视频较少。下一步将增加图解，编写手册，逐项落实",
        },
      },
      expect: ["missing"],
      edits: [
        [
          "图表和视频较少。下一步将增加图解，编写手册，逐项落实",
          "图表和视频较少。下一步将增加图解，编写手册，逐项落实。",
        ],
      ],
    },
    {
      name: "整个部分只有一句 a section of one sentence",
      report: { sections: { otherMatters: "没有收取信息处理费" } },
      expect: ["missing"],
    },
    {
      name: "分行的段落 a paragraph over several lines",
      report: {
        sections: {
          overview:
            "围绕供水保障、河湖治理和节水管理，及时发布工程建设、\n水质监测等群众关心的信息，做到应公开尽\n公开。",
        },
      },
    },
    {
      name: "条款号在行首 the number of an item at a line's start",
      report: {
        sections: {
          problems: "问题：公开目录与条例的要求有差距，重点见条例第二十条第\n（八）项。改进：逐项核对。",
        },
      },
    },
    {
      name: "小标题、落款 headings and a signature",
      report: {
        sections: {
          overview: "（一）立足供水保障、河湖治理、节水管理，抓好政府信息主动公开\n及时发布信息。",
          otherMatters: "没有收取信息处理费。\n云岭市青溪区水务局\n2024年1月18日",
        },
      },
    },
    {
      name: "附件、联系方式 attachments and contact details",
      report: {
        sections: {
          otherMatters:
            "没有收取信息处理费。\n联系人：区水务局办公室，地址：清源路18号，电话：0999-6123457\n附件：云岭市青溪区水务局2023年政府信息公开工作年度报告，表格.docx",
        },
      },
    },
    {
      name: "引号、括号收尾 ends with a quotation mark",
      report: {
        sections: {
          problems: "问题：图表较少。改进：落实“谁起草、谁解读。”\n做到先审后发，严格把关（详见手册。）",
        },
      },
    },
  ],
  check(report, found) {
    for (const { paragraph, next, alone } of endsOf(report)) {
      const { text } = paragraph;
      if (ended.test(text) || paragraph.tabular || !isSentence(text, alone) || isNotProse.test(text))
        continue;
      const cut = isCutShort(text, next?.text ?? null);
      if (next !== null && !cut && !startsItem(next.text) && next.foreign !== true) continue;
      const at = paragraph.at(text.length - 1);
      found(cut ? "cut" : "missing", {
        at,
        artefact: true,
        ...(cut || !isWhole(text)
          ? {}
          : { edits: paragraph.lines.slice(-1).map((line) => withStop(line, at)) }),
        data: { context: paragraph.quote(Math.max(0, text.length - 12), text.length) },
      });
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

function withStop(line: TextLine, at: Location): TextEdit {
  const written = line.text.slice(-tail);
  return { at, written, right: `${written}。` };
}

const ended = /[。;!?:…,、][\s"'”’)」』]*$/u;
/** Names of files, addresses, cells of a table. */
const isNotProse =
  /^附[件:]|(?:电话|传真|邮箱|信箱|邮编|邮政编码|地址)[^。;]{0,40}$|\.(?:docx?|xlsx?|pdf|wps|jpe?g|png|ofd|html?)$|https?:|www\.|\t|\||(?:[,，]\s?\d+){3}$/iu;

/** A paragraph, not a heading: long, and with a stop or several clauses within. */
function isSentence(text: string, alone: boolean): boolean {
  if (alone) return text.length >= 8 && !/^[(（[【]/u.test(text) && /没有|未|无|收|有|是/u.test(text);
  if (text.length <= 25 || /^(?:第?[一二三四五六七八九十]+[、部章]|#)/u.test(text)) return false;
  if (/^[\s•*-]*[(（][一二三四五六七八九十][)）][^。]*$/u.test(text))
    return text.length > 60 && /[,;:]/u.test(text);
  return /[。,、;:]/u.test(text);
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
  return (["overview", "remedies", "problems", "otherMatters"] as const).flatMap((key) => {
    const lines = report.sections[key]?.lines ?? [];
    const own = paragraphsOf(report, key);
    const alone = key === "otherMatters" && own.length === 1;
    const pasted = pastedParagraphs(report, key).flatMap(({ paragraphs, next }): End[] => {
      const paragraph = paragraphs.at(-1);
      return paragraph === undefined || next === null ? [] : [{ paragraph, next, alone: false }];
    });
    return [
      ...own.map((paragraph): End => {
        const last = lines.findIndex(({ at }) => at === paragraph.lines.at(-1)?.at);
        return { paragraph, next: last < 0 ? null : (lines[last + 1] ?? null), alone };
      }),
      ...pasted,
    ];
  });
}
