import { tableKeys } from "../../form/index.ts";
import type { SectionKey } from "../../form/types.ts";
import type { Report } from "../../report/model.ts";
import { countCharacters } from "../../text/characters.ts";
import { sectionText } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";

/** 各部分应有实质内容。 */
export default defineRule({
  id: "section-empty",
  group: "structure",
  title: { zh: "章节无实质内容", en: "A section says nothing" },
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
    for (const key of report.order) {
      const section = report.sections[key];
      // What these say is their table; that it is missing is told once.
      if (tableKeys.some((table) => table === key)) continue;
      if (section === null || section.lines.some((line) => line.image === true)) continue;
      const place = { cell: `/${key}`, at: section.headingAt };
      const heading = section.heading.trim();
      const text = sectionText(report, key);
      if (text === "") {
        if (!holdsTable(report, key))
          found("empty", { ...place, severity: severityOf(key), data: { heading } });
        continue;
      }
      if (key !== "overview" && key !== "problems") continue;
      if (/^[(（]?(?:无|没有|略)[)）]?[。.]?$/u.test(text))
        found("nothingSaid", { ...place, data: { heading, text } });
      else if (key === "problems" && countCharacters(text) < 30) {
        found("tooShort", { ...place, data: { heading, count: countCharacters(text) } });
      }
    }
  },
});

function severityOf(key: SectionKey): "error" | "info" {
  return key === "otherMatters" ? "info" : "error";
}

function holdsTable(report: Report, key: SectionKey): boolean {
  return report.otherTables.some(({ section }) => section === key);
}
