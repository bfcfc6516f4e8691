import { expect, test } from "vitest";
import { clockOf } from "../../src/cli/clock.ts";

test("the clock is the machine's, unless SOURCE_DATE_EPOCH stops it", () => {
  expect(clockOf({ env: { SOURCE_DATE_EPOCH: "1700000000" } }).now()).toBe(1_700_000_000_000);
  for (const wrong of [
    {},
    { SOURCE_DATE_EPOCH: "" },
    { SOURCE_DATE_EPOCH: "-1" },
    { SOURCE_DATE_EPOCH: "x1" },
  ]) {
    expect(clockOf({ env: wrong })).toBe(Date);
  }
});
