import { isLostIn, unknownGround } from "../lost.ts";
import type { ElementHandler, Elements } from "../xml/read.ts";
import type { TextLook } from "./styles.ts";
import { repetitions } from "./tables.ts";
import type { OpenParagraph, TextState } from "./text-state.ts";

/** Fields that may be told to show nothing. */
const variables = [
  "text:variable-set",
  "text:variable-input",
  "text:user-field-get",
  "text:user-field-input",
];

/** What stands in paragraphs: spans, blanks, fields, notes, marks of changes. */
export function inlineElements(state: TextState): Elements {
  const sign = (text: string): ElementHandler => ({ open: () => write(state, text) });
  const note: ElementHandler = {
    open() {
      state.notesMet = true;
      return "skip";
    },
  };
  const revision: ElementHandler = {
    open() {
      state.revisionAt ??= state.paragraph?.at ?? { paragraph: state.paragraphCount + 1 };
    },
  };
  const variable: ElementHandler = {
    open: (attribute) => (attribute("text:display") === "none" ? "skip" : undefined),
  };
  return {
    "text:span": {
      open: (attribute) => state.paragraph?.styles.push(attribute("text:style-name")),
      close: () => state.paragraph?.styles.pop(),
    },
    "text:s": { open: (attribute) => write(state, " ".repeat(repetitions(attribute("text:c")))) },
    "text:tab": sign("\t"),
    "text:line-break": sign("\n"),
    "text:note": note,
    "office:annotation": note,
    "text:change-start": revision,
    "text:change": revision,
    ...Object.fromEntries(variables.map((name) => [name, variable])),
  };
}

/** Writes text into the paragraph, where a person sees it. */
export function write(state: TextState, text: string): void {
  const { paragraph, styles } = state;
  if (paragraph === null || text === "") return;
  const says = text.trim() !== "";
  const look = styles.lookOf(paragraph.styles);
  if (isUnseen(state, paragraph, look, text)) {
    if (says) state.hiddenAt ??= paragraph.at;
  } else if (look.struck) {
    if (says) state.struckAt ??= paragraph.at;
  } else paragraph.pieces.push(styles.pieceOf(text, paragraph.styles));
}

function isUnseen(
  { styles, flatRows, grounds, hasFloating, table }: TextState,
  { styles: own, isInner }: OpenParagraph,
  { speck, colour }: TextLook,
  text: string,
): boolean {
  if (own.some(styles.isHidden) || speck || flatRows.includes(true)) return true;
  if (colour === undefined) return false;
  const near = own
    .toReversed()
    .map(styles.groundOf)
    .find((ground) => ground !== undefined);
  const isOnShape = isInner || (hasFloating && table === null);
  const around = isOnShape ? unknownGround : grounds.findLast((ground) => ground !== undefined);
  return isLostIn(near ?? around, text, colour);
}
