import { unknownGround } from "../lost.ts";
import type { Attribute, ElementHandler, Elements } from "../xml/read.ts";
import { shapes } from "./shapes.ts";
import { closeBox, openFlow, type TextState } from "./text-state.ts";

/** What is drawn in a text, and text boxes. */
export function drawingElements(state: TextState): Elements {
  const float = (attribute: Attribute): void => {
    state.hasFloating ||= attribute("text:anchor-type") !== "as-char";
  };
  const object: ElementHandler = {
    open() {
      if (state.paragraph !== null) state.paragraph.holds ??= "object";
    },
  };
  return {
    ...Object.fromEntries(shapes.map((name) => [name, { open: float }])),
    "draw:image": {
      open() {
        if (state.paragraph !== null) state.paragraph.image = true;
      },
    },
    "draw:control": {
      open(attribute) {
        float(attribute);
        if (state.paragraph !== null) state.paragraph.holds = "control";
      },
    },
    "draw:object": object,
    "draw:object-ole": object,
    "draw:text-box": {
      open() {
        openFlow(state);
        state.grounds.push(unknownGround);
      },
      close() {
        state.grounds.pop();
        closeBox(state);
      },
    },
  };
}
