import { describe, expect, test } from "vitest";
import { addCounts, exitCodeOfFindings, noFindings, worstExitCode } from "../../src/check/exit-code.ts";

const counts = (error: number, warning: number, info: number) => ({ error, warning, info });

describe("exit code of findings", () => {
  test.each([
    ["error", counts(0, 9, 9), 0],
    ["error", counts(1, 0, 0), 1],
    ["warning", counts(0, 1, 0), 1],
    ["warning", counts(0, 0, 1), 0],
    ["info", counts(0, 0, 1), 1],
    ["info", counts(0, 0, 0), 0],
  ] as const)("--fail-on %s with %o is %i", (failOn, found, code) => {
    expect(exitCodeOfFindings(found, { failOn, maxWarnings: null })).toBe(code);
  });

  test("--max-warnings allows exactly that many", () => {
    expect(exitCodeOfFindings(counts(0, 3, 0), { failOn: "error", maxWarnings: 3 })).toBe(0);
    expect(exitCodeOfFindings(counts(0, 4, 0), { failOn: "error", maxWarnings: 3 })).toBe(1);
    expect(exitCodeOfFindings(counts(0, 1, 0), { failOn: "error", maxWarnings: 0 })).toBe(1);
  });
});

test.each([
  [[], 0],
  [[0, 1, 0], 1],
  [[1, 3, 0], 3],
  [[3, 1, 2], 2],
  [[0, 0], 0],
] as const)("of several inputs %o the highest of 2 > 3 > 1 > 0 is %i", (codes, worst) => {
  expect(worstExitCode(codes)).toBe(worst);
});

test("counts are added severity by severity, from none", () => {
  expect(addCounts(noFindings, counts(1, 2, 3))).toEqual(counts(1, 2, 3));
  expect(addCounts(counts(1, 2, 3), counts(10, 20, 30))).toEqual(counts(11, 22, 33));
});
