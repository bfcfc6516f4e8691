import type { Located, TextLine } from "../../report/model.ts";
import { body, calledItself, isName, isWholeName } from "../../text/body-names.ts";
import type { Written } from "../../text/written.ts";
import type { PhysicalRow } from "../sheet/rows.ts";
import { signature } from "./signature.ts";

const endsAsBody = new RegExp(`${body}$`, "u");

const words = "[^，。；：、,;:《》（）()\\s\\d“”]";
const named = `(${words}{2,36}?${body})`;
const publisher = keyed("发\\s*布\\s*机\\s*构|发\\s*布\\s*单\\s*位|公开\\s*机构|发文\\s*机关|發布機構");
/** Where a page took the text from: the body itself, or whoever passed it on. */
const origin = keyed("信息\\s*来源|来\\s*源");

function keyed(keys: string): RegExp {
  return new RegExp(
    `(?:^|[\\s\\t|【[•·])(?:${keys})(?:\\s*[:：】\\]|]|[^\\S\\t]*\\t)[:：】\\]|\\s]*([^\\s|，。；:：】]{3,40})`,
    "u",
  );
}

const year = "(?:20\\d{2}|二[〇○零]..)\\s*年";
/** 现公布X2023年度报告, 公布2023年X政府信息公开工作年度报告. */
const announced = new RegExp(
  `(?:公布|公开|发布|编制|现将|就是)(?:了)?(?:(?:${year}(?:度|(?!度)))?${named}(?=政府信息公开|政务公开)|${named}(?:关于)?\\s*${year})`,
  "u",
);
/** 本报告由X编制, X根据条例编制本报告, X特发布年度报告. */
const compiled = new RegExp(
  `(?:^|[，,。])(?:本(?:年度)?报告)?(?:系|是)?由?${named}(?:[（(][^（）()]{2,30}[）)])?(?:办公室)?(?:特|现|负责|(?:根据|依据|按照|依照|遵照)[^。；]{0,160})?(?:向社会(?:公众)?)?(?:编制|编写|发布|公布)(?:并(?:发布|公布))?(?:了)?(?=本|20\\d{2}年|其|[，,。])`,
  "u",
);
/** Sentences of what one office asks of others. */
const ofMany = /要求(?=各|所属)|各(?:单位|部门)|统一部署|委托/u;
const partner = new RegExp(
  `(?:请与|请联系|请径与|疑问[^。]{0,12}与)${named}(?:办公室|政务公开科|信息科|综合科)?(?:联系|联络|咨询|[（(](?=[^）)]{0,80}电话))`,
  "u",
);

const under = "(?:在[^，。；]{2,40}下[，,])?";
/** How a body is told to do its work. */
const manner =
  "围绕|坚持|认真|深入(?:贯彻|推进|学习|落实|开展|实施|践行)|严格|积极|全面|按照|以|在|紧|切实|持续|扎实|共|政府信息公开|政务公开|高度|始终|牢[固牢]|继续|贯彻|不断|着力|立足|聚焦|主动公开|依法|进一步|大力";
/** `2024年，（在上级指导下，）X（以下简称…）坚持……`: the subject of section one. */
const subject = new RegExp(
  `^[\\s\\u3000]*(?:[（(].{1,24}[。.]\\s*)?(?:20\\d{2}年(?:度|以来|来)?|一年来|过去一年|[今本]年(?:度|以来|来)?)[，,]?${under}${named}(?:[（(][^（）()]{2,30}[）)])?(?=${manner})`,
  "u",
);
/** The same without a year, or with the year behind the name, at the very beginning. */
const firstSubject = new RegExp(
  `^[\\s\\u3000]*${under}${named}(?=(?:20\\d{2}年度?[，,]?)?(?:${manner}))`,
  "u",
);
const account = new RegExp(`[“"「]([^“”"「」\\s]{2,20}${body})[”"」](?:政务)?(?:微信|微博)`, "u");

/**
 * The reporting body where the title does not name it: the page's 发布机构, then the preamble (向社会公布X2024年…,
 * 请与X联系), then the sign-off, the subject of section one, the page's 来源, last the body's own account named in section one.
 */
