import { defineRule, type Severity } from "../define.ts";
import { type Slip, slipsIn } from "../reading/slips.ts";
import { examples } from "./known-typo.examples.ts";

interface Typo extends Slip {
  readonly severity: Severity;
  /** Told once a report. */
  readonly once?: boolean;
}

/** Slips seen in published reports and in notices of supervisors; none of them is a word. */
const typos: readonly Typo[] = [
  { pattern: /攻府/gu, right: "政府", severity: "error" },
  { pattern: /政俯(?=信息|网站|部门)/gu, right: "政府", severity: "error" },
  {
    pattern: /中共人民共和国|中华人民大和国|中华人共和国|中华人民共合国/gu,
    right: "中华人民共和国",
    severity: "error",
  },
  { pattern: /(?<!人民)共合国/gu, right: "共和国", severity: "error" },
  { pattern: /公开条列|公开条立|公开例条/gu, right: "公开条例", severity: "warning" },
  { pattern: /秸杆/gu, right: "秸秆", severity: "warning" },
  { pattern: /规犯性文件/gu, right: "规范性文件", severity: "warning" },
  { pattern: /依申清公开|公开申清/gu, right: "依申请公开", severity: "warning" },
  { pattern: /行政复仪/gu, right: "行政复议", severity: "warning" },
  { pattern: /行政述讼|行政诉颂/gu, right: "行政诉讼", severity: "warning" },
  { pattern: /予已公开/gu, right: "予以公开", severity: "warning" },
  { pattern: /布署(?=工作|安排|落实|推进|会)/gu, right: "部署", severity: "warning" },
  { pattern: /(?<=等)荡海(?=[,。;、])/gu, right: null, severity: "warning" },
  { pattern: /部份/gu, right: "部分", severity: "info", once: true },
  { pattern: /(?<=公开)工作地(?=顺利|有序|有效|深入)/gu, right: "工作的", severity: "info" },
  { pattern: /(及时|认真|准确)的(?=(?:发布|公布|上传|公开)(?:到|至|在))/gu, right: "$1地", severity: "info" },
  { pattern: /其它/gu, right: "其他", severity: "info", once: true },
];

/** 常见错别字。 */
export default defineRule({
  id: "known-typo",
  group: "wording",
  title: { zh: "常见错别字", en: "A common misspelling" },
  severity: "warning",
  basis: {
    zh: "各地检查通报过的错别字；考核要求文字严谨",
    en: "Misspellings criticised in inspections; assessments require careful wording",
  },
  why: {
    zh: "错别字，尤其是国名、机关名的错别字，会被通报。",
    en: "Misspellings, above all in the names of state and office, get publicised.",
  },
  remedy: { zh: "改正后重新发布。", en: "Correct it." },
  traps: {
    zh: "“其它”通行，只提示一次；“工作地”指工作地点时不算；只认词表里的词，不猜。",
    en: "“其它” is tolerated and reported once; 工作地 may be a place of work; only listed words are reported.",
  },
  messages: {
    typo: {
      zh: "“{written}”应为“{right}”",
      en: "“{written}” should be “{right}”",
      suggestion: { zh: "{right}", en: "{right}" },
    },
    nonsense: {
      zh: "“{written}”不成词，请对照原稿改正",
      en: "“{written}” is not a word; compare the manuscript",
    },
  },
  examples,
  check(report, found) {
    const told = new Set<Typo>();
    for (const { slip, at, written, right } of slipsIn(report, typos)) {
      if (slip.once && told.has(slip)) continue;
      told.add(slip);
      const { severity } = slip;
      if (right === null) found("nonsense", { at, severity, data: { written } });
      else found("typo", { at, severity, data: { written, right } });
    }
  },
});
