/**
 * Sends items through lanes side by side and gives the results in the order of the items, each as soon as all before it
 * were given. No more than `ahead` items per lane are under way or waiting to be given, so that memory does not grow
 * with their number; where nobody takes results, nothing is started.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  { lanes, ahead }: { readonly lanes: number; readonly ahead: number },
  send: (item: Item, lane: number) => Promise<Result>,
): AsyncGenerator<Result, void> {
  const coming = asynchronous(items);
  const load = new Array<number>(lanes).fill(0);
  const queue: Promise<Result>[] = [];
  let next: Promise<IteratorResult<Item, unknown>> | null = null;
  let ended = false;
  for (;;) {
    const [first] = queue;
    if (ended && first === undefined) return;
    if (!ended && queue.length < lanes * ahead) {
      next ??= coming.next();
      const item = await firstOf(next, first);
      if (item !== "result") {
        next = null;
        if (item.done === true) ended = true;
        else queue.push(start(item.value));
        continue;
      }
    }
    queue.shift();
    if (first !== undefined) yield await first;
  }

  function start(item: Item): Promise<Result> {
    const lane = load.indexOf(Math.min(...load));
    load[lane] = (load[lane] ?? 0) + 1;
    const result = send(item, lane).finally(() => {
      load[lane] = (load[lane] ?? 1) - 1;
    });
    // It is awaited in its turn; until then its failure is nobody's fault.
    result.catch(() => {});
    return result;
  }
}

/** The next item, or "result" where the oldest result is there before it. */
async function firstOf<Item>(
  next: Promise<Item>,
  oldest: Promise<unknown> | undefined,
): Promise<Item | "result"> {
  if (oldest === undefined) return await next;
  const given = () => "result" as const;
  return await Promise.race([next, oldest.then(given, given)]);
}

async function* asynchronous<Item>(items: Iterable<Item> | AsyncIterable<Item>): AsyncGenerator<Item> {
  yield* items;
}
