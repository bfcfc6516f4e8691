import { strToU8 } from "fflate";
import { encodeDoubleByte } from "../../read/encode.ts";
import { type Printed, type PrintedTable, wordRowsOf } from "../printed.ts";
import { flowOf } from "./flow.ts";

/** How characters beyond ASCII are written: as Unicode numbers, or as the bytes of a Chinese font. */
export interface RtfStyle {
  readonly characters: "unicode" | "bytes";
}

/** An RTF file: edges of cells in twips, merged cells by `\clvmgf` and `\clvmrg`. */
export function renderRtf(printed: Printed, { characters }: RtfStyle): Uint8Array {
  const write = characters === "unicode" ? inUnicode : inBytes;
  const body = flowOf(printed).map((item) =>
    item.kind === "paragraph" ? `\\pard ${write(item.text)}\\par\n` : tableRtf(item.table, write),
  );
  return strToU8(packRtf(body.join("")));
}

/** A whole file; font 0 is Western, font 1 Chinese. */
export function packRtf(body: string, page = 936): string {
  const fonts = "{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}{\\f1\\fnil\\fcharset134 SimSun;}}";
  return `{\\rtf1\\ansi\\ansicpg${page}\\deff1\\uc1${fonts}{\\*\\generator made up;}\n${body}}`;
}

const columnTwips = 900;

function tableRtf(table: PrintedTable, write: (text: string) => string): string {
  const rows = wordRowsOf(table).map((slots) => {
    let edge = 0;
    const shapes: string[] = [];
    const cells: string[] = [];
    for (const { cell, starts } of slots) {
      edge += cell.colSpan * columnTwips;
      const merge = cell.rowSpan === 1 ? "" : starts ? "\\clvmgf" : "\\clvmrg";
      shapes.push(`${merge}\\clbrdrt\\brdrs\\cellx${edge}`);
      const lines = starts ? cell.text.split("\n").map(write) : [""];
      cells.push(`\\pard\\intbl ${lines.join("\\par ")}\\cell\n`);
    }
    return `\\trowd\\trgaph108${shapes.join("")}\n${cells.join("")}\\row\n`;
  });
  return `${rows.join("")}\\pard `;
}

function escaped(character: string): string {
  return "\\{}".includes(character) ? `\\${character}` : character;
}

/** `\u25919?`; the character behind it is for programs of the last century. */
export function inUnicode(text: string): string {
  return [...text]
    .flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code < 0x80) return [escaped(character)];
      return [...character].flatMap((one) =>
        Array.from({ length: one.length }, (_, at) => {
          const unit = one.charCodeAt(at);
          return `\\u${unit > 32_767 ? unit - 65_536 : unit}?`;
        }),
      );
    })
    .join("");
}

/** `\'d5\'fe`: bytes of GB18030. */
export function inBytes(text: string): string {
  return [...text]
    .map((character) => {
      if (character.charCodeAt(0) < 0x80) return escaped(character);
      const bytes = [...encodeDoubleByte(character, "gb18030")];
      return bytes.map((byte) => `\\'${byte.toString(16).padStart(2, "0")}`).join("");
    })
    .join("");
}
