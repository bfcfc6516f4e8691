import { readDoc } from "../../../src/read/doc/index.ts";
import { type Block, defaultLimits, type Grid, type Limits, type Reading } from "../../../src/read/source.ts";
import { type Contents, numbers, writeCompound } from "../ole/write-compound.ts";

/** A modifier: its code and its operand. */
export const sprm = (code: number, ...operand: number[]): number[] => [code & 0xff, code >>> 8, ...operand];
const word = (value: number): [number, number] => [value & 0xff, (value >>> 8) & 0xff];
const long = (value: number): number[] => [...word(value & 0xffff), ...word(value >>> 16)];

export const on = {
  hidden: sprm(0x083c, 1),
  hiddenAsOpposite: sprm(0x083c, 0x81),
  struck: sprm(0x0837, 1),
  struckTwice: sprm(0x2a53, 1),
  deleted: sprm(0x0800, 1),
  inserted: sprm(0x0801, 1),
  special: sprm(0x0855, 1),
  object: sprm(0x0856, 1),
  fieldData: sprm(0x0806, 1),
  superscript: sprm(0x2a48, 1),
  inTable: sprm(0x2416, 1),
  rowEnd: sprm(0x2417, 1),
  innerCellEnd: sprm(0x244b, 1),
  innerRowEnd: sprm(0x244c, 1),
};
export const characterStyle = (style: number): number[] => sprm(0x4a30, ...word(style));
export const picture = (offset: number): number[] => sprm(0x6a03, ...long(offset));
export const depth = (tables: number): number[] => sprm(0x6649, ...long(tables));
export const list = (use: number, level = 0): number[] => [
  ...sprm(0x460b, ...word(use)),
  ...sprm(0x260a, level),
];
export const symbol = (font: number, code: number): number[] => [
  ...on.special,
  ...sprm(0x6a09, ...word(font), ...word(code)),
];

/** Bits of a cell's description. */
export const cell = { plain: 0, first: 1, merged: 2, below: 0x20, top: 0x60 };

/** The definition of a row: edges of its cells, and their bits. */
export function definition(edges: readonly number[], flags: readonly number[] = []): number[] {
  const cells = flags.flatMap((bits) => [...word(bits), ...new Array<number>(18).fill(0)]);
  const body = [edges.length - 1, ...edges.flatMap(word), ...cells];
  return sprm(0xd608, ...word(body.length + 1), ...body);
}

export interface RunSpec {
  readonly text: string;
  readonly sprms?: readonly number[];
}

export interface ParagraphSpec {
  readonly runs: readonly RunSpec[];
  /** The character that ends it, and what is said of it. */
  readonly mark?: string;
  readonly markSprms?: readonly number[];
  readonly style?: number;
  readonly sprms?: readonly number[];
}

export function paragraph(
  text: string | readonly RunSpec[],
  rest: Omit<ParagraphSpec, "runs"> = {},
): ParagraphSpec {
  return { runs: typeof text === "string" ? [{ text }] : text, ...rest };
}

/** A row of a table at the outermost level: a paragraph for each cell, and the end of the row. */
export function row(
  cells: readonly (string | readonly RunSpec[])[],
  shape: readonly number[],
  end: Omit<ParagraphSpec, "runs"> = {},
): ParagraphSpec[] {
  return [
    ...cells.map((text) => paragraph(text, { mark: "\x07", sprms: on.inTable })),
    { runs: [], mark: "\x07", ...end, sprms: [...on.inTable, ...on.rowEnd, ...shape, ...(end.sprms ?? [])] },
  ];
}

export interface StyleSpec {
  readonly kind: "paragraph" | "character";
  readonly base?: number;
  readonly builtIn?: number;
  readonly paragraph?: readonly number[];
  readonly run?: readonly number[];
}

export interface LevelSpec {
  readonly format: number;
  /** Levels' own numbers as characters 0–8. */
  readonly text: string;
  readonly start?: number;
  readonly follow?: number;
  readonly run?: readonly number[];
}

export interface UseSpec {
  readonly list: number;
  /** Level at which it begins anew, and with what. */
  readonly restart?: { readonly level: number; readonly start: number };
}

