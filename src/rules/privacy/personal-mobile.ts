import { defineRule } from "../define.ts";
import { maskMobile } from "../reading/identity-number.ts";
import { namesAnotherNumber, numbersIn } from "../reading/long-numbers.ts";

/** 报告里不宜出现个人手机号码。 */
export default defineRule({
  id: "personal-mobile",
  group: "privacy",
  title: { zh: "出现个人手机号码", en: "A mobile number is shown" },
  severity: "warning",
  basis: {
    zh: "《中华人民共和国政府信息公开条例》第十五条；各地检查将公开个人手机号码列为差错",
    en: "Regulation on government information disclosure, article 15; inspections count it as a fault",
  },
  why: {
    zh: "个人手机号码属于个人隐私，公开在网上容易被滥用。",
    en: "Private numbers are open to abuse once published.",
  },
  remedy: {
    zh: "换成办公电话，或者遮挡中间四位，如 138****1234。",
    en: "Give an office number, or mask it as in 138****1234.",
  },
  traps: {
    zh: "作为机关联系电话公布的手机不算；更长数字中的一段、编号、网址不算。",
    en: "A mobile given as the office's own telephone, parts of longer numbers, codes and addresses are not meant.",
  },
  messages: {
    shown: {
      zh: "出现手机号码（{masked}），如为个人号码请删除或遮挡",
      en: "A mobile number is shown ({masked}); remove or mask it if it is private",
      suggestion: { zh: "{masked}", en: "{masked}" },
    },
  },
  examples: [
    { name: "没有 none", report: {} },
    {
      name: "正文里有 in the text",
      report: { sections: { overview: "申请人李某（13912345678）的申请已答复。" } },
      expect: ["shown"],
    },
    {
      name: "分段书写 written in groups",
      report: { sections: { otherMatters: "没有收费。\n请联系王科长：139-1234-5678、138 1234 5679。" } },
      expect: ["shown", "shown"],
    },
    {
      name: "转贴材料里有，全角 in pasted material",
      report: { sections: { overview: "及时公开。\n^联系人：赵某１３９１２３４５６７８" } },
      expect: ["shown"],
    },
    {
      name: "机关的联系电话 the office's own number",
      report: {
        contact: { telephone: "13912345678" },
        preamble: "如有疑问，请与区水务局联系（电话：13912345678）。",
      },
    },
    { name: "已遮挡 masked", report: { sections: { overview: "申请人139****5678的申请已答复。" } } },
    {
      name: "更长的数字 longer numbers",
      report: {
        sections: { overview: "信用代码11139123456789，流水2013912345678，金额0.13912345678万元。" },
      },
    },
    {
      name: "编号、网址 codes and addresses",
      report: {
        sections: { overview: "索引号：13912345678，见http://www.qingxi.gov.cn/13912345678.html 。" },
      },
    },
    {
      name: "数量 amounts",
      report: {
        sections: { overview: "来水量13812345678立方米，投入13912345678 元，访问13512345678人次。" },
      },
    },
    { name: "座机、热线 landlines", report: { sections: { overview: "拨打0999-6123457或12345。" } } },
  ],
  check(report, found, context) {
    const own = (report.contact.telephone?.value ?? "").replace(/\D/gu, "");
    for (const { number, before, at } of numbersIn(report, context, mobile)) {
      const digits = number.replace(/\D/gu, "");
      if (own.includes(digits) || namesAnotherNumber(before)) continue;
      found("shown", { at, data: { masked: maskMobile(digits) } });
    }
  },
});

/** Eleven digits that begin with 13–19, in one piece or in the groups 3-4-4; what a unit follows is an amount. */
const mobile =
  /(?<![\dA-Za-z._\-/])1[3-9]\d(?:\d{8}|([- ])\d{4}\1\d{4})(?![\dA-Za-z_\-/]|\.\d)(?!\s?(?:[百千万亿]{0,2}(?:[立平]方|[元吨米升亩度件条次户册份页字宗辆台座套]|人[次数]|个(?!人)|公[里顷斤]|千瓦)))/gu;
