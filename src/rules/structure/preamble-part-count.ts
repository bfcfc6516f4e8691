import { nearestEdition, sectionKeys } from "../../form/index.ts";
import type { SectionKey } from "../../form/types.ts";
import { numeralOf, ordinalValue } from "../../text/numerals.ts";
import { preambleOf } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";

/** Words by which each part is known in a list; part four holds a 「、」, so lists are never split. */
const words: Readonly<Record<SectionKey, RegExp>> = {
  overview: /总体情况|概述|概况|总体/u,
  proactiveDisclosure: /主动公开/u,
  applications: /收到和处理|公开申请|依申请/u,
  remedies: /复议|诉讼/u,
  problems: /问题|改进/u,
  otherMatters: /其[他它]|需要(?:报告|说明)的?事/u,
};

/** A higher number counts something else. */
const mostParts = 10;

/** Of the report as a whole; the overview has five aspects of its own. */
const ofWhole = /(?:报告|全文|年报)[^。]{0,120}(?:由|包括|包含|分为?|共)/u;

/** 说明的部分数应与列举的部分一致。 */
export default defineRule({
  id: "preamble-part-count",
  group: "structure",
  title: { zh: "说明的部分数与列举不符", en: "The number of parts differs from the parts listed" },
  severity: "warning",
  basis: {
    zh: "格式的六个部分（据各地按格式填报的报告）",
    en: "The six parts of the form, as filled reports have them",
  },
  why: {
    zh: "说“六部分”却只列五个，多半是漏写了一部分。",
    en: "Six announced and five listed: usually one was forgotten.",
  },
  remedy: { zh: "核对后补全列举或改正数目。", en: "Complete the list or correct the number." },
  traps: {
    zh: "第四部分名称里有顿号，按名称认定，不按顿号数；没有列举的，只看数目是不是六个；总体情况的“五个方面”不是部分。",
    en: "Parts are known by their names, not by counting commas; without a list only the number is judged; the five aspects of the overview are not parts.",
  },
  messages: {
    differs: {
      zh: "说是 {stated} 个部分，列举的是 {count} 个（没有列出：{missing}）",
      en: "{stated} parts are announced, {count} are listed (missing: {missing})",
    },
    allListed: {
      zh: "说是 {stated} 个部分，列举的是 {count} 个，格式的各部分都列了",
      en: "{stated} parts are announced; all {count} of the form are listed",
    },
    number: {
      zh: "说报告有 {stated} 个部分，格式规定的是 {expected} 个",
      en: "The report says that it has {stated} parts; the form has {expected}",
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
      name: "说五列六 all listed",
      report: {
        preamble:
          "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项五部分组成。",
      },
      expect: ["allListed"],
    },
    {
      name: "说成五项内容 five announced",
      report: { preamble: "本报告由五项内容组成，统计期限为2023年1月1日至12月31日。" },
      expect: ["number"],
    },
    {
      name: "说成七项内容 seven announced",
      report: { preamble: "全文共七项内容，统计期限为2023年1月1日至12月31日。" },
      expect: ["number"],
    },
    {
      name: "总体情况的五个方面 five aspects",
      report: { preamble: "总体情况从主动公开、依申请公开等五个方面内容作了说明。" },
    },
    {
      name: "没有列举 no list",
      report: { preamble: "本报告分为六个部分，统计期限为2023年1月1日至12月31日。" },
    },
  ],
  check(report, found) {
    const due = nearestEdition(report.form).sections.length;
    for (const paragraph of preambleOf(report)) {
      for (const sentence of paragraph.text.split("。")) {
        const number = ordinalValue(parts.exec(sentence)?.[1] ?? "");
        if (number === null || number > mostParts) continue;
        const start = paragraph.text.indexOf(sentence);
        const at = paragraph.at(start, start + sentence.length);
        const missing = sectionKeys.flatMap((key, index) => (words[key].test(sentence) ? [] : [index + 1]));
        const count = sectionKeys.length - missing.length;
        if (count >= 3 && count !== number) {
          const names = missing.map((part) => `第${numeralOf(part)}部分`);
          const told = { zh: names.join("、"), en: missing.join(", ") };
          const data = { stated: number, count, missing: told };
          const message = missing.length === 0 ? "allListed" : "differs";
          found(message, { at, expected: number, actual: count, data });
        } else if (number !== due && ofWhole.test(sentence))
          found("number", { at, expected: due, actual: number, data: { stated: number } });
      }
    }
  },
});

const parts = /(?<![第之])([一二三四五六七八九十]|\d{1,2})\s?(?:个|大)?(?:部分|项内容)/u;
