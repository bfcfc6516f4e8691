import { type Bilingual, UserError } from "../../errors.ts";
import type { Limits } from "../reading.ts";
import { resave } from "../resave.ts";
import { readXml, type XmlPart } from "../xml/read.ts";
import { fillOfLook, fillsOfLooks, openLooks } from "./looks.ts";

/** Formats of cells that Excel itself can hold, and characters of one format of numbers that anybody writes. */
const mostFormats = 65_490;
const longestFormat = 1_024;

/**
 * The styles of a workbook, told anew with what the text of a cell depends on: its format of numbers, and
 * what of it is seen. Fonts, fills and borders, by the million in a hostile file, go; a cell has one of thirty-two fills,
 * which say how it looks (`lookOfFill`).
 * @throws UserError `xml-broken`, `too-many-elements`, `too-many-formats`
 */
export function numberFormatsOnly(part: XmlPart, limits: Limits): Uint8Array {
  const formats: string[] = [];
  const cells: { readonly format: number; readonly fill: number }[] = [];
  const looks = openLooks();
  let ofCells = false;
  const count = (length: number) => {
    if (length > mostFormats)
      throw tooManyFormats(mostFormats, {
        zh: "单元格格式多于",
        en: "the workbook has more cell formats than",
      });
  };
  readXml(anyNamespace, part, limits, {
    "x:numFmt": {
      open: (attribute) => {
        if (looks.inCondition()) return;
        const code = attribute("formatCode") ?? "";
        if (code.length > longestFormat)
          throw tooManyFormats(longestFormat, {
            zh: "数字格式的字符数多于",
            en: "a number format has more characters than",
          });
        const id = numberIn(attribute("numFmtId"));
        formats.push(`<numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`);
        count(formats.length);
      },
    },
    "x:cellXfs": {
      open: () => {
        ofCells = true;
      },
      close: () => {
        ofCells = false;
      },
    },
    "x:xf": {
      open: (attribute) => {
        if (!ofCells) return;
        const look = looks.lookOf(numberIn(attribute("fontId")), numberIn(attribute("fillId")));
        cells.push({ format: numberIn(attribute("numFmtId")), fill: fillOfLook(look) });
        count(cells.length);
      },
    },
    ...looks.elements,
    "x:borders": "skip",
  });
  const xfs = cells.map(({ format, fill }) => `<xf numFmtId="${format}" fillId="${fill}"/>`);
  const all = `<numFmts>${formats.join("")}</numFmts><fills>${fillsOfLooks}</fills>`;
  return new TextEncoder().encode(
    `<styleSheet xmlns="${namespace}">${all}<cellXfs>${xfs.join("")}</cellXfs></styleSheet>`,
  );
}

const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** What reads the sheets asks for no namespaces either. */
export const anyNamespace = () => "x";

function numberIn(attribute: string | undefined): number {
  return Number.parseInt(attribute ?? "0", 10) || 0;
}

function escaped(text: string): string {
  return text.replace(/[&<>"\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function tooManyFormats(limit: number, detail: Bilingual): UserError {
  return new UserError(
    "too-many-formats",
    { zh: `${detail.zh} ${limit}`, en: `${detail.en} ${limit}` },
    { hint: resave },
  );
}
