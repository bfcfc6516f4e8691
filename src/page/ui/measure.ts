/** When files were given, for whoever measures. */
const givenMark = "given";

/** Files are given now. */
export function markGiven(): void {
  performance.clearMarks(givenMark);
  performance.mark(givenMark);
}

/** How long it took since files were given. */
export function measure(name: string): void {
  if (performance.getEntriesByName(givenMark).length > 0) performance.measure(name, givenMark);
}
