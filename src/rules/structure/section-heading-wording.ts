import { sectionOf } from "../../form/index.ts";
import { oncePer } from "../../form/once.ts";
import type { SectionTemplate } from "../../form/types.ts";
import type { Location } from "../../read/source.ts";
import { defineRule, type Severity, type TextEdit } from "../define.ts";
import { foldWording, isDamaged } from "../reading/wording.ts";
import { examples } from "./section-heading-wording.examples.ts";

/** 章节标题应与统一格式一致。 */
export default defineRule({
  id: "section-heading-wording",
  group: "structure",
  title: { zh: "章节标题与统一格式不一致", en: "A heading differs from the form" },
  severity: "warning",
  basis: {
    zh: "国办公开办函〔2021〕30号《中华人民共和国政府信息公开工作年度报告格式》",
    en: "Guo Ban Gong Kai Ban Han [2021] No. 30, form of the annual report",
  },
  why: {
    zh: "标题是查找和汇总的依据，写法不一会被判为格式不规范。",
    en: "Headings are what readers and collecting systems look for; deviations count as faults of form.",
  },
  remedy: { zh: "改用统一格式的标题。", en: "Use the heading of the form." },
  traps: {
    zh: "“行政机关主动公开政府信息情况”等较长的正式写法同样认可；全角半角、空格不计。自拟的标题按编号、位置和内容认定。",
    en: "The longer official wordings are accepted; width of punctuation and spaces do not count. A heading of one's own wording is known by its number, its place and its subject.",
  },
  messages: {
    differs: {
      zh: "标题“{heading}”与统一格式不一致，应为“{official}”",
      en: "The heading “{heading}” differs from the form: “{official}”",
    },
    damaged: {
      zh: "标题“{heading}”残缺，应为“{official}”",
      en: "The heading “{heading}” is incomplete: “{official}”",
    },
  },
  safe: ["differs", "damaged"],
  examples,
  check(report, found, { options }) {
    const allowed = options.allowedHeadings.map(headingWords);
    for (const key of report.order) {
      const section = report.sections[key];
      if (section === null) continue;
      const template = sectionOf(key, report.form);
      const words = headingWords(section.heading);
      const severity = verdictOf(words, template);
      if (severity === "ok" || allowed.includes(words)) continue;
      const { heading, headingAt: at } = section;
      const right = template.heading.text;
      const artefact = isDamaged(words, foldWording(right));
      const data = { heading: heading.trim(), official: `${template.ordinal}、${right}` };
      const finding = { cell: `/${key}`, severity, artefact, edits: correctionOf(heading, right, at), data };
      found(artefact ? "damaged" : "differs", finding);
    }
  },
});

/** A heading may be a little longer than the form's; what is longer holds text of its own. */
const mostAdded = 8;

/** The words behind the number, which may be automatic, put right; nothing where the heading holds more than words. */
function correctionOf(heading: string, right: string, at: Location): TextEdit[] {
  const written = heading
    .trim()
    .replace(/^第?[一二三四五六七八九十\d]*(?:部分)?\s*[、，,.．:：]*\s*/u, "")
    .replace(/(?<![，,.．。:：])[，,.．。:：]+$/u, "");
  const isBare = /^\p{Script=Han}(?:[\p{Script=Han}、，（）]*\p{Script=Han})?$/u.test(written);
  return isBare && written.length <= right.length + mostAdded ? [{ at, written, right }] : [];
}

/** The heading without number, bookmark text and final punctuation, folded. */
function headingWords(heading: string): string {
  return foldWording(heading.replace(/\[bookmark:[^\]]*\]/gu, ""))
    .replace(/^第?[一二三四五六七八九十\d]*(?:部分)?[,.:]*/u, "")
    .replace(/(?<![,.:])[,.:]+$/u, "");
}

function verdictOf(words: string, section: SectionTemplate): "ok" | Severity {
  const { heading, variants } = wordingsOf(section);
  if (words.startsWith(heading)) return "ok";
  const longer = variants.filter(({ text, verdict }) => verdict === "ok" && words.startsWith(text));
  return [...variants.filter(({ text }) => text === words), ...longer][0]?.verdict ?? "warning";
}

/** The wordings of the form, folded. */
const wordingsOf = oncePer(({ heading, variants }: SectionTemplate) => ({
  heading: foldWording(heading.text),
  variants: variants.map(({ text, verdict }) => ({ text: foldWording(text), verdict })),
}));
