import type { Checked } from "../../annotate/copy.ts";
import { type Complaint, complaintOf } from "../../check/complaint.ts";
import { cardsOf, type Paired, type ReportCard, withHints } from "../../check/earlier-reports.ts";
import { makeExhibit } from "../../check/exhibits.ts";
import { recognizeReports } from "../../check/recognized.ts";
import type { Settings } from "../../config/resolve.ts";
import type { Exhibit } from "../../format/html/exhibit.ts";
import { type LintReport, lintSource } from "../../lint/index.ts";
import type { Source } from "../../read/index.ts";
import type { Report } from "../../report/model.ts";
import { unpackReport } from "../../report/packed.ts";
import { readingOptions } from "../configuration/configuration.ts";
import { effectOf, type FindingsChanged } from "../configuration/effect.ts";
import { attachmentState, readPublication, unreadAttachments } from "../inputs/publication.ts";
import { bytesOf, type Readable } from "../inputs/read-input.ts";
import type { Language } from "../language.ts";
import { defectHint } from "../terminal/defect.ts";
import type { Copy, CopyOptions } from "./annotated-copy.ts";
import { type CacheChoice, type CachedCheck, openCheckCache } from "./check-cache.ts";
import { type Guard, HandOver, noGuard } from "./guard.ts";

/** One input and how to check it: plain data, which may be handed to a worker. */
export interface CheckTask {
  readonly input: Readable;
  readonly settings: Settings;
  /** What would apply without a configuration; `null` where there is none that could make a difference. */
  readonly without: Settings | null;
}

/** What a run of `lint` or `annotate` has in common for all inputs. */
export interface CheckOptions {
  readonly language: Language;
  readonly takeExhibits: boolean;
  /** For `annotate`; `null` where no copies are made. */
  readonly copies: CopyOptions | null;
  /** Say what could not be looked at, so that nothing of it is called mended. */
  readonly gaps: boolean;
  readonly cache: CacheChoice | null;
  /** There are others to compare a report with. */
  readonly several: boolean;
}

/** An input that could not be checked. */
export interface Failure {
  readonly complaint: Complaint;
  readonly stack: string | null;
}

export type ReadReply = { readonly cards: readonly ReportCard[] } | { readonly failure: Failure };

export type CheckReply =
  | {
      readonly reports: readonly LintReport[];
      /** What the configuration changed; `null` where that is nothing. */
      readonly configured: FindingsChanged | null;
      readonly exhibit: Exhibit | null;
      readonly copy: Copy | null;
      /** Of what belongs to the input and was not checked. */
      readonly unread: Failure | null;
      readonly cache: CachedCheck["state"] | null;
    }
  | { readonly failure: Failure };

/**
 * Checks inputs in two steps, since a report is compared with the year before: `read` gives what others may be compared
 * with, `check` takes what it is paired with. What was read is held in between, by the number of the input.
 */
export interface Checker {
  readonly read: (number: number, task: CheckTask) => Promise<ReadReply>;
  readonly check: (number: number, paired: Paired) => Promise<CheckReply>;
}

interface Held {
  readonly task: CheckTask;
  readonly bytes: Uint8Array;
  readonly cached: CachedCheck | null;
  readonly content: Content | null;
}

interface Content {
  readonly source: Source;
  readonly reports: readonly Report[];
}

export function openChecker(
  { language, takeExhibits, copies, gaps, cache, several }: CheckOptions,
  guard: Guard = noGuard,
): Checker {
  const held = new Map<number, Held>();
  const entries = cache === null || takeExhibits || copies !== null ? null : openCheckCache(cache);
  const copyOf = async (content: Checked, options: CopyOptions) => {
    const { makeCopy } = await import("./annotated-copy.ts");
    return await makeCopy(content, options, language, guard);
  };
  return {
    read: (number, task) =>
      attempt(language, async () => {
        const bytes = await bytesOf(task.input, guard);
        const asked = [task.input.name, task.settings, task.without, language];
        const cached =
          entries?.find(bytes, [...asked, await attachmentState(bytes, task.input, guard)]) ?? null;
        if (cached?.entry != null) {
          held.set(number, { task, bytes, cached, content: null });
          return { cards: cached.entry.cards };
        }
        const content = await contentOf(bytes, task, guard);
        held.set(number, { task, bytes, cached, content });
        return { cards: several || cached !== null ? cardsOf(content.reports) : [] };
      }),
    check: (number, paired) =>
      attempt(language, async () => {
        const input = held.get(number);
        held.delete(number);
        if (input === undefined) throw new Error(`input ${number} was not read`);
        const { task, bytes, cached } = input;
        const known = cached?.reportsFor(paired) ?? null;
        if (known !== null)
          return { ...known, exhibit: null, copy: null, unread: null, cache: cached?.state ?? null };
        const { source, ...read } = input.content ?? (await contentOf(bytes, task, guard));
        const reports = withHints(read.reports, paired.hints);
        const unread = unreadAttachments(source);
        const earlier = paired.previous.map(unpackReport);
        const edits = copies?.suggest === true;
        const common = { language, previous: earlier, edits, gaps };
        const lint = ({ severities, raised, ruleOptions }: Settings) =>
          guard.timed(() => lintSource(source, reports, { ...common, severities, raised, ruleOptions }));
        const found = lint(task.settings);
        const configured = task.without === null ? null : effectOf(found, lint(task.without));
        // What is incomplete is no result to be kept.
        if (unread === null) cached?.store({ cards: cardsOf(reports), paired, reports: found, configured });
        return {
          reports: found,
          configured,
          exhibit: takeExhibits ? await makeExhibit(bytes, source, guard.timed) : null,
          copy: copies === null ? null : await copyOf({ bytes, source, reports, found }, copies),
          unread: unread === null ? null : failureOf(unread, language),
          cache: cached?.state ?? null,
        };
      }),
  };
}

async function contentOf(bytes: Uint8Array, { input, settings }: CheckTask, guard: Guard): Promise<Content> {
  const source = await readPublication(bytes, input, guard);
  return { source, reports: guard.timed(() => recognizeReports(source, readingOptions(settings))) };
}

/** Errors become data: classes do not survive the way from a worker. */
export async function attempt<Reply>(
  language: Language,
  work: () => Promise<Reply>,
): Promise<Reply | { readonly failure: Failure }> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HandOver) throw error;
    return { failure: failureOf(error, language) };
  }
}

export function failureOf(error: unknown, language: Language): Failure {
  const stack = error instanceof Error ? (error.stack ?? null) : null;
  return { complaint: complaintOf(error, language, defectHint), stack };
}
