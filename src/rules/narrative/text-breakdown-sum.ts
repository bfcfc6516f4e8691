import { breakdownsOf, judgeBreakdown } from "../../facts/breakdowns.ts";
import { defineRule } from "../define.ts";

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
    larger: {
      zh: "正文总数是“{quote}”，其中一项却有 {part}，分项不能大于总数",
      en: "The total is “{quote}”, but one part is {part}: larger than the whole",
    },
    cut: {
      zh: "正文总数是“{quote}”，其后 {count} 项相加得 {expected}（句子似不完整，可能有分项丢失）",
      en: "The total is “{quote}”, the {count} parts after it add up to {expected} (the sentence seems cut, a part may be lost)",
    },
  },
  examples: [
    {
      name: "少一些 too few",
      report: {
        sections: {
          overview: "全年主动公开政府信息66条，其中机构职能3条、政策文件8条、工作动态20条、财政信息5条。",
        },
      },
      expect: ["differs"],
    },
    {
      name: "多了 too many",
      report: { sections: { overview: "全年公开信息30条，其中政策文件12条，工作动态16条，其他信息4条。" } },
      expect: ["differs"],
    },
    {
      name: "句子中断 the sentence is cut",
      report: {
        sections: {
          overview:
            "共公开政务信息51次(条)。其中领导信息1条、政策文件6条、会议公开4条、建议提案8条、业务工作20",
        },
      },
      expect: ["cut"],
    },
    {
      name: "相符 adds up",
      report: {
        sections: { overview: "公开信息68条，其中人事类2条，机构职能类1条，业务工作类60条，财政类5条。" },
      },
    },
    {
      name: "主要、等 open lists",
      report: {
        sections: {
          overview: "公开信息103条，主要包括工作动态40条、通知公告25条等。公开信息90条，其中重点领域30条。",
        },
      },
    },
    {
      name: "一个总数拆两次 two splits",
      report: {
        sections: { overview: "公开信息50条（其中：网站30条，公众号20条），其中动态35条，解读15条。" },
      },
    },
    {
      name: "单位不同、嵌套 mixed units, nested lists",
      report: {
        sections: {
          overview:
            "公开信息65条，其中文件1篇、动态60条。公开信息85条，其中甲类15条（其中图解6条），乙类61条。",
        },
      },
    },
    {
      name: "两个总数合起来拆 two totals, one list",
      report: { sections: { overview: "发布微博300条、微信200条，其中动态类350条，解读类150条。" } },
    },
    {
      name: "同一信息多渠道发布 one item through several channels",
      report: { sections: { overview: "全年发布信息200条。其中，政府网站120条，微信公众号180条。" } },
    },
    {
      name: "一个渠道比总数还多 a channel larger than the whole",
      report: {
        sections: { overview: "全年公开信息共382条，其中政府网站35条、媒体80条、微信公众号2443条。" },
      },
      expect: ["larger"],
    },
    {
      name: "申请的途径比总数多 more ways than requests",
      report: {
        sections: { overview: "收到政府信息公开申请35件，其中网络平台申请30件，信函申请8件。" },
        applications: { received: [35, 0, 0, 0, 0, 0, 35] },
      },
      expect: ["differs"],
    },
    {
      name: "申请的两种途径差一点 two ways, a little short",
      report: {
        sections: { overview: "收到政府信息公开申请35件，其中网络平台申请30件，信函申请4件。" },
        applications: { received: [35, 0, 0, 0, 0, 0, 35] },
      },
      expect: ["differs"],
    },
    {
      name: "申请的途径相符 ways that add up",
      report: {
        sections: { overview: "收到政府信息公开申请35件，其中网络平台申请30件，信函申请5件。" },
        applications: { received: [35, 0, 0, 0, 0, 0, 35] },
      },
    },
    {
      name: "零 zero",
      report: {
        sections: { otherMatters: "收到代表建议0条，其中省级0条、市级0条、区级0条。未收取信息处理费。" },
      },
    },
  ],
  check(report, found) {
    for (const breakdown of breakdownsOf(report)) {
      const verdict = judgeBreakdown(breakdown);
      if (verdict === null) continue;
      const { severity, sum, larger } = verdict;
      const { at, total: actual, quote } = breakdown;
      if (larger !== undefined) found("larger", { at, severity, actual, data: { quote, part: larger } });
      else
        found(breakdown.cut ? "cut" : "differs", {
          at,
          severity,
          expected: sum,
          actual,
          data: { quote, count: breakdown.parts.length },
        });
    }
  },
});
