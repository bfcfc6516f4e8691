import { clausesOf } from "../../facts/clauses.ts";
import { isCount } from "../../facts/quantities.ts";
import { sentencesOf } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";

/** 当地通知要求总体情况写明的数字，应当写到。默认不查。 */
export default defineRule({
  id: "overview-figures-missing",
  group: "structure",
  title: { zh: "总体情况缺少当地要求的数字", en: "The overview lacks figures that a local notice demands" },
  severity: "warning",
  basis: {
    zh: "地方通知，如武政办发〔2025〕54号要求写明网站、新媒体、公报、解读、回应等数据；国家格式没有这样的要求",
    en: "Local notices, such as Wu Zheng Ban Fa [2025] No. 54; the national form demands none of them",
  },
  why: {
    zh: "当地办公室按通知逐项核对，缺一项就退回。",
    en: "The local office checks them one by one and sends reports back.",
  },
  remedy: { zh: "补写这一项的数量。", en: "Add the number." },
  traps: {
    zh: "只有在配置里列出 require 的才查：两个标点之间既有这个词又有数量的，算写明了；写“无”“没有”的也算。",
    en: "Only what the option require lists is asked for: the word and a count with no mark between them, or that there was none.",
  },
  messages: {
    missing: {
      zh: "总体情况没有写明“{what}”的数量，当地通知要求写",
      en: "The overview gives no number for “{what}”, which the local notice demands",
    },
  },
  examples: [
    {
      name: "缺一项 one is missing",
      options: { requiredFigures: ["公众号", "政策解读"] },
      report: { sections: { overview: "（一）主动公开。微信公众号发布信息212条，做好政策解读。" } },
      expect: ["missing@/overview"],
    },
    {
      name: "都写了 all there",
      options: { requiredFigures: ["公众号", "政策解读"] },
      report: { sections: { overview: "（一）主动公开。微信公众号发布信息212条，政策解读5篇。" } },
    },
    {
      name: "写明没有 said to be none",
      options: { requiredFigures: ["政府公报"] },
      report: { sections: { overview: "（一）主动公开。本机关没有编印政府公报。" } },
    },
    { name: "没有配置 not configured", report: { sections: { overview: "做好政策解读。" } } },
  ],
  check(report, found, { options }) {
    if (report.sections.overview === null) return;
    const clauses = sentencesOf(report, ["overview"]).flatMap(clausesOf);
    for (const what of options.requiredFigures) {
      const about = clauses.filter(({ text }) => text.includes(what));
      const isTold = about.some(({ text, quantities }) => quantities.some(isCount) || none.test(text));
      if (!isTold) found("missing", { cell: "/overview", data: { what } });
    }
  },
});

const none = /没有|未|无|不涉及/u;
