import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Takes away the garbage of this thread, which V8 lets lie for as long as there is room for hundreds of MB of it. */
export function collectGarbage(): void {
  // The function that asks for it is not there but for contexts that are made after V8 was told.
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  setFlagsFromString("--no-expose-gc");
  if (typeof collect === "function") collect();
}
