import { recognizeReports } from "../../check/recognized.ts";
import { readEnforcement } from "../../enforcement/read.ts";
import { UserError } from "../../errors.ts";
import { packReport } from "../../report/packed.ts";
import { readPublication, unreadAttachments } from "../inputs/publication.ts";
import { bytesOf, type Readable } from "../inputs/read-input.ts";
import type { Language } from "../language.ts";
import { attempt, type Failure } from "./check.ts";
import { type Guard, noGuard } from "./guard.ts";

/** What a run that only wants reports has in common for all inputs. */
export interface RecallOptions {
  readonly language: Language;
  readonly wanted: "reports" | "enforcement";
}

/** The reports of an input as `packReport` writes them, or the figures of enforcement data as JSON. */
export type RecallReply = { readonly packed: readonly string[] } | { readonly failure: Failure };

/** Reads inputs one by one, for those who want nothing but what a comparison across years needs. */
export interface Recaller {
  readonly recall: (input: Readable) => Promise<RecallReply>;
}

export function openRecaller({ language, wanted }: RecallOptions, guard: Guard = noGuard): Recaller {
  return {
    recall: (input) =>
      attempt(language, async () => {
        const source = await readPublication(await bytesOf(input, guard), input, guard);
        const unread = unreadAttachments(source);
        if (unread !== null) throw unread;
        if (wanted === "reports")
          return { packed: guard.timed(() => recognizeReports(source, {}).map(packReport)) };
        const figures = guard.timed(() => readEnforcement(source));
        if (figures === null) throw noFigures();
        return { packed: [JSON.stringify(figures)] };
      }),
  };
}

function noFigures(): UserError {
  return new UserError(
    "no-enforcement-data",
    {
      zh: "其中没有读到行政许可、行政处罚、行政强制的数量",
      en: "no number of licences, penalties or compulsion was read in it",
    },
    {
      hint: {
        zh: "应为行政执法年度数据：行政许可、行政处罚、行政强制实施情况统计表",
        en: "give the yearly enforcement data: the tables of licences, penalties and compulsion",
      },
    },
  );
}
