import { oncePerText } from "../../form/once.ts";
import type { Contact, Located } from "../../report/model.ts";
import type { Written } from "../../text/written.ts";

type Field = keyof Contact;

/** Keys of contact details, longest first within a field; letters in lower case stand for both. */
const keys: Readonly<Record<Field, readonly string[]>> = {
  address: ["联系地址", "通讯地址", "通信地址", "办公地址", "单位地址", "办公地点", "地址", "address", "add"],
  postcode: ["邮政编码", "邮编"],
  telephone: [
    "联系电话",
    "办公电话",
    "咨询电话",
    "电话号码",
    "电话",
    "联系方式",
    "telephone",
    "phone",
    "tel",
  ],
  fax: ["传真号码", "传真电话", "传真", "fax"],
  email: [
    "电子邮箱地址",
    "电子邮箱",
    "电子信箱",
    "电子邮件",
    "邮箱地址",
    "邮箱",
    "電子郵箱",
    "電子信箱",
    "e-mail",
    "email",
  ],
  website: ["网站地址", "网址"],
};

const shapes: Readonly<Record<Field, RegExp>> = {
  address: /^[^;；。:：|\n]{2,80}/u,
  postcode: /^[\d０-９]{4,8}/u,
  telephone: /^(?:[+＋]86[-—–－]?)?[（(]?[\d０-９][\d０-９\s\-—–()（）－转、/]{5,40}/u,
  fax: /^[（(]?[\d０-９][\d０-９\s\-—–()（）－转、/]{5,40}/u,
  // A blank beside @ is a slip of typing.
  email:
    /^[\w.+\-＠@]{1,80}(?:[ \u3000]{1,2}[@＠][ \u3000]{0,2}[\w.-]{3,60}|(?<=[@＠])[ \u3000]{1,2}[\w.-]{3,60})?/u,
  website: /^(?:(?:https?:\/\/|www\.)[^\s，,;；。）)】]{3,200}|(?:[\w-]{1,40}\.){1,4}gov\.cn)/iu,
};

const empty: Contact = {
  address: null,
  postcode: null,
  telephone: null,
  fax: null,
  email: null,
  website: null,
};

/**
 * Contact details from the preamble and the first paragraphs of section one, and from those lines of the last section
 * that say whom to ask. Footers and guides are never searched: their numbers are those of the site.
 */
export function findContact(opening: readonly Written[], ending: readonly Written[] = []): Contact {
  const [own, late] = [detailsIn(opening), detailsIn(ending)];
  return Object.fromEntries(fields.map((field) => [field, own[field] ?? late[field]])) as Record<
    Field,
    Contact[Field]
  >;
}

function detailsIn(lines: readonly Written[]): Contact {
  const found: { [field in Field]: Located<string> | null } = { ...empty };
  lines.forEach((line, index) => {
    if (!anyKey.test(line.text)) return;
    const next = lines[index + 1]?.text ?? "";
    for (const field of fields) {
      if (found[field] !== null) continue;
      const detail = wholeDetail(line.text, next, field, (text) => detailIn(text, field));
      if (detail !== null) found[field] = { value: detail.value, at: line.at(detail.index) };
    }
  });
  found.website ??= addressInText(lines);
  found.address ??= addressWithoutKey(lines);
  found.telephone ??= numberWithoutKey(lines);
  found.email ??= mailboxWithoutKey(lines);
  return found;
}

/**
 * Those lines of the last section that say whom to ask. On a page, and where a footer follows, a line that only begins
 * with a key may be the site's own.
 */
export function linesOfContact(ending: readonly Written[], isSite: boolean): Written[] {
  return ending.filter(({ text }) => {
    if (ofOthers.test(text)) return false;
    return asks.test(text) || (!isSite && beginsWithKey.test(text));
  });
}

/** Lines of a footer, of complaint hotlines. */
const ofOthers =
  /主办|承办|ICP备|公网安备|标识码|版权所有|技术支持|举报|投诉|热线|监督|联系我们|网站(?:维护|地图|声明)/u;
const asks = /疑问|请与|请径与|请联系|请致电|联系人|联系单位/u;

/**
 * A detail that a narrow page broke at the end of its line: the rest stands at the start of the next one. What is no
 * whole number by itself nor with that rest is none.
 */
function wholeDetail(
  text: string,
  next: string,
  field: Field,
  read: (text: string) => Detail | null,
): Detail | null {
  const own = read(text);
  if (own === null) return endsWithKey.test(text) ? read(text + next) : null;
  if (!goesOn.test(text) || !text.replace(/(?<!\.)\.+$/u, "").endsWith(own.value.slice(-1))) return own;
  if (field === "email" || field === "website")
    return /^[a-z.@/-]/iu.test(next) && !startsAnew.test(next) ? read(text + next) : own;
  if (field === "address" || !/^[\d-]/u.test(next) || isWhole(own.value, field)) return own;
  const joined = read(text + next);
  return joined !== null && isWhole(joined.value, field) ? joined : null;
}

/** A line that ends amid a number, an address of the web or a mail box. */
const goesOn = /[\w.@/-]$/u;
const startsAnew = /^(?:https?:|www\.|e-?mail|[a-z]+\s*[:：])/iu;

/** Digits of a postcode, or of a telephone number of China with or without the code of its area. */
function isWhole(value: string, field: Field): boolean {
  const digits = value.replace(/\D/gu, "");
  if (field === "postcode") return digits.length === 6;
  if (digits.startsWith("0")) return digits.length >= 10 && digits.length <= 12;
  // Only mobile telephones begin with 1.
  if (digits.startsWith("1")) return digits.length === 11;
  return digits.length === 7 || digits.length === 8 || digits.length >= 11;
}

/** A web address without a key: `可在X网站（http://…）查阅`. */
function addressInText(lines: readonly Written[]): Located<string> | null {
  for (const [index, line] of lines.entries()) {
    const detail = wholeDetail(line.text, lines[index + 1]?.text ?? "", "website", (text) => {
      const found = /(?:https?:\/\/|www\.)[\w\-.~:/?#@!$&'*+=%]{3,200}/iu.exec(text) ?? bareSite.exec(text);
      return found === null ? null : { value: found[0].replace(/(?<![.,])[.,]+$/u, ""), index: found.index };
    });
    if (detail === null) continue;
    // gk9461@y at the end of a line, unling.gov.cn at the start of the next: the rest of a mail box, no site.
    const isRest =
      line.text.slice(0, detail.index).trim() === "" && goesOn.test(lines[index - 1]?.text ?? "");
    if (!isRest || startsAnew.test(detail.value)) return { value: detail.value, at: line.at(detail.index) };
  }
  return null;
}

/** （lzq.gov.cn）: a site of the government, not the end of a mail address, be it written with # or （at）. */
const bareSite = /(?<![@＠]\s{0,2}|[\w.#＃*&-]|at[)）\]])(?:[\w-]{1,40}\.){1,4}gov\.cn(?![\w.-])/iu;

/** 联系方式：X路1号; 请与X联系（X路1号，…）; 来信至X路1号: a street with a number and no key of its own. */
const bareAddress =
  /(?:联系方式[:：]|联系[（(]|(?:来信|来函|邮寄|寄)(?:请寄)?(?:至|到))((?:\p{Script=Han}){2,24}(?:路|街|道|巷|村|镇|乡)[^，,;；。:：（）()]{0,12}\d{1,5}号[^，,;；。:：（）()\d]{0,16})/u;

function addressWithoutKey(lines: readonly Written[]): Located<string> | null {
  for (const line of lines) {
    const match = bareAddress.exec(line.text);
    if (match?.[1] === undefined) continue;
    return { value: match[1], at: line.at(match.index + match[0].length - match[1].length) };
  }
  return null;
}

/** 请致电0999-6543210, 请与X联系（0999-6543210）: the only number of a line that says whom to ask. */
function numberWithoutKey(lines: readonly Written[]): Located<string> | null {
  for (const line of lines) {
    const [only, ...others] = line.text.matchAll(wholeNumber);
    if (only === undefined || others.length > 0) continue;
    const [before = ""] = line.text
      .slice(0, only.index)
      .split(/[。；;]/u)
      .slice(-1);
    // 联系人手机139…: somebody's own, it may be.
    if (only[0].startsWith("1") && /手机|联系人/u.test(before)) continue;
    if (/致电|拨打|来电|联系|咨询/u.test(before) && !/传真|举报|投诉|热线|监督/u.test(before))
      return { value: only[0].normalize("NFKC"), at: line.at(only.index) };
  }
  return null;
}

/** 发送邮件至x@example.cn: the only mail box of a line that says whom to ask. */
function mailboxWithoutKey(lines: readonly Written[]): Located<string> | null {
  for (const line of lines) {
    const [only, ...others] = line.text.matchAll(
      /(?<![\w.@-])[\w.+-]{1,60}@(?:[\w-]{1,40}\.){1,4}[a-z]{2,6}(?![\w.@-])/giu,
    );
    if (only === undefined || others.length > 0) continue;
    if (/(?:发|邮件|咨询|联系)[^。]{0,12}$/u.test(line.text.slice(0, only.index)))
      return { value: only[0], at: line.at(only.index) };
  }
  return null;
}

const wholeNumber = /(?<![\d-])(?:0\d{2,3}[-—–－]?\d{7,8}|1[3-9]\d{9})(?![\d-])/gu;

const fields: readonly Field[] = ["address", "postcode", "telephone", "fax", "email", "website"];
const everyKey = fields.flatMap((field) => keys[field]);
/** Most lines name no detail. */
const anyKey = new RegExp(everyKey.join("|"), "iu");
/** A key of letters is a word of its own. */
const patternOfKey = oncePerText(
  everyKey.length,
  (key) => new RegExp(/[a-z]/u.test(key) ? `(?<![a-z])${key}(?![a-z])` : key, "giu"),
);
/** 联系电话： at the end of a line: what it is stands on the next one. */
const endsWithKey = new RegExp(`(?:${everyKey.join("|")})\\s*[:：]\\s*$`, "iu");
const beginsWithKey = new RegExp(`^[（(]?(?:${everyKey.join("|")})[^:：]{0,8}[:：]`, "iu");

interface Detail {
  readonly value: string;
  /** Where it begins in the text. */
  readonly index: number;
}

function detailIn(text: string, field: Field): Detail | null {
  for (const key of keys[field]) {
    for (const start of placesOfKey(text, key)) {
      // 电话 inside 联系电话 or 地址 inside 网站地址 is another key's tail.
      if (insideLongerKey(text, start, key) || toComplain.test(text.slice(0, start))) continue;
      const from = start + key.length;
      const detail = readBehind(text.slice(from), field);
      if (detail !== null) return { ...detail, index: from + detail.index };
    }
  }
  return null;
}

/** 监督电话, 投诉电话: not whom to ask about the report. */
const toComplain = /(?<!咨询[、及和（(]?)(?:监督|投诉|举报)$/u;

/** Where a key stands, in capitals too. */
function placesOfKey(text: string, key: string): number[] {
  return Array.from(text.matchAll(patternOfKey(key)), ({ index }) => index);
}

function insideLongerKey(text: string, start: number, key: string): boolean {
  return everyKey.some((other) => {
    if (other.length <= key.length) return false;
    const inner = other.indexOf(key);
    return inner >= 0 && start - inner >= 0 && text.startsWith(other, start - inner);
  });
}

function readBehind(rest: string, field: Field): Detail | null {
  const separated = behindKey[field === "telephone" ? "telephone" : "other"].exec(rest)?.[0] ?? "";
  const body = rest.slice(separated.length);
  const hasSeparator = /[:：为是]/u.test(separated);
  const match = shapes[field].exec(body)?.[0];
  if (match === undefined) return null;
  // Without a colon only an unmistakable value counts (电话0533-2880386), never words.
  if (!hasSeparator && field === "address") return null;
  if (!hasSeparator && field === "email" && !/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u.test(match)) return null;
  const isCutAtKey = field === "address" && /^[:：]/u.test(body.slice(match.length));
  const value = tidy(isCutAtKey ? match.replace(/[，,、\s][^，,、\s]{2,8}$/u, "") : match, field);
  return value === null ? null : { value, index: separated.length };
}

/** What stands between a key and its value; 电话（传真）： and 电话/传真： name both at once. */
const behindKey = {
  telephone: /^\.?\s*(?:(?:[（(]\s*传真\s*[)）]|[/／、及和与]\s*传真))?\s*(?:为|是)?\s*[:：]?\s*/u,
  other: /^\.?\s*(?:为|是)?\s*[:：]?\s*/u,
} as const;

function tidy(match: string, field: Field): string | null {
  let value = match;
  if (field === "address") value = cutAtNextKey(value);
  value = value.replace(/(?<![，,、;；。.\s（(【[])[，,、;；。.\s（(【[]+$/u, "").trim();
  if (field !== "address" && field !== "website") value = value.normalize("NFKC");
  if ((field === "telephone" || field === "fax") && !/\d{5}/u.test(value.replace(/\D/gu, ""))) return null;
  value = dropUnopened(value);
  if (field === "email") value = value.replace(/\s+/gu, "");
  if (field === "email" && !value.includes("@")) return null;
  return value === "" ? null : value;
}

function cutAtNextKey(value: string): string {
  const next = everyKey.flatMap((key) => placesOfKey(value, key)).filter((at) => at > 0);
  return value.slice(0, Math.min(value.length, ...next));
}

/** The bracket that closes the whole list of details is not a part of the last one. */
function dropUnopened(value: string): string {
  let depth = 0;
  for (let index = 0; index < value.length; index++) {
    const character = value.charAt(index);
    if (/[(（【[]/u.test(character)) depth++;
    if (/[)）】\]]/u.test(character) && --depth < 0) return value.slice(0, index).trim();
  }
  return value.trim();
}
