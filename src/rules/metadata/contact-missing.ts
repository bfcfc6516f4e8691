import { defineRule } from "../define.ts";
import { statedDetails } from "../reading/contact-details.ts";

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
  examples: [
    { name: "写明 given", report: {} },
    {
      name: "前言没有 none in the preamble",
      report: { contact: null, preamble: "根据《中华人民共和国政府信息公开条例》，现公布2023年度报告。" },
      expect: ["missing"],
    },
    { name: "没有前言 no preamble", report: { contact: null, preamble: "" }, expect: ["missing"] },
    {
      name: "只有页脚热线 only the hotline of a footer",
      report: {
        contact: null,
        preamble: "现公布2023年度报告。",
        sections: { otherMatters: "没有收取信息处理费。\n主办单位：青溪区人民政府 举报电话：0999-6000001" },
      },
      expect: ["missing"],
    },
    {
      name: "只有电话 a telephone alone",
      report: {
        contact: { address: null, postcode: null, email: null, website: null },
        preamble: "如有疑问，请与区水务局联系，电话：0999-6123457。",
      },
    },
    {
      name: "公开的是别的联系方式 other people's details",
      report: {
        contact: null,
        preamble: "现公布2023年度报告。",
        sections: { overview: "及时公开联系方式、负责人姓名等概况信息；招考街道工作人员。" },
      },
      expect: ["missing"],
    },
    {
      name: "写在报告末尾 at the end",
      report: {
        contact: null,
        preamble: "现公布2023年度报告。",
        sections: { otherMatters: "没有收取信息处理费。联系电话：0999-6123457。" },
      },
    },
    {
      name: "符号丢失 marks lost",
      report: {
        contact: null,
        preamble: "如有疑问请与区水务局联系 电话09996123457 电子信箱shuiwuqingxi.gov.cn",
      },
    },
    {
      name: "换行断开 broken over lines",
      report: {
        contact: null,
        preamble: "如对报告内容有疑问，请与云岭市青溪区水务局联系，联系地址为云岭市青溪区清源\n路18号。",
      },
    },
  ],
  check(report, found) {
    if (statedDetails(report).size > 0) return;
    const organization = report.organization?.value ?? "本机关";
    found("missing", { at: report.preamble.at(-1)?.at ?? report.at, data: { organization } });
  },
});
