import { tableKeys } from "../../form/index.ts";
import { countCharacters } from "../../text/characters.ts";
import { defineRule } from "../define.ts";
import { namesItems, ownWords } from "../reading/own-words.ts";

/** 各部分应有实质内容。 */
export default defineRule({
  id: "section-empty",
  group: "structure",
  title: { zh: "章节无实质内容", en: "A section has no content" },
  severity: "error",
  basis: {
    zh: "条例第五十条；国办公开办函〔2021〕30号“不能遗漏，也不宜泛化”",
    en: "Regulation, article 50; Guo Ban Gong Kai Ban Han [2021] No. 30",
  },
  why: {
    zh: "只有标题没有内容，或第五部分只写“无”，属于敷衍，历来是通报的问题。",
    en: "Bare headings, or “none” in section five, are read as negligence and named in notices.",
  },
  remedy: {
    zh: "补写内容；第五部分应写出具体问题和改进措施。",
    en: "Write the section; section five names problems and what is done about them.",
  },
  traps: {
    zh: "第六部分写“无”不算；内容是图片的由 content-as-image 提示；第二至四部分没有表格的由 table-missing 提示，不重复报。",
    en: "“None” in section six is fine; pictures are a matter of content-as-image; sections two to four without a table, of table-missing.",
  },
  messages: {
    empty: { zh: "“{heading}”没有内容", en: "“{heading}” is empty" },
    nothingSaid: { zh: "“{heading}”只写了“{text}”", en: "“{heading}” says only “{text}”" },
    tooShort: {
      zh: "“{heading}”只有 {count} 个字，没有写出具体问题和改进措施",
      en: "“{heading}” has {count} characters: too few to name problems and improvements",
    },
  },
  examples: [
    { name: "有内容 filled", report: {} },
    {
      name: "第五部分写“无” none in section five",
      report: { sections: { problems: "无。" } },
      expect: ["nothingSaid@/problems"],
    },
    {
      name: "第五部分过短 too short",
      report: { sections: { problems: "存在一些问题，今后将改进。" } },
      expect: ["tooShort@/problems"],
    },
    {
      name: "短句写出了问题 short items",
      report: { sections: { problems: "一是信息更新不及时。二是解读形式单一。" } },
    },
    {
      name: "问题和改进各一句 a sentence each",
      report: { sections: { problems: "问题：宣传覆盖面不广。改进：组织进村宣讲36场。" } },
    },
    {
      name: "第六部分写“无” none in section six",
      report: { year: 2020, sections: { otherMatters: "无。" } },
    },
    {
      name: "只有标题 headings only",
      report: { sections: { overview: "", otherMatters: "" }, remedies: null },
      expect: ["empty@/overview", "empty@/otherMatters"],
    },
    {
      name: "有文字没有表 text without table",
      report: { sections: { remedies: "未发生行政复议、行政诉讼。" }, remedies: null },
    },
  ],
  check(report, found) {
    // What the others say is their table; that it is missing is told once.
    for (const key of report.order.filter((one) => !tableKeys.some((table) => table === one))) {
      const words = ownWords(report, key);
      if (words === null) continue;
      const { cell, heading, text } = words;
      const count = countCharacters(text);
      const severity = key === "otherMatters" ? "info" : "error";
      if (text === "") {
        const holdsTable = report.otherTables.some(({ section }) => section === key);
        if (!holdsTable) found("empty", { cell, severity, data: { heading } });
      } else if (key !== "otherMatters" && /^[(（]?(?:无|没有|略)[)）]?[。.]?$/u.test(text))
        found("nothingSaid", { cell, data: { heading, text } });
      else if (key === "problems" && count < 30 && !namesItems(text))
        found("tooShort", { cell, data: { heading, count } });
    }
  },
});
