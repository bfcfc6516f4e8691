import { nearestEdition, sectionOf } from "../../form/index.ts";
import type { SectionKey } from "../../form/types.ts";
import { ordinalValue } from "../../text/numerals.ts";
import { defineRule } from "../define.ts";

/** 六个章节应按「一」至「六」的次序排列，编号不重不漏。 */
export default defineRule({
  id: "section-order",
  group: "structure",
  title: { zh: "章节顺序错误或编号重复", en: "Sections out of order or wrongly numbered" },
  severity: "error",
  basis: {
    zh: "国办公开办函〔2021〕30号《中华人民共和国政府信息公开工作年度报告格式》",
    en: "Guo Ban Gong Kai Ban Han [2021] No. 30, form of the annual report",
  },
  why: {
    zh: "统一格式的编号是固定的，引用、汇总都按编号找内容。",
    en: "The numbers of the form are fixed; people and programs look things up by them.",
  },
  remedy: { zh: "按格式恢复次序和编号。", en: "Restore the order and the numbers of the form." },
  traps: {
    zh: "表三里的“一、本年新收……”“四、结转下年度……”是行名，不是章节；编号丢失不算错；因缺一部分而顺推的编号不另报。",
    en: "Rows of table 3 are not sections; a lost number is not an error; numbers shifted by a missing section are not reported again.",
  },
  messages: {
    order: {
      zh: "“{heading}”排错了位置，应在“{before}”之前",
      en: "“{heading}” is out of place: it belongs before “{before}”",
    },
    number: { zh: "“{heading}”的编号应为“{expected}”", en: "“{heading}” should have the number {expected}" },
  },
  examples: [
    { name: "次序正确 in order", report: {} },
    {
      name: "五、六颠倒 five and six exchanged",
      report: {
        order: ["overview", "proactiveDisclosure", "applications", "remedies", "otherMatters", "problems"],
      },
      expect: ["order@/problems"],
    },
    {
      name: "两个四 four twice",
      report: { headings: { problems: "四、存在的主要问题及改进情况" } },
      expect: ["number@/problems"],
    },
    {
      name: "编号丢失 number lost",
      report: { headings: { problems: "存在的主要问题及改进情况" } },
    },
    {
      name: "缺一部分而顺推 shifted by a missing section",
      report: {
        sections: { remedies: null },
        headings: { problems: "四、存在的主要问题及改进情况", otherMatters: "五、其他需要报告的事项" },
      },
    },
  ],
  check(report, found) {
    const { order, sections, form } = report;
    const due = nearestEdition(form).sections.map(({ key }) => key);
    const headingOf = (key: SectionKey) => sections[key]?.heading.trim() ?? key;
    for (const [index, key] of order.entries()) {
      const before = order.slice(0, index).find((earlier) => due.indexOf(earlier) > due.indexOf(key));
      if (before === undefined) continue;
      found("order", { cell: `/${key}`, data: { heading: headingOf(key), before: headingOf(before) } });
    }
    const numbered = order.map((key) => sections[key]?.ordinal ?? null);
    // Numbers that run on without a gap although a section is missing or displaced: one cause, said elsewhere.
    const runOn = numbered.every((ordinal, index) => ordinal === null || ordinalValue(ordinal) === index + 1);
    if (runOn && order.join() !== due.join()) return;
    for (const [index, key] of order.entries()) {
      const [actual, expected] = [numbered[index] ?? null, sectionOf(key, form).ordinal];
      if (actual === null || ordinalValue(actual) === ordinalValue(expected)) continue;
      found("number", { cell: `/${key}`, expected, actual, data: { heading: headingOf(key) } });
    }
  },
});
