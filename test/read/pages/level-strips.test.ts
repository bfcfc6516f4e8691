import { describe, expect, test } from "vitest";
import { runsOf } from "../../../src/read/pages/level-strips.ts";
import { linesOf } from "../../../src/read/pages/lines.ts";
import type { Character } from "../../../src/read/pages/page.ts";
import type { PageParts } from "../../../src/read/pages/parts.ts";
import type { Ruling } from "../../../src/read/pages/rulings.ts";
import { write } from "./draw.ts";

const sheet = (characters: readonly Character[], horizontal: readonly Ruling[]): PageParts => ({
  number: 1,
  width: 595,
  height: 842,
  parts: linesOf(characters).map((line) => ({ kind: "line", page: 1, line, aside: false })),
  open: { horizontal, vertical: [] },
});

const line = (at: number, from = 40, to = 500): Ruling => ({ at, from, to });

/** As many rows of a label and a figure, a line below each and above the first. */
const rows = (count: number): PageParts =>
  sheet(
    Array.from({ length: count }, (_, row) => [
      ...write("许可", 50, 20 * row + 5),
      ...write("3", 300, 20 * row + 5),
    ]).flat(),
    Array.from({ length: count + 1 }, (_, row) => line(20 * row)),
  );

describe("a page made to take time is none of rows", () => {
  test("with thousands of them", () => {
    expect(runsOf(rows(900)).map((run) => run.rows.length)).toEqual([900]);
    expect(runsOf(rows(1100))).toEqual([]);
  });

  test("with characters of which each may look at all lines", () => {
    let looks = 0;
    const lines = Array.from({ length: 3000 }, (_, index) => ({
      at: index / 10,
      to: 20,
      get from() {
        looks += 1;
        return 10;
      },
    }));
    runsOf(sheet(write("3".repeat(7000), 50, 100, 0.05), lines));
    expect(looks).toBe(0);
  });
});

describe("what is open above the first row of a page", () => {
  const body = [...write("许可", 50, 65), ...write("3", 300, 65), ...write("4", 400, 65)];
  const lines = [line(60), line(80)];

  test("may be a piece of a row, where nothing else stands over it", () => {
    const [run] = runsOf(sheet([...write("行政", 50, 45), ...body], lines));
    expect(run?.head?.strip.characters.map(({ text }) => text).join("")).toBe("行政");
  });

  test("is a cell of the header, where another cell of it is closed", () => {
    const header = [...write("内容", 50, 45), ...write("件数", 300, 45)];
    const [run] = runsOf(sheet([...header, ...body], [line(40, 290, 500), ...lines]));
    expect(run?.head).toBe(null);
    expect(run?.header).toHaveLength(2);
  });
});
