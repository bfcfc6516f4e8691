import type { Limits } from "../reading.ts";
import { areaOf } from "../sheets/own-tables.ts";
import { everywhere, type SheetArea } from "../sheets/sheet.ts";
import { openMarkup, utf8Markup } from "../xml/markup.ts";
import { readXml, type XmlPart } from "../xml/read.ts";
import { hidingLooks } from "./hiding-conditions.ts";
import { anyNamespace, numberFormatsOnly } from "./number-formats.ts";
import { withSignedRuns } from "./rich-text.ts";
import { openMarks, type SheetMarks } from "./sheet-marks.ts";
import { workbookDamaged } from "./workbook-damaged.ts";

/** Characters that a column is wide of which nothing is seen. */
export const narrowest = 0.15;

/** Columns that a sheet has; descriptions of them do not overlap. */
const mostColumns = 16_384;

/**
 * Reads a part of a workbook through, as strictly as any XML, and takes out what says nothing of what cells show and
 * costs whoever reads the sheets more than it weighs: the wording of formulas (one that thousands of cells share is
 * worded anew for each), areas of links, widths of columns, fonts and fills. That a cell has a formula stays.
 * @param marks gets what the sheet says of how its cells are shown
 * @returns the part without it
 * @throws UserError `xml-broken`, `too-many-elements`, `too-many-formats`, `workbook-damaged` where columns are described
 * several times
 */
export function withoutIdle(part: XmlPart, limits: Limits, marks: SheetMarks = openMarks()): Uint8Array {
  const { conditions, listener } = marks;
  let styles = false;
  const formulas: number[] = [];
  const idle: number[] = [];
  const inline: number[] = [];
  let hidden = 0;
  let inAreas = false;
  /** Areas of the conditions that are read, and what one of them asks. */
  let ruled: readonly SheetArea[] = [];
  let formula: string | null = null;
  const condition = (areas: string): void => {
    for (const area of areas.trim().split(/\s+/)) conditions.push(areaOf(area) ?? everywhere);
  };
  readXml(
    anyNamespace,
    part,
    limits,
    {
      "x:styleSheet": {
        open: () => {
          styles = true;
          return "skip";
        },
      },
      ...listener.elements,
      "x:sheetView": {
        open: (attribute) => {
          if (/^(?:0|false)$/.test(attribute("showZeros") ?? "")) marks.hidesZeros = true;
        },
      },
      "x:f": { open: (_attribute, at) => void formulas.push(at) },
      "x:is": { open: (_attribute, at) => void inline.push(at) },
      "x:hyperlink": { open: (_attribute, at) => void idle.push(at) },
      "x:col": {
        open: (attribute, at) => {
          listener.column(attribute);
          const isShown = /^(?:0|false)?$/.test(attribute("hidden") ?? "");
          if (isShown && Number(attribute("width") ?? "1") > narrowest) idle.push(at);
          else hidden += Number(attribute("max")) - Number(attribute("min")) + 1;
          if (hidden > mostColumns) throw workbookDamaged();
        },
      },
      "x:conditionalFormatting": {
        open: (attribute) => {
          const before = conditions.length;
          const areas = attribute("sqref");
          if (areas !== undefined) condition(areas);
          ruled = conditions.slice(before);
        },
      },
      "x:cfRule": {
        open: (attribute) => {
          const look = Number(attribute("dxfId") ?? "-1");
          const [type = "", operator = ""] = [attribute("type"), attribute("operator")];
          if (look >= 0) marks.rules.push({ areas: ruled, look, type, operator, formulas: [] });
        },
      },
      "x:formula": {
        open: () => {
          formula = "";
        },
        close: () => {
          marks.rules.at(-1)?.formulas.push(formula ?? "");
          formula = null;
        },
      },
      "x:sqref": {
        open: () => {
          inAreas = true;
        },
        close: () => {
          inAreas = false;
        },
      },
    },
    (text) => {
      if (inAreas) condition(text);
      if (formula !== null) formula += text;
    },
  );
  if (styles) {
    marks.hiding = hidingLooks(part, limits);
    return numberFormatsOnly(part, limits);
  }
  const markup = openMarkup(part.name, part.bytes);
  // Places are those of bytes only there; what reads the sheets takes no other encoding for granted either.
  if (markup.width !== utf8Markup.width) return part.bytes;
  // What is stored without compression is a piece of the file itself.
  const bytes = part.bytes.slice();
  const shift = bytes[0] === 0xef ? 3 : 0;
  for (const at of formulas) shortenFormula(bytes, at + shift);
  for (const at of inline) signRuns(bytes, at + shift);
  for (const at of idle) dropAttributes(bytes, at + shift);
  return bytes;
}

const [lessThan, greaterThan, slash, space, quotes, apostrophe, one] = [
  0x3c, 0x3e, 0x2f, 0x20, 0x22, 0x27, 0x31,
];

/** `<f t="shared" si="0">SUM(A1:A9)</f>` becomes `<f>1 … </f>`, an empty element too where there is room. */
function shortenFormula(bytes: Uint8Array, at: number): void {
  const nameEnd = endOfName(bytes, at);
  const last = endOfTag(bytes, at);
  const name = bytes.slice(at + 1, nameEnd);
  const isEmpty = bytes[last - 1] === slash;
  const end = isEmpty ? last + 1 : bytes.indexOf(lessThan, last);
  const closing = isEmpty ? [lessThan, slash, ...name, greaterThan] : [];
  if (end - nameEnd < 2 + closing.length) return;
  bytes.fill(space, nameEnd, end);
  bytes.set([greaterThan, one], nameEnd);
  bytes.set(closing, end - closing.length);
}

/** What reads the sheets gives no runs of a text that stands in its cell: how they look is written into the text. */
function signRuns(bytes: Uint8Array, at: number): void {
  const from = endOfTag(bytes, at) + 1;
  const closing = [lessThan, slash, ...bytes.slice(at + 1, endOfName(bytes, at))];
  if (bytes[from - 2] === slash) return;
  let end = from;
  while (end < bytes.length && !closing.every((byte, index) => bytes[end + index] === byte)) end += 1;
  const signed = new TextEncoder().encode(
    withSignedRuns(new TextDecoder().decode(bytes.subarray(from, end))),
  );
  if (signed.length > end - from) return;
  bytes.fill(space, from, end);
  bytes.set(signed, from);
}

function dropAttributes(bytes: Uint8Array, at: number): void {
  const last = endOfTag(bytes, at);
  bytes.fill(space, endOfName(bytes, at), bytes[last - 1] === slash ? last - 1 : last);
}

function endOfName(bytes: Uint8Array, at: number): number {
  let end = at + 1;
  for (let byte = bytes[end]; byte !== undefined && byte > space; byte = bytes[end]) {
    if (byte === slash || byte === greaterThan) break;
    end += 1;
  }
  return end;
}

/** Where the `>` of a tag stands; one in quotes ends no tag. */
function endOfTag(bytes: Uint8Array, at: number): number {
  let end = at;
  for (let quote = 0; end < bytes.length; end += 1) {
    const byte = bytes[end];
    if (quote !== 0) quote = byte === quote ? 0 : quote;
    else if (byte === quotes || byte === apostrophe) quote = byte;
    else if (byte === greaterThan) break;
  }
  return end;
}
