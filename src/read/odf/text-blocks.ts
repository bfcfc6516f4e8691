import { detach } from "../detach.ts";
import { withNumber } from "../flow/counters.ts";
import { joinShifted } from "../raised.ts";
import { tooManyBlocks } from "../too-many-blocks.ts";
import type { Attribute, Elements } from "../xml/read.ts";
import { spanOf } from "./tables.ts";
import { closeBox, contentOf, openFlow, type TextState } from "./text-state.ts";

/** Paragraphs, headings, and the lists and sections that they stand in. */
export function blockElements(state: TextState): Elements {
  const { styles, lists, grounds } = state;
  return {
    "text:p": {
      open: (attribute) => openParagraph(state, attribute("text:style-name"), null),
      close: () => closeParagraph(state),
    },
    "text:h": {
      open: (attribute) =>
        openParagraph(state, attribute("text:style-name"), spanOf(attribute("text:outline-level"))),
      close: () => closeParagraph(state),
    },
    "text:list": {
      open(attribute) {
        const goesOn =
          attribute("text:continue-numbering") === "true" || attribute("text:continue-list") !== undefined;
        lists.openList(attribute("text:style-name"), goesOn);
      },
      close: lists.closeList,
    },
    "text:list-item": {
      open(attribute) {
        const start = attribute("text:start-value");
        lists.openItem(start === undefined ? null : spanOf(start));
      },
    },
    "text:section": {
      open(attribute) {
        if (isHiddenSection(attribute)) {
          state.hiddenAt ??= { paragraph: state.paragraphCount + 1 };
          return "skip";
        }
        grounds.push(styles.groundOf(attribute("text:style-name")));
      },
      close: () => void grounds.pop(),
    },
  };
}

function isHiddenSection(attribute: Attribute): boolean {
  return attribute("text:display") === "none" || attribute("text:is-hidden") === "true";
}

/** @param level of a heading */
function openParagraph(state: TextState, style: string | undefined, level: number | null): void {
  const { lists, limits } = state;
  state.paragraphCount += 1;
  const paragraph = state.paragraphCount;
  if (paragraph > limits.blocks) throw tooManyBlocks(limits);
  const isInner = state.paragraph !== null;
  if (isInner) openFlow(state);
  const cell = state.cells.at(-1)?.at ?? null;
  state.paragraph = {
    at: cell === null ? { paragraph } : { ...cell, paragraph },
    label: lists.label(style) || (level === null ? "" : lists.heading(level)),
    heading: level === null ? undefined : Math.min(6, level),
    after: [],
    styles: [style],
    pieces: [],
    isInner,
    image: false,
  };
}

function closeParagraph(state: TextState): void {
  if (state.paragraph === null) return;
  const { at, label, heading, pieces, image, after, isInner, holds } = state.paragraph;
  const text = detach(withNumber(label, joinShifted(pieces)));
  const held = holds === undefined ? {} : { holds };
  contentOf(state).push({ kind: "paragraph", text, at, heading, image, ...held }, ...after);
  state.paragraph = null;
  if (isInner) closeBox(state);
}
