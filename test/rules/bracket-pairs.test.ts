import { expect, test } from "vitest";
import { partnerOf } from "../../src/rules/reading/bracket-pairs.ts";

test("a mark's partner is of its own width", () => {
  expect(["（", "(", "）", ")", "《", "“"].map(partnerOf)).toEqual(["）", ")", "（", "(", "》", "”"]);
});
