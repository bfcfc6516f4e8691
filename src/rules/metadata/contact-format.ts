import { defineRule } from "../define.ts";
import { detailNames, mayBeCutOff, placeOfDetail } from "../reading/contact-details.ts";

/** 电话带区号和连字符，邮编六位，邮箱用政务邮箱。 */
export default defineRule({
  id: "contact-format",
  group: "metadata",
  title: { zh: "电话、邮编或邮箱格式错误", en: "Telephone, postcode or mailbox is written wrongly" },
  severity: "info",
  basis: {
    zh: "编写惯例：区号-号码、六位邮编；个人邮箱不宜作为机关联系方式",
    en: "Practice: area code and number, six-digit postcode; private mailboxes are unfit for an office",
  },
  why: {
    zh: "号码少位、没有区号就打不通；个人邮箱不便归档，也不安全。",
    en: "A number with digits missing or without area code cannot be dialled; private mailboxes are neither filed nor safe.",
  },
  remedy: {
    zh: "写成“0999-6123457”的样子；换用单位的政务邮箱。",
    en: "Write it like “0999-6123457”; use the office's own mailbox.",
  },
  traps: {
    zh: "连字符写成“—”“－”、区号加括号、带分机、400 号码、几个号码并列都可以；手机号码不在这里判断。",
    en: "Dashes of any kind, brackets, extensions, 400 numbers and several numbers are fine; mobiles are not judged here.",
  },
  messages: {
    noHyphen: {
      zh: "{name}“{value}”区号后没有连字符",
      en: "{name} “{value}”: no hyphen behind the area code",
      suggestion: { zh: "{better}", en: "{better}" },
    },
    noAreaCode: { zh: "{name}“{value}”没有区号", en: "{name} “{value}” has no area code" },
    impossible: {
      zh: "{name}“{value}”位数不对（区号后有 {count} 位，应为 7 或 8 位）",
      en: "{name} “{value}” has {count} digits behind the area code; 7 or 8 are possible",
    },
    postcode: {
      zh: "邮编“{value}”是 {count} 位，应为 6 位",
      en: "Postcode “{value}” has {count} digits instead of 6",
    },
    email: { zh: "邮箱“{value}”格式不对", en: "“{value}” is not a mail address" },
    privateMail: {
      zh: "邮箱“{value}”是个人邮箱服务，建议改用政务邮箱",
      en: "“{value}” is a private mail service; an office mailbox is better",
    },
  },
  safe: ["noHyphen"],
  examples: [
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
  ],
  check(report, found) {
    const { telephone, fax, postcode, email } = report.contact;
    for (const [field, detail] of [
      ["telephone", telephone],
      ["fax", fax],
    ] as const) {
      if (detail === null || mayBeCutOff(report, detail)) continue;
      const fault = faultOf(detail.value);
      if (fault === null) continue;
      const at = placeOfDetail(report, detail);
      const { value } = detail;
      found(fault.id, {
        at,
        ...(fault.id === "noHyphen"
          ? { edits: [{ at, written: value.trim(), right: fault.data.better }] }
          : {}),
        ...(fault.id === "impossible" ? { severity: "error" } : {}),
        data: { name: detailNames[field], value: value.trim(), ...fault.data },
      });
    }
    if (postcode !== null && !/^\d{6}$/u.test(postcode.value) && !mayBeCutOff(report, postcode)) {
      const count = postcode.value.replace(/\D/gu, "").length;
      const at = placeOfDetail(report, postcode);
      found("postcode", { at, severity: "error", data: { value: postcode.value, count } });
    }
    if (email === null || mayBeCutOff(report, email)) return;
    const at = placeOfDetail(report, email);
    if (!/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u.test(email.value))
      found("email", { at, data: { value: email.value } });
    else if (privateMail.test(email.value)) found("privateMail", { at, data: { value: email.value } });
  },
});

const privateMail =
  /@(?:(?:vip\.)?(?:163|126|qq|sina|sohu|yeah|foxmail|139|189|21cn|tom|aliyun|gmail|hotmail|outlook|live)\.(?:com|cn|net)|sina\.com\.cn)$/iu;

type Fault =
  | { readonly id: "noHyphen"; readonly data: { readonly better: string } }
  | { readonly id: "noAreaCode"; readonly data: Record<string, never> }
  | { readonly id: "impossible"; readonly data: { readonly count: number } };

/** What is wrong with one number; several numbers, extensions and short numbers are left alone. */
function faultOf(value: string): Fault | null {
  const number = value.normalize("NFKC").trim();
  const digits = number.replace(/\D/gu, "");
  if (/^0\d{9,11}$/u.test(number)) {
    const code = /^0(?:10|2\d)/u.test(number) ? 3 : 4;
    const local = number.slice(code);
    if (local.length < 7 || local.length > 8) return null;
    return { id: "noHyphen", data: { better: `${number.slice(0, code)}-${local}` } };
  }
  if (/^[2-8]\d{6,7}$/u.test(number)) return { id: "noAreaCode", data: {} };
  const parts = /^\(?(0\d{2,3})\)?[-—–]{0,2}(\d{4,})$/u.exec(number);
  if (parts?.[2] === undefined || digits.length < 7) return null;
  const count = parts[2].length;
  return count === 7 || count === 8 ? null : { id: "impossible", data: { count } };
}
