import type { Ground } from "../lost.ts";
import type { Bytes } from "../ole/bytes.ts";
import { changeRow, type RowShape } from "./row-shape.ts";
import { groundAt, groundAt80, sizeOfShade } from "./shades.ts";
import type { UseSprm, WalkSprms } from "./sprms.ts";

/** What a paragraph or a style says of paragraphs, as far as it changes what is read. */
export interface ParagraphProperties {
  style: number | undefined;
  inTable: boolean;
  /** The mark ends a row of a table at the outermost level, of an inner table. */
  rowEnd: boolean;
  innerRowEnd: boolean;
  /** The mark ends a cell of an inner table. */
  innerCellEnd: boolean;
  /** How many tables deep the paragraph stands, as said; undefined in files that know no inner tables. */
  depth: number | undefined;
  /** Number of the use of a list, from 1; 0 takes away the one of the style. */
  list: number | undefined;
  level: number | undefined;
  outline: number | undefined;
  /** What is painted below it. */
  ground: Ground | undefined;
  /** The row that the mark ends. */
  row: RowShape | undefined;
}

export function plainParagraph(): ParagraphProperties {
  return {
    style: undefined,
    inTable: false,
    rowEnd: false,
    innerRowEnd: false,
    innerCellEnd: false,
    depth: undefined,
    list: undefined,
    level: undefined,
    outline: undefined,
    ground: undefined,
    row: undefined,
  };
}

/** Lists that a document can use; what lies beyond says that a paragraph has left its list. */
const lastList = 0x7fe;

/** Lays modifiers of paragraphs and rows ([MS-DOC] 2.6.2, 2.6.3) over a paragraph. `data` holds those that are too long. */
export function changeParagraph(paragraph: ParagraphProperties, data: Bytes, sprms: WalkSprms): UseSprm {
  const change: UseSprm = (code, bytes, at, length) => {
    switch (code) {
      case 0x2416:
        paragraph.inTable = bytes.u8(at) !== 0;
        return;
      case 0x2417:
        paragraph.rowEnd = bytes.u8(at) !== 0;
        return;
      case 0x244b:
        paragraph.innerCellEnd = bytes.u8(at) !== 0;
        return;
      case 0x244c:
        paragraph.innerRowEnd = bytes.u8(at) !== 0;
        return;
      case 0x2640:
        paragraph.outline = bytes.u8(at);
        return;
      case 0x260a:
        paragraph.level = bytes.u8(at);
        return;
      case 0x442d:
        paragraph.ground ??= groundAt80(bytes, at);
        return;
      case 0xc64d:
        if (length > sizeOfShade) paragraph.ground = groundAt(bytes, at + 1) ?? paragraph.ground;
        return;
      case 0x4600:
        paragraph.style = bytes.u16(at);
        return;
      case 0x460b: {
        const list = bytes.u16(at);
        paragraph.list = list <= lastList ? list : 0;
        return;
      }
      case 0x6649:
        paragraph.depth = bytes.i32(at);
        return;
      case 0x664a:
        paragraph.depth = (paragraph.depth ?? 0) + bytes.i32(at);
        return;
      default:
        paragraph.row = changeRow(paragraph.row, code, bytes, at, length);
    }
  };
  return (code, bytes, at, length) => {
    if (code !== 0x6645 && code !== 0x6646 && code !== 0x646b) {
      change(code, bytes, at, length);
      return;
    }
    const start = bytes.u32(at);
    sprms(data, start + 2, start + 2 + data.u16(start), change);
  };
}
