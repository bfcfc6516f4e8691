import { calledItself } from "../../text/body-names.ts";
import { placesIn } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { isInTitle, organizationName } from "../reading/organization.ts";

/** 自称应与本单位的性质一致。 */
export default defineRule({
  id: "self-reference",
  group: "metadata",
  title: { zh: "自称与本单位不符", en: "The report speaks of itself as another kind of body" },
  severity: "warning",
  basis: {
    zh: "地方通知要求文字严谨、不得照抄（怀化2021、鲤城2020）",
    en: "Local notices ask for careful wording and texts of one's own (Huaihua 2021, Licheng 2020)",
  },
  why: {
    zh: "镇政府的报告里写“我局”，一看就是抄来的。",
    en: "“Our bureau” in a township's report shows that it was copied.",
  },
  remedy: { zh: "改成本单位的自称。", en: "Name the own kind of body." },
  traps: {
    zh: "单位名称里有这个字的不算（加挂牌子的单位）；引号、书名号里的不算；“我市”“我区”说的是地方，不判断。",
    en: "Bodies with two names, quotations, and words for the region are not meant.",
  },
  messages: {
    other: { zh: "{name}的报告里自称“{written}”", en: "The report of {name} calls itself “{written}”" },
  },
  examples: [
    {
      name: "镇政府写“我局” a town",
      report: {
        organization: "云岭市青溪区石桥镇人民政府",
        sections: { problems: "问题是图表较少。我局积极配合，将为每项重要政策增加图解，并请一线人员讲解。" },
      },
      expect: ["other"],
    },
    {
      name: "局写“我镇” a bureau",
      report: { sections: { overview: "（一）主动公开。我镇主动公开政府信息。我镇依法公开财政信息。" } },
      expect: ["other", "other"],
    },
    {
      name: "相符 its own",
      report: { sections: { overview: "（一）主动公开。我局主动公开政府信息，我区群众满意。" } },
    },
    {
      name: "两块牌子 two names",
      report: {
        organization: "云岭市政务服务管理局（公共资源交易中心）",
        sections: { overview: "（一）主动公开。我中心主动公开政府信息。" },
      },
    },
    {
      name: "引用 a quotation",
      report: { sections: { overview: "（一）主动公开。开设“我镇的一天”专栏，发布《我镇新貌》短片。" } },
    },
    {
      name: "别的词 other words",
      report: { sections: { overview: "（一）主动公开。我镇定应对，公开我厅堂整洁活动的信息。" } },
    },
    {
      name: "单位名称不明 unknown",
      report: { organization: "云岭", sections: { overview: "我局公开信息。" } },
    },
  ],
  check(report, found) {
    const name = organizationName(report);
    // Only a name that stands in the title is sure enough to measure by.
    if (name === null || !kindOfBody.test(name) || !isInTitle(report, name)) return;
    for (const { paragraph, match, at, written } of placesIn(report, calledItself)) {
      const before = paragraph.text.slice(Math.max(0, match.index - 12), match.index);
      if (name.includes(match[1] ?? "") || /[“《"「][^“《「”》"」]*$/u.test(before)) continue;
      found("other", { at, actual: written, data: { written, name } });
    }
  },
});

const kindOfBody = /(?:政府|局|厅|委员会|委|中心|镇|乡|街道|办事处)(?:[（(].{2,20}[）)])?$/u;
