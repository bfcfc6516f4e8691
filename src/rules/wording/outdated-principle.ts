import { placesIn } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { isBeforeRevision } from "../law-years.ts";

/** 现行提法是“以公开为常态、不公开为例外”。 */
export default defineRule({
  id: "outdated-principle",
  group: "wording",
  title: { zh: "仍用“公开为原则，不公开为例外”", en: "An outdated principle is quoted" },
  severity: "info",
  basis: {
    zh: "条例第五条：坚持以公开为常态、不公开为例外",
    en: "Regulation, article 5: openness is the rule, secrecy the exception",
  },
  why: {
    zh: "2019年条例修订以后，提法已改为“以公开为常态、不公开为例外”，旧提法说明文字是沿用的。",
    en: "Since the revision of 2019 the wording is 以公开为常态; the old one shows that old text was reused.",
  },
  remedy: { zh: "改为“以公开为常态、不公开为例外”。", en: "Write 以公开为常态、不公开为例外." },
  traps: {
    zh: "引用旧文件名称的不算；2018年及以前的报告不算。",
    en: "Titles of old documents and reports up to 2018 are not meant.",
  },
  messages: {
    outdated: {
      zh: "“{written}”是旧提法，现为“以公开为常态、不公开为例外”",
      en: "“{written}” is the old wording",
      suggestion: { zh: "以公开为常态、不公开为例外", en: "以公开为常态、不公开为例外" },
    },
  },
  safe: ["outdated"],
  examples: [
    { name: "没有提到 not mentioned", report: {} },
    {
      name: "旧提法 the old wording",
      report: {
        sections: {
          problems: "公开的内容还不够多。按照“以公开为原则，不公开为例外”的要求，充实公开内容，完善目录。",
        },
      },
      expect: ["outdated"],
      edits: [["以公开为原则，不公开为例外", "以公开为常态、不公开为例外"]],
    },
    {
      name: "没有“以”字 without 以",
      report: { sections: { overview: "坚持“公开为原则、不公开为例外”的方针。" } },
      expect: ["outdated"],
      edits: [["公开为原则、不公开为例外", "公开为常态、不公开为例外"]],
    },
    {
      name: "换行断开 broken over lines",
      report: {
        sections: { overview: "区水务局始终坚持和落实政府信息以公开为原则，不公\n开为例外的总体要求。" },
      },
      expect: ["outdated"],
    },
    {
      name: "新提法 the new wording",
      report: { sections: { overview: "坚持“公开为常态、不公开为例外”。" } },
    },
    {
      name: "旧文件名称 an old title",
      report: { sections: { overview: "学习《论公开为原则不公开为例外》一文。" } },
    },
    {
      name: "转贴材料 pasted",
      report: { sections: { overview: "及时公开。\n^坚持公开为原则，不公开为例外。" } },
    },
    {
      name: "2018年 before the revision",
      report: { year: 2018, formOf: null, sections: { overview: "坚持公开为原则，不公开为例外。" } },
    },
  ],
  check(report, found) {
    if (isBeforeRevision(report)) return;
    for (const { paragraph, match, at, written } of placesIn(report, principle)) {
      const before = paragraph.text.slice(Math.max(0, match.index - 60), match.index);
      if (before.lastIndexOf("《") > before.lastIndexOf("》")) continue;
      // Without 以 where the office wrote none: the sentence is its own.
      const right = `${written.startsWith("以") ? "以" : ""}公开为常态、不公开为例外`;
      found("outdated", { at, edits: [{ at, written, right }], data: { written } });
    }
  },
});

const principle = /以?公开[为是]原则\s*(?:[,、]\s*)?(?:以)?不公开[为是]例外/gu;
