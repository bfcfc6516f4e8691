import type { Bilingual } from "../errors.ts";
import type { CellPointer } from "../form/index.ts";
import type { CellRoles } from "../form/roles.ts";
import type { RelationId } from "../form/types.ts";
import type { Location, Source } from "../read/source.ts";
import type { Report } from "../report/model.ts";
import type { Example } from "./example.ts";
import type { RuleOptions } from "./options.ts";

export { defaultRuleOptions, type OrganizationType, type RuleOptions } from "./options.ts";

export type Severity = "error" | "warning" | "info";

/** What a rule is about, in the order of the catalogue. */
export type RuleGroup =
  | "structure"
  | "tables"
  | "values"
  | "arithmetic"
  | "cross-table"
  | "narrative"
  | "metadata"
  | "cross-year"
  | "wording"
  | "privacy"
  | "publication";

export interface RuleContext {
  readonly options: RuleOptions;
  readonly source: Source;
  /** All reports of the same file, in order. */
  readonly siblings: readonly Report[];
  /** The same organisation's report of the year before, where it is known. */
  readonly previous: Report | null;
}

/** A place beside the finding's own; of a cell it is looked up when absent. */
export interface RelatedPlace {
  readonly cell?: CellPointer;
  readonly at?: Location | null;
}

/** A correction of words: what is written, and what should stand there instead. */
export interface TextEdit {
  /** The paragraph. */
  readonly at: Location;
  /** As it stands there, letter for letter. */
  readonly written: string;
  readonly right: string;
}

/** What a rule says of one place; text is made later from `messageId` and `data`. */
export interface Finding {
  /** Cell, row, table or section pointer, where the finding is about one. */
  readonly cell?: CellPointer;
  /** Place in the file; for a cell, row, table or section it is looked up when absent. */
  readonly at?: Location | null;
  readonly related?: readonly RelatedPlace[];
  readonly expected?: number | string | null;
  readonly actual?: number | string | null;
  /** Raises or lowers the rule's severity for this finding. */
  readonly severity?: Severity;
  /** Most likely damage from scraping or OCR: lowered to info unless the input is a .docx. */
  readonly artefact?: boolean;
  /** The correction, where it is certain (see `Rule.safe`). */
  readonly edits?: readonly TextEdit[];
  /**
   * Values for the placeholders of the message; labels are given in both languages. `label` (the finding's cell),
   * `expected` and `actual` need not be given again.
   */
  readonly data?: Readonly<Record<string, string | number | Bilingual>>;
}

export type Found<MessageId extends string> = (messageId: MessageId, finding: Finding) => void;

/** A message and, where there is one, what to do; `{name}` is replaced by `data.name`. */
export interface MessageText extends Bilingual {
  readonly suggestion?: Bilingual;
}

/**
 * One rule, one file. The file opens with what the rule says; `examples` are its tests, its documentation
 * and what `explain` prints.
 */
export interface Rule<MessageId extends string = string> {
  /** Kebab-case; users name it in configurations and baselines, so it never changes. */
  readonly id: string;
  readonly group: RuleGroup;
  readonly title: Bilingual;
  readonly severity: Severity;
  /**
   * The rule speaks for this relation of `form/equations.ts`: its findings name the equation's cell `at`, and
   * `lint/fold.ts` folds them by root cause.
   */
  readonly relation?: RelationId;
  /** Years of reports of which it is asked, where that does not follow from the form: 2024 for a law of that year. */
  readonly since?: number;
  /** A cell without which it has nothing to say: it is asked of the editions that have one. */
  readonly needs?: CellRoles;
  /** Also asked of reports older than the forms; wording and privacy are anyway. */
  readonly beforeForms?: true;
  /** The clause; names only sources that were read, never a quotation from memory. */
  readonly basis: Bilingual;
  /** Why it matters, in the clerk's words. */
  readonly why: Bilingual;
  /** What to do about it. */
  readonly remedy: Bilingual;
  /** Cases that look like a violation and are none. */
  readonly traps?: Bilingual;
  readonly messages: Readonly<Record<MessageId, MessageText>>;
  /**
   * Messages whose `edits` are certain: they may be written into the office's file as suggestions that it accepts or
   * rejects. Absent: what to write is for a person to say. No figure is ever changed, no name.
   */
  readonly safe?: readonly MessageId[];
  readonly examples: readonly Example<MessageId>[];
  readonly check: (report: Report, found: Found<MessageId>, context: RuleContext) => void;
}

/** Keeps message ids checked inside the rule and erases them outside. */
export function defineRule<const MessageId extends string>(rule: Rule<MessageId>): Rule {
  return rule as unknown as Rule;
}
