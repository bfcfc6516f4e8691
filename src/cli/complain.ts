import { type ExitCode, exitCode, UserError } from "../errors.ts";
import { printable, printableLines } from "../printable.ts";
import { defectHint, defectReport, defectSummary } from "./defect.ts";
import type { Invocation } from "./invocation.ts";
import type { Language } from "./language.ts";

/** An error as the user is told of it. */
export interface Complaint {
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
  readonly exitCode: ExitCode;
}

/** Anything that is not a `UserError` is a defect of gia-report and says so. */
export function complaintOf(error: unknown, language: Language): Complaint {
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

export interface Complaining {
  readonly invocation: Pick<Invocation, "stderr">;
  readonly language: Language;
  readonly debug: boolean;
}

/** Tells stderr of an error: `name: message`, a hint below, the stack only where `debug` asks for it. */
export async function complain(error: unknown, name: string, complaining: Complaining): Promise<Complaint> {
  const complaint = complaintOf(error, complaining.language);
  await tell(complaint, error instanceof Error ? (error.stack ?? null) : null, name, complaining);
  return complaint;
}

/** Tells stderr of an error that was put into words elsewhere. */
export async function tell(
  complaint: Complaint,
  stack: string | null,
  name: string,
  { invocation, language, debug }: Complaining,
): Promise<void> {
  const lines = [`${printable(name)}: ${printableLines(complaint.message)}`];
  if (complaint.hint !== null)
    lines.push(`  ${language === "zh" ? "建议：" : "hint: "}${printableLines(complaint.hint)}`);
  if (debug && stack !== null) {
    lines.push(...(complaint.code === "defect" ? defectReport(stack, name) : [printableLines(stack)]));
  }
  await invocation.stderr.write(`${lines.join("\n")}\n`);
}
