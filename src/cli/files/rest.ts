/** Resolves after so many milliseconds. (Loading `node:timers/promises` for that costs a millisecond.) */
export function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
