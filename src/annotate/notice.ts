import type { LabelLanguage } from "../form/index.ts";
import type { LintFinding } from "../lint/index.ts";

/** A comment on the file as a whole, which no rule makes. */
export function noticeOf(id: string, message: string): LintFinding {
  return {
    ...{ id, ruleId: id, messageId: "notice" },
    ...{ severity: "info", message, cell: null, label: null, location: null },
    ...{ expected: null, actual: null, related: [], suggestion: null, basis: null },
  };
}

/** Whoever signed did not sign the comments: programs tell the copy's signature from a valid one, its readers may not. */
export function signatureNotice(language: LabelLanguage): LintFinding {
  return noticeOf(
    "annotate/signature",
    language === "zh"
      ? "原件有数字签名。加了批注，本副本的签名就失效；原件未动，签名仍有效。"
      : "The original is digitally signed. With comments in it the signature of this copy does not hold; that of the original does.",
  );
}
