import { type Complaint, complaintOf } from "../../check/complaint.ts";
import { printable, printableLines } from "../../printable.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";
import { defectHint, defectReport } from "./defect.ts";

export interface Complaining {
  readonly invocation: Pick<Invocation, "stderr">;
  readonly language: Language;
  readonly debug: boolean;
}

/** Tells stderr of an error: `name: message`, a hint below, the stack only where `debug` asks for it. */
export async function complain(error: unknown, name: string, complaining: Complaining): Promise<Complaint> {
  const complaint = complaintOf(error, complaining.language, defectHint);
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
