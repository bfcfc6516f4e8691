import type { ElementHandler, Elements } from "./xml.ts";

/** `mc:AlternateContent` says the same several times: the first choice is read, the fallback only where there is none. */
export function alternativeElements(): Elements {
  const chosen: boolean[] = [];
  const choose: ElementHandler = {
    open() {
      if (chosen.at(-1)) return "skip";
      chosen[chosen.length - 1] = true;
      return undefined;
    },
  };
  return {
    "mc:AlternateContent": { open: () => chosen.push(false), close: () => chosen.pop() },
    "mc:Choice": choose,
    "mc:Fallback": choose,
  };
}
