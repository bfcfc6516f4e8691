import type { Box, Character, Page, Turn } from "./page.ts";

/** The page turned so that most of its characters stand upright: pages with wide tables are often turned. */
export function uprightPage(page: Page): Page {
  const turn = commonTurn(page.characters);
  if (turn === 0) return page;
  const box = turner(turn, page);
  const character = (one: Character): Character => ({ ...one, ...box(one), turn: turnBack(one.turn, turn) });
  const sideways = turn !== 2;
  return {
    number: page.number,
    width: sideways ? page.height : page.width,
    height: sideways ? page.width : page.height,
    characters: page.characters.map(character),
    slanted: page.slanted.map(character),
    strokes: page.strokes.map(box),
    pictures: page.pictures.map(box),
  };
}

/** The characters as they stand when those of that turn are upright; places are relative to each other only. */
export function uprightCharacters(characters: readonly Character[], turn: Turn): readonly Character[] {
  if (turn === 0) return characters;
  const box = turner(turn, { width: 0, height: 0 });
  return characters.map((one) => ({ ...one, ...box(one), turn: 0 as const }));
}

/** The turn that most of the characters have. */
export function commonTurn(characters: readonly Character[]): Turn {
  const counts = [0, 0, 0, 0];
  for (const { turn } of characters) counts[turn] = (counts[turn] ?? 0) + 1;
  const turns: readonly Turn[] = [0, 1, 2, 3];
  return turns.reduce((most, turn) => ((counts[turn] ?? 0) > (counts[most] ?? 0) ? turn : most), 0);
}

function turnBack(turn: Turn, by: Turn): Turn {
  const left = (turn - by + 4) % 4;
  return left === 1 || left === 2 || left === 3 ? left : 0;
}

function turner(turn: Turn, { width, height }: Pick<Page, "width" | "height">): (box: Box) => Box {
  switch (turn) {
    case 1:
      return (box) => ({
        left: box.top,
        right: box.bottom,
        top: width - box.right,
        bottom: width - box.left,
      });
    case 2:
      return (box) => ({
        left: width - box.right,
        right: width - box.left,
        top: height - box.bottom,
        bottom: height - box.top,
      });
    case 3:
      return (box) => ({
        left: height - box.bottom,
        right: height - box.top,
        top: box.left,
        bottom: box.right,
      });
    default:
      return (box) => box;
  }
}
