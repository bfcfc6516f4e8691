import { type AST, RegExpParser } from "@eslint-community/regexpp";
import { type ReadonlyFlags, toUnicodeSet } from "regexp-ast-analysis";
import type { Pattern } from "./collect.ts";

/** A place of a pattern at which one character is matched, and the places that may follow, with how many ways lead there. */
interface Position {
  readonly chars: ReturnType<typeof toUnicodeSet>["chars"];
  readonly next: Map<Position, number>;
}

/** A piece of a pattern as its first and last positions, each with the number of ways to reach it (2 stands for more). */
interface Piece {
  readonly first: Ways;
  readonly last: Ways;
  /** Ways to match nothing. */
  readonly empty: number;
}

type Ways = ReadonlyMap<Position, number>;

/**
 * Whether a text exists that a repetition of the pattern can match in ever more ways, as `(?:a|a)*` and `(?:a*b?)*` can:
 * each character doubles them, and where the rest does not match, all are tried (exponential degree of ambiguity, Weber &
 * Seidl 1991). Assertions are taken to hold; `{0,10}` and more is taken for a loop.
 */
export function isAmbiguous({ source, flags }: Pick<Pattern, "source" | "flags">): boolean {
  const unicode = flags.includes("u");
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, { unicode });
  const all: Position[] = [];
  alternatives(pattern.alternatives, { all, flags: { unicode, ignoreCase: flags.includes("i") } });
  return loopsOf(all).some(isDoubled);
}

interface Building {
  readonly all: Position[];
  readonly flags: ReadonlyFlags;
}

const nothing: Piece = { first: new Map(), last: new Map(), empty: 1 };

function alternatives(nodes: readonly AST.Alternative[], building: Building): Piece {
  const pieces = nodes.map(({ elements }) => sequence(elements, building));
  return {
    first: union(pieces.map(({ first }) => first)),
    last: union(pieces.map(({ last }) => last)),
    empty: capped(pieces.reduce((sum, { empty }) => sum + empty, 0)),
  };
}

function sequence(nodes: readonly AST.Element[], building: Building): Piece {
  return nodes.map((node) => element(node, building)).reduce(join, nothing);
}

function join(one: Piece, other: Piece): Piece {
  connect(one.last, other.first);
  return {
    first: union([one.first, times(other.first, one.empty)]),
    last: union([other.last, times(one.last, other.empty)]),
    empty: capped(one.empty * other.empty),
  };
}

function element(node: AST.Element, building: Building): Piece {
  switch (node.type) {
    case "Group":
    case "CapturingGroup":
      return alternatives(node.alternatives, building);
    case "Quantifier":
      return repeat(node, building);
    case "Character":
    case "CharacterSet":
    case "CharacterClass": {
      const position: Position = { chars: toUnicodeSet(node, building.flags).chars, next: new Map() };
      building.all.push(position);
      const only = new Map([[position, 1]]);
      return { first: only, last: only, empty: 0 };
    }
    default:
      return nothing;
  }
}

const loop = 10;

function repeat({ element: inner, min, max }: AST.Quantifier, building: Building): Piece {
  if (max === 0) return nothing;
  const once = element(inner, building);
  // An empty turn of a loop ends it: what matches nothing is no way of its own.
  if (max >= loop) connect(once.last, once.first);
  const twice = max > 1 && max < loop ? join(once, optional(element(inner, building))) : once;
  return min === 0 ? optional(twice) : twice;
}

function optional(piece: Piece): Piece {
  return { ...piece, empty: capped(Math.max(1, piece.empty)) };
}

function connect(from: Ways, to: Ways): void {
  for (const [start, out] of from) {
    for (const [end, into] of to) start.next.set(end, capped((start.next.get(end) ?? 0) + out * into));
  }
}

function union(parts: readonly Ways[]): Ways {
  const all = new Map<Position, number>();
  for (const part of parts) for (const [one, ways] of part) all.set(one, capped((all.get(one) ?? 0) + ways));
  return all;
}

function times(ways: Ways, factor: number): Ways {
  if (factor === 0) return new Map();
  return new Map([...ways].map(([one, count]) => [one, capped(count * factor)]));
}

function capped(ways: number): number {
  return Math.min(2, ways);
}

/** Sets of positions that can all be reached from each other. */
function loopsOf(all: readonly Position[]): Set<Position>[] {
  const reach = new Map(all.map((one) => [one, reachable(one)]));
  const left = new Set(all);
  const loops: Set<Position>[] = [];
  for (const one of left) {
    const own = reach.get(one) ?? new Set();
    if (!own.has(one)) continue;
    const members = new Set([...own].filter((other) => reach.get(other)?.has(one) === true));
    for (const member of members) left.delete(member);
    loops.push(members);
  }
  return loops;
}

function reachable(start: Position): Set<Position> {
  const seen = new Set<Position>();
  const open = [...start.next.keys()];
  for (const one of open) {
    if (seen.has(one)) continue;
    seen.add(one);
    open.push(...one.next.keys());
  }
  return seen;
}

/** Whether two different ways through the loop match the same text and meet again. */
function isDoubled(members: Set<Position>): boolean {
  for (const one of members) {
    for (const [next, ways] of one.next) if (ways > 1 && members.has(next)) return true;
  }
  return [...members].some((start) => meetsAgain(start, members));
}

function meetsAgain(start: Position, members: Set<Position>): boolean {
  const numbers = new Map([...members].map((one, index) => [one, index]));
  const keyOf = (a: Position, b: Position, split: boolean) =>
    ((numbers.get(a) ?? 0) * members.size + (numbers.get(b) ?? 0)) * 2 + (split ? 1 : 0);
  const seen = new Set<number>();
  const open: { readonly a: Position; readonly b: Position; readonly split: boolean }[] = [
    { a: start, b: start, split: false },
  ];
  for (const { a, b, split } of open) {
    for (const nextA of a.next.keys()) {
      for (const nextB of b.next.keys()) {
        if (!members.has(nextA) || !members.has(nextB) || !overlap(nextA, nextB)) continue;
        const parted = split || nextA !== nextB;
        if (parted && nextA === start && nextB === start) return true;
        const key = keyOf(nextA, nextB, parted);
        if (seen.has(key)) continue;
        seen.add(key);
        open.push({ a: nextA, b: nextB, split: parted });
      }
    }
  }
  return false;
}

function overlap(one: Position, other: Position): boolean {
  return !one.chars.isDisjointWith(other.chars);
}
