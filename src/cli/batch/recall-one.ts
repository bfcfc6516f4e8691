import type { Input } from "../inputs/inputs.ts";
import { readableOf } from "../inputs/read-input.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";
import { failureOf } from "./check.ts";
import { openRecallLanes, usualTimeLimit } from "./lanes.ts";
import type { RecallOptions, RecallReply } from "./recall.ts";

interface RecallRun {
  readonly invocation: Invocation;
  readonly language: Language;
  /** Seconds that it may take. */
  readonly timeLimit: number | undefined;
}

/** What is wanted of one file that is no input of the run, such as that of an option. */
export async function recallOne(
  input: Input,
  wanted: RecallOptions["wanted"],
  { invocation, language, timeLimit = usualTimeLimit }: RecallRun,
): Promise<RecallReply> {
  const readable = await readableOf(input, invocation).catch((error: unknown) => ({
    failure: failureOf(error, language),
  }));
  if ("failure" in readable) return readable;
  const lanes = openRecallLanes(
    { kind: "recall", options: { language, wanted } },
    { workers: 0, workerFile: invocation.workerFile ?? null, language, timeLimit },
  );
  return await lanes.use(0, (lane) => lane.recall(readable)).finally(lanes.close);
}
