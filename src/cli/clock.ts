import type { Clock } from "../format/run.ts";
import type { Invocation } from "./invocation.ts";

/**
 * The time of the run; where `SOURCE_DATE_EPOCH` is set (seconds since 1970, the convention of reproducible builds) it
 * is always then, so that two runs give the same bytes.
 */
export function clockOf({ env }: Pick<Invocation, "env">): Clock {
  const fixed = /^\d{1,11}$/.exec(env.SOURCE_DATE_EPOCH ?? "")?.[0];
  if (fixed === undefined) return Date;
  const moment = Number(fixed) * 1000;
  return { now: () => moment };
}
