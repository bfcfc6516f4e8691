import { type Raised, raise } from "../raised.ts";
import { linesOf } from "./lines.ts";
import { type Character, heightOf, middleOf } from "./page.ts";

/** A mark is smaller than its figure, and its middle lies higher or lower: parts of the figure's height. */
const smaller = 0.85;
const away = { higher: 0.05, lower: 0.2 };
/** Digits of one figure, and the mark at it, stand no farther apart. */
const apart = 0.3;

/**
 * Small digits that are set above or below the line right beside others, as the marks of notes are, as characters of their own: they
 * must not become digits of the figure. Small digits on its line are part of it.
 */
export function withMarks(characters: readonly Character[]): readonly Character[] {
  const digits = characters.filter((one) => /^[0-9]$/.test(one.text) && one.turn === 0 && !one.vertical);
  const marks = new Map<Character, Character>();
  for (const line of linesOf(digits))
    for (const run of runsOf(line.characters)) {
      const highest = run.reduce((most, one) => (heightOf(one) > heightOf(most) ? one : most));
      for (const one of run) {
        const way = wayOf(one, highest);
        if (way !== null) marks.set(one, { ...one, text: raise(one.text, way) });
      }
    }
  return marks.size === 0 ? characters : characters.map((one) => marks.get(one) ?? one);
}

function wayOf(one: Character, figure: Character): Raised | null {
  const height = heightOf(figure);
  if (heightOf(one) > smaller * height) return null;
  const up = middleOf(figure).y - middleOf(one).y;
  if (up > away.higher * height) return "superscript";
  return up < -away.lower * height ? "subscript" : null;
}

/** Neighbours that stand right beside each other. */
function runsOf(characters: readonly Character[]): [Character, ...Character[]][] {
  const runs: [Character, ...Character[]][] = [];
  for (const character of characters) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const gap = last === undefined ? 0 : character.left - last.right;
    const isNear = last !== undefined && gap <= apart * Math.max(heightOf(last), heightOf(character));
    if (run !== undefined && isNear) run.push(character);
    else runs.push([character]);
  }
  return runs;
}
