import { expect, test } from "vitest";
import { withoutDoubles } from "../../../src/read/pages/doubles.ts";
import type { Character } from "../../../src/read/pages/page.ts";

const character = (left: number, width: number): Character => ({
  text: "1",
  left,
  right: left + width,
  top: 10,
  bottom: 10 + width,
  turn: 0,
  vertical: false,
});

test("a character drawn twice a hair apart is one; beside each other they are two", () => {
  expect(withoutDoubles([character(10, 6), character(10.4, 6), character(16, 6)])).toHaveLength(2);
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
