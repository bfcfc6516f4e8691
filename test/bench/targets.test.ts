import process from "node:process";
import { describe, expect, test } from "vitest";
import { isAtHand } from "../../bench/speed/at-hand.ts";
import { race } from "../../bench/speed/measure.ts";
import { lineOf, outcomeOf, summaryOf } from "../../bench/speed/targets.ts";

const absent = "no-such-command-anywhere";

describe("what the bench says", () => {
  test.each([
    [{ value: 0.4, atMost: 0.5 }, "reached"],
    [{ value: 0.6, atMost: 0.5 }, "NOT reached"],
    [{ value: 13, atLeast: 12 }, "reached"],
    [{ value: 11, atLeast: 12 }, "NOT reached"],
    [{ value: Number.POSITIVE_INFINITY, atLeast: 12 }, "NOT reached"],
    [{ value: Number.NaN, atMost: 12 }, "NOT reached"],
    [{ value: null, atLeast: 12 }, "not at hand"],
  ])("%j is %s", (target, outcome) => {
    expect(outcomeOf(target)).toBe(outcome);
  });

  test("a peer that is not there is said, and counts as nothing", () => {
    const missing = { what: "lint / pandoc", value: null, atMost: 1 };
    expect(lineOf(missing)).toBe("  not at hand  lint / pandoc (target ≤ 1)");
    expect(lineOf({ what: "text", value: 2, atLeast: 1, unit: "MB/s" })).toBe(
      "  reached      text: 2.00 MB/s (target ≥ 1)",
    );
    expect(summaryOf([missing, { what: "", value: 2, atMost: 1 }, { what: "", value: 1, atMost: 1 }])).toBe(
      "1 of 2 targets reached; 1 not measured: a peer is not at hand",
    );
    expect(summaryOf([{ what: "", value: 1, atMost: 1 }])).toBe("1 of 1 targets reached");
  });

  test("commands that are not at hand are not run", () => {
    expect(isAtHand(process.execPath)).toBe(true);
    expect(isAtHand("bash")).toBe(true);
    expect(isAtHand(absent)).toBe(false);
    const runs = race(
      [
        { name: "node", argv: [process.execPath, "-e", "0"] },
        { name: "absent", argv: [absent] },
        { name: "in a shell", argv: ["bash", "-c", absent], needs: absent },
      ],
      1,
    );
    expect([...runs.keys()]).toEqual(["node"]);
  });
});
