import type { Report } from "../../report/model.ts";
import { defineRule } from "../define.ts";
import { isSameOrganization, organizationName } from "../reading/organization.ts";
import { repeatedFrom } from "../reading/repeated-text.ts";
import { examples } from "./text-duplicated-other-org.examples.ts";

/** Share of the text from which it is that of another office (鲤城: 六成). */
const likeness = 0.6;

/** 总体情况、存在问题不应与其他单位雷同。 */
export default defineRule({
  id: "text-duplicated-other-org",
  group: "narrative",
  title: { zh: "与其他单位的报告内容雷同", en: "Text shared with another office's report" },
  severity: "info",
  basis: {
    zh: "地方评分细则：与其他单位雷同的扣分（鲤城 2020）",
    en: "A local score sheet takes points off for texts shared with other offices (Licheng 2020)",
  },
  why: {
    zh: "几个单位交来一样的文字，说明没有写自己的工作。",
    en: "Offices that hand in one text have not told of their own work.",
  },
  remedy: {
    zh: "各写各的工作、问题和改进。",
    en: "Each office tells of its own work, problems and measures.",
  },
  traps: {
    zh: "当地统一提供的模板、政府和它的办公室用语相近，都可能这样，所以只作提示；这里比较同一个文件里的报告，一批文件之间由 collect 比较。",
    en: "A common template, or a government and its office, may explain it: a note only. Compared are the reports of one file; collect compares those of many.",
  },
  messages: {
    shared: {
      zh: "第一、第五部分与 {others} 的报告雷同（换掉单位、年份和数字后几乎一样），占较短一份这两部分文字的 {share}%",
      en: "Sections one and five are those of {others} but for names, years and figures: {share}% of the shorter text",
    },
  },
  examples,
  check(report, found, { siblings }) {
    const name = organizationName(report);
    if (name === null || siblings.length < 2) return;
    const alike = siblings
      .filter((other) => isOfAnother(other, report, name))
      .map((other) => ({ other, ...repeatedFrom(other, report) }))
      .filter(({ shareOfShorter }) => shareOfShorter >= likeness);
    const [first] = alike;
    // A group is told once, at its first report.
    if (first === undefined || siblings.indexOf(first.other) < siblings.indexOf(report)) return;
    const [same] = first.sentences;
    const others = alike.map(({ other }) => organizationName(other) ?? "").join("、");
    const share = Math.floor(100 * Math.min(...alike.map((one) => one.shareOfShorter)));
    found("shared", {
      cell: `/${same?.paragraph.section ?? "overview"}`,
      at: same?.paragraph.at(same.start) ?? null,
      related: alike.map(({ other }) => ({ at: other.at })),
      data: { others, share },
    });
  },
});

function isOfAnother(other: Report, report: Report, name: string): boolean {
  const otherName = organizationName(other);
  if (other === report || otherName === null || isSameOrganization(otherName, name)) return false;
  return other.year?.value === report.year?.value;
}
