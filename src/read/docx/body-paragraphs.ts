import { detach } from "../detach.ts";
import { append } from "../flow/append.ts";
import type { FlowPlace } from "../flow/content.ts";
import { type Counters, withNumber } from "../flow/counters.ts";
import { endParagraphInFields } from "../flow/fields.ts";
import { isSpeck } from "../lost.ts";
import { joinShifted } from "../raised.ts";
import type { Limits, Location } from "../reading.ts";
import { tooManyBlocks } from "../too-many-blocks.ts";
import { type BodyState, noteRevision, type OpenParagraph, plainRun } from "./body-state.ts";
import type { Styles } from "./styles.ts";
import { isOn, readInteger } from "./switch.ts";
import { type ElementHandler, type Elements, onValue } from "./xml.ts";

/** Paragraphs, their properties and their marks. */
export function paragraphElements(
  state: BodyState,
  styles: Styles,
  counters: Counters,
  limits: Limits,
  met?: (place: Location, at: number, around: Location | null) => void,
): Elements {
  const property = (use: (paragraph: OpenParagraph, value: string | undefined) => void): ElementHandler =>
    onValue((value) => {
      const { paragraph } = state.flow;
      if (state.properties === "paragraph" && paragraph !== null) use(paragraph, value);
    });
  return {
    "w:p": {
      open(_, at) {
        const around = met === undefined ? null : outermostParagraph(state);
        const place = openParagraph(state, limits);
        met?.(place, at, around);
      },
      close: () => closeParagraph(state, styles, counters),
    },
    "w:pPr": propertiesOf(state, "paragraph"),
    "w:rPr": {
      open() {
        if (state.controlProperties > 0) return "skip";
        state.properties = state.properties === "paragraph" ? "mark" : "run";
        return undefined;
      },
      close() {
        state.properties = state.properties === "mark" ? "paragraph" : null;
      },
    },
    "w:pStyle": property((paragraph, value) => {
      paragraph.styleId = value;
    }),
    "w:numId": property((paragraph, value) => {
      paragraph.numberingId = value;
    }),
    "w:ilvl": property((paragraph, value) => {
      paragraph.level = readInteger(value);
    }),
    "w:spacing": {
      open(attribute) {
        const { paragraph } = state.flow;
        if (paragraph === null) return;
        if (state.properties === "paragraph")
          paragraph.isFlat = attribute("w:lineRule") === "exact" && isFlat(attribute("w:line"));
        const between = readInteger(attribute("w:val")) ?? 0;
        if (state.properties === "run" && between < closest)
          paragraph.run = { ...paragraph.run, isCrowded: true };
      },
    },
    "w:outlineLvl": property((paragraph, value) => {
      paragraph.outlineLevel = readInteger(value);
    }),
    "w:vanish": onValue((value) => hide(state, isOn(value))),
    "w:del": { open: () => remove(state) },
    "w:moveFrom": { open: () => remove(state) },
    "w:ins": { open: () => noteRevision(state) },
    "w:moveTo": { open: () => noteRevision(state) },
  };
}

/** In twentieths of a point: so near, characters stand upon each other. */
const closest = -100;

/** Whether a height in twentieths of a point shows nothing of a text. */
export function isFlat(height: string | undefined): boolean {
  return isSpeck((readInteger(height) ?? 0) / 20);
}

/** Says whose properties are being read until the element ends. */
export function propertiesOf(state: BodyState, owner: BodyState["properties"]): ElementHandler {
  return {
    open() {
      state.properties = owner;
    },
    close() {
      state.properties = null;
    },
  };
}

function hide(state: BodyState, hidden: boolean): void {
  const { paragraph } = state.flow;
  if (paragraph === null) return;
  if (state.properties === "mark") paragraph.markHidden = hidden;
  if (state.properties === "run") paragraph.run = { ...paragraph.run, hidden };
}

