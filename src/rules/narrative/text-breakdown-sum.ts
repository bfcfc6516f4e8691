import { breakdownsOf, judgeBreakdown } from "../../facts/breakdowns.ts";
import { defineRule } from "../define.ts";
import { examples } from "./text-breakdown-sum.examples.ts";

/** 「共…N条，其中A类a条、B类b条…」：分项之和应等于总数。 */
export default defineRule({
  id: "text-breakdown-sum",
  group: "narrative",
  title: { zh: "正文分项之和与总数不符", en: "The parts do not add up to the total" },
  severity: "warning",
  basis: {
    zh: "“共N条，其中……”的文义：列全的分项之和等于总数",
    en: "Meaning of “N in all, of which …”: a complete list of parts adds up to the total",
  },
  why: {
    zh: "读者会顺手加一加；加不拢，整篇的数字都会被怀疑。",
    en: "Readers add up such lists; if the sum is wrong, every figure is doubted.",
  },
  remedy: {
    zh: "重新统计各类条数；只列举一部分的，写“其中主要有……等”。",
    en: "Count again; where only some parts are listed, say “mainly”.",
  },
  traps: {
    zh: "“主要包括”“等”不要求列全；同一总数按渠道、按内容拆两次的，各自相符即可；单位不同的、嵌套的“其中”，同一信息在多个渠道发布而合计偏大的，不作判断；申请只有一种途径，合计应相符。",
    en: "Open lists, two splits of one total, mixed units, nested lists and items published through several channels are not judged; a request comes by one way, so these add up.",
  },
  messages: {
    differs: {
      zh: "正文总数是“{quote}”，其后 {count} 项相加得 {expected}",
      en: "The total is “{quote}”, the {count} parts after it add up to {expected}",
    },
    summed: {
      zh: "正文合计是“{quote}”，其前 {count} 项相加却得 {expected}",
      en: "The text gives “{quote}” as the sum, the {count} parts before it add up to {expected}",
    },
    larger: {
      zh: "正文总数是“{quote}”，其中一项却有 {part}，分项不能大于总数",
      en: "The total is “{quote}”, but one part is {part}: larger than the whole",
    },
    cut: {
      zh: "正文总数是“{quote}”，其后 {count} 项相加得 {expected}（句子似不完整，可能有分项丢失）",
      en: "The total is “{quote}”, the {count} parts after it add up to {expected} (the sentence seems cut, a part may be lost)",
    },
  },
  examples,
  check(report, found) {
    for (const breakdown of breakdownsOf(report)) {
      const verdict = judgeBreakdown(breakdown);
      if (verdict === null) continue;
      const { severity, sum, larger } = verdict;
      const { at, total: actual, quote, parts, cut, summed } = breakdown;
      const data = { quote, count: parts.length };
      if (larger !== undefined) found("larger", { at, severity, actual, data: { quote, part: larger } });
      else found(summed ? "summed" : cut ? "cut" : "differs", { at, severity, expected: sum, actual, data });
    }
  },
});
