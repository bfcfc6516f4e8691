import { resolveSettings } from "../../config/resolve.ts";
import type { Report } from "../../report/model.ts";
import { unpackReport } from "../../report/packed.ts";
import type { Input } from "../inputs.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";
import { readableOf } from "../read-input.ts";
import { type Failure, failureOf } from "./check.ts";
import { openCheckLanes, usualTimeLimit } from "./lanes.ts";

export interface ReadOneOptions {
  readonly invocation: Pick<Invocation, "stdin" | "workerFile">;
  readonly language: Language;
  /** Seconds that it may take. */
  readonly timeLimit: number | undefined;
  /** Name of the office where the file does not tell it. */
  readonly organization: string | null;
}

/**
 * The reports of one input whose office and year are known, within the same limits as `lint`: figures, contact and prose,
 * as `packReport` keeps them.
 */
export async function readOne(
  input: Input,
  { invocation, language, timeLimit = usualTimeLimit, organization }: ReadOneOptions,
): Promise<readonly Report[] | { readonly failure: Failure }> {
  const options = { language, takeExhibits: false, copies: null, cache: null, several: true };
  const workerFile = invocation.workerFile ?? null;
  const lanes = openCheckLanes({ kind: "check", options }, { workers: 0, workerFile, language, timeLimit });
  const settings = resolveSettings(null, [], organization === null ? {} : { organization });
  try {
    const task = { input: await readableOf(input, invocation), settings, without: null };
    const reply = await lanes.use(0, (checker) => checker.read(1, task));
    return "failure" in reply ? reply : reply.cards.map(({ packed }) => unpackReport(packed));
  } catch (error) {
    return { failure: failureOf(error, language) };
  } finally {
    lanes.close();
  }
}
