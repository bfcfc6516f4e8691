import process from "node:process";
import fc from "fast-check";
import { strFromU8, strToU8 } from "fflate";
import { describe, test } from "vitest";
import { layouts, type Made } from "../bed/layouts.ts";
import { expectNothingWrong, reading } from "./expectations.ts";

/** Only reports whose figures are all distinct (run 0, 2, 4…): there a shift cannot hide. */
const run = fc.integer({ min: 0, max: 50_000 }).map((number) => number * 2);
/** `BED_RUNS=20 npx vitest run test/recognize` looks further than CI does. */
const effort = Number(process.env.BED_RUNS ?? 1);
const settings = { seed: 711, numRuns: 10 * effort };

const chosen = ["L1a", "L1c", "L2", "L2b", "L3", "L4", "L8", "L9", "L12b", "L13", "gfm", "csv"];

function rewritten(made: Made, change: (lines: string[]) => string[]): Made {
  return { ...made, bytes: strToU8(change(strFromU8(made.bytes).split("\n")).join("\n")) };
}

/** Takes a byte out of every n-th character beyond ASCII, as html2text does at the edge of a cell. */
function withCutCharacters(made: Made, every: number): Made {
  let characters = 0;
  const bytes = made.bytes.filter((byte) => {
    if (byte < 0xc0) return true;
    characters += 1;
    return characters % every !== 0;
  });
  return { ...made, bytes };
}

const place = (lines: readonly string[], share: number) => Math.floor(share * lines.length);
const share = fc.double({ min: 0, max: 0.999, noNaN: true });

describe.each(layouts.filter(({ name }) => chosen.includes(name)))("$name", ({ make }) => {
  test("a lost line costs figures, it never shifts them", async () => {
    await fc.assert(
      fc.asyncProperty(run, share, async (number, at) => {
        const made = rewritten(make(number), (lines) => lines.toSpliced(place(lines, at), 1));
        expectNothingWrong((await reading(made)).comparison);
      }),
      settings,
    );
  });

  test("a doubled line never shifts them either", async () => {
    await fc.assert(
      fc.asyncProperty(run, share, async (number, at) => {
        const made = rewritten(make(number), (lines) => {
          const index = place(lines, at);
          return lines.toSpliced(index, 0, lines[index] ?? "");
        });
        expectNothingWrong((await reading(made)).comparison);
      }),
      settings,
    );
  });

  test("characters cut apart cost figures at most", async () => {
    await fc.assert(
      fc.asyncProperty(run, fc.integer({ min: 24, max: 80 }), async (number, every) => {
        expectNothingWrong((await reading(withCutCharacters(make(number), every))).comparison);
      }),
      settings,
    );
  });

  test("a stray line of text between two lines never shifts them", async () => {
    await fc.assert(
      fc.asyncProperty(run, share, async (number, at) => {
        const made = rewritten(make(number), (lines) =>
          lines.toSpliced(place(lines, at), 0, "（续表，接上页）"),
        );
        expectNothingWrong((await reading(made)).comparison);
      }),
      settings,
    );
  });
});