/** A deletion: of the text inside it, of a paragraph mark or of a table row, depending on where it stands. */
function remove(state: BodyState): "skip" | undefined {
  const { properties } = state;
  if (properties === "run" || properties === "paragraph" || properties === "cell") return undefined;
  noteRevision(state);
  if (properties === null) return "skip";
  if (properties === "mark" && state.flow.paragraph !== null) state.flow.paragraph.markRemoved = true;
  if (properties === "row" && state.table?.row) state.table.row.removed = true;
  return undefined;
}

/** The paragraph that a text box is anchored in, for what stands in the box. */
function outermostParagraph({ flows }: BodyState): Location | null {
  return flows.find(({ paragraph }) => paragraph !== null)?.paragraph?.at ?? null;
}

function openParagraph(state: BodyState, limits: Limits): FlowPlace {
  state.paragraphCount++;
  if (state.paragraphCount > limits.blocks) throw tooManyBlocks(limits);
  const cell = state.table?.row?.cell;
  const at: FlowPlace = cell
    ? { ...cell.at, paragraph: state.paragraphCount }
    : { paragraph: state.paragraphCount };
  state.flow.paragraph = {
    at,
    outer: state.flow.paragraph,
    text: "",
    pending: "",
    styleId: undefined,
    numberingId: undefined,
    level: undefined,
    outlineLevel: undefined,
    isFlat: false,
    markRemoved: false,
    markHidden: undefined,
    ground: undefined,
    image: false,
    holds: undefined,
    pieces: [],
    after: [],
    run: plainRun,
  };
  return at;
}

function closeParagraph(state: BodyState, styles: Styles, counters: Counters): void {
  const { flow } = state;
  const last = flow.paragraph;
  if (last === null) return;
  flow.paragraph = last.outer;
  endParagraphInFields(flow.fields, last);
  if (last.pieces.length > 0) last.text = joinShifted(last.pieces);
  const paragraph = flow.removed === null ? last : continueParagraph(flow.removed, last);
  flow.removed = null;
  if (paragraph.markRemoved) {
    flow.removed = paragraph;
    return;
  }
  const style = styles.paragraph(paragraph.styleId);
  const hidden = paragraph.markHidden ?? style.hidden ?? false;
  const { holds } = paragraph;
  if (!hidden || paragraph.text !== "" || paragraph.image || holds !== undefined) {
    const number = hidden || isInRemovedRow(state) ? "" : nextNumber(paragraph, styles, counters);
    const outline = paragraph.outlineLevel ?? style.outlineLevel ?? 9;
    flow.content.push({
      kind: "paragraph",
      text: detach(withNumber(number, paragraph.text)),
      at: paragraph.at,
      heading: outline < 0 || outline > 8 ? undefined : Math.min(6, outline + 1),
      image: paragraph.image,
      ...(holds === undefined ? {} : { holds }),
    });
  }
  append(flow.content, paragraph.after);
}

/** The text of a paragraph whose mark is gone joins the next one, which lends its properties. */
function continueParagraph(removed: OpenParagraph, next: OpenParagraph): OpenParagraph {
  append(removed.after, next.after);
  return {
    ...next,
    at: removed.text === "" ? next.at : removed.at,
    text: removed.text + next.text,
    image: removed.image || next.image,
    holds: removed.holds ?? next.holds,
    after: removed.after,
  };
}

function isInRemovedRow(state: BodyState): boolean {
  for (let table = state.table; table !== null; table = table.outer) if (table.row?.removed) return true;
  return false;
}

/** Number printed before a paragraph. What the paragraph says itself goes before what its style says. */
function nextNumber(paragraph: OpenParagraph, styles: Styles, counters: Counters): string {
  const style = styles.paragraph(paragraph.styleId);
  const id = paragraph.numberingId ?? style.numberingId;
  if (id === undefined || id === "0") return "";
  return counters.next(id, paragraph.level ?? style.level, paragraph.styleId);
}
