/** A bracket, title mark or quotation mark without its partner. */
export interface UnpairedMark {
  readonly mark: string;
  /** The mark that is missing. */
  readonly partner: string;
  readonly kind: "opening" | "closing";
  readonly offset: number;
}

const pairs = new Map([
  ["(", ")"],
  ["（", "）"],
  ["《", "》"],
  ["〈", "〉"],
  ["【", "】"],
  ["〔", "〕"],
  ["「", "」"],
  ["『", "』"],
  ["“", "”"],
]);
const openings = new Map([...pairs].map(([opening, closing]) => [closing, opening]));

/** False for nearly all characters of a text: the marks stand in few places of Unicode. */
function mayBeMark(code: number): boolean {
  return code < 0x2000 ? code === 0x28 || code === 0x29 : code < 0x3020 || code > 0xff00;
}

/** What stands on the other side of a mark, of the same width. */
export function partnerOf(mark: string): string | undefined {
  return pairs.get(mark) ?? openings.get(mark);
}

/** （ and ( are the same mark. */
export function isSameMark(one: string, other: string): boolean {
  return one.normalize("NFKC") === other.normalize("NFKC");
}

/**
 * Marks of a text that have no partner in it. Straight quotes and < > do not tell opening from closing and are left
 * alone, as are the half brackets of lists: `1)`, `（一)`, `a）`.
 */
export function unpairedMarks(text: string): UnpairedMark[] {
  const open: { readonly mark: string; readonly offset: number }[] = [];
  const unpaired: UnpairedMark[] = [];
  for (let offset = 0; offset < text.length; offset++) {
    if (!mayBeMark(text.charCodeAt(offset))) continue;
    const mark = text.charAt(offset);
    if (pairs.has(mark)) {
      open.push({ mark, offset });
      continue;
    }
    const opening = openings.get(mark);
    if (opening === undefined) continue;
    const index = lastOf(open, opening);
    if (index >= 0) open.splice(index, 1);
    else if (!isListMark(text, offset)) unpaired.push({ mark, partner: opening, kind: "closing", offset });
  }
  for (const { mark, offset } of open)
    unpaired.push({ mark, partner: pairs.get(mark) ?? "", kind: "opening", offset });
  return unpaired.sort((a, b) => a.offset - b.offset);
}

/** Deeper nesting is no nesting; the bound keeps hostile text cheap. */
const deepest = 20;

function lastOf(open: readonly { readonly mark: string }[], opening: string): number {
  const from = Math.max(0, open.length - deepest);
  const index = open.slice(from).findLastIndex(({ mark }) => isSameMark(mark, opening));
  return index < 0 ? -1 : from + index;
}

/** `1)`, `一）`, `a)` where a clause begins with it. */
function isListMark(text: string, offset: number): boolean {
  return listMark.test(text.slice(Math.max(0, offset - 4), offset + 1));
}

const listMark = /(?:^|[\s。；;，,、:：])(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[a-zA-Z])[)）]$/u;
