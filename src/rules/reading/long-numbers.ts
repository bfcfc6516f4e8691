import { oncePerOptions } from "../../form/once.ts";
import type { Report } from "../../report/model.ts";
import { fileParagraphs } from "../../text/file-text.ts";
import type { RuleContext } from "../define.ts";

/** The numbers of a pattern in a file, each with the words before it; addresses of pages are left out. */
export function numbersIn(report: Report, context: RuleContext, pattern: RegExp) {
  return withLongNumbers(report, context).flatMap((place) => {
    const text = withoutAddresses(place.text);
    return [...text.matchAll(pattern)].map(({ 0: number, index }) => {
      const before = text.slice(Math.max(0, index - 24), index);
      return { number, before, at: place.at(index, index + number.length) };
    });
  });
}

/** Paragraphs and cells that may hold numbers of persons: eight figures, blanks and hyphens in a row. Most have none. */
const withLongNumbers = oncePerOptions((report: Report, { source, siblings }: RuleContext) =>
  fileParagraphs(report, source, siblings).filter(({ text }) => text.length >= 8 && longNumber.test(text)),
);

const longNumber = /\d{3}[\d\s\-－]{5}/u;

/** Words before a number that say that it is no number of a person. */
export function namesAnotherNumber(before: string): boolean {
  return /(?:信用代码|机构代码|组织代码|索引号?|文号|备案号?|备案|标识码|编号|账号|帐号|序号|流水号|订单|发票|许可证号?|证号|工单)[^。,;]{0,8}$/u.test(
    before.replace(/\s+/gu, ""),
  );
}

/** The text with addresses of pages blanked out, of the same length. */
function withoutAddresses(text: string): string {
  return text.replace(/(?:https?:\/\/|www\.)[\w\-.~:/?#@!$&'*+=%]+/giu, (address) =>
    " ".repeat(address.length),
  );
}
