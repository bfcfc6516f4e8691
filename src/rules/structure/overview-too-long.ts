import { countCharacters } from "../../text/characters.ts";
import { ownLines } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { organizationType } from "../reading/organization.ts";

/** 总体情况原则上不超过一千字。 */
export default defineRule({
  id: "overview-too-long",
  group: "structure",
  title: { zh: "总体情况超过一千字", en: "The overview exceeds a thousand characters" },
  severity: "info",
  basis: {
    zh: "地方通知，如武政办发〔2025〕54号“篇幅原则上不超过一千字”",
    en: "Local notices, such as Wu Zheng Ban Fa [2025] No. 54",
  },
  why: {
    zh: "总体情况重在概括，篇幅过长会被要求压缩。",
    en: "The overview is meant to be brief; long ones are sent back to be cut.",
  },
  remedy: { zh: "删去与五个方面无关的内容和套话。", en: "Cut what does not belong to the five aspects." },
  traps: {
    zh: "夹杂的非报告内容不计字数；政府本级的报告通常较长，不提示。",
    en: "Pasted material does not count; reports of governments themselves are usually longer and not reported.",
  },
  messages: {
    tooLong: {
      zh: "总体情况共 {actual} 字，原则上不超过 {limit} 字",
      en: "The overview has {actual} characters; {limit} is the rule",
    },
  },
  examples: [
    { name: "篇幅适当 short enough", report: {} },
    {
      name: "过长 too long",
      report: { sections: { overview: "及时发布供水、节水和河湖治理信息。".repeat(60) } },
      expect: ["tooLong@/overview"],
    },
    {
      name: "政府本级 a government",
      report: {
        organization: "云岭市青溪区人民政府",
        sections: { overview: "及时发布供水、节水和河湖治理信息。".repeat(60) },
      },
    },
  ],
  check(report, found, { options }) {
    if (organizationType(report, options) === "government") return;
    const limit = options.overviewLimit;
    const lines = ownLines(report, "overview").map(({ text }) => text);
    const actual = countCharacters(lines.join(""));
    if (actual > limit) found("tooLong", { cell: "/overview", actual, data: { limit } });
  },
});
