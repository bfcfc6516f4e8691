import type { Limits } from "../reading.ts";
import type { XmlPart } from "../xml/read.ts";
import type { OdfStyles } from "./styles.ts";
import { blockElements } from "./text-blocks.ts";
import { drawingElements } from "./text-drawings.ts";
import { inlineElements, write } from "./text-inline.ts";
import { createTextState, type TextState } from "./text-state.ts";
import { tableElements } from "./text-tables.ts";
import { readXml } from "./xml.ts";

/** Elements whose content a person does not see in the text, or that says the same again. */
const ignored = [
  "text:tracked-changes text:ruby-text office:forms office:event-listeners office:scripts office:settings",
  "text:hidden-text text:hidden-paragraph text:variable-decls text:sequence-decls text:user-field-decls",
  "style:header style:footer office:styles office:automatic-styles office:master-styles office:font-face-decls",
  "draw:glue-point text:index-title-template svg:title svg:desc",
]
  .join(" ")
  .split(" ");

/** Reads the text of `content.xml` in one pass. Throws what `readXml` throws, `too-many-blocks` and limits of tables. */
export function readTextBody(part: XmlPart, styles: OdfStyles, limits: Limits): Readonly<TextState> {
  const state = createTextState(styles, limits);
  const elements = {
    ...Object.fromEntries(ignored.map((name) => [name, "skip" as const])),
    "office:text": {
      open() {
        state.sawText = true;
      },
    },
    ...blockElements(state),
    ...inlineElements(state),
    ...drawingElements(state),
    ...tableElements(state),
  };
  readXml(part, limits, elements, (text) => write(state, text));
  return state;
}
