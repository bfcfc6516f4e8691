import { UserError } from "../errors.ts";
import { tidyColumns } from "../write/csv-tidy.ts";

/** How far into a file, and how far from its end, its own marks are looked for. */
export const markRoom = 4096;

/**
 * Whether gia-report wrote this: pages, tables, texts, annotated copies, kept results. Told from what is in the file,
 * never from its name.
 * @param head the first bytes, as text that keeps ASCII and UTF-8
 * @param tail the last bytes
 */
export function isOwnProduct(head: string, tail: string): boolean {
  return (
    isOwnPage(head) ||
    isOwnTable(head) ||
    isOwnText(tail) ||
    isOwnArchive(head, tail) ||
    isKeptResult(head) ||
    isCollected(head) ||
    isInspection(head) ||
    isComparison(tail) ||
    isOfRules(head, tail)
  );
}

/** The page of `--format html`. A form that `convert` writes as a page is a report like any other. */
export function isOwnPage(head: string): boolean {
  return /<meta name="generator" content="gia-report [^"]{1,40}">\n<title>/.test(head);
}

function isOwnTable(head: string): boolean {
  const plain = head.startsWith("\ufeff") ? head.slice(1) : head;
  // Both layouts begin so.
  return plain.startsWith(`${tidyColumns.slice(0, 5).join(",")},`);
}

/** What `stylish` and `github` print ends so. */
function isOwnText(tail: string): boolean {
  return /(?:^|\n)(?:gia-report: )?(?: {2}(?:检查了 \d+ 个单元格、|checked \d+ cells? and )|(?:合计：\d+ 个输入|Total: \d+ inputs?)[^\n]{0,400}\n?$)/.test(
    tail,
  );
}

/** An entry of the cache: a digest, then what is known. */
function isKeptResult(head: string): boolean {
  return /^[0-9a-f]{64}\n\{"(?:cards|observed)":/.test(head);
}

/** What `collect` prints, and its partial results. */
function isCollected(head: string): boolean {
  return /^(?:\{"observed":\d|\{\n {2}"years": \[|\{"years":\[|\d{4} 年：(?:名单上|收到) \d+ 个单位|\d{4}: (?:\d+ offices on the roster|reports of \d+ offices))/.test(
    head,
  );
}

/** What `inspect` prints: the name of the file, its kind and its digest. */
function isInspection(head: string): boolean {
  return /^[^\n]{1,1000} {2}[a-z]{1,8} {2}sha256 [0-9a-f]{64}\n/.test(head);
}

/** What `compare` prints, of two versions and of two years, ends so. */
function isComparison(tail: string): boolean {
  return /(?:^|\n)(?:比较了 \d+ 格、\d+ 部分、\d+ 项事实：|compared \d+ cells, \d+ sections and \d+ facts: |\d{4} 年与 \d{4} 年：跨年关系 |\d{4} and \d{4}: \d+ relations hold, )[^\n]{0,200}\n?$/.test(
    tail,
  );
}

/** What `explain` and `rules` print. */
function isOfRules(head: string, tail: string): boolean {
  return (
    /^[a-z0-9/-]{3,60} {2}[^\n]{1,200}\n(?:错误|警告|提示|关闭|error|warning|info|off) · [^\n]{1,60}\n\n/.test(
      head,
    ) || /\n(?:共 \d+ 条。gia-report explain|\d+ rules\. gia-report explain) [^\n]{1,80}\n?$/.test(tail)
  );
}

/** Annotated Word files carry the name in the comment of their archive: no part of the document is touched for that. */
function isOwnArchive(head: string, tail: string): boolean {
  return head.startsWith("PK\u0003\u0004") && /gia-report(?: [\w.]{1,40})?$/.test(tail);
}

/** @throws UserError (exit 3) where the bytes are a page of findings, whose words would be read as those of a report */
export function refuseOwnPage(bytes: Uint8Array): void {
  if (isOwnPage(new TextDecoder().decode(bytes.subarray(0, markRoom)))) throw ownPage();
}

function ownPage(): UserError {
  return new UserError(
    "own-product",
    {
      zh: "这是 gia-report 写出的校对网页，不是报告",
      en: "this is a page of findings that gia-report wrote, no report",
    },
    { hint: { zh: "请给出报告原件", en: "give the report itself" } },
  );
}
