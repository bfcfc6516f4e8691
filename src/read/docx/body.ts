import { append } from "../flow/append.ts";
import type { Counters } from "../flow/counters.ts";
import { unknownGround } from "../lost.ts";
import type { Limits, Location } from "../reading.ts";
import { alternativeElements } from "./alternatives.ts";
import { paragraphElements } from "./body-paragraphs.ts";
import { createTextReader } from "./body-runs.ts";
import { type BodyState, closeFlow, createBodyState, openFlow, releaseRemoved } from "./body-state.ts";
import { tableElements } from "./body-tables.ts";
import { embeddedDocument } from "./errors.ts";
import { contentElements } from "./held.ts";
import type { Styles } from "./styles.ts";
import { word2003Elements } from "./word-2003.ts";
import { type Elements, readXml, type XmlPart } from "./xml.ts";

/**
 * Elements whose content is not the text that a person sees: properties, former properties, instructions, deleted text,
 * the pronunciation over a ruby base.
 */
const ignored = [
  "w:sectPr w:pPrChange w:rPrChange w:tblPrChange w:tblGridChange w:trPrChange w:tcPrChange",
  "w:numberingChange w:tabs w:framePr w:tcBorders w:pBdr w:sdtEndPr w:customXmlPr w:smartTagPr",
  "w:delInstrText w:delText w:fldData w:rubyPr w:rt",
]
  .join(" ")
  .split(" ");

/**
 * Is told of every paragraph that is counted: its place, where its `<w:p` stands in the markup of the part (`openMarkup`),
 * and the place of the outermost paragraph around it where it stands in a text box.
 */
export type Met = (place: Location, at: number, around: Location | null) => void;

/**
 * Reads the text of the main part in one pass. Throws what `readXml` throws, `docx-embedded-document` besides.
 */
export function readBody(
  part: XmlPart,
  styles: Styles,
  counters: Counters,
  limits: Limits,
  met?: Met,
): BodyState {
  const state = createBodyState();
  const reader = createTextReader(state, styles);
  readXml(
    part,
    limits,
    {
      ...Object.fromEntries(ignored.map((name) => [name, "skip" as const])),
      ...paragraphElements(state, styles, counters, limits, met),
      ...reader.elements,
      ...tableElements(state),
      ...boxElements(state),
      ...contentElements(state),
      ...alternativeElements(),
      ...word2003Elements(state),
      "w:background": {
        open(attribute) {
          const colour = attribute("w:color") ?? unknownGround;
          state.flow.ground = colour === "auto" ? undefined : colour;
        },
      },
      "w:document": {
        open() {
          state.sawDocument = true;
        },
      },
      "w:altChunk": { open: () => refuseEmbedded(part) },
      "w:subDoc": { open: () => refuseEmbedded(part) },
    },
    reader.text,
  );
  releaseRemoved(state.flow);
  return state;
}

/** Text that stands in a file of its own inside the package. */
function refuseEmbedded({ name }: XmlPart): never {
  throw embeddedDocument(name);
}

/** Text boxes and WordArt: what they say comes after the paragraph that they are anchored in. */
function boxElements(state: BodyState): Elements {
  return {
    "w:txbxContent": {
      open: () => openFlow(state, "box"),
      close() {
        const content = closeFlow(state);
        append(state.flow.paragraph?.after ?? state.flow.content, content);
      },
    },
    "v:textpath": {
      open(attribute) {
        const text = attribute("string") ?? "";
        const { paragraph } = state.flow;
        if (text === "" || paragraph === null) return;
        paragraph.after.push({ kind: "paragraph", text, at: paragraph.at, heading: undefined, image: false });
      },
    },
  };
}
