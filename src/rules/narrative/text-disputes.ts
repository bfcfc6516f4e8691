import { contradicted } from "../claims/claims.ts";
import { allEndedClaims, disputeClaims, endingClaims, noneClaims } from "../claims/dispute-claims.ts";
import { defineRule } from "../define.ts";
import { examples } from "./text-disputes.examples.ts";

/** 正文所说的复议、诉讼件数和结果，应与表四一致。 */
export default defineRule({
  id: "text-disputes",
  group: "narrative",
  title: { zh: "正文复议诉讼数量与表四不一致", en: "Reconsideration and litigation differ from table 4" },
  severity: "error",
  basis: {
    zh: "正文与附表说的是同一件事，应当一致（格式表四的文义）；诉讼的计数见国办公开办函〔2016〕201号",
    en: "Text and table speak of the same matter (meaning of table 4); on counting cases see Guo Ban Gong Kai Ban Han [2016] No. 201",
  },
  why: {
    zh: "复议诉讼的数字各方都有记录，正文和表格不一致，一查就知道有一处错了。",
    en: "Others keep records of these cases too; a mismatch is easily found out.",
  },
  remedy: {
    zh: "核对本年因政府信息公开引起的复议、诉讼台账；还没有审结的，不要写成“均维持”。",
    en: "Check the register of cases about disclosure; do not call pending cases upheld.",
  },
  traps: {
    zh: "“行政诉讼”按未经复议直接起诉与复议后起诉之和比较；作为共同被告的、作为复议机关审理的、与政府信息公开无关的案件不计。",
    en: "Litigation is direct plus after reconsideration; cases as co-defendant, as reviewing authority, or not about disclosure do not count.",
  },
  messages: {
    differs: {
      zh: "正文写“{quote}”，表四{matter}总计是 {expected}",
      en: "The text says “{quote}”; the total of {matter} in table 4 is {expected}",
    },
    ending: {
      zh: "正文写“{quote}”，表四{matter}是 {expected}",
      en: "The text says “{quote}”; {matter} in table 4 is {expected}",
    },
    none: {
      zh: "正文写“{quote}”，表四{matter}却有 {expected} 件",
      en: "The text says “{quote}”, yet table 4 has {expected} of {matter}",
    },
    upheld: {
      zh: "正文写“{quote}”，表四{matter}却有 {expected} 件不是维持（纠正、其他结果或尚未审结）",
      en: "The text says “{quote}”, yet in table 4 {expected} cases of {matter} were not upheld (corrected, other or pending)",
    },
    corrected: {
      zh: "正文写“{quote}”，表四{matter}却有 {expected} 件不是纠正（维持、其他结果或尚未审结）",
      en: "The text says “{quote}”, yet in table 4 {expected} cases of {matter} were not corrected (upheld, other or pending)",
    },
  },
  examples,
  check: contradicted({
    differs: disputeClaims,
    ending: endingClaims,
    none: noneClaims,
    upheld: allEndedClaims("upheld"),
    corrected: allEndedClaims("corrected"),
  }),
});
