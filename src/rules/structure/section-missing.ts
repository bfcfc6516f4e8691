import { nearestEdition } from "../../form/index.ts";
import type { SectionTemplate } from "../../form/types.ts";
import { defineRule } from "../define.ts";
import { nameOf } from "../relation.ts";

/** 六个规定章节，一个不能少。 */
export default defineRule({
  id: "section-missing",
  group: "structure",
  title: { zh: "缺少规定章节", en: "A prescribed section is missing" },
  severity: "error",
  basis: {
    zh: "条例第五十条（五项内容）；国办公开办函〔2021〕30号的格式（六个部分）",
    en: "Regulation, article 50 (five contents); the form of Guo Ban Gong Kai Ban Han [2021] No. 30 (six parts)",
  },
  why: {
    zh: "六个部分对应条例规定的内容，缺一部分就是内容不完整，考核会扣分、退回。",
    en: "The six sections carry the content that the Regulation prescribes; without one the report is incomplete.",
  },
  remedy: {
    zh: "补上这一部分；确实没有内容的，写明“无”或填 0。",
    en: "Add the section; say “none” or 0 where there is nothing.",
  },
  traps: {
    zh: "标题编号丢失、与正文连写的，仍按文字认定。",
    en: "A heading is known by its words, even without its number or glued to the text.",
  },
  messages: {
    missing: { zh: "没有找到“{ordinal}、{heading}”", en: "Section {number}, “{heading}”, not found" },
  },
  examples: [
    { name: "六部分齐全 all six", report: {} },
    {
      name: "缺第四部分 section four missing",
      report: { sections: { remedies: null } },
      expect: ["missing@/remedies"],
    },
    {
      name: "缺第五、六部分 two missing",
      report: { sections: { problems: null, otherMatters: null } },
      expect: ["missing@/problems", "missing@/otherMatters"],
    },
  ],
  check(report, found) {
    const due = nearestEdition(report.form).sections;
    const isThere = ({ key }: SectionTemplate) => report.sections[key] !== null;
    due.forEach((section, index) => {
      if (isThere(section)) return;
      const near = due.slice(index + 1).find(isThere) ?? due.slice(0, index).findLast(isThere) ?? section;
      const { key, ordinal, heading } = section;
      const at = report.sections[near.key]?.headingAt ?? report.at;
      found("missing", {
        cell: `/${key}`,
        at,
        data: { ordinal, number: index + 1, heading: nameOf([heading]) },
      });
    });
  },
});
