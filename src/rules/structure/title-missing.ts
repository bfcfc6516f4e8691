import { defineRule } from "../define.ts";

/** 报告应有标题：机关名、年份、「政府信息公开工作年度报告」。 */
export default defineRule({
  id: "title-missing",
  group: "structure",
  title: { zh: "缺少报告标题", en: "The report has no title" },
  severity: "error",
  basis: {
    zh: "条例第四十九条、第五十条所称“政府信息公开工作年度报告”；莆田2009年通报",
    en: "Regulation, articles 49 and 50, name it 政府信息公开工作年度报告; Putian notice of 2009",
  },
  why: {
    zh: "没有标题，就看不出是哪个机关、哪一年的报告，公众检索不到，汇总单位也无法归档。",
    en: "Without a title nobody knows whose report it is or for which year; it is neither found nor filed.",
  },
  remedy: {
    zh: "在正文最前面写上“<机关名><年份>年政府信息公开工作年度报告”。",
    en: "Put “<office><year>年政府信息公开工作年度报告” above the text.",
  },
  traps: {
    zh: "网页标题可能在正文之外；机关名和年份能从正文或页面信息读出时降为警告。",
    en: "The page title may stand outside the text; a warning only where office and year can be read elsewhere.",
  },
  messages: {
    missing: { zh: "没有找到报告标题", en: "No title found" },
    another: {
      zh: "“{written}”不是规定的标题，应写明“政府信息公开工作年度报告”",
      en: "“{written}” is not the title due, which says “政府信息公开工作年度报告”",
    },
    onlyInText: {
      zh: "没有找到报告标题（从其他文字看是{organization}{year}年的报告）",
      en: "No title found (from the rest it is the {year} report of {organization})",
    },
  },
  examples: [
    { name: "有标题 with a title", report: {} },
    {
      name: "无标题，年份也读不出 no title, no year",
      report: { title: null, year: null },
      expect: ["missing"],
    },
    {
      name: "正文直接开始 the text begins without one",
      text: [
        "一、总体情况",
        "围绕供水保障主动公开信息。",
        "二、主动公开政府信息情况",
        "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况",
      ].join("\n"),
      expect: ["missing"],
    },
    {
      name: "写成工作总结 called otherwise",
      text: [
        "云岭市青溪区水务局2023年政府信息公开工作总结",
        "根据《中华人民共和国政府信息公开条例》编制。",
        "一、总体情况",
        "围绕供水保障主动公开信息。",
        "二、主动公开政府信息情况",
        "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况",
      ].join("\n"),
      expect: ["another"],
    },
    { name: "无标题，正文有名称和年份 known from the text", report: { title: null }, expect: ["onlyInText"] },
  ],
  check(report, found) {
    const { title, organization, year, at } = report;
    if (title !== null) return;
    const [first] = report.preamble;
    const written = first?.text.trim() ?? "";
    if (first !== undefined && calledOtherwise.test(written))
      found("another", { at: first.at, data: { written } });
    else if (organization === null || year === null) found("missing", { at });
    else {
      const data = { organization: organization.value, year: year.value };
      found("onlyInText", { at, severity: "warning", data });
    }
  },
});

/** A line that names what follows: …2023年政府信息公开工作总结. */
const calledOtherwise =
  /^[^。，；：！？,;:!?]{4,60}(?:总结|报告|汇报|小结|年报|情况|要点|材料)(?:[（(][^（）()]{1,12}[）)])?$/u;
