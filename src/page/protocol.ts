import type { Complaint } from "../check/complaint.ts";
import type { ReportCard } from "../check/earlier-reports.ts";
import type { SkipReason } from "../check/skip-reasons.ts";
import type { CollectionFormatName } from "../format/collection/formats.ts";
import type { SkippedEntry } from "../format/run.ts";
import type { Language } from "../format/words.ts";
import type { LintResult } from "../lint/finding.ts";
import type { Severity } from "../rules/define.ts";

/** A file that was dropped or chosen, or a member of an archive. Plain data, which may be handed to a worker. */
export interface Subject {
  /** As it is shown: with the folders below what was dropped, `附件.zip!年报.docx` in an archive. */
  readonly name: string;
  readonly content: Blob;
  /** Found in a folder: it is read where it is of a kind that we read, else it is left out and named. */
  readonly inFolder: boolean;
}

/** What a drop or a choice held. `blocked`: what the browser does not let the page read. */
export interface Dropped {
  readonly subjects: readonly Subject[];
  readonly blocked: readonly string[];
}

/** What became of a file when it was read. */
export type ReadReply =
  | {
      readonly kind: "report";
      readonly cards: readonly ReportCard[];
      /** Names of the files beside it that were read with it. */
      readonly attached?: readonly string[];
    }
  | {
      readonly kind: "archive";
      readonly inputs: readonly (Subject | FailedSubject)[];
      readonly skipped: readonly string[];
    }
  /** No report, but who is to report. */
  | { readonly kind: "roster"; readonly offices: number }
  /** No report, but yearly enforcement data to compare table two with, as JSON. */
  | { readonly kind: "enforcement"; readonly figures: string }
  | { readonly kind: "skipped"; readonly reason: SkipReason }
  | FailedReading;

export interface FailedReading {
  readonly kind: "failed";
  readonly complaint: Complaint;
}

/** A member of an archive that cannot be taken out, or what the browser keeps from the page. */
export interface FailedSubject {
  readonly name: string;
  readonly complaint: Complaint;
}

/** A file with all that is needed to check it again: the page keeps files, not what was read of them. */
export interface Checkable {
  /** The same for the same file: what was read of it may be at hand. */
  readonly id: number;
  readonly subject: Subject;
  /** Documents in the same folder, for a page that holds nothing but its attachments. */
  readonly beside: readonly Subject[];
  /** Reports of the year before, as `packReport` writes them. */
  readonly previous: readonly string[];
  /** Yearly enforcement data, each as JSON. */
  readonly enforcement: readonly string[];
}

/** What a file is compared with. */
export type Compared = Pick<Checkable, "previous" | "enforcement">;

export interface CheckReply {
  readonly result: LintResult;
  /** Years of the reports that these were compared with; empty where last year's is not there. */
  readonly comparedWith: readonly number[];
  /** What the supervising office needs of it, as JSON. */
  readonly observation: string;
}

/** One file as the page shows it. */
export interface View {
  /** Findings and the report itself, as `lint --format html` has them. */
  readonly html: string;
  readonly findings: readonly {
    /** Number in the view, from 1. */
    readonly number: number;
    readonly ruleId: string;
    readonly severity: Severity;
  }[];
}

/** What can be taken away. `slip` and `findings` are of several files in one, the others one for each file. */
export type DownloadKind = "annotated" | "slip" | "json" | "csv" | "xlsx" | "findings" | "result" | "all";

export interface Download {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Files to be taken away, and those that could not be checked. */
export interface DownloadOrder {
  readonly kind: DownloadKind;
  readonly files: readonly (Checkable & { readonly result: LintResult })[];
  readonly skipped: readonly SkippedEntry[];
}

/** What `gia-report collect` writes, but text. */
export type CollectionFormat = Exclude<CollectionFormatName, "text">;

/** All files together. */
export interface CollectOrder {
  readonly observations: readonly string[];
  /** Who is to report; `null` where nobody says. */
  readonly roster: Subject | null;
  readonly skipped: readonly SkippedEntry[];
}

/** The engine could not do what it was asked to: why, in words. */
export class EngineFailure extends Error {
  override readonly name = "EngineFailure";
  readonly complaint: Complaint;
  constructor(complaint: Complaint) {
    super(complaint.message);
    this.complaint = complaint;
  }
}

/** All work on files: in a worker, or in the page where the browser has none for it. */
export interface Engine {
  /** Kept until `check` of the same file. */
  readonly read: (language: Language, file: Omit<Checkable, keyof Compared>) => Promise<ReadReply>;
  readonly check: (language: Language, file: Checkable) => Promise<CheckReply>;
  readonly view: (language: Language, file: Checkable, result: LintResult) => Promise<View>;
  readonly explain: (language: Language, ruleId: string) => Promise<string>;
  readonly download: (language: Language, order: DownloadOrder) => Promise<Download>;
  readonly collect: (language: Language, order: CollectOrder, format: CollectionFormat) => Promise<Download>;
}

/** What the engine is asked for. */
export type EngineOrder = {
  readonly [Method in keyof Engine]: {
    readonly method: Method;
    readonly parameters: Parameters<Engine[Method]>;
  };
}[keyof Engine];

/** An order as it is sent to a worker, which takes one at a time. */
export type EngineReply = { readonly value: unknown } | { readonly complaint: Complaint };
