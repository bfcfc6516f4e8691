import { defineRule } from "../define.ts";
import { isIdentityNumber, maskIdentityNumber } from "../reading/identity-number.ts";
import { namesAnotherNumber, numbersIn } from "../reading/long-numbers.ts";

/** 报告里不得出现居民身份证号。 */
export default defineRule({
  id: "personal-id-number",
  group: "privacy",
  title: { zh: "出现居民身份证号", en: "An identity card number is shown" },
  severity: "error",
  basis: {
    zh: "《中华人民共和国政府信息公开条例》第十五条",
    en: "Regulation on government information disclosure, article 15",
  },
  why: {
    zh: "身份证号属于个人隐私，公开在网上会被不法使用，属于严重差错。",
    en: "Identity numbers are private; published, they are open to abuse.",
  },
  remedy: {
    zh: "立即删去，确需保留的用星号遮挡，如 35*************123。",
    en: "Remove it at once or mask it, as in 35*************123.",
  },
  traps: {
    zh: "统一社会信用代码、备案号、标识码不算；地区码、出生日期、校验码都合规的才算。",
    en: "Credit codes and registration numbers are not meant; province, birthday and check sum must all fit.",
  },
  messages: {
    shown: {
      zh: "出现疑似居民身份证号（{masked}），请删除或遮挡",
      en: "An identity card number is shown ({masked}); remove or mask it",
      suggestion: { zh: "{masked}", en: "{masked}" },
    },
  },
  examples: [
    { name: "没有 none", report: {} },
    {
      name: "正文里有 in the text",
      report: { sections: { overview: "申请人张某（身份证号：110105190001010028）的申请已答复。" } },
      expect: ["shown"],
    },
    {
      name: "分段写的 in groups",
      report: { sections: { overview: "110105 19000101 0028的申请已答复。" } },
      expect: ["shown"],
    },
    {
      name: "末位是 X check character X",
      report: { sections: { otherMatters: "没有收费。\n11010519000101001X，11010519000101028x" } },
      expect: ["shown", "shown"],
    },
    {
      name: "转贴材料里有，全角 in pasted material, full width",
      report: { sections: { overview: "及时公开。\n^证件１１０１０５１９０００１０１００２８" } },
      expect: ["shown"],
    },
    {
      name: "统一社会信用代码 a credit code",
      report: { sections: { overview: "统一社会信用代码119901053072280012，代码110105190001010028。" } },
    },
    {
      name: "校验码不符 check sum wrong",
      report: { sections: { overview: "流程110105190001010029办结。" } },
    },
    { name: "已遮挡 masked", report: { sections: { overview: "申请人11*************028的申请已答复。" } } },
    {
      name: "更长的数字、网址 longer numbers, addresses",
      report: {
        sections: {
          overview: "单号2110105190001010028，见http://www.qingxi.gov.cn/110105190001010028.html 。",
        },
      },
    },
    {
      name: "备案号 registration numbers",
      report: { sections: { otherMatters: "公安备案11010502000003号" } },
    },
  ],
  check(report, found, context) {
    for (const { number: written, before, at } of numbersIn(report, context, card)) {
      const number = written.replace(/\s/gu, "");
      if (!isIdentityNumber(number) || namesCode(before)) continue;
      found("shown", { at, data: { masked: maskIdentityNumber(number) } });
    }
  },
});

/** Blanks may stand where people pause: 110105 19000101 0028. */
const card = /(?<![\dA-Za-z])\d{6}\s?\d{4}\s?\d{4}\s?\d{3}[\dXx](?![\dA-Za-z])/gu;

/** 身份证号 says what it is, whatever stands before it. */
function namesCode(before: string): boolean {
  return !/身份证|证件/u.test(before) && (namesAnotherNumber(before) || /代码$/u.test(before));
}
