import { plainProse } from "../../form/fold.ts";
import type { Located, TextLine } from "../../report/model.ts";
import { isEnded } from "../../text/torn.ts";
import { thresholds } from "../thresholds.ts";
import { firstDate } from "./dates.ts";
import { isWholeName } from "./names.ts";

/** The body's name on a line of its own near the end. */
export function signature(ending: readonly TextLine[]): Located<string> | null {
  const line = lastLines(ending).findLast(({ text }) => isSignature(compact(text)));
  return line === undefined ? null : { value: compact(line.text), at: line.at };
}

/**
 * The day on which a report was signed, near its end: behind the name of the body, on the line below it, or, with 年月日,
 * alone behind the last sentence.
 */
export function signedOn(ending: readonly TextLine[]): Located<string> | null {
  const lines = lastLines(ending);
  for (const [index, { text, at }] of [...lines.entries()].reverse()) {
    const written = compact(plainProse(text));
    const [date] = dateAtEnd.exec(written) ?? [];
    const day = date === undefined ? null : firstDate(date);
    if (date === undefined || day === null) continue;
    const name = written.slice(0, -date.length);
    const before = lines[index - 1]?.text ?? "";
    const isAlone = /[年〇○零]/u.test(date) && isEnded(before) && !isEnded(lines[index + 1]?.text ?? "");
    if (name === "" ? isSignature(compact(before)) || isAlone : isSignature(name))
      return { value: day.iso, at };
  }
  return null;
}

/** A day, with the bracket that may stand around it. */
const dateAtEnd =
  /[（(]?(?:20\d{2}(?:年\d{1,2}月\d{1,2}日|[-/.]\d{1,2}[-/.]\d{1,2})|二[〇○零0Oo].{2}年.{1,3}月.{1,3}日)[)）]?$/u;

/** The lines among which a report may be signed. */
function lastLines(ending: readonly TextLine[]): readonly TextLine[] {
  return ending
    .slice(-thresholds.metadataOrganization.linesOfSignature)
    .filter(({ text }) => text.trim() !== "");
}

function isSignature(text: string): boolean {
  return text.length <= thresholds.metadataOrganization.longestSignature && isWholeName(text);
}

function compact(text: string): string {
  return text.replace(/[\s\u3000]/gu, "");
}
