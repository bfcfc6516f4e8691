import { isProse, wordsAround } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { type Slip, slipsIn } from "../reading/slips.ts";
import { examples } from "./duplicated-or-missing-char.examples.ts";

interface CharacterSlip extends Slip {
  readonly kind: "doubled" | "missing";
  readonly artefact?: boolean;
}

/** Only what no sentence can mean: neighbours like 公开工作｜工作机制 are grammatical and stay out. */
const slips: readonly CharacterSlip[] = [
  { pattern: /政府政府网(?!站)/gu, right: "政府网", kind: "doubled" },
  { pattern: /政府政府(?=[,。、;)])/gu, right: "政府", kind: "doubled" },
  { pattern: /公开公开(?=申请|条例)/gu, right: "公开", kind: "doubled" },
  { pattern: /(?<![目标])的的(?![确士])/gu, right: "的", kind: "doubled" },
  { pattern: /(?<![很众许更])多各种/gu, right: "多种", kind: "doubled" },
  {
    pattern:
      /(进行|及时|不断|切实|认真|积极|主动|按照|根据|通过|以及|并且|进一步|下一步|我局|我中心|我镇|我办|我委|我们|加强|开展|推进(?!推进会)|完善|健全|落实|贯彻|强化|深化|拓展|拓宽|加大|提高|提升|建立|坚持|围绕|确保|做好|制定|收到|受理|持续|继续|扎实|严格|全面|深入|有效|努力|着力|针对|利用|依托|由于|关于|对于|同时|已经|没有|能够|存在|具有|可以)\1/gu,
    right: "$1",
    kind: "doubled",
  },
  {
    pattern: /(将)将(?=加强|进一步|继续|严格|认真|不断|持续|切实|深入|全面|积极|按照|以|在|从)/gu,
    right: "$1",
    kind: "doubled",
  },
  { pattern: /(?<![推改促先引增跟演])进(进一步)/gu, right: "$1", kind: "doubled" },
  {
    pattern:
      /(?<![推改促先引增跟演前更迈跨走行])(进一步)一步(?=提高|提升|加强|完善|推进|推动|规范|强化|深化|明确|健全|扩大|优化|加大|拓|丰富|增强|做好|落实)/gu,
    right: "$1",
    kind: "doubled",
  },
  { pattern: /(信息)息(?=公开|管理|的|[,。、;])/gu, right: "$1", kind: "doubled" },
  { pattern: /(政府)府(?=信息|网)/gu, right: "$1", kind: "doubled" },
  { pattern: /(公开)开(?=工作|申请|平台|条例|[,。、;])/gu, right: "$1", kind: "doubled" },
  {
    pattern: /工作工作(?=[,。、;)的和与]|进行|开展|有序|顺利|落实|取得|得到|稳步|扎实)/gu,
    right: "工作",
    kind: "doubled",
  },
  { pattern: /(乡|镇|县|区|市)\1(?=人民政府)/gu, right: "$1", kind: "doubled" },
  { pattern: /可(?:以)?通过可(?:以)?通过/gu, right: "可以通过", kind: "doubled" },
  { pattern: shortOfOne("政府信息公开平台建设"), right: "政府信息公开平台建设", kind: "missing" },
  { pattern: shortOfOne("政府信息管理"), right: "政府信息管理", kind: "missing" },
  { pattern: /(\p{Script=Han}{5,10})\1/gu, right: "$1", kind: "doubled", sign: { test: repeatsItself } },
  {
    pattern: /(?<=^|[,。;、:])一步(?=提高|提升|加强|完善|推进|规范|强化|深化|明确|健全|扩大|优化|加大)/gu,
    right: "进一步",
    kind: "missing",
    sign: /一步/u,
  },
  {
    pattern: /^单位(?=政府信息公开工作|政务公开工作)/gu,
    right: "我单位",
    kind: "missing",
    artefact: true,
    sign: /单位政[府务]/u,
  },
];

/** 不应有重字、漏字。 */
export default defineRule({
  id: "duplicated-or-missing-char",
  group: "wording",
  title: { zh: "重字或漏字", en: "A word doubled or a character left out" },
  severity: "warning",
  basis: { zh: "考核要求文字严谨", en: "Assessments require careful wording" },
  why: { zh: "重字漏字说明发布前没有校对。", en: "Slips show that nobody proof-read the text." },
  remedy: { zh: "改正后重新发布。", en: "Correct it." },
  traps: {
    zh: "“信息公开公开属性”“公开信息公开指南”“政府政府信息公开专栏”“下一步提高”都是通顺的。",
    en: "“信息公开公开属性”, “公开信息公开指南”, “下一步提高” are grammatical.",
  },
  messages: {
    doubled: {
      zh: "“{written}”似有重字（…{context}…）",
      en: "“{written}” seems doubled (…{context}…)",
      suggestion: { zh: "{right}", en: "{right}" },
    },
    missing: {
      zh: "“{written}”前似漏字（…{context}…）",
      en: "A character seems missing before “{written}” (…{context}…)",
      suggestion: { zh: "{right}", en: "{right}" },
    },
  },
  examples,
  check(report, found) {
    for (const { paragraph, match, at, written, slip, right } of slipsIn(report, slips)) {
      if (!isProse(paragraph)) continue;
      const context = wordsAround(paragraph, [match.index, match.index + match[0].length], [6, 6]);
      found(slip.kind, {
        at,
        artefact: slip.artefact ?? false,
        data: { written, context, right: right ?? "" },
      });
    }
  },
});

/** A subheading that is short of one character: （四）府信息公开平台建设. Subheadings are free, so nothing else is meant. */
function shortOfOne(name: string): RegExp {
  const variants = Array.from(name, (_, index) => name.slice(0, index) + name.slice(index + 1));
  return new RegExp(`(?<=\\([一二三四五]\\))(?:${variants.join("|")})(?=情况|方面|工作|[。:]|$)`, "gu");
}

/** Whether five to ten characters may stand twice in a row: the pattern that says it for certain is dear. */
function repeatsItself(text: string): boolean {
  // Rare characters take up two places.
  if (/[\ud800-\udbff]/.test(text)) return true;
  return [5, 6, 7, 8, 9, 10].some((length) => {
    let alike = 0;
    for (let index = length; index < text.length && alike < length; index++)
      alike = text.charCodeAt(index) === text.charCodeAt(index - length) ? alike + 1 : 0;
    return alike === length;
  });
}
