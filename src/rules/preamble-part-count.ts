import { sectionKeys } from "../form/index.ts";
import type { SectionKey } from "../form/types.ts";
import { ordinalValue } from "../text/characters.ts";
import { preambleOf } from "../text/report-text.ts";
import { defineRule } from "./define.ts";

/** Words by which each part is known in a list; part four holds a 「、」, so lists are never split. */
const words: Readonly<Record<SectionKey, RegExp>> = {
  overview: /总体情况|概述|概况|总体/u,
  proactiveDisclosure: /主动公开/u,
  applications: /收到和处理|公开申请|依申请/u,
  remedies: /复议|诉讼/u,
  problems: /问题|改进/u,
  otherMatters: /其[他它]|需要(?:报告|说明)的?事/u,
};

/** 说明的部分数应与列举的部分一致。 */
export default defineRule({
  id: "preamble-part-count",
  group: "structure",
  title: { zh: "说明的部分数与列举不符", en: "The number of parts differs from the parts listed" },
  severity: "warning",
  basis: {
    zh: "国办公开办函〔2021〕30号格式规定的六个部分",
    en: "The six parts of the form, Guo Ban Gong Kai Ban Han [2021] No. 30",
  },
  why: {
    zh: "说“六部分”却只列五个，多半是漏写了一部分。",
    en: "Six announced and five listed: usually one was forgotten.",
  },
  remedy: { zh: "核对后补全列举或改正数目。", en: "Complete the list or correct the number." },
  traps: {
    zh: "第四部分名称里有顿号，按名称认定，不按顿号数；没有列举的不判断。",
    en: "Parts are known by their names, not by counting commas; no list, no finding.",
  },
  messages: {
    differs: {
      zh: "说是 {stated} 个部分，列举的是 {count} 个（没有列出：{missing}）",
      en: "{stated} parts are announced, {count} are listed (missing: {missing})",
    },
  },
  examples: [
    { name: "六部分 six", report: {} },
    {
      name: "说六列五 one left out",
      report: {
        preamble:
          "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、其他需要报告的事项六部分组成。",
      },
      expect: ["differs"],
    },
    {
      name: "没有列举 no list",
      report: { preamble: "本报告分为六个部分，统计期限为2023年1月1日至12月31日。" },
    },
  ],
  check(report, found) {
    for (const { text, at } of preambleOf(report)) {
      if (!text.includes("部分")) continue;
      for (const sentence of text.split("。")) {
        const stated = /(?<![第之])([一二三四五六七八九十]|\d{1,2})\s?(?:个|大)?部分/u.exec(sentence)?.[1];
        const number = stated === undefined ? null : ordinalValue(stated);
        if (number === null || number > sectionKeys.length) continue;
        const missing = sectionKeys.filter((key) => !words[key].test(sentence));
        const count = sectionKeys.length - missing.length;
        if (count < 3 || count === number) continue;
        const names = missing.map((key) => `第${"一二三四五六"[sectionKeys.indexOf(key)]}部分`).join("、");
        const numbers = missing.map((key) => sectionKeys.indexOf(key) + 1).join(", ");
        found("differs", {
          at: at(text.indexOf(sentence)),
          expected: number,
          actual: count,
          data: {
            stated: number,
            count,
            missing: { zh: names === "" ? "无" : names, en: numbers === "" ? "none" : numbers },
          },
        });
      }
    }
  },
});
