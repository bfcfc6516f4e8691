import type { Worker } from "node:worker_threads";

/** Threads that have not ended yet, those included that were told to. */
const living = new Set<Worker>();

export function watchThread(thread: Worker): void {
  living.add(thread);
  thread.once("exit", () => living.delete(thread));
}

/**
 * Ends all threads. One that is amid a single step of the engine (it sorts a hundred million numbers) hears of that only
 * when the step is done.
 * @returns whether all of them ended within so many milliseconds
 */
export async function endThreads(patience: number): Promise<boolean> {
  if (living.size === 0) return true;
  const ended = Promise.all([...living].map((thread) => thread.terminate()));
  let timer: NodeJS.Timeout | undefined;
  const waited = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  await Promise.race([ended, waited]);
  clearTimeout(timer);
  return living.size === 0;
}
