import type { FormDocument } from "../../form/index.ts";

/** How an office words what is the same in all its reports; empty texts count as absent. */
export interface DraftPattern {
  /** `{organization}{year}年政府信息公开工作年度报告` */
  readonly title?: string;
  /** Paragraphs below the title. */
  readonly opening?: readonly string[];
  readonly contact?: Readonly<Partial<Record<ContactField, string>>>;
  /** Where the report can be found. */
  readonly download?: string;
}

export type ContactField = "address" | "postcode" | "telephone" | "fax" | "email" | "website";

/** What the words in braces of a pattern stand for. */
export interface PatternWords {
  readonly organization: string;
  readonly year: number;
  readonly form: Pick<FormDocument, "zh">;
}

/** A text of a pattern with `{organization}`, `{year}` and `{form}` filled in; other words in braces stay. */
export function fillPattern(text: string, { organization, year, form }: PatternWords): string {
  const words: Readonly<Record<string, string>> = { organization, year: String(year), form: form.zh };
  return text.replaceAll(/\{(\w+)\}/g, (written, word: string) => words[word] ?? written);
}
