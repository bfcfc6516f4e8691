import { occurs } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { placeOfDetail } from "../reading/contact-details.ts";

/** 电话与传真号码相同的，核对是否抄错。 */
export default defineRule({
  id: "phone-fax-identical",
  group: "metadata",
  title: { zh: "电话与传真号码相同", en: "Telephone and fax are the same number" },
  severity: "info",
  basis: { zh: "编写惯例", en: "Practice" },
  why: {
    zh: "多半是复制时忘了改；也可能是电话传真一体机。",
    en: "Usually copied and not changed, though one machine may do both.",
  },
  remedy: {
    zh: "核对传真号码；确为同一号码的不必改。",
    en: "Check the fax number; leave it if it is right.",
  },
  traps: {
    zh: "电话传真合写的（“电话/传真”）是有意为之，不提示；有的单位确为一体机。",
    en: "“Telephone/fax” written together is meant so; some offices have one machine.",
  },
  messages: {
    same: {
      zh: "电话和传真都是“{value}”，请核对（电话传真一体机除外）",
      en: "Telephone and fax are both “{value}”; please check (unless one machine does both)",
    },
  },
  examples: [
    { name: "没有传真 no fax", report: {} },
    { name: "号码相同 the same", report: { contact: { fax: "0999-6123457" } }, expect: ["same"] },
    {
      name: "写法不同、号码相同 the same, written differently",
      report: { contact: { fax: "09996123457" } },
      expect: ["same"],
    },
    { name: "全角 full width", report: { contact: { fax: "（０９９９）６１２３４５７" } }, expect: ["same"] },
    { name: "号码不同 different", report: { contact: { fax: "0999-6123458" } } },
    { name: "传真是分机 an extension", report: { contact: { fax: "0999-6123457-802" } } },
    {
      name: "电话/传真合写 written together",
      report: {
        contact: { fax: "0999-6123457" },
        preamble: "联系电话/传真：0999-6123457。",
      },
    },
    {
      name: "写在末尾 at the end",
      report: {
        contact: { fax: "0999-6123457" },
        sections: { otherMatters: "没有其他事项。\n联系电话（传真）：0999-6123457" },
      },
    },
    { name: "没有电话 no telephone", report: { contact: { telephone: null, fax: "0999-6123457" } } },
  ],
  check(report, found) {
    const { telephone, fax } = report.contact;
    if (telephone === null || fax === null || digitsOf(telephone.value) !== digitsOf(fax.value)) return;
    if (occurs(report, together)) return;
    found("same", { at: placeOfDetail(report, fax, true), data: { value: fax.value } });
  },
});

const together = /电话\s*(?:[(（]\s*)?(?:[/／、及和兼暨]\s*)?传真|传真\s*[/／、及和兼]\s*(?:联系)?电话/u;

function digitsOf(number: string): string {
  return number.normalize("NFKC").replace(/\D/gu, "");
}
