/**
 * Exit codes of the command line. `interrupted` is what shells give for Ctrl-C, `closed` what they give where standard
 * output was closed before all was said.
 */
export const exitCode = {
  ok: 0,
  findings: 1,
  usage: 2,
  unreadable: 3,
  interrupted: 130,
  closed: 141,
} as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** Text in both languages of messages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/**
 * Something the user can put right: a wrong option, an unreadable file, a limit that was reached.
 * Anything else that is thrown is a defect of gia-report and is reported as such.
 */
export class UserError extends Error {
  readonly code: string;
  readonly text: Bilingual;
  /** What to do about it. */
  readonly hint: Bilingual | null;
  readonly exitCode: ExitCode;

  constructor(
    code: string,
    text: Bilingual,
    options: { hint?: Bilingual; exitCode?: ExitCode; cause?: unknown } = {},
  ) {
    super(text.en, { cause: options.cause });
    this.name = "UserError";
    this.code = code;
    this.text = text;
    this.hint = options.hint ?? null;
    this.exitCode = options.exitCode ?? exitCode.unreadable;
  }
}
