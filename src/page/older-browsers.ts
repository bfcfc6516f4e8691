/**
 * What the browsers that offices have (Chrome 86 and its relatives) lack of the language as it is used here; where the
 * browser has it, nothing happens. Imported first by every script of the page.
 */

function add(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

function at<Item>(this: ArrayLike<Item>, index: number): Item | undefined {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

for (const { prototype } of [Array, String, Uint8Array, Uint16Array, Uint32Array, Float32Array])
  add(prototype, "at", at);

// `Object.hasOwn` is what a linter would put in the place of the usual way to ask.
add(
  Object,
  "hasOwn",
  (target: object, key: PropertyKey) => Reflect.getOwnPropertyDescriptor(target, key) !== undefined,
);

add(Array.prototype, "findLastIndex", function findLastIndex<
  Item,
>(this: readonly Item[], fits: (item: Item, index: number) => boolean): number {
  for (let index = this.length - 1; index >= 0; index -= 1)
    if (fits(this[index] as Item, index)) return index;
  return -1;
});

add(Array.prototype, "findLast", function findLast<
  Item,
>(this: readonly Item[], fits: (item: Item, index: number) => boolean) {
  return this[this.findLastIndex(fits)];
});

add(Array.prototype, "toSorted", function toSorted<
  Item,
>(this: readonly Item[], compare?: (one: Item, other: Item) => number): Item[] {
  return [...this].sort(compare);
});

add(Array.prototype, "toReversed", function toReversed<Item>(this: readonly Item[]): Item[] {
  return [...this].reverse();
});

add(Array.prototype, "toSpliced", function toSpliced<
  Item,
>(this: readonly Item[], start: number, skip: number, ...items: readonly Item[]): Item[] {
  const copy = [...this];
  copy.splice(start, skip, ...items);
  return copy;
});

add(Array.prototype, "with", function withItem<
  Item,
>(this: readonly Item[], index: number, item: Item): Item[] {
  const whole = Math.trunc(index) || 0;
  const place = whole < 0 ? this.length + whole : whole;
  if (place < 0 || place >= this.length) throw new RangeError("no such item");
  return this.map((old, at) => (at === place ? item : old));
});

/** Plain data only, which is all that is cloned here. */
add(globalThis, "structuredClone", <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)));

export {};
