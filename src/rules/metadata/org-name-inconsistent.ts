import { paragraphsBefore } from "../../text/file-text.ts";
import type { Paragraph } from "../../text/paragraphs.ts";
import { allParagraphs, wholeText } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { firstPlaces } from "../reading/first-places.ts";
import { isInTitle, organizationName, typeOfName } from "../reading/organization.ts";
import { isAnotherOffice, namedOffices } from "../reading/other-offices.ts";
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
    otherPublisher: {
      zh: "标题是“{name}”的报告，发布机构却是“{written}”",
      en: "The title names “{name}”, but the publisher is “{written}”",
    },
    otherContact: {
      zh: "标题是“{name}”的报告，联系单位却是“{written}”",
      en: "The title names “{name}”, but the office to be asked is “{written}”",
    },
    otherSignature: {
      zh: "标题是“{name}”的报告，落款却是“{written}”",
      en: "The title names “{name}”, but the report is signed by “{written}”",
    },
    otherDeed: {
      zh: "“{name}”的报告里写的是“{written}”做的工作，请核对是否照搬",
      en: "A report of “{name}” tells what “{written}” did; was it copied?",
    },
    otherReceiver: {
      zh: "“{name}”的报告里写的是向“{written}”提出申请的情况，请核对是否照搬",
      en: "A report of “{name}” speaks of requests made to “{written}”; was it copied?",
    },
  },
  examples,
  check(report, found, { source, siblings }) {
    const name = organizationName(report);
    if (name === null || !isInTitle(report, name)) return;
    const whole = wholeText(report);
    const variants = name.length < 8 ? [] : shortened(name).filter(({ written }) => whole.includes(written));
    for (const paragraph of allParagraphs(report)) {
      const places = variants.map((variant) => ({ ...variant, index: indexOf(paragraph, variant.written) }));
      const first = places.find(({ index }) => index >= 0);
      if (first === undefined) continue;
      const { written, character, index } = first;
      const at = paragraph.at(index, index + written.length);
      found("lost", { at, expected: name, actual: written, data: { written, name, character } });
    }
    for (const office of namedOffices(report, paragraphsBefore(report, source, siblings))) {
      const { kind, written, at } = office;
      if (isAnotherOffice(report, name, office))
        found(kind, { at, expected: name, actual: written, data: { written, name } });
    }
    if (typeOfName(name) !== "township") return;
    for (const { at, match } of firstPlaces(report, receiver))
      found("otherReceiver", { at, data: { written: match[1] ?? "", name } });
  },
});

const receiver =
  /向([市县区](?:人民)?政府(?:及[市县区](?:人民)?政府办公[室厅])?)(?:提出|提交|递交)[^。,]{0,8}(?:公开)?申请/u;

/** Names that lack one character within: 青溪水务局 for 青溪区水务局. What is left out at either end is a short name. */
function shortened(name: string): readonly { readonly written: string; readonly character: string }[] {
  return Array.from(name.slice(1, -1), (character, index) => {
    return { written: name.slice(0, index + 1) + name.slice(index + 2), character };
  }).filter(({ written }) => !name.includes(written) && !written.includes(name));
}

/** Where a name stands that is none of an account or column: those stand in quotes or before 微信, 公众号, 网站. */
function indexOf({ text }: Paragraph, written: string): number {
  let index = text.indexOf(written);
  while (index >= 0 && isOfAccount(text, index, index + written.length))
    index = text.indexOf(written, index + 1);
  return index;
}

function isOfAccount(text: string, start: number, end: number): boolean {
  const isQuoted = /["“「《][^"”」》]{0,12}$/u.test(text.slice(Math.max(0, start - 14), start));
  return (
    isQuoted || /^["”」]?\s?(?:微信|公众号|微博|抖音|APP|网站|门户|官网)/u.test(text.slice(end, end + 8))
  );
}
