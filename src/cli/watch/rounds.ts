import { judge, knownAtFirst, type News, type Seen, troubledPaths } from "./judge.ts";
import { differences, type Look } from "./look.ts";

/** What the rounds need of the world. */
export interface Surroundings {
  readonly look: () => Look;
  /** Whether a file is there that cannot be opened. That it can be again shows in nothing else. */
  readonly isShut: (path: string) => boolean;
  /** Checks everything again; `null` where that was not possible, which was said. */
  readonly check: () => Promise<readonly Seen[] | null>;
  readonly tell: (news: readonly News[]) => Promise<void>;
  /** Waits so many milliseconds, and no longer once it was stopped. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Milliseconds from one look to the next. */
  readonly period: () => number;
  readonly stopped: () => boolean;
}

/** What two looks find the same that are so far apart is taken to be written to its end. */
const settling = 200;

/** What changes all the time is checked after so many looks. */
const mostSettling = 50;

/**
 * Saving takes a file away for a moment, locks it or leaves it half written: what cannot be read is looked at again after
 * these times before anything is said.
 */
const patience = [300, 600, 1200, 2400];

/**
 * Looks at the files until it is stopped, checks them where something changed, and tells what became of those that
 * changed and of those whose findings did.
 * @param before how the files looked before the first check began: what changes during a check is not missed
 */
export async function watchRounds(
  first: readonly Seen[],
  before: Look,
  { look, isShut, check, tell, pause, period, stopped }: Surroundings,
): Promise<void> {
  let known = knownAtFirst(first);
  let last = before;
  let shut = troubledPaths(known).filter(isShut);
  let held: ReadonlySet<string> = new Set();
  let tries = 0;
  for (;;) {
    await pause(tries === 0 ? period() : (patience[tries - 1] ?? 0));
    if (stopped()) return;
    const seen = look();
    const opened = shut.filter((path) => !isShut(path));
    if (tries === 0 && opened.length === 0 && differences(last, seen).size === 0) continue;
    const settled = await settle(seen);
    if (stopped()) return;
    const touched = new Set([...held, ...opened, ...differences(last, settled)]);
    last = settled;
    const results = await check();
    if (stopped()) return;
    const patient = tries < patience.length;
    const judged = results === null ? { known, news: [], held } : judge(known, results, { touched, patient });
    known = judged.known;
    held = judged.held;
    tries = results === null || held.size === 0 ? 0 : tries + 1;
    shut = troubledPaths(known).filter(isShut);
    await tell(judged.news);
  }

  async function settle(from: Look): Promise<Look> {
    let current = from;
    for (let count = 0; count < mostSettling; count += 1) {
      await pause(settling);
      const next = look();
      if (stopped() || differences(current, next).size === 0) return next;
      current = next;
    }
    return current;
  }
}
