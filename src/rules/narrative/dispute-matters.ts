import { oncePer } from "../../form/once.ts";
import type { Report } from "../../report/model.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import type { DisputeGroup } from "./table-readings.ts";

/** What prose speaks of, as groups of 表四; 行政诉讼 is both kinds of suits together. */
export const groups = {
  reconsideration: ["reconsideration"],
  litigation: ["litigation/direct", "litigation/afterReconsideration"],
  direct: ["litigation/direct"],
  after: ["litigation/afterReconsideration"],
} as const satisfies Record<string, readonly DisputeGroup[]>;

/** A procedure as prose names it. */
export type Matter = keyof typeof groups;

/** The cell at which a finding on each matter is reported. */
export const cells: Readonly<Record<Matter, string>> = {
  reconsideration: "/remedies/table/reconsideration/total",
  litigation: "/remedies/table/litigation/direct/total",
  direct: "/remedies/table/litigation/direct/total",
  after: "/remedies/table/litigation/afterReconsideration/total",
};

/** Cases that the table does not hold, or that the body decides itself instead of being sued. */
const otherCases =
  /共同被告|作为(?:复议|第三人|被告)|复议机关|受理(?:的)?行政复议|审理(?!中)|办理(?:的)?行政(?:复议|诉讼)|应诉|负责人出庭|出庭|决定书|文书|调解|(?<!信息|政务)(?:公开|公示|发布)(?:的)?行政复议|复议(?:案件)?信息|建议|提案|培训|12345|赔偿|仲裁|民事|刑事|裁决/u;
const ofInformation = /信息公开|政府信息|依申请|公开申请|政务公开/u;

/** 「“行政复议”与“行政诉讼”」 */
export function matterName(of: readonly Matter[]) {
  const names = {
    reconsideration: { zh: "行政复议", en: "reconsideration" },
    litigation: { zh: "行政诉讼", en: "litigation" },
    direct: { zh: "未经复议直接起诉", en: "litigation without reconsideration" },
    after: { zh: "复议后起诉", en: "litigation after reconsideration" },
  } as const;
  return {
    zh: of.map((matter) => `“${names[matter].zh}”`).join("与"),
    en: of.map((matter) => `“${names[matter].en}”`).join(" and "),
  };
}

/** Sentences about such cases: all of section four, elsewhere those that name disclosure before the case. */
export const disputeSentences: (report: Report) => readonly Sentence[] = oncePer((report) =>
  sentencesOf(report, ["overview", "applications", "remedies"]).filter((sentence) => {
    const { text, paragraph } = sentence;
    const at = text.search(/复议|诉讼/u);
    if (at < 0 || otherCases.test(text)) return false;
    if (paragraph.section === "remedies") return true;
    return ofInformation.test(text.slice(0, at));
  }),
);
