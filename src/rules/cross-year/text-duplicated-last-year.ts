import { defineRule } from "../define.ts";
import { repeatedFrom } from "../reading/repeated-text.ts";
import { examples } from "./text-duplicated-last-year.examples.ts";

/** Sentences that are told even where most of the text is new. */
const fewest = 6;

/** 总体情况、存在问题不应照抄上年。 */
export default defineRule({
  id: "text-duplicated-last-year",
  group: "cross-year",
  title: { zh: "与上年度报告内容雷同", en: "Text repeated from last year's report" },
  severity: "warning",
  basis: {
    zh: "地方通报和评分细则：内容雷同、敷衍塞责的扣分（怀化 2021、鲤城 2020）",
    en: "Local notices and score sheets take points off for repeated texts (Huaihua 2021, Licheng 2020)",
  },
  why: {
    zh: "只换年份和数字，等于没有总结；考核时按雷同扣分，也曾因此被媒体曝光。",
    en: "A text in which only years and figures were changed tells the reader nothing; assessors deduct points for it.",
  },
  remedy: {
    zh: "写出本年实际做的事、新出现的问题和改进的结果。",
    en: "Write what was done this year, what problems are new, and what has improved.",
  },
  traps: {
    zh: "法律名称、开头说明、表格不比较；第一、第五部分三十字以上的句子雷同才提示，短句只计入所占的比例。",
    en: "Preambles and tables are not compared; sentences of up to thirty characters count in the share but are no reason to speak.",
  },
  messages: {
    repeated: {
      zh: "第一、第五部分有 {count} 个长句与 {year} 年报告雷同（换掉年份和数字后几乎一样），连同相同的短句占这两部分文字的 {share}%",
      en: "{count} long sentences of sections one and five repeat the report for {year} but for years and figures: {share}% of their text with the short ones that do",
    },
  },
  examples,
  check(report, found, { previous }) {
    if (previous === null) return;
    const { sentences, share } = repeatedFrom(previous, report);
    const [first, ...others] = sentences;
    if (first === undefined || (sentences.length < fewest && share < 0.4)) return;
    const related = others.map(({ paragraph, start }) => ({ at: paragraph.at(start) }));
    const place = { cell: `/${first.paragraph.section}`, at: first.paragraph.at(first.start), related };
    const [count, year] = [sentences.length, previous.year?.value ?? ""];
    found("repeated", { ...place, actual: count, data: { count, year, share: Math.floor(100 * share) } });
  },
});
