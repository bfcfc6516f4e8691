import { expect, test } from "vitest";
import { framesOf } from "../../../src/read/pages/frames.ts";
import { rulingsOf } from "../../../src/read/pages/rulings.ts";
import { defaultLimits } from "../../../src/read/source.ts";
import { across, down } from "./draw.ts";

/** A table of two rows and two columns, open above and below. */
const table = (left: number) => [
  across(120, left, left + 100),
  ...[left, left + 50, left + 100].map((x) => down(x, 100, 140)),
];
/** The column edges of each table. */
const columns = (strokes: Parameters<typeof rulingsOf>[0], cells = defaultLimits.cells) =>
  framesOf(rulingsOf(strokes), { ...defaultLimits, cells }).map((frame) => frame.columns);

test("a line that touches nothing is the side of the table beside it, where it is as long as its sides", () => {
  expect(columns([...table(100), down(60, 100, 140)])).toEqual([[60, 100, 150, 200]]);
  expect(columns([...table(100), down(60, 100, 160)])).toEqual([[100, 150, 200]]);
});

test("beside two tables it is of neither", () => {
  expect(columns([...table(100), ...table(300), down(60, 100, 140)])).toEqual([
    [100, 150, 200],
    [300, 350, 400],
  ]);
});

test("of a page with more such lines than reports have, none is", () => {
  const lone = Array.from({ length: 9 }, (_, index) => down(300 + 20 * index, 300, 340));
  const strokes = [...table(100), down(60, 100, 140), ...lone];
  expect(columns(strokes, 30)).toEqual([[60, 100, 150, 200]]);
  expect(columns(strokes, 29)).toEqual([[100, 150, 200]]);
});
