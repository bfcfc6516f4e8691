import { byText } from "../by-text.ts";

/** Items of which there may be more than memory holds: gone through from the first to the last, as often as wanted. */
export interface Many<Item> extends Iterable<Item> {
  readonly count: number;
}

/** The items of a list that is in memory. */
export function manyOf<Item>(items: readonly Item[]): Many<Item> {
  return { count: items.length, [Symbol.iterator]: () => items.values() };
}

/** What is made of each, as often as they are gone through. */
export function lazily<Item, Result>(items: Iterable<Item>, make: (item: Item) => Result): Iterable<Result> {
  return {
    *[Symbol.iterator]() {
      for (const item of items) yield make(item);
    },
  };
}

/** The first `most` of them. */
export function firstOf<Item>(items: Iterable<Item>, most: number): Item[] {
  const first: Item[] = [];
  for (const item of items) {
    if (first.length === most) break;
    first.push(item);
  }
  return first;
}

export function isAny<Item>(items: Iterable<Item>, holds: (item: Item) => boolean): boolean {
  for (const item of items) if (holds(item)) return true;
  return false;
}

/** Items that follow each other and have one key, together. */
export function* runsOf<Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => string,
): Generator<[Item, ...Item[]]> {
  let run: [Item, ...Item[]] | null = null;
  for (const item of items) {
    if (run !== null && keyOf(run[0]) === keyOf(item)) run.push(item);
    else {
      if (run !== null) yield run;
      run = [item];
    }
  }
  if (run !== null) yield run;
}

/** Texts by number: where what is not needed at once is kept. */
export interface Texts {
  readonly add: (text: string) => number;
  readonly get: (number: number) => string;
}

/** Texts that stay in memory. */
export function textsInMemory(): Texts {
  const texts: string[] = [];
  return { add: (text) => texts.push(text) - 1, get: (number) => texts[number] ?? "null" };
}

/** Items in the order in which they were added: plain data, kept in `texts`. */
export interface OpenList<Item> extends Many<Item> {
  readonly add: (item: Item) => void;
  /** The item that was added as number `index`, from 0; cheap for those that stand beside the last one asked for. */
  readonly at: (index: number) => Item | undefined;
}

/** Items that are written and read in one go. */
const blockLength = 512;

export function openList<Item>(texts: Texts): OpenList<Item> {
  const blocks: number[] = [];
  let open: Item[] = [];
  /** The block that was asked for last. */
  let last: { readonly block: number; readonly items: readonly Item[] } | null = null;
  const blockOf = (block: number): readonly Item[] => {
    const text = blocks[block];
    if (text === undefined) return open;
    if (last?.block !== block) last = { block, items: itemsIn(texts, text) };
    return last.items;
  };
  return {
    get count() {
      return blocks.length * blockLength + open.length;
    },
    add: (item) => {
      open.push(item);
      if (open.length < blockLength) return;
      blocks.push(texts.add(JSON.stringify(open)));
      open = [];
    },
    at: (index) => blockOf(Math.floor(index / blockLength))[index % blockLength],
    *[Symbol.iterator]() {
      for (const block of blocks) yield* itemsIn<Item>(texts, block);
      yield* open;
    },
  };
}

/** Items by their keys: in ascending order, those of one key as they were added. */
export interface OpenSorted<Item> extends Many<Item> {
  readonly add: (key: string, item: Item) => void;
}

/** Items that are sorted in one go: so many are in memory. */
const runLength = 16_384;

type Keyed<Item> = readonly [key: string, item: Item];

/** Sorts runs of what is added, keeps them in `texts`, and merges them when they are gone through. */
export function openSorted<Item>(texts: Texts, ownRunLength = runLength): OpenSorted<Item> {
  const runs: (readonly number[])[] = [];
  let open: Keyed<Item>[] = [];
  let count = 0;
  const close = (): void => {
    open.sort(byKey);
    const blocks: number[] = [];
    for (let start = 0; start < open.length; start += blockLength)
      blocks.push(texts.add(JSON.stringify(open.slice(start, start + blockLength))));
    runs.push(blocks);
    open = [];
  };
  return {
    get count() {
      return count;
    },
    add: (key, item) => {
      open.push([key, item]);
      count += 1;
      if (open.length === ownRunLength) close();
    },
    *[Symbol.iterator]() {
      const kept = runs.map((blocks) => inBlocks<Item>(texts, blocks));
      for (const [, item] of merged([...kept, open.toSorted(byKey).values()])) yield item;
    },
  };
}

function* inBlocks<Item>(texts: Texts, blocks: readonly number[]): Generator<Keyed<Item>> {
  for (const block of blocks) yield* itemsIn<Keyed<Item>>(texts, block);
}

function* merged<Item>(runs: readonly Iterator<Keyed<Item>>[]): Generator<Keyed<Item>> {
  const heads = runs.map((run) => run.next());
  for (;;) {
    let first: { readonly run: number; readonly value: Keyed<Item> } | null = null;
    for (const [run, { done, value }] of heads.entries()) {
      // Of one key the earlier run comes first.
      if (done !== true && (first === null || value[0] < first.value[0])) first = { run, value };
    }
    const next = first === null ? undefined : runs[first.run]?.next();
    if (first === null || next === undefined) return;
    heads[first.run] = next;
    yield first.value;
  }
}

function byKey([one]: Keyed<unknown>, [other]: Keyed<unknown>): number {
  return byText(one, other);
}

function itemsIn<Item>(texts: Texts, number: number): readonly Item[] {
  return JSON.parse(texts.get(number));
}

/** A number as a part of a key: the order of such texts is that of their numbers. */
export function keyOfNumber(number: number): string {
  return String(number).padStart(16, "0");
}
