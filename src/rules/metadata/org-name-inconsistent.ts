import type { Paragraph } from "../../text/paragraphs.ts";
import { allParagraphs, placeOf, preambleOf, wholeText } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { isInTitle, organizationName, typeOfName } from "../reading/organization.ts";
import { examples } from "./org-name-inconsistent.examples.ts";

/** 报告里的单位名称应前后一致。 */
export default defineRule({
  id: "org-name-inconsistent",
  group: "metadata",
  title: { zh: "机关名称前后不一致或出现其他单位", en: "The office's name is not the same throughout" },
  severity: "warning",
  basis: {
    zh: "考核要求文字严谨；照搬其他单位材料会被通报",
    en: "Assessments require careful wording; text copied from other offices is noted",
  },
  why: {
    zh: "名称写漏字，或者留着别的单位的名称，多半是复制来的，影响公信力。",
    en: "A character lost, or another office's name, shows that the text was copied.",
  },
  remedy: { zh: "统一使用单位全称或者约定的简称。", en: "Use the full name or a defined short one." },
  traps: {
    zh: "略去省、市、区名的简称、“我局”“本中心”、上级机关和公众号名称都不算。",
    en: "Names without the region, “our bureau”, superiors and names of accounts are not meant.",
  },
  messages: {
    lost: {
      zh: "单位名称“{written}”比“{name}”少一个“{character}”字",
      en: "The name “{written}” lacks “{character}” of “{name}”",
      suggestion: { zh: "{name}", en: "{name}" },
    },
    other: {
      zh: "标题是“{name}”的报告，这里写的是“{written}”",
      en: "The title names “{name}”, here it is the report of “{written}”",
    },
    otherReceiver: {
      zh: "“{name}”的报告里写的是向“{written}”提出申请的情况，请核对是否照搬",
      en: "A report of “{name}” speaks of requests made to “{written}”; was it copied?",
    },
  },
  examples,
  check(report, found) {
    const name = organizationName(report);
    if (name === null || !isInTitle(report, name)) return;
    const whole = wholeText(report);
    const variants = name.length < 8 ? [] : shortened(name).filter(({ written }) => whole.includes(written));
    for (const paragraph of allParagraphs(report)) {
      for (const { written, character } of variants) {
        const index = indexOutsideQuotes(paragraph, written);
        if (index === null) continue;
        found("lost", {
          at: paragraph.at(index, index + written.length),
          expected: name,
          actual: written,
          data: { written, name, character },
        });
        break;
      }
    }
    for (const paragraph of preambleOf(report)) {
      const match = announced.exec(paragraph.text);
      const written = match?.[1];
      if (match === null || written === undefined || isRelated(written, name)) continue;
      const start = match.index + match[0].indexOf(written);
      const at = paragraph.at(start, start + written.length);
      found("other", { at, expected: name, actual: written, data: { written, name } });
    }
    if (typeOfName(name) !== "township") return;
    for (const paragraph of allParagraphs(report)) {
      const match = receiver.exec(paragraph.text);
      if (match?.[1] === undefined) continue;
      found("otherReceiver", { at: placeOf(paragraph, match).at, data: { written: match[1], name } });
    }
  },
});

const announced =
  /(?:公布|公开|发布|编制|现将)(?:了)?([^,。;:、《》\s"“”\d()]{4,30}?(?:人民政府|办公[厅室]|委员会|中心|[局厅委办院队]))(?:关于)?20\d{2}年(?:度)?政府信息公开(?:工作)?年度报告/u;
const receiver =
  /向([市县区](?:人民)?政府(?:及[市县区](?:人民)?政府办公[室厅])?)(?:提出|提交|递交)[^。,]{0,8}(?:公开)?申请/u;

/** Names that lack one character within: 青溪水务局 for 青溪区水务局. What is left out at either end is a short name. */
function shortened(name: string): { readonly written: string; readonly character: string }[] {
  const variants = new Map<string, string>();
  for (let index = 1; index < name.length - 1; index++) {
    const written = name.slice(0, index) + name.slice(index + 1);
    if (!name.includes(written) && !written.includes(name)) variants.set(written, name.charAt(index));
  }
  return [...variants].map(([written, character]) => ({ written, character }));
}

/** Names of accounts and columns stand in quotes or before 微信, 公众号, 网站. */
function indexOutsideQuotes({ text }: Paragraph, written: string): number | null {
  for (let index = text.indexOf(written); index >= 0; index = text.indexOf(written, index + 1)) {
    const before = text.slice(Math.max(0, index - 14), index);
    const after = text.slice(index + written.length, index + written.length + 8);
    if (
      /["“「《][^"”」》]{0,12}$/u.test(before) ||
      /^["”」]?\s?(?:微信|公众号|微博|抖音|APP|网站|门户|官网)/u.test(after)
    )
      continue;
    return index;
  }
  return null;
}

/** One name is the other, a short form of it, or of the same body by most of its characters. */
function isRelated(one: string, other: string): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  if (isSubsequence(shorter, longer)) return true;
  const own = new Set(bodyWords(longer));
  const words = bodyWords(shorter);
  const shared = words.filter((character) => own.has(character)).length;
  return words.length === 0 || shared / words.length >= 0.5;
}

/** What tells one body from another: its name without regions and kinds of bodies. */
function bodyWords(name: string): string[] {
  const body = name.replace(/^.*[省市县区旗州盟](?=.{2})/u, "");
  return [...body.replace(/[局厅委办院队会室]|中心|人民政府|政府|管理|工作/gu, "")];
}

function isSubsequence(shorter: string, longer: string): boolean {
  let next = 0;
  for (const character of longer) {
    if (character === shorter.charAt(next)) next++;
  }
  return next >= shorter.length;
}
