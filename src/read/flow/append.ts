/** Adds items one by one: spread arguments of a hostile file would overflow the stack. */
export function append<Item>(list: Item[], items: readonly Item[]): void {
  for (const item of items) list.push(item);
}
