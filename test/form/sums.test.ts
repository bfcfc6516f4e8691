import { describe, expect, test } from "vitest";
import { addUp, balanceOf, rounded } from "../../src/form/sums.ts";

test("a sum with an unknown term is unknown, wherever it stands", () => {
  expect(addUp([1, 2, 3])).toBe(6);
  expect(addUp([])).toBe(0);
  expect([addUp([null, 1]), addUp([1, null])]).toEqual([null, null]);
});

test("decimals leave nothing behind, a difference of a hundredth stays", () => {
  expect(rounded(0.1 + 0.2 - 0.3)).toBe(0);
  expect(rounded(0.01)).toBe(0.01);
});

describe("an equation", () => {
  const termValue = (term: string) => (term === "?" ? null : Number(term));
  const balance = (left: string, right: string) =>
    balanceOf({ left: left.split(" "), right: right.split(" ") }, termValue);

  test("holds, or is violated by what its sides differ", () => {
    expect(balance("1 2", "3")).toEqual({ status: "holds", left: 3, right: 3 });
    expect(balance("1 2", "4")).toEqual({ status: "violated", left: 3, right: 4 });
    expect(balance("4", "1 2")).toEqual({ status: "violated", left: 4, right: 3 });
  });

  test("is unknown where a term of either side is", () => {
    for (const unknown of [balance("1 ?", "1"), balance("1", "1 ?")])
      expect(unknown).toEqual({ status: "unknown", left: null, right: null });
  });

  test("of decimals holds as people add them", () => {
    expect(balance("0.1 0.2", "0.3").status).toBe("holds");
  });
});

test("sums of decimals are told as a person would write them", () => {
  const equation = { left: [1.108, 1, 1, 1], right: [0.1, 0.2] };
  expect(balanceOf(equation, (term) => term)).toEqual({ status: "violated", left: 4.108, right: 0.3 });
});
