import { oncePer } from "../form/once.ts";
import type { Location } from "../read/source.ts";
import type { Contact, Located, Report, TextLine } from "../report/model.ts";
import { columnIn, passagesOf, wordsOf } from "./passages.ts";

/** What a report can say of whom to ask. */
export type Detail = "address" | "postcode" | "telephone" | "fax" | "email";

const words: Readonly<Record<Detail, RegExp>> = {
  address: /(?<!网站|网|邮箱|信箱|邮件)地址|办公地点/u,
  postcode: /邮编|邮政编码/u,
  telephone: /电话|联系方式|(?<![\d.])(?:0\d{2,3}[-—– ]{0,2}\d{7,8}|1[3-9]\d{9})(?!\d)/u,
  fax: /传真/u,
  email: /邮箱|信箱|e-?mail|@/iu,
};

/** Lines of a footer, of the guide, of complaint hotlines. */
const elsewhere = /主办|承办|ICP备|公网安备|标识码|版权所有|技术支持|举报|投诉|热线/u;
/** Words that speak of what the office does, not of whom to ask. */
const asChannel =
  /(?:通过|利用|设置|开设|开通|公布|公开|畅通)[^。；;:]{0,30}(?:电话|邮箱|信箱|热线|地址|联系方式)(?!\s*[:：(（为])/gu;

/**
 * Details that a report gives: those that were read, and those that are named but were not read (damaged, unusual
 * wording). Before section two anywhere, behind it where the sentence says whom to turn to.
 */
export const statedDetails: (report: Report) => ReadonlySet<Detail> = oncePer((report) => {
  const stated = new Set<Detail>();
  const details = Object.keys(words) as readonly Detail[];
  for (const detail of details) {
    if (report.contact[detail] !== null) stated.add(detail);
  }
  for (const passage of passagesOf(report)) {
    const opening = passage.section === null;
    if (!opening && !/[联咨疑]/u.test(passage.text)) continue;
    const said = wordsOf(passage);
    if ((!opening && !/联系|联络|咨询|疑问/u.test(said)) || elsewhere.test(said)) continue;
    const text = said.replace(asChannel, "");
    for (const detail of details) {
      if (words[detail].test(text) && (opening || hasFigures(text))) stated.add(detail);
    }
  }
  return stated;
});

/** In running text a detail is one that gives a number or an address. */
function hasFigures(text: string): boolean {
  return /\d{5}|@|路|街|号楼|大厦|楼/u.test(text);
}

/** Where a detail stands: its own line, and in text files its column; the `last` of several equal ones on request. */
export function placeOfDetail(report: Report, { value, at }: Located<string>, last = false): Location {
  const line = lineWith(report, value);
  if (line === null) return at;
  const text = unified(line);
  return columnIn(report, line, last ? text.lastIndexOf(value) : text.indexOf(value));
}

/** True where a detail stands at the end of a line that others follow: what was read may be cut off by the line's end. */
export function mayBeCutOff(report: Report, { value }: Located<string>): boolean {
  const line = lineWith(report, value);
  if (line === null || report.kind !== "text") return false;
  return unified(line).trimEnd().endsWith(value) && line !== openingLines(report).at(-1);
}

function lineWith(report: Report, value: string): TextLine | null {
  return openingLines(report).find((line) => unified(line).includes(value)) ?? null;
}

function openingLines({ preamble, sections }: Report): readonly TextLine[] {
  return [...preamble, ...(sections.overview?.lines ?? [])];
}

/** A line with compatibility forms unified, as details are given. */
const unified = oncePer(({ text }: TextLine) => text.normalize("NFKC"));

/** Names of the details for a message. */
export const detailNames: Readonly<
  Record<Detail | keyof Contact, { readonly zh: string; readonly en: string }>
> = {
  address: { zh: "地址", en: "address" },
  postcode: { zh: "邮编", en: "postcode" },
  telephone: { zh: "电话", en: "telephone" },
  fax: { zh: "传真", en: "fax" },
  email: { zh: "电子邮箱", en: "mailbox" },
  website: { zh: "网址", en: "web address" },
};
