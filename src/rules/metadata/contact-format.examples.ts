import type { Example } from "../example.ts";

/** Examples of `contact-format`: its tests and its documentation. */
export const examples: readonly Example<
  "noHyphen" | "noAreaCode" | "impossible" | "postcode" | "email" | "privateMail"
>[] = [
  { name: "格式正确 right", report: {} },
  {
    name: "没有连字符、个人邮箱 no hyphen, private mail",
    report: { contact: { telephone: "09996123457", email: "qxshuiwu@163.com" } },
    expect: ["noHyphen", "privateMail"],
    edits: [["09996123457", "0999-6123457"]],
  },
  { name: "没有区号 no area code", report: { contact: { telephone: "6123457" } }, expect: ["noAreaCode"] },
  {
    name: "号码少一位 a digit missing",
    report: {
      contact: { telephone: "0999-612345" },
      preamble: "如有疑问，请与区水务局联系（电话：0999-612345）。",
    },
    expect: ["impossible"],
  },
  { name: "邮编少一位 a digit missing", report: { contact: { postcode: "99900" } }, expect: ["postcode"] },
  {
    name: "邮箱缺后缀 no domain",
    report: {
      contact: { email: "shuiwu@qingxi" },
      preamble: "如有疑问，请与区水务局联系（邮箱：shuiwu@qingxi）。",
    },
    expect: ["email"],
  },
  { name: "破折号 a dash", report: { contact: { telephone: "0999—6123457", fax: "0999--6123458" } } },
  {
    name: "区号加括号、带分机 brackets, extension",
    report: { contact: { telephone: "(0999)6123457转8001" } },
  },
  { name: "两个号码并列 two numbers", report: { contact: { telephone: "010-61234567、61234568" } } },
  {
    name: "400 号码和短号 service numbers",
    report: { contact: { telephone: "400-612-3457", fax: "12345" } },
  },
  {
    name: "号码在行末断开 a number cut by a line's end",
    report: {
      contact: { telephone: "0999-612", email: "shuiwu@qin" },
      preamble: "如有疑问，请与区水务局联系，电话：0999-612\n3457；邮箱：shuiwu@qin\ngxi.gov.cn。",
    },
  },
  { name: "号码带星号遮挡或残缺 cut off", report: { contact: { telephone: "0999-61234 57" } } },
  {
    name: "邮箱没有 @ a mailbox without @",
    report: { preamble: "邮箱：sw.qingxi.gov.cn。" },
    expect: ["email"],
  },
  {
    name: "邮箱里的点成了逗号 a comma for the dot",
    report: { preamble: "邮箱：sw@qingxi.gov，cn。" },
    expect: ["email"],
  },
  {
    name: "邮箱和网址 a mailbox and a site",
    report: { preamble: "邮箱：sw@qingxi.gov.cn，网址：www.qingxi.gov.cn。" },
  },
  {
    name: "写在末尾 at the end of the report",
    report: {
      contact: { telephone: "0998-612345" },
      sections: { otherMatters: "没有其他事项。\n联系电话：0998-612345" },
    },
    expect: ["impossible"],
  },
  {
    name: "末尾的号码可能断在行尾 at the end, perhaps cut off",
    report: {
      contact: { telephone: "0998-612345" },
      sections: { otherMatters: "联系电话：0998-612345\n2024年1月20日" },
    },
  },
];
