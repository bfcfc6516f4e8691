import { defineRule } from "../define.ts";
import { statedDetails } from "../reading/contact-details.ts";
import { examples } from "./contact-missing.examples.ts";

/** 应写明有疑问向谁联系。 */
export default defineRule({
  id: "contact-missing",
  group: "metadata",
  title: { zh: "缺少联系方式", en: "No contact details" },
  severity: "warning",
  basis: {
    zh: "编写惯例；条例第十二条要求公开指南写明联系方式，没有要求年度报告写",
    en: "A custom; the Regulation, article 12, prescribes contacts for the guide, not for the report",
  },
  why: {
    zh: "读者有疑问时找不到人问。",
    en: "Readers with a question find nobody to ask.",
  },
  remedy: {
    zh: "在开头写明联系单位、地址、邮编、电话、电子邮箱。",
    en: "Give the office, address, postcode, telephone and mailbox at the beginning.",
  },
  traps: {
    zh: "网站页脚的热线、公开指南的电话不是报告的联系方式；写在报告末尾的也算。",
    en: "Hotlines in the site's footer or the guide do not count; details at the end of the report do.",
  },
  messages: {
    missing: {
      zh: "没有写明联系方式（电话、地址、邮箱都没有）",
      en: "No contact details: neither telephone nor address nor mailbox",
      suggestion: {
        zh: "如有疑问，请与{organization}联系（地址：　；邮编：　；电话：　；电子邮箱：　）",
        en: "如有疑问，请与{organization}联系（地址：　；邮编：　；电话：　；电子邮箱：　）",
      },
    },
  },
  examples,
  check(report, found) {
    if (statedDetails(report).size > 0) return;
    const organization = report.organization?.value ?? "本机关";
    found("missing", { at: report.preamble.at(-1)?.at ?? report.at, data: { organization } });
  },
});
