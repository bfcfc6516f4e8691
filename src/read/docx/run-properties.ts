import type { BodyState, OpenRun } from "./body-state.ts";
import { noColour } from "./grounds.ts";
import { highlightOf } from "./shades.ts";
import { readRaised } from "./styles.ts";
import { isOn, readInteger } from "./switch.ts";
import { type ElementHandler, type Elements, onValue, within } from "./xml.ts";

/** Percent of its width that are seen of a character. */
const narrowest = 3;

type Change = (run: OpenRun, value: string | undefined) => OpenRun;

/** Properties of a run that stand in `w:val`, and what each says of it. */
const changes: Readonly<Record<string, Change>> = {
  "w:rStyle": (run, styleId) => ({ ...run, styleId }),
  "w:strike": (run, value) => ({ ...run, struck: isOn(value) }),
  "w:dstrike": (run, value) => ({ ...run, doublyStruck: isOn(value) }),
  "w:position": (run, value) => ({ ...run, position: readInteger(value) ?? 0 }),
  "w:vertAlign": (run, value) => ({ ...run, raised: readRaised(value) }),
  "w:color": (run, colour) => ({ ...run, colour }),
  // A hundredth of its width shows nothing of a character.
  "w:w": (run, value) => ((readInteger(value) ?? 100) <= narrowest ? { ...run, hidden: true } : run),
  "w:sz": (run, value) => ({ ...run, size: readInteger(value) }),
  "w:highlight": (run, value) => ({ ...run, ground: highlightOf(value) ?? run.ground }),
};

/** How the text of a run is set, and what it is filled with. */
export function runPropertyElements(state: BodyState): Elements {
  let isFilling = false;
  const fill = (colour: string | undefined): void => {
    const { paragraph } = state.flow;
    if (isFilling && paragraph !== null) paragraph.run = { ...paragraph.run, colour };
  };
  const change = (use: (run: OpenRun) => OpenRun): void => {
    const { paragraph } = state.flow;
    if (state.properties === "run" && paragraph !== null) paragraph.run = use(paragraph.run);
  };
  const said = Object.entries(changes).map(([name, use]): [string, ElementHandler] => [
    name,
    onValue((value) => change((run) => use(run, value))),
  ]);
  return {
    ...Object.fromEntries(said),
    "w:rFonts": {
      open(attribute) {
        const font = attribute("w:ascii");
        if (font !== undefined) change((run) => ({ ...run, font }));
      },
    },
    "w14:textFill": within((isOpen) => {
      isFilling = isOpen;
    }),
    "w14:srgbClr": { open: (attribute) => fill(attribute("w14:val")) },
    "w14:noFill": { open: () => fill(noColour) },
  };
}
