import type { ElementHandler, Elements } from "./xml.ts";

/**
 * `mc:AlternateContent` says the same several times: the first choice is read whose namespaces this reader knows, the
 * fallback where there is none, as Word does.
 */
export function alternativeElements(): Elements {
  const chosen: boolean[] = [];
  const take = (): "skip" | undefined => {
    if (chosen.at(-1)) return "skip";
    chosen[chosen.length - 1] = true;
    return undefined;
  };
  const choice: ElementHandler = {
    open(attribute, _at, understands) {
      const required = (attribute("Requires") ?? "").split(/\s+/).filter((prefix) => prefix !== "");
      return required.every(understands) ? take() : "skip";
    },
  };
  return {
    "mc:AlternateContent": { open: () => chosen.push(false), close: () => chosen.pop() },
    "mc:Choice": choice,
    "mc:Fallback": { open: take },
  };
}