export interface DocSpec {
  readonly paragraphs: readonly ParagraphSpec[];
  readonly styles?: readonly StyleSpec[];
  readonly fonts?: readonly string[];
  readonly lists?: readonly { readonly levels: readonly LevelSpec[]; readonly restarts?: boolean }[];
  readonly uses?: readonly UseSpec[];
  readonly footnotes?: readonly ParagraphSpec[];
  readonly boxes?: readonly { readonly shape: number; readonly paragraphs: readonly ParagraphSpec[] }[];
  readonly anchors?: readonly { readonly place: number; readonly shape: number }[];
  readonly drawings?: readonly number[];
  readonly data?: readonly number[];
  /** Modifier over the whole text, and groups that it can refer to. */
  readonly modifier?: number;
  readonly groups?: readonly (readonly number[])[];
  /** Characters of one byte. */
  readonly western?: boolean;
  readonly magic?: number;
  readonly version?: number;
  readonly flags?: number;
  readonly sections?: readonly number[];
  readonly properties?: Contents;
}

const textStart = 1024;
const page = 512;

/** Streams of a document. */
export function streamsOf(spec: DocSpec): Record<string, Uint8Array> {
  const boxes = spec.boxes ?? [];
  const parts = {
    main: spec.paragraphs,
    footnotes: spec.footnotes ?? [],
    boxes: boxes.flatMap((box) => box.paragraphs),
  };
  const paragraphs = [...parts.main, ...parts.footnotes, ...parts.boxes];
  const text = paragraphs.map(textOf).join("");
  const width = spec.western ? 1 : 2;
  const characters: Formatted[] = [];
  const formats: Formatted[] = [];
  let at = textStart;
  for (const one of paragraphs) {
    const start = at;
    const mark: RunSpec = { text: one.mark ?? "\r", ...(one.markSprms ? { sprms: one.markSprms } : {}) };
    for (const run of [...one.runs, mark]) {
      const end = at + width * run.text.length;
      if (end > at)
        characters.push({ start: at, end, data: [(run.sprms ?? []).length, ...(run.sprms ?? [])] });
      at = end;
    }
    formats.push({ start, end: at, data: paragraphData(one) });
  }
  const textBytes = spec.western
    ? Uint8Array.from(text, (character) => character.charCodeAt(0))
    : Uint8Array.from([...Array(text.length).keys()].flatMap((index) => word(text.charCodeAt(index))));
  const firstPage = Math.ceil((textStart + textBytes.length) / page);
  const characterPages = toPages(characters, 1);
  const paragraphPages = toPages(formats, 13);
  const file = new Uint8Array(page * (firstPage + characterPages.length + paragraphPages.length));
  file.set(textBytes, textStart);
  for (const [index, one] of [...characterPages, ...paragraphPages].entries())
    file.set(one.bytes, page * (firstPage + index));

  const table: number[] = [];
  const view = new DataView(file.buffer);
  const put = (number: number, bytes: readonly number[], further: readonly number[] = []) => {
    view.setUint32(154 + 8 * number, table.length, true);
    view.setUint32(158 + 8 * number, bytes.length, true);
    table.push(...bytes, ...further);
  };
  view.setUint16(0, spec.magic ?? 0xa5ec, true);
  view.setUint16(2, spec.version ?? 0xc1, true);
  view.setUint16(10, spec.flags ?? 0x0200, true);
  const length = (some: readonly ParagraphSpec[]) => some.map(textOf).join("").length;
  view.setUint32(76, length(parts.main), true);
  view.setUint32(80, length(parts.footnotes), true);
  view.setUint32(100, length(parts.boxes), true);
  view.setUint16(152, 93, true);
  put(12, pageTable(characterPages, firstPage));
  put(13, pageTable(paragraphPages, firstPage + characterPages.length));
  const groups = (spec.groups ?? []).flatMap((group) => [1, ...word(group.length), ...group]);
  const offset = spec.western ? ((2 * textStart) | 0x40000000) >>> 0 : textStart;
  const piece = [...long(0), ...long(text.length), 0, 0, ...long(offset), ...word(spec.modifier ?? 0)];
  put(33, [...groups, 2, ...long(piece.length), ...piece]);
  if (spec.styles) put(1, styleTable(spec.styles));
  if (spec.fonts) put(15, fontTable(spec.fonts));
  if (spec.sections)
    put(6, [
      ...[0, ...spec.sections].flatMap(long),
      ...spec.sections.flatMap(() => new Array<number>(12).fill(0)),
    ]);
  if (spec.lists) {
    const { head, levels } = listTable(spec.lists);
    put(73, head, levels);
  }
  if (spec.uses) put(74, useTable(spec.uses));
  if (spec.anchors) {
    const places = [...spec.anchors.map(({ place }) => place), length(parts.main)].flatMap(long);
    put(40, [
      ...places,
      ...spec.anchors.flatMap(({ shape }) => [...long(shape), ...new Array<number>(22).fill(0)]),
    ]);
  }
  if (spec.drawings) put(50, spec.drawings);
  if (boxes.length > 0) put(56, boxTable(boxes));
  return {
    WordDocument: file,
    [((spec.flags ?? 0x0200) & 0x0200) !== 0 ? "1Table" : "0Table"]: Uint8Array.from(table),
    ...(spec.data ? { Data: Uint8Array.from(spec.data) } : {}),
  };
}

