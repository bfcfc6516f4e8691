import { type Bilingual, UserError } from "../../errors.ts";
import type { Limits } from "../reading.ts";
import { resave } from "../resave.ts";
import { readXml, type XmlPart } from "../xml/read.ts";
import { openLooks } from "./looks.ts";

/** Formats of cells that Excel itself can hold, and characters of one format of numbers that anybody writes. */
const mostFormats = 65_490;
const longestFormat = 1_024;

/**
 * The styles of a workbook, told anew with what the text of a cell depends on: its format of numbers. Fonts, fills and
 * borders, by the million in a hostile file, go; there is one fill, which every cell has. Numbers in white on white have
 * a format that shows none.
 * @param isPainted whether something else may paint the cells: a style of tables
 * @throws UserError `xml-broken`, `too-many-elements`, `too-many-formats`
 */
export function numberFormatsOnly(part: XmlPart, limits: Limits, isPainted: boolean): Uint8Array {
  const formats: string[] = [];
  const cells: { readonly format: number; readonly isLost: boolean }[] = [];
  const used = new Set<number>();
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
        used.add(id);
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
        const isLost = looks.isLost(numberIn(attribute("fontId")), numberIn(attribute("fillId")));
        cells.push({ format: numberIn(attribute("numFmtId")), isLost });
        count(cells.length);
      },
    },
    ...looks.elements,
    "x:borders": "skip",
  });
  const unseen = isPainted || looks.arePainted() ? undefined : freeId(used);
  if (unseen !== undefined) formats.push(`<numFmt numFmtId="${unseen}" formatCode=";;;@"/>`);
  const xfs = cells.map(({ format, isLost }) => `<xf numFmtId="${isLost ? (unseen ?? format) : format}"/>`);
  const all = `<numFmts>${formats.join("")}</numFmts><fills><fill><patternFill patternType="none"/></fill></fills>`;
  return new TextEncoder().encode(
    `<styleSheet xmlns="${namespace}">${all}<cellXfs>${xfs.join("")}</cellXfs></styleSheet>`,
  );
}

const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** What reads the sheets asks for no namespaces either. */
export const anyNamespace = () => "x";

/** Formats of the workbook's own begin there, and what reads the sheets knows no higher number than the last. */
const [firstOwn, lastKnown] = [164, 392];

function freeId(used: ReadonlySet<number>): number | undefined {
  for (let id = lastKnown; id >= firstOwn; id -= 1) if (!used.has(id)) return id;
  return undefined;
}

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
