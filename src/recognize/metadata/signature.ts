import { plainProse } from "../../form/fold.ts";
import type { Located, TextLine } from "../../report/model.ts";
import { isWholeName } from "../../text/body-names.ts";
import { isEnded } from "../../text/torn.ts";
import { thresholds } from "../thresholds.ts";
import { datesInDigits, firstDate } from "./dates.ts";

/** The body's name on a line of its own near the end. */
export function signature(ending: readonly TextLine[]): Located<string> | null {
  const line = lastLines(ending).findLast(({ text }) => signer(text) !== null);
  return line === undefined ? null : { value: signer(line.text) ?? "", at: line.at };
}

/**
 * The day on which a report was signed, near its end: behind the name of the body or a key, on the line below the name,
 * or, with 年月日, alone behind the last sentence.
 */
export function signedOn(ending: readonly TextLine[]): Located<string> | null {
  const lines = lastLines(ending);
  for (const [index, { text, at }] of [...lines.entries()].reverse()) {
    const written = datesInDigits(compact(plainProse(text).normalize("NFKC").replace(clock, "")));
    const [end, date = ""] = dateAtEnd.exec(written) ?? [];
    const day = firstDate(date.replace(/^(\d{4})(\d{2})(\d{2})$/u, "$1-$2-$3"));
    if (end === undefined || day === null) continue;
    const [before, after] = [lines[index - 1]?.text ?? "", lines[index + 1]?.text ?? ""];
    const name = written.slice(0, -end.length);
    const isAlone = /[日号]$/u.test(date) && isEnded(before) && !isEnded(after);
    const isSigned =
      name === "" ? signer(before) !== null || isAlone : key.test(name) || signer(name) !== null;
    if (isSigned) return { value: day.iso, at };
  }
  return null;
}

/** The hour that a page gives with the day. */
const clock = /(?<=[\d日号])\s{1,4}\d{1,2}:\d{2}(?::\d{2})?\s{0,4}$/u;

/** A day, with the bracket that may stand around it and what was done on it. */
const dateAtEnd =
  /(?:公元)?\(?(20\d{2}(?:年\d{1,2}月\d{1,2}[日号]?|[-/.]\d{1,2}[-/.]\d{1,2}|\d{4}))(?:印发|制发|发布|公布)?\)?$/u;

const key = /^(?:发布|公布|公开|成文|印发|签发|报告)(?:日期|时间):$/u;

/** The lines among which a report may be signed. */
function lastLines(ending: readonly TextLine[]): readonly TextLine[] {
  return ending
    .slice(-thresholds.metadataOrganization.linesOfSignature)
    .filter(({ text }) => text.trim() !== "");
}

/** The name that a line consists of but for what forms print around it: 填报单位：, （盖章）. */
function signer(text: string): string | null {
  const name = compact(text)
    .replace(/^(?:报告|填报|编制|发布|公开)?(?:单位|机关|机构)[:：]/u, "")
    .replace(/[（(](?:盖章|公章|印章|章|印)[)）]$/u, "")
    .replace(dateAtEnd, "");
  return name.length <= thresholds.metadataOrganization.longestSignature && isWholeName(name) ? name : null;
}

function compact(text: string): string {
  return text.replace(/[\s\u3000]/gu, "");
}
