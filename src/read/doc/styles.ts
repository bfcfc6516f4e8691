import type { Ground } from "../lost.ts";
import { outside } from "./errors.ts";
import { changeParagraph, type ParagraphProperties, plainParagraph } from "./paragraph-properties.ts";
import { changeRun, plainRun, type RunProperties, settle } from "./run-properties.ts";
import type { WalkSprms } from "./sprms.ts";
import type { Streams } from "./streams.ts";

/** What a style says, the styles it is based on included. */
export interface Style {
  readonly hidden: boolean;
  readonly struck: boolean;
  readonly struckTwice: boolean;
  readonly raised: RunProperties["raised"];
  readonly font: number | undefined;
  readonly colour: string | undefined;
  readonly size: number | undefined;
  /** What is painted below what has it. */
  readonly ground: Ground | undefined;
  readonly list: number | undefined;
  readonly level: number | undefined;
  readonly outline: number | undefined;
}

/** Gives the style with this number; one that says nothing where there is none. */
export type Styles = (number: number | undefined) => Style;

const plain: Style = {
  hidden: false,
  struck: false,
  struckTwice: false,
  raised: undefined,
  font: undefined,
  colour: undefined,
  size: undefined,
  ground: undefined,
  list: undefined,
  level: undefined,
  outline: undefined,
};

/** A style by itself. */
interface OwnStyle {
  readonly kind: number;
  readonly base: number;
  readonly run: RunProperties;
  readonly paragraph: ParagraphProperties;
  /** Outline level that a built-in heading has where it says nothing else. */
  readonly outline: number | undefined;
}

/** The number that stands for no style. */
const noBase = 0xfff;
/** Longest chain of based-on styles that is followed; Word's own have four. */
const longestChain = 64;

const paragraphStyle = 1;
const characterStyle = 2;

/**
 * Reads the table of styles ([MS-DOC] 2.9.271); a document without it has none.
 * @throws UserError `doc-damaged`
 */
export function readStyles(streams: Streams, sprms: WalkSprms): Styles {
  const stretch = streams.stretch("styles");
  if (stretch === null) return () => plain;
  const { table } = streams;
  const headerSize = table.u16(stretch.start);
  const count = table.u16(stretch.start + 2);
  const baseSize = table.u16(stretch.start + 4);
  const own: (OwnStyle | undefined)[] = [];
  let at = stretch.start + 2 + headerSize;
  for (let index = 0; index < count && at + 2 <= stretch.end; index++) {
    const size = table.u16(at);
    own.push(size === 0 ? undefined : readStyle(streams, at + 2, at + 2 + size, baseSize, sprms));
    at += 2 + size;
  }
  const resolved = new Map<number, Style>();
  return (number) => {
    if (number === undefined) return plain;
    const known = resolved.get(number);
    if (known !== undefined) return known;
    const style = followChain(own, number);
    resolved.set(number, style);
    return style;
  };
}

function readStyle(
  streams: Streams,
  start: number,
  end: number,
  baseSize: number,
  sprms: WalkSprms,
): OwnStyle {
  const { table, data } = streams;
  if (end > table.length) throw outside("STSH", end);
  const builtIn = table.u16(start) & 0xfff;
  const kindAndBase = table.u16(start + 2);
  const kind = kindAndBase & 0xf;
  const parts = table.u16(start + 4) & 0xf;
  const run = plainRun();
  const paragraph = plainParagraph();
  // The name: its length, its characters and a zero.
  let at = start + baseSize;
  at += 2 + 2 * table.u16(at) + 2;
  for (let part = 0; part < parts && at + 2 <= end; part++) {
    const from = at + 2;
    const to = Math.min(from + table.u16(at), end);
    if (kind === paragraphStyle && part === 0)
      sprms(table, from + 2, to, changeParagraph(paragraph, data, sprms));
    if ((kind === paragraphStyle && part === 1) || (kind === characterStyle && part === 0))
      sprms(table, from, to, changeRun(run));
    at = to + ((to - start) % 2);
  }
  const outline = builtIn >= 1 && builtIn <= 9 ? builtIn - 1 : undefined;
  return { kind, base: kindAndBase >>> 4, run, paragraph, outline };
}

/** The nearest style of the chain that says something decides; switches are settled from the root of the chain on. */
function followChain(own: readonly (OwnStyle | undefined)[], number: number): Style {
  const chain: OwnStyle[] = [];
  for (let next = number; next !== noBase && chain.length < longestChain; ) {
    const style = own[next];
    // Some files base a paragraph style on a character style, which Word passes over.
    if (style === undefined || (chain[0] !== undefined && chain[0].kind !== style.kind)) break;
    chain.unshift(style);
    next = style.base;
  }
  return chain.reduce<Style>(
    (base, { run, paragraph, outline }) => ({
      hidden: settle(run.hidden, base.hidden),
      struck: settle(run.struck, base.struck),
      struckTwice: settle(run.struckTwice, base.struckTwice),
      raised: run.raised ?? base.raised,
      font: run.font ?? base.font,
      colour: run.colour ?? base.colour,
      size: run.size ?? base.size,
      ground: run.highlight ?? run.ground ?? paragraph.ground ?? base.ground,
      list: paragraph.list ?? base.list,
      level: paragraph.level ?? base.level,
      outline: paragraph.outline ?? outline ?? base.outline,
    }),
    plain,
  );
}
