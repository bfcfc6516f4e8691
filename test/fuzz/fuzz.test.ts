import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readSource } from "../../src/read/index.ts";
import { allKinds } from "../../src/read/kinds/index.ts";
import { seeded, seedOf } from "../bed/random.ts";
import { inventedFigures, judge } from "./judge.ts";
import { mutate } from "./mutate.ts";
import { readSeeds } from "./seeds.ts";

const seeds = readSeeds();
/** `npm run fuzz` goes on from where these end, for as long as it is told. */
const rounds = 12;

describe("damaged copies: no crash, codes of the contract, valid output, no figure that is not in the source", () => {
  test.each(seeds.map((seed) => [seed.name, seed] as const))("%s", async (name, seed) => {
    let figures = 0;
    for (let round = 0; round < rounds; round++) {
      const verdict = await judge(name, mutate(seed, seeds, seeded(seedOf(name, round))));
      expect(verdict.faults, `round ${round}`).toEqual([]);
      figures += verdict.figures;
    }
    // Many are still reports, or nothing was tried.
    expect(figures).toBeGreaterThan(rounds * 10);
  });
});

test("there is a seed of every kind that is read", async () => {
  const read = await Promise.all(seeds.map(({ name, bytes }) => readSource(bytes, { file: name })));
  expect(new Set(read.map(({ kind }) => kind))).toEqual(new Set(allKinds.map(({ name }) => name)));
});

test("the judge finds whole files in order, and figures that stand nowhere", async () => {
  for (const { name, bytes } of seeds) {
    const { code, faults, figures } = await judge(name, bytes);
    expect({ name, isRead: code < 2, faults }).toEqual({ name, isRead: true, faults: [] });
    expect(figures).toBeGreaterThan(100);
  }
  expect(await judge("x.txt", new Uint8Array())).toMatchObject({ code: 3, faults: [], figures: 0 });
  // Damage may make an archive like any other of a document.
  const text = seeds.find(({ name }) => name.endsWith(".txt"));
  const archive = zipSync({ "一.txt": text?.bytes ?? new Uint8Array(), "二.txt": new Uint8Array() });
  expect(await judge("x.ofd", archive)).toMatchObject({ code: 3, faults: [] });
  const source = await readSource(new TextEncoder().encode("规章 | 12 | 1,234 | 减5 | 98 | 76 | 5.50 |"), {
    file: "x.txt",
  });
  expect(inventedFigures([12, 1234, -5, 9876, 123, 1, 5.5, 6], source)).toEqual([123, 1, 6]);
});
