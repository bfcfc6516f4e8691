import { expect, test } from "vitest";
import { withoutDoubles } from "../../../src/read/pages/doubles.ts";
import type { Character } from "../../../src/read/pages/page.ts";

const character = (left: number, width: number, top = 10): Character => ({
  text: "1",
  left,
  right: left + width,
  top,
  bottom: top + width,
  turn: 0,
  vertical: false,
});

test("a character drawn twice a hair apart is one; beside each other they are two", () => {
  expect(withoutDoubles([character(10, 6), character(10.4, 6), character(16, 6)])).toHaveLength(2);
});

test("wherever on the page they stand, and in whatever direction the second is drawn", () => {
  const places = Array.from({ length: 40 }, (_, index) => index);
  const steps = [-1, 0, 1];
  const directions = steps.flatMap((x) => steps.map((y) => [x, y] as const));
  const left = places.flatMap((x) =>
    places.flatMap((y) =>
      directions.filter(
        ([right, down]) => withoutDoubles([character(x, 6, y), character(x + right, 6, y + down)]).length > 1,
      ),
    ),
  );
  expect(left).toEqual([]);
});

test("each of thousands on one spot that are none of them doubles looks at few others", () => {
  const looks = (count: number) => {
    let looked = 0;
    const crowd = Array.from({ length: count }, (_, index) => ({
      ...character(10 + index / count, 0.0001),
      get left() {
        looked += 1;
        return 10 + index / count;
      },
    }));
    expect(withoutDoubles(crowd)).toHaveLength(count);
    return looked;
  };
  expect(looks(2000)).toBeLessThanOrEqual(2.2 * looks(1000));
});
