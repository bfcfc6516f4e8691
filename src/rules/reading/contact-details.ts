import { oncePer } from "../../form/once.ts";
import type { Location } from "../../read/source.ts";
import type { Contact, Located, Report } from "../../report/model.ts";
import { folded } from "../../text/folded.ts";
import type { Paragraph } from "../../text/paragraphs.ts";
import { allParagraphs, openingOf, paragraphsOf } from "../../text/report-text.ts";

/** What a report can say of whom to ask. */
export type Detail = "address" | "postcode" | "telephone" | "fax" | "email";

const words: Readonly<Record<Detail, RegExp>> = {
  address: /(?<!网站|网|邮箱|信箱|邮件)地址|办公地点/u,
  postcode: /邮编|邮政编码/u,
  telephone: /电话|联系方式|(?<![\d.])(?:0\d{2,3}[-—– ]{0,2}\d{7,8}|1[3-9]\d{9})(?!\d)/u,
  fax: /传真/u,
  email: /邮箱|信箱|e-?mail|@/iu,
};

const details = ["address", "postcode", "telephone", "fax", "email"] as const satisfies readonly Detail[];

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
  const stated = new Set(details.filter((detail) => report.contact[detail] !== null));
  for (const { section, text: said } of allParagraphs(report)) {
    const opening = section === null;
    if ((!opening && !/联系|联络|咨询|疑问/u.test(said)) || elsewhere.test(said)) continue;
    const text = said.replace(asChannel, "");
    // In running text a detail is one that gives a number or an address.
    if (!opening && !/\d{5}|@|路|街|号楼|大厦|楼/u.test(text)) continue;
    for (const detail of details) if (words[detail].test(text)) stated.add(detail);
  }
  return stated;
});

/** Where a detail stands: its own line, and in text files its column; the `last` of several equal ones on request. */
export function placeOfDetail(report: Report, { value, at }: Located<string>, last = false): Location {
  const detail = folded(value);
  const paragraph = paragraphWith(report, detail);
  if (paragraph === null) return at;
  const start = last ? paragraph.text.lastIndexOf(detail) : paragraph.text.indexOf(detail);
  return paragraph.at(start, start + detail.length);
}

/** Those of the details that a report gives, each with its place, of which no part may have been cut off. */
export function wholeDetails(report: Report, ...fields: readonly Detail[]) {
  return fields.flatMap((field) => {
    const detail = report.contact[field];
    if (detail === null || mayBeCutOff(report, detail.value)) return [];
    return [{ field, value: detail.value, at: placeOfDetail(report, detail) }];
  });
}

/**
 * True where a detail stands at the end of a paragraph that others follow, or goes on behind what was read of it: a part
 * of it may have been cut off.
 */
function mayBeCutOff(report: Report, value: string): boolean {
  const detail = folded(value);
  const paragraph = paragraphWith(report, detail);
  if (paragraph === null || report.kind !== "text") return false;
  const { text, at } = paragraph;
  const end = text.lastIndexOf(detail) + detail.length;
  if (/^\s?[\w.-]*\w/u.test(text.slice(end)) && at(end).line !== at(end - 1).line) return true;
  const isLast = [openingParagraphs(report), allParagraphs(report)].some((all) => all.at(-1) === paragraph);
  return text.endsWith(detail) && !isLast;
}

function paragraphWith(report: Report, detail: string): Paragraph | null {
  const holds = ({ text }: Paragraph) => text.includes(detail);
  return openingParagraphs(report).find(holds) ?? allParagraphs(report).findLast(holds) ?? null;
}

function openingParagraphs(report: Report): readonly Paragraph[] {
  return [...openingOf(report), ...paragraphsOf(report, "overview")];
}

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