export function build(spec: DocSpec): Uint8Array<ArrayBuffer> {
  return writeCompound({ ...streamsOf(spec), ...spec.properties });
}

export function read(spec: DocSpec, limits: Partial<Limits> = {}): Reading {
  return readDoc(build(spec), { ...defaultLimits, ...limits });
}

export function readParagraphs(...paragraphs: readonly ParagraphSpec[]): string[] {
  return textsOf(read({ paragraphs }).blocks);
}

export function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
}

export function gridsOf(blocks: readonly Block[]): Grid[] {
  return blocks.flatMap((block) => (block.kind === "grid" ? [block] : []));
}

/** Text of every slot; `#` for a hole. */
export function show(grid: Grid | undefined): string[][] {
  return (grid?.slots ?? []).map((row) => row.map((index) => grid?.cells[index]?.text ?? "#"));
}

const textOf = ({ runs, mark = "\r" }: ParagraphSpec): string => runs.map(({ text }) => text).join("") + mark;

interface Formatted {
  readonly start: number;
  readonly end: number;
  readonly data: readonly number[];
}

interface Page {
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
}

function paragraphData({ style = 0, sprms = [] }: ParagraphSpec): number[] {
  const data = [...word(style), ...sprms];
  return data.length % 2 === 1 ? [(data.length + 1) / 2, ...data] : [0, data.length / 2, ...data];
}

function toPages(entries: readonly Formatted[], entrySize: number): Page[] {
  const pages: Page[] = [];
  for (let rest = entries; rest.length > 0; ) {
    let count = 0;
    let used = 5;
    for (const { data } of rest) {
      used += 4 + entrySize + data.length + (data.length % 2);
      if (used > page - 1) break;
      count++;
    }
    if (count === 0) throw new Error("too much for a page: use the data stream");
    pages.push(toPage(rest.slice(0, count), entrySize));
    rest = rest.slice(count);
  }
  return pages;
}

function toPage(entries: readonly Formatted[], entrySize: number): Page {
  const bytes = new Uint8Array(page);
  const view = new DataView(bytes.buffer);
  bytes[page - 1] = entries.length;
  let free = page - 2;
  for (const [index, { start, data }] of entries.entries()) {
    view.setUint32(4 * index, start, true);
    free -= data.length + (data.length % 2);
    bytes.set(data, free);
    bytes[4 * (entries.length + 1) + entrySize * index] = free / 2;
  }
  const start = entries[0]?.start ?? 0;
  const end = entries.at(-1)?.end ?? 0;
  view.setUint32(4 * entries.length, end, true);
  return { start, end, bytes };
}

function pageTable(pages: readonly Page[], first: number): number[] {
  const places = [...pages.map(({ start }) => start), pages.at(-1)?.end ?? 0];
  return [...numbers([...places, ...pages.map((_, index) => first + index)])];
}

