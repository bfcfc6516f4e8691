import type { BodyState } from "./body-state.ts";
import { hold } from "./held.ts";
import { isHidden } from "./run-text.ts";
import type { Styles } from "./styles.ts";
import type { ElementHandler, Elements } from "./xml.ts";

/** Pictures, drawings and objects in runs. */
export function pictureElements(state: BodyState, styles: Styles): Elements {
  /** Drawings that float over the text. */
  let floating = 0;
  const unlessHidden = (meet: () => void): ElementHandler => ({
    open() {
      if (isHidden(state, styles)) return "skip";
      meet();
      return undefined;
    },
  });
  const picture: ElementHandler = {
    open() {
      const { paragraph } = state.flow;
      if (paragraph === null) return;
      paragraph.image = true;
      if (floating === 0 && paragraph.holds === undefined) hold(state, "picture");
    },
  };
  return {
    "w:drawing": unlessHidden(() => {}),
    "w:pict": unlessHidden(() => {
      state.hasFloating = true;
    }),
    "w:object": unlessHidden(() => hold(state, "object")),
    "wp:anchor": {
      open() {
        floating += 1;
        state.hasFloating = true;
      },
      close() {
        floating -= 1;
      },
    },
    "a:blip": picture,
    "v:imagedata": picture,
  };
}
