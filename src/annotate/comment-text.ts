import type { LabelLanguage } from "../form/index.ts";
import type { LintFinding } from "../lint/index.ts";

/** What a comment says of a finding: the message, what to do, the clause; one paragraph per line. */
export function commentText(
  { message, suggestion, basis }: Pick<LintFinding, "message" | "suggestion" | "basis">,
  language: LabelLanguage,
): string {
  const words =
    language === "zh" ? { todo: "建议：", basis: "依据：" } : { todo: "Suggestion: ", basis: "Basis: " };
  return [
    message,
    ...(suggestion === null ? [] : [words.todo + suggestion]),
    ...(basis === null ? [] : [words.basis + basis]),
  ]
    .map((line) => line.replace(/[\r\n]+/g, " "))
    .join("\n");
}
