import { oncePer } from "../../form/once.ts";
import type { Location, Source } from "../../read/source.ts";
import { allParagraphs } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { examples } from "./template-residue.examples.ts";

/** Left-overs of a form; each pattern stands for text that no author writes on purpose. */
const residues: readonly RegExp[] = [
  /该部分以表格形式报告/u,
  /[（(]?此处(?:填写|填报|说明|插入)/u,
  /收取信息处理费情况在此处报告/u,
  /20[XＸ×xх]{2}\s?年/u,
  // Masked names and numbers (张××, 138****, ×××号) stay out: a blank to fill stands before a word of office or a unit.
  /(?<![\p{Script=Han}\p{N}*×XＸ])[×XＸ]{2,4}(?=\s?(?:省|市|县|区|镇|乡|街道|局|厅|委|办|单位|机关|部门|年|月|件|条|项|次|篇|份|场|个|家|万元|元|人民政府|政府|部门|网站|公众号|平台|科室))/u,
  // 公开信息XX条: before a unit in which nobody counts masked people.
  /(?<![\p{N}*×XＸ])[XＸ×]{2,4}(?=\s?(?:件|条(?!例)|篇|份|场(?!所)|万元|人次))/u,
  // 地址：XX路XX号: both are blanks to fill.
  /(?<![\p{N}*×XＸ])[XＸ×]{2,4}(?:路|街|大道|巷|弄)[XＸ×]{1,4}号/u,
  // 公开XX、XX等信息; 公开信息___条; 公开信息（　）条
  /[XＸ×]{2,4}、[XＸ×]{2,4}(?=等|、|。)/u,
  /(?:[_＿]{2}|[（(]\s{0,9}[)）])(?=\s?(?:件|条(?!例)|篇|份|次|项|场(?!所)|万元|人次|年\d|月|日))/u,
  /\[bookmark:[^\]]{0,200}\]/u,
  /_GoBack/u,
  /错误[!！]\s?未(?:找到引用源|定义书签)/u,
  /Error! Reference source not found/u,
];

/** 不应残留模板文字、排版标记。 */
export default defineRule({
  id: "template-residue",
  group: "structure",
  title: { zh: "残留模板文字或排版标记", en: "Left-overs of a template or of typesetting" },
  severity: "warning",
  basis: { zh: "考核要求格式规范、文字严谨", en: "Reports are to be correct in form and careful in wording" },
  why: {
    zh: "占位文字没有替换，说明报告没有校对就发布了。",
    en: "A placeholder left in place shows that nobody proof-read the report.",
  },
  remedy: { zh: "删去或换成实际内容。", en: "Delete it or write what belongs there." },
  traps: {
    zh: "用 × 或 * 隐去的姓名、号码不算。",
    en: "Names and numbers masked with × or * are not meant.",
  },
  messages: {
    residue: { zh: "残留模板文字或标记“{text}”", en: "Left-over “{text}”" },
  },
  examples,
  check(report, found, { source }) {
    const headings = report.order.flatMap((key) => {
      const { heading = "", headingAt = report.at } = report.sections[key] ?? {};
      return { text: writtenAt(source).get(placeKey(headingAt)) ?? heading, at: () => headingAt };
    });
    const texts = [...headings, ...allParagraphs(report)];
    const all = texts.map(({ text }) => text).join("\n");
    const present = residues.filter((pattern) => pattern.test(all));
    for (const { text, at } of texts) {
      const [residue] = present.flatMap((pattern) => pattern.exec(text) ?? []);
      if (residue === undefined) continue;
      const start = text.indexOf(residue);
      found("residue", { at: at(start, start + residue.length), data: { text: residue } });
    }
  },
});

/** Paragraphs of the file by their place: headings come without the marks that stood before them. */
const writtenAt = oncePer((source: Source): ReadonlyMap<number, string> => {
  const paragraphs = source.blocks.filter((block) => block.kind === "paragraph");
  return new Map(paragraphs.map(({ at, text }) => [placeKey(at), text]));
});

/** Line and paragraph as one number. */
function placeKey({ line = 0, paragraph = 0 }: Location): number {
  return line * 2 ** 26 + paragraph;
}
