import type { Located, TextLine } from "../../report/model.ts";
import { body, isName, isWholeName } from "../../text/body-names.ts";
import type { Written } from "../../text/written.ts";
import type { PhysicalRow } from "../sheet/rows.ts";
import { signature } from "./signature.ts";

const endsAsBody = new RegExp(`${body}$`, "u");

const publisher =
  /(?:^|[\s\t|【[•·])(?:发\s*布\s*机\s*构|发\s*布\s*单\s*位|公开\s*机构|发文\s*机关|信息\s*来源|来\s*源|發布機構)(?:\s*[:：】\]|]|[^\S\t]*\t)[:：】\]|\s]*([^\s|，。；:：]{3,40})/u;
const announced = new RegExp(
  `(?:公布|公开|发布|编制|现将|就是)(?:了)?([^，。；：、,;:《》（）()\\s\\d“”]{2,36}?${body})(?:关于)?\\s*(?:20\\d{2}|二[〇○零]..)\\s*年`,
  "u",
);
const partner = new RegExp(
  `(?:请与|请联系|请径与|与)([^，。；：、,;:《》\\s“”（）()]{2,36}?${body})(?:办公室|政务公开科|信息科|综合科)?(?:联系|联络|咨询)`,
  "u",
);
/** `2024年，（在上级指导下，）X坚持……`: the subject of section one. */
const subject = new RegExp(
  `^[\\s\\u3000]*(?:[（(].{1,24}[。.]\\s*)?20\\d{2}年(?:度|以来|来)?[，,]?(?:在[^，。；]{2,40}下[，,])?([^，。；：、,;:《》（）()\\s\\d“”]{2,34}?${body})(?=围绕|坚持|认真|深入|严格|积极|全面|按照|以|在|紧|切实|持续|扎实|共|政府信息|政务|高度|[，,])`,
  "u",
);
const account = new RegExp(`[“"「]([^“”"「」\\s]{2,20}${body})[”"」](?:政务)?(?:微信|微博)`, "u");

/**
 * The reporting body where the title does not name it: the page's 发布机构, then the preamble (向社会公布X2024年…,
 * 请与X联系), then the sign-off, the subject of section one, last the body's own account named in section one.
 */
export function findOrganization(
  metadata: readonly PhysicalRow[],
  preamble: readonly Written[],
  overview: readonly Written[],
  ending: readonly TextLine[],
): Located<string> | null {
  for (const row of metadata) {
    const name = publisher.exec(row.text)?.[1];
    if (name !== undefined && endsAsBody.test(name) && isName(name)) return { value: name, at: row.at };
  }
  return (
    firstMatch([...preamble, ...overview.slice(0, 2)], announced) ??
    firstMatch([...preamble, ...overview.slice(0, 2)], partner) ??
    signature(ending) ??
    firstMatch(overview.slice(0, 4), subject) ??
    ownAccount(overview)
  );
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

function firstMatch(passages: readonly Written[], pattern: RegExp): Located<string> | null {
  for (const passage of passages) {
    const match = pattern.exec(passage.text);
    const name = match?.[1];
    if (match === null || name === undefined || !isName(name)) continue;
    return { value: name, at: passage.at(match.index + match[0].indexOf(name)) };
  }
  return null;
}

function ownAccount(passages: readonly Written[]): Located<string> | null {
  if (!passages.some((line) => /我(?:局|委|办|中心|镇|街道|厅|院|部)/u.test(line.text))) return null;
  return firstMatch(passages, account);
}