function styleTable(styles: readonly StyleSpec[]): number[] {
  const header = [...word(18), ...word(styles.length), ...word(10), ...new Array<number>(14).fill(0)];
  return [...header, ...styles.flatMap(styleBytes)];
}

function styleBytes({ kind, base = 0xfff, builtIn = 0xffe, paragraph = [], run = [] }: StyleSpec): number[] {
  const parts = kind === "paragraph" ? [[0, 0, ...paragraph], run] : [run];
  const bytes = [
    ...word(builtIn),
    ...word((base << 4) | (kind === "paragraph" ? 1 : 2)),
    ...word(parts.length),
    ...word(0),
    ...word(0),
    ...word(1),
    ...word(0x61),
    ...word(0),
  ];
  for (const part of parts) bytes.push(...word(part.length), ...part, ...(part.length % 2 === 1 ? [0] : []));
  return [...word(bytes.length), ...bytes];
}

function fontTable(fonts: readonly string[]): number[] {
  const entries = fonts.map((name) => [
    ...new Array<number>(39).fill(0),
    ...Array.from(`${name}\0`).flatMap((character) => word(character.charCodeAt(0))),
  ]);
  return [...word(fonts.length), ...word(0), ...entries.flatMap((entry) => [entry.length, ...entry])];
}

function listTable(lists: NonNullable<DocSpec["lists"]>): { head: number[]; levels: number[] } {
  const head = lists.flatMap(({ levels }, index) => [
    ...long(index + 1),
    ...long(0),
    ...new Array<number[]>(9).fill(word(0xfff)).flat(),
    levels.length === 1 ? 1 : 0,
    0,
  ]);
  return {
    head: [...word(lists.length), ...head],
    levels: lists.flatMap(({ levels }) => levels.flatMap(levelBytes)),
  };
}

function levelBytes({ format, text, start = 1, follow = 2, run = [] }: LevelSpec): number[] {
  const places = [...text].flatMap((character, index) => (character.charCodeAt(0) < 9 ? [index + 1] : []));
  while (places.length < 9) places.push(0);
  const characters = [...text].flatMap((character) => word(character.charCodeAt(0)));
  return [
    ...long(start),
    format,
    0,
    ...places,
    follow,
    ...long(0),
    ...long(0),
    run.length,
    0,
    0,
    0,
    ...run,
    ...word(text.length),
    ...characters,
  ];
}

function useTable(uses: readonly UseSpec[]): number[] {
  const heads = uses.flatMap(({ list: number, restart }) => [
    ...long(number),
    ...long(0),
    ...long(0),
    restart === undefined ? 0 : 1,
    0,
    0,
    0,
  ]);
  const changes = uses.flatMap(({ restart }) => [
    ...long(0xffffffff),
    ...(restart === undefined ? [] : [...long(restart.start), ...long(restart.level | 0x10)]),
  ]);
  return [...long(uses.length), ...heads, ...changes];
}

function boxTable(boxes: NonNullable<DocSpec["boxes"]>): number[] {
  let at = 0;
  const places = boxes.map(({ paragraphs }) => {
    const start = at;
    at += paragraphs.map(textOf).join("").length;
    return start;
  });
  const entries = boxes.flatMap(({ shape }) => [
    ...new Array<number>(14).fill(0),
    ...long(shape),
    ...long(0),
  ]);
  return [...[...places, at].flatMap(long), ...entries];
}

/** A record of a drawing; `count` is how many properties one has. */
export function art(type: number, body: readonly number[], count = 0): number[] {
  return [...word((count << 4) | 0xf), ...word(type), ...long(body.length), ...body];
}

/** An object in a drawing; one that shows a picture, or none. */
export function shape(id: number, showsPicture: boolean): number[] {
  const properties = showsPicture ? art(0xf00b, [...word(0x4104), ...long(1)], 1) : [];
  return art(0xf004, [...art(0xf00a, [...long(id), ...long(0)]), ...properties]);
}

/** The drawing of a document: settings, the drawing of the text with a shape that stands for it all, and these. */
export function drawing(...content: readonly (readonly number[])[]): number[] {
  const outermost = art(0xf003, [...shape(1, false), ...content.flat()]);
  return [...art(0xf000, []), 0, ...art(0xf002, outermost)];
}
