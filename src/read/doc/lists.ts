import type { Numbering, NumberingLevel, Numberings } from "../flow/numbering.ts";
import { damagedDoc } from "./errors.ts";
import { numberFormat } from "./number-codes.ts";
import { changeRun, plainRun } from "./run-properties.ts";
import type { WalkSprms } from "./sprms.ts";
import type { Streams } from "./streams.ts";

/** A definition of a list. */
interface List {
  readonly id: number;
  readonly levels: readonly NumberingLevel[];
  /** Number of the style whose paragraphs stand on a level. */
  readonly styles: readonly number[];
}

const listSize = 28;
const useSize = 16;
const levelSize = 28;
const levelCount = 9;
const noStyle = 0xfff;
/** Word takes 31 characters; a longer text repeated before every paragraph could fill the memory. */
const longestText = 255;

/**
 * Reads the definitions of lists and how paragraphs use them ([MS-DOC] 2.9.131, 2.9.201), in the terms in which Word files
 * of today have them. Paragraphs refer to a use by its number, from 1.
 * @throws UserError `doc-damaged`
 */
export function readNumberings(streams: Streams, sprms: WalkSprms): Numberings {
  const lists = readLists(streams, sprms);
  const uses = readUses(streams, lists, sprms);
  return (id) => uses[Number(id) - 1];
}

function readLists(streams: Streams, sprms: WalkSprms): ReadonlyMap<number, List> {
  const lists = new Map<number, List>();
  const stretch = streams.stretch("lists");
  if (stretch === null) return lists;
  const { table } = streams;
  const count = table.u16(stretch.start);
  if (stretch.start + 2 + listSize * count > table.length)
    throw damagedDoc({ zh: "编号定义不完整", en: "definitions of lists are cut off" });
  // The levels of all lists follow the table, which counts its own length without them.
  let at = stretch.start + 2 + listSize * count;
  for (let index = 0; index < count; index++) {
    const list = stretch.start + 2 + listSize * index;
    const id = table.i32(list);
    const isSimple = (table.u8(list + 26) & 1) !== 0;
    const styles = Array.from({ length: levelCount }, (_, level) => table.u16(list + 8 + 2 * level));
    const levels: NumberingLevel[] = [];
    for (let level = 0; level < (isSimple ? 1 : levelCount); level++) {
      const read = readLevel(streams, at, sprms);
      levels.push(read.level);
      at = read.end;
    }
    lists.set(id, { id, levels, styles });
  }
  return lists;
}

function readLevel(
  { table }: Streams,
  start: number,
  sprms: WalkSprms,
): { readonly level: NumberingLevel; readonly end: number } {
  const flags = table.u8(start + 5);
  const runSize = table.u8(start + 24);
  const runStart = start + levelSize + table.u8(start + 25);
  const run = plainRun();
  sprms(table, runStart, runStart + runSize, changeRun(run));
  const textStart = runStart + runSize;
  const length = table.u16(textStart);
  const places = new Set(Array.from({ length: levelCount }, (_, index) => table.u8(start + 6 + index)));
  const neverRestarts = (flags & 8) !== 0;
  let text = "";
  for (let index = 0; index < Math.min(length, longestText); index++) {
    const code = table.u16(textStart + 2 + 2 * index);
    // A number of a level stands as the level's own number at the places listed.
    text += code < levelCount && places.has(index + 1) ? `%${code + 1}` : String.fromCharCode(code);
  }
  const { format, pattern } = numberFormat(table.u8(start + 4));
  return {
    level: {
      start: table.i32(start),
      format,
      pattern,
      text,
      suffix: suffixOf(table.u8(start + 15)),
      restartAfter: neverRestarts ? table.u8(start + 26) : undefined,
      legal: (flags & 4) !== 0,
      hidden: run.hidden === "on",
      paragraphStyle: undefined,
    },
    end: textStart + 2 + 2 * length,
  };
}

function suffixOf(follow: number): NumberingLevel["suffix"] {
  if (follow === 0) return "tab";
  return follow === 1 ? "space" : "nothing";
}

function readUses(
  streams: Streams,
  lists: ReadonlyMap<number, List>,
  sprms: WalkSprms,
): readonly (Numbering | undefined)[] {
  const stretch = streams.stretch("listUses");
  if (stretch === null) return [];
  const { table } = streams;
  const count = table.u32(stretch.start);
  const first = stretch.start + 4;
  if (first + useSize * count > stretch.end)
    throw damagedDoc({ zh: "编号引用不完整", en: "uses of lists are cut off" });
  const uses: (Numbering | undefined)[] = [];
  let at = first + useSize * count;
  for (let index = 0; index < count; index++) {
    const use = first + useSize * index;
    const changes = table.u8(use + 12);
    const starts = new Map<number, number>();
    const levels = new Map<number, NumberingLevel>();
    if (changes > 0 || at + 4 <= stretch.end) at += 4;
    for (let change = 0; change < changes; change++) {
      const flags = table.u32(at + 4);
      const level = flags & 0xf;
      const start = table.i32(at);
      at += 8;
      if ((flags & 0x20) !== 0) {
        const read = readLevel(streams, at, sprms);
        levels.set(level, read.level);
        at = read.end;
        if ((flags & 0x10) !== 0) starts.set(level, read.level.start);
      } else if ((flags & 0x10) !== 0) starts.set(level, start);
    }
    uses.push(toNumbering(lists.get(table.i32(use)), levels, starts));
  }
  return uses;
}

function toNumbering(
  list: List | undefined,
  levels: ReadonlyMap<number, NumberingLevel>,
  startOverrides: ReadonlyMap<number, number>,
): Numbering | undefined {
  if (list === undefined) return undefined;
  return {
    counters: String(list.id),
    startOverrides,
    level: (index) => levels.get(index) ?? list.levels[index],
    levelOfStyle(style) {
      const index = list.styles.indexOf(Number(style));
      return Number(style) === noStyle || index < 0 ? undefined : index;
    },
  };
}