export function findOrganization(
  metadata: readonly PhysicalRow[],
  preamble: readonly Written[],
  overview: readonly Written[],
  ending: readonly TextLine[],
): Located<string> | null {
  const opening = [...preamble, ...overview.slice(0, 2)];
  const isOwn = speaksOfItselfAs([...preamble, ...overview]);
  const isSubject = (name: string, sentence: string) =>
    isOwn(name) && isFull(name) && !besideOwn.test(sentence);
  return (
    inProperties(metadata, publisher) ??
    firstMatch(opening, announced, isOwn) ??
    firstMatch(
      opening,
      compiled,
      (name, sentence) => isOwn(name) && isFull(name) && !ofMany.test(sentence),
    ) ??
    firstMatch(opening, partner, (name) => isOwn(name) && isFull(name)) ??
    signature(ending) ??
    firstMatch(overview.slice(0, 4), subject, isSubject) ??
    firstMatch(overview.slice(0, 1), firstSubject, isSubject) ??
    inProperties(metadata, origin, isOwn) ??
    ownAccount(overview)
  );
}

function inProperties(
  metadata: readonly PhysicalRow[],
  pattern: RegExp,
  accepts: (name: string) => boolean = () => true,
): Located<string> | null {
  for (const row of metadata) {
    const name = pattern.exec(row.text)?.[1];
    if (name !== undefined && endsAsBody.test(name) && isName(name) && accepts(name))
      return { value: name, at: row.at };
  }
  return null;
}

/**
 * A name that says of which place, where it begins with one: 县司法局 is what the bureaus beside it call it, and
 * 学习清水县教育局 begins with a verb, since names of counties are not so long.
 */
function isFull(name: string): boolean {
  if (/^(?:省|市(?![中南北东西城]区|场|政)|县|区(?!域)|州|旗|局|机关|国务院)/u.test(name)) return false;
  const [, stem = ""] =
    /^(?:\p{Script=Han}{1,8}?[省市州盟])?((?:(?![省市州盟县区镇乡])\p{Script=Han}){4,14})[县区市镇乡]/u.exec(
      name,
    ) ?? [];
  return stem === "" || otherPlace.test(name);
}

/** Places with longer names, and bodies that begin with none. */
const otherPlace = /^(?:国家|中国|中华|中共)|自治|族|旗|开发|园区|景区|新区|示范|保税|兵团|师/u;

/** 县审计局审计我局: who does something to the body is another one. */
const besideOwn = /我(?:局|委|办|中心|镇|乡|街道|厅|院|部|单位)(?!实际)|联合|会同/u;

/** Whether a body may be the one that the text calls 我局, 我镇. */
function speaksOfItselfAs(passages: readonly Written[]): (name: string) => boolean {
  const kinds = passages.flatMap(({ text }) =>
    Array.from(text.matchAll(calledItself), ([, kind = ""]) => kind),
  );
  return (name) => kinds.length === 0 || kinds.some((kind) => name.includes(kind));
}

/** The body's name on the line below a title that does not name it, be it that the date stands behind it. */
export function byline(rows: readonly PhysicalRow[]): Located<string> | null {
  const row = rows.find(({ text }) => text.trim() !== "" && !yearAlone.test(compact(text)));
  const text = compact(row?.text ?? "")
    .replace(dated, "")
    .replace(/^[（(—-]{1,2}|[)）]$/gu, "");
  return row !== undefined && isWholeName(text) ? { value: text, at: row.at } : null;
}

const yearAlone = /^[（(]?20\d{2}年度?[)）]?$/u;
const dated = /[（(]?20\d{2}(?:年\d{1,2}月(?:\d{1,2}日)?|[-/.]\d{1,2}[-/.]\d{1,2})[)）]?$/u;

function compact(text: string): string {
  return text.replace(/[\s\u3000]/gu, "");
}

function firstMatch(
  passages: readonly Written[],
  pattern: RegExp,
  accepts: (name: string, sentence: string) => boolean = () => true,
): Located<string> | null {
  for (const passage of passages) {
    const match = pattern.exec(passage.text);
    const name = match?.slice(1).find((group) => group !== undefined);
    if (match === null || name === undefined || !isName(name)) continue;
    const at = match.index + match[0].indexOf(name);
    const [before = "", after = ""] = [
      passage.text.slice(0, at).split("。").at(-1),
      passage.text.slice(at).split("。")[0],
    ];
    if (accepts(name, before + after)) return { value: name, at: passage.at(at) };
  }
  return null;
}

function ownAccount(passages: readonly Written[]): Located<string> | null {
  if (!passages.some((line) => /我(?:局|委|办|中心|镇|街道|厅|院|部)/u.test(line.text))) return null;
  return firstMatch(passages, account);
}
