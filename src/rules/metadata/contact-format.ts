import { defineRule } from "../define.ts";
import { detailNames, wholeDetails } from "../reading/contact-details.ts";
import { firstPlaces } from "../reading/first-places.ts";
import { examples } from "./contact-format.examples.ts";

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
      en: "The {name} “{value}”: no hyphen after the area code",
      suggestion: { zh: "{better}", en: "{better}" },
    },
    noAreaCode: { zh: "{name}“{value}”没有区号", en: "The {name} “{value}” has no area code" },
    impossible: {
      zh: "{name}“{value}”位数不对（区号后有 {count} 位，应为 7 或 8 位）",
      en: "The {name} “{value}” has {count} digits after the area code; 7 or 8 are possible",
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
  examples,
  check(report, found) {
    for (const { field, value, at } of wholeDetails(report, "telephone", "fax")) {
      const fault = faultOf(value.normalize("NFKC").trim());
      if (fault === null) continue;
      const written = value.trim();
      const edits = fault.better === undefined ? [] : [{ at, written, right: fault.better }];
      const { id, ...data } = fault;
      const severity = id === "impossible" ? "error" : "info";
      found(id, { at, severity, edits, data: { name: detailNames[field], value: written, ...data } });
    }
    for (const { value, at } of wholeDetails(report, "postcode")) {
      const count = value.replace(/\D/gu, "").length;
      if (!/^\d{6}$/u.test(value)) found("postcode", { at, severity: "error", data: { value, count } });
    }
    for (const { value, at } of wholeDetails(report, "email")) {
      if (!/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u.test(value)) found("email", { at, data: { value } });
      else if (privateMail.test(value)) found("privateMail", { at, data: { value } });
    }
    for (const { at, match } of firstPlaces(report, brokenMail))
      found("email", { at, data: { value: match[1] ?? "" } });
  },
});

/** 邮箱：sw.shiqiao.gov.cn, sw@shiqiao.gov，cn: named a mailbox, but no address of one. */
const brokenMail =
  /(?:邮箱|信箱|e-?mail)(?:地址)?:\s?(?!www\.|https?:)([\w+-]+(?:\.[\w-]+)*(?:\.|@[\w-]+(?:\.[\w-]+)*,)(?:cn|com|net|org))(?![\w@.,/-]*[\w@/])/iu;

const privateMail =
  /@(?:(?:vip\.)?(?:163|126|qq|sina|sohu|yeah|foxmail|139|189|21cn|tom|aliyun|gmail|hotmail|outlook|live)\.(?:com|cn|net)|sina\.com\.cn)$/iu;

interface Fault {
  readonly id: "noHyphen" | "noAreaCode" | "impossible";
  /** How it should be written. */
  readonly better?: string;
  /** Digits behind the area code. */
  readonly count?: number;
}

/** What is wrong with one number; several numbers, extensions and short numbers are left alone. */
function faultOf(number: string): Fault | null {
  if (/^0\d{9,11}$/u.test(number)) {
    const code = /^0(?:10|2\d)/u.test(number) ? 3 : 4;
    const local = number.slice(code);
    const isWhole = local.length === 7 || local.length === 8;
    return isWhole ? { id: "noHyphen", better: `${number.slice(0, code)}-${local}` } : null;
  }
  if (/^[2-8]\d{6,7}$/u.test(number)) return { id: "noAreaCode" };
  const count = /^\(?0\d{2,3}\)?[-—–]{0,2}(\d{4,})$/u.exec(number)?.[1]?.length ?? 7;
  return count === 7 || count === 8 ? null : { id: "impossible", count };
}
