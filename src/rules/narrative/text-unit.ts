import { factsOf } from "../../facts/facts.ts";
import { countedOf } from "../claims/claims.ts";
import { defineRule } from "../define.ts";

/** 申请、建议、提案论“件”，不论“条”。 */
export default defineRule({
  id: "text-unit",
  group: "narrative",
  title: { zh: "数量单位使用不当", en: "Wrong measure word" },
  severity: "info",
  basis: {
    zh: "填报惯例：申请、建议、提案以“件”计",
    en: "Practice: requests and proposals are counted in 件",
  },
  why: {
    zh: "“条”是信息的单位；申请、建议、提案写成“条”，或一句里“件”“条”混用，显得没有校对。",
    en: "条 counts items of information; requests and proposals counted in it look as if nobody had proofread them.",
  },
  remedy: { zh: "改为“件”。", en: "Use 件." },
  traps: {
    zh: "公开的信息、征集的意见建议可以用“条”；申请用“宗”“份”也可以。",
    en: "Items of information and opinions may be counted in 条; 宗 and 份 are fine for requests.",
  },
  messages: {
    request: {
      zh: "“{quote}”：申请以“件”计，不用“条”",
      en: "“{quote}”: requests are counted in 件, not 条",
      suggestion: { zh: "改为“件”", en: "use 件" },
    },
    proposal: {
      zh: "“{quote}”：建议、提案以“件”计，不用“条”",
      en: "“{quote}”: proposals are counted in 件, not 条",
      suggestion: { zh: "改为“件”", en: "use 件" },
    },
  },
  examples: [
    {
      name: "申请论条 requests",
      report: { sections: { overview: "2023年度受理政府信息公开申请总数0条。" } },
      expect: ["request"],
    },
    {
      name: "提案件、条混用 proposals",
      report: {
        sections: {
          otherMatters: "收到政协提案3件，其中市级政协提案1条、区级政协提案2条。未收取信息处理费。",
        },
      },
      expect: ["proposal"],
    },
    {
      name: "代表建议论条 deputies' proposals",
      report: { sections: { overview: "收到区人大代表建议2条，均已办复。" } },
      expect: ["proposal"],
    },
    { name: "论件 in 件", report: { sections: { overview: "未收到申请。收到代表建议2件、政协提案1件。" } } },
    {
      name: "论宗 in 宗",
      report: {
        sections: { overview: "收到政府信息公开申请3宗。" },
        applications: { received: [3, 0, 0, 0, 0, 0, 3] },
      },
    },
    {
      name: "意见建议 opinions",
      report: {
        sections: {
          overview: "征集意见建议35条，发布提案办理信息6条。公开信息20条，其中财政信息12条、建议提案8条。",
        },
      },
    },
    { name: "信息条数 items", report: { sections: { overview: "依申请公开信息数0条，公开政府信息12条。" } } },
  ],
  check(report, found) {
    const told = { request: countedOf(report, "requests"), proposal: factsOf(report, "proposals") };
    for (const messageId of ["request", "proposal"] as const) {
      const [first, ...others] = told[messageId].filter(({ quantity }) => quantity?.unit === "条");
      if (first === undefined) continue;
      const { at, quote } = first;
      found(messageId, { at, related: others, actual: "条", expected: "件", data: { quote } });
    }
  },
});
