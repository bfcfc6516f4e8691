import { isProse, placesIn, wordsAround } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";

/** 标点不应重叠。 */
export default defineRule({
  id: "stray-punctuation",
  group: "wording",
  title: { zh: "标点重叠", en: "Punctuation marks collide" },
  severity: "info",
  basis: {
    zh: "地方通知要求文字严谨、认真校对（怀化2021、广东2009）",
    en: "Local notices ask for proofreading (Huaihua 2021, Guangdong 2009)",
  },
  why: {
    zh: "“，。”说明这里删改过，可能少了内容。",
    en: "Two marks side by side show that something was cut out there.",
  },
  remedy: {
    zh: "核对是否缺内容，删去多余的标点。",
    en: "See whether something is missing, and drop one mark.",
  },
  traps: {
    zh: "省略号、破折号、括号和引号旁的标点不算。",
    en: "Ellipses, dashes, brackets and quotation marks are not meant.",
  },
  messages: {
    collide: {
      zh: "“{context}”中标点重叠：{written}",
      en: "Marks collide in “{context}”: {written}",
      suggestion: { zh: "{right}", en: "{right}" },
    },
  },
  examples: [
    { name: "没有重叠 none", report: {} },
    {
      name: "逗号后句号 a comma and a stop",
      report: { sections: { overview: "（一）主动公开。全年作出行政许可决定，。及时发布供水信息。" } },
      expect: ["collide"],
    },
    {
      name: "两个句号 two stops",
      report: {
        sections: { overview: "（一）主动公开。及时发布供水信息。。发布节水信息，，发布水质信息。" },
      },
      expect: ["collide", "collide"],
    },
    {
      name: "省略号 ellipses",
      report: {
        sections: { overview: "（一）主动公开。“供水、节水……”等专栏更新及时。公开水价、水质。。。" },
      },
    },
  ],
  check(report, found) {
    for (const { paragraph, match, at, written } of placesIn(report, collision)) {
      if (!isProse(paragraph)) continue;
      const context = wordsAround(paragraph, [match.index, match.index + match[0].length], [8, 4]);
      const right = written.includes("。") ? "。" : written.charAt(0);
      found("collide", { at, artefact: true, data: { written, context, right } });
    }
  },
});

const collision = /(?<![,。、;:])(?:[,、;:]。|。[,、;:。](?!。)|,[,、;]|、[,、;]|;[;,、])(?![,。、;:])/gu;
