import { type Bilingual, type ExitCode, exitCode, UserError } from "../errors.ts";

/** An error as the user is told of it. */
export interface Complaint {
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
  readonly exitCode: ExitCode;
}

/**
 * Anything that is not a `UserError` is a defect of gia-report and says so.
 * @param defectHint what to do about a defect
 */
export function complaintOf(error: unknown, language: keyof Bilingual, defectHint: Bilingual): Complaint {
  if (error instanceof UserError) {
    return {
      code: error.code,
      message: error.text[language],
      hint: error.hint?.[language] ?? null,
      exitCode: error.exitCode,
    };
  }
  const what = defectSummary(error);
  const message = {
    zh: `内部错误，这是 gia-report 的缺陷（${what}）`,
    en: `internal error: this is a defect of gia-report (${what})`,
  };
  return { code: "defect", message: message[language], hint: defectHint[language], exitCode: exitCode.usage };
}

/**
 * What an error says, without what it may quote of a file: texts in quotes, patterns, anything but ASCII. `TypeError: x
 * is undefined`
 */
function defectSummary(error: unknown): string {
  const name = error instanceof Error ? error.name : typeof error;
  const message = error instanceof Error ? error.message : String(error);
  const bare = message
    .slice(0, 400)
    .replace(/"[^"]*"?|`[^`]*`?|“[^”]*”?|\/[^/]*\/?/gu, "…")
    .replace(/[^\x20-\x7e…]+|\d{2,}/gu, "…");
  return `${name}: ${bare}`;
}
