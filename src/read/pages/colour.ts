/** `#rrggbb` of red, green and blue, 0–255. */
export function hexOf(parts: readonly number[]): string {
  const hex = (part: number) =>
    Math.round(Math.min(255, Math.max(0, part)))
      .toString(16)
      .padStart(2, "0");
  return `#${parts.map(hex).join("")}`;
}

/** The same the other way round; empty where a colour is not known. */
export function partsOf(colour: string): number[] {
  return [...colour.matchAll(/[\da-f]{2}/gi)].map(([part]) => Number.parseInt(part, 16));
}
