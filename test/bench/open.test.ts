import { expect, test } from "vitest";
import { scoreOf, tightened } from "../../bench/score/score.ts";

const shares = { cells: 90, facts: 100, texts: 100 };
const floor = { mended: shares, better: { ...shares, cells: 99 }, new: { ...shares, cells: 99 } };

/** A layout of which 19 of 20 cells came back right, and some of the others wrong. */
function score(name: string, wrong: number) {
  return {
    ...scoreOf(name).done(),
    cells: { right: 19, nulls: 1 - wrong, wrong },
    shares: { ...shares, cells: 95 },
  };
}

test("the open list gets no looser: what reaches its floor leaves it, the better figure is held", () => {
  const open = {
    mended: { ...shares, cells: 40, wrong: 3 },
    better: { ...shares, cells: 40, wrong: 3 },
    other: { ...shares, cells: 12.3 },
  };
  const below = (least: number) => () => least > 95;
  const next = tightened(open, floor, [
    { ...score("mended", 0), below: below(90) },
    { ...score("better", 1), below: below(99) },
    { ...score("new", 1), below: below(99) },
  ]);
  expect(next).toEqual({
    better: { cells: 95, facts: 100, texts: 100, wrong: 1 },
    other: { ...shares, cells: 12.3 },
  });
  const worse = tightened(open, floor, [
    { ...score("better", 1), shares: { ...shares, cells: 30 }, below: () => true },
  ]);
  expect(worse).toMatchObject({ better: { cells: 40, facts: 100, texts: 100, wrong: 1 } });
});
