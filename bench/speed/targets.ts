/** What is to be reached, in figures of one run of the bench. */
export interface Target {
  readonly what: string;
  /** `null` where something that it is measured with is not at hand. */
  readonly value: number | null;
  readonly atMost?: number;
  readonly atLeast?: number;
  readonly unit?: string;
}

export type Outcome = "reached" | "NOT reached" | "not at hand";

/** What is not a number was not measured, and never counts as reached. */
export function outcomeOf({
  value,
  atMost = Number.POSITIVE_INFINITY,
  atLeast = 0,
}: Pick<Target, "value" | "atMost" | "atLeast">): Outcome {
  if (value === null) return "not at hand";
  return Number.isFinite(value) && value <= atMost && value >= atLeast ? "reached" : "NOT reached";
}

/** One line of what `npm run bench` prints. */
export function lineOf(target: Target): string {
  const { what, value, atMost, atLeast, unit = "×" } = target;
  const bound = atMost === undefined ? `≥ ${atLeast}` : `≤ ${atMost}`;
  const figure = value === null ? "" : `: ${value.toFixed(2)} ${unit}`;
  return `  ${outcomeOf(target).padEnd(11)}  ${what}${figure} (target ${bound})`;
}

/** The last line: what was reached of what was measured, and how much could not be. */
export function summaryOf(targets: readonly Target[]): string {
  const outcomes = targets.map(outcomeOf);
  const count = (outcome: Outcome) => outcomes.filter((one) => one === outcome).length;
  const measured = outcomes.length - count("not at hand");
  const absent =
    count("not at hand") === 0 ? "" : `; ${count("not at hand")} not measured: a peer is not at hand`;
  return `${count("reached")} of ${measured} targets reached${absent}`;
}
