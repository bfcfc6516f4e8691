import { recognizeReports } from "../../check/recognized.ts";
import { packReport } from "../../report/packed.ts";
import { readPublication, unreadAttachments } from "../inputs/publication.ts";
import { bytesOf, type Readable } from "../inputs/read-input.ts";
import type { Language } from "../language.ts";
import { attempt, type Failure } from "./check.ts";
import { type Guard, noGuard } from "./guard.ts";

/** What a run that only wants reports has in common for all inputs. */
export interface RecallOptions {
  readonly language: Language;
}

/** The reports of an input as `packReport` writes them. */
export type RecallReply = { readonly packed: readonly string[] } | { readonly failure: Failure };

/** Reads inputs one by one, for those who want nothing but what a comparison across years needs. */
export interface Recaller {
  readonly recall: (input: Readable) => Promise<RecallReply>;
}

export function openRecaller({ language }: RecallOptions, guard: Guard = noGuard): Recaller {
  return {
    recall: (input) =>
      attempt(language, async () => {
        const source = await readPublication(await bytesOf(input, guard), input, guard);
        const unread = unreadAttachments(source);
        if (unread !== null) throw unread;
        return { packed: guard.timed(() => recognizeReports(source, {}).map(packReport)) };
      }),
  };
}
