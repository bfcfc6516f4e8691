import { type Character, heightOf, widthOf } from "./page.ts";

/** Two of a kind that near are one: a shift of this part of its size. */
const shift = 0.3;

/** More of one character in a box of 16 by 4 points are a speck to people, and to compare all with all would take for ever. */
const mostInBox = 32;

/** A box, and those before and behind it. */
const around = [-1, 0, 1];

/** Bold type is often made by drawing each character twice, a hair apart; a person sees it once. */
export function withoutDoubles(characters: readonly Character[]): Character[] {
  const seen = new Map<string, Character[]>();
  return characters.filter((character) => {
    const { text, left, top } = character;
    const keyOf = (row: number, column: number) =>
      `${text} ${Math.round(top / 4) + row} ${Math.round(left / 16) + column}`;
    // Characters a hair apart may lie on both sides of limits between boxes, of rows and of columns at once.
    const near = around.flatMap((row) => around.flatMap((column) => seen.get(keyOf(row, column)) ?? []));
    if (near.some((other) => isDouble(other, character))) return false;
    const key = keyOf(0, 0);
    const others = seen.get(key);
    if (others === undefined) seen.set(key, [character]);
    else if (others.length < mostInBox) others.push(character);
    return true;
  });
}

function isDouble(one: Character, other: Character): boolean {
  return (
    Math.abs(one.left - other.left) < shift * widthOf(one) &&
    Math.abs(one.top - other.top) < shift * heightOf(one)
  );
}
