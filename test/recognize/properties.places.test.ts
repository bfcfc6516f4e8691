import process from "node:process";
import fc from "fast-check";
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import { compare } from "../bed/compare.ts";
import { blankedValues, thousands } from "../bed/degrade/values.ts";
import { type Printed, print, truthOf } from "../bed/printed.ts";
import { type Random, seeded } from "../bed/random.ts";
import { byPlaces, type PageStyle } from "../bed/render/places.ts";
import { csv } from "../bed/render/rows.ts";
import { renderText } from "../bed/render/text.ts";
import { type Mode, makeReport } from "../bed/report.ts";
import { expectNothingWrong, expectNullsExplained } from "./expectations.ts";

/** Passes that read places on the line: space-columns, broken-rows and separated-fields. */

/** `BED_RUNS=20 npx vitest run test/recognize` looks further than CI does. */
const effort = Number(process.env.BED_RUNS ?? 1);
const settings = { seed: 20260914, numRuns: 12 * effort };
const seed = fc.integer({ min: 0, max: 0x7fffffff });
const mode = fc.constantFrom<Mode>("distinct", "sparse", "blank");
/** A report by its seed and mode, so that a counterexample can be read. */
const made = fc.record({ report: seed, mode, chance: seed });
type MadeOf = { readonly report: number; readonly mode: Mode; readonly chance: number };

/** Some with blank cells that no report would have. */
function printing({ report, mode: chosen }: MadeOf, random: Random): Printed {
  const printed = print(makeReport(report, { mode: chosen }));
  return random.chance(0.5) ? printed : blankedValues(printed, random);
}

/** A change of one line of a table, or of the lines from one on. */
type Damage = (lines: string[], at: number, random: Random) => string[];

const damages: Readonly<Record<string, Damage>> = {
  none: (lines) => lines,
  "a column shifted by one": (lines, at, random) =>
    lines.with(
      at,
      atRun(lines[at], random, (run) => (run.length > 2 && random.chance(0.5) ? run.slice(1) : `${run} `)),
    ),
  "a line cut": (lines, at, random) => {
    const line = lines[at] ?? "";
    const ends = [...line.matchAll(/(?<=\S) +/g)].map(({ index }) => index);
    return lines.with(at, ends.length === 0 ? "" : line.slice(0, random.pick(ends)));
  },
  "a figure missing, its place kept": (lines, at, random) =>
    lines.with(
      at,
      atFigure(lines[at], random, (figure) => " ".repeat(figure.length)),
    ),
  "a figure missing, the others moved": (lines, at, random) =>
    lines.with(
      at,
      atFigure(lines[at], random, () => ""),
    ),
  "one run of spaces doubled": (lines, at, random) =>
    lines.with(
      at,
      atRun(lines[at], random, (run) => run + run),
    ),
  "every run of spaces doubled": (lines, at) =>
    lines.with(
      at,
      (lines[at] ?? "").replaceAll(/ +/g, (run) => run + run),
    ),
  "a page break, the next page set further right": (lines, at, random) => {
    const indent = " ".repeat(random.int(0, 6));
    const below = lines.slice(at).map((line) => indent + line);
    return [...lines.slice(0, at), "", "  - 3 -", `\f${below[0] ?? ""}`, ...below.slice(1)];
  },
};

function atRun(line = "", random: Random, change: (run: string) => string): string {
  return atMatch(line, /(?<=\S) +(?=\S)/g, random, change);
}

function atFigure(line = "", random: Random, change: (figure: string) => string): string {
  return atMatch(line, /(?<= )\d+(?= |$)/g, random, change);
}

function atMatch(line: string, pattern: RegExp, random: Random, change: (match: string) => string): string {
  const found = [...line.matchAll(pattern)];
  if (found.length === 0) return line;
  const { 0: match, index } = random.pick(found);
  return line.slice(0, index) + change(match) + line.slice(index + match.length);
}

/** Damages lines that open a row. What is lost of a line with the second halves of figures leaves no trace. */
function damaged(text: string, damage: Damage, random: Random): string {
  const lines = text.split("\n");
  const figured = lines.flatMap((line, index) =>
    /^\s*(?:\d\.|[一二四]、|（[一二七]）|规章|行政).* \d+(?: |$)/u.test(line) ? [index] : [],
  );
  return figured.length === 0 ? text : damage(lines, random.pick(figured), random).join("\n");
}

const style = (figure: fc.Arbitrary<number>): fc.Arbitrary<PageStyle> =>
  fc.record({
    wide: fc.constantFrom<1 | 2>(1, 2),
    group: fc.integer({ min: 4, max: 12 }),
    label: fc.integer({ min: 12, max: 44 }),
    figure,
    gap: fc.integer({ min: 1, max: 5 }),
    align: fc.constantFrom<PageStyle["align"]>("left", "right", "centre"),
  });

async function read(text: string, printed: Printed, file: string) {
  const found = recognize(await readSource(strToU8(text), { file }));
  return { comparison: compare([truthOf(printed)], found), reports: found };
}

async function expectHonest(text: string, printed: Printed, file = "page.txt"): Promise<void> {
  const { comparison, reports: found } = await read(text, printed, file);
  expectNothingWrong(comparison);
  expectNullsExplained(found);
}

/** Where figures are broken, a half that is lost or stands elsewhere leaves no trace. */
const tables = [
  { name: "wide columns", styles: style(fc.integer({ min: 6, max: 9 })), harm: Object.keys(damages) },
  {
    name: "narrow columns that break figures",
    styles: style(fc.integer({ min: 3, max: 4 })),
    harm: ["none", "a column shifted by one", "a page break, the next page set further right"],
  },
];

describe.each(tables)("$name set with spaces", ({ styles, harm }) => {
  test.each(harm)("%s: no figure moves", async (name) => {
    const damage = damages[name];
    if (damage === undefined) throw new Error(`no damage ${name}`);
    await fc.assert(
      fc.asyncProperty(made, styles, async (one, page) => {
        const random = seeded(one.chance);
        const printed = printing(one, random);
        await expectHonest(damaged(renderText(printed, byPlaces(page)), damage, random), printed);
      }),
      settings,
    );
  });
});

describe("cells separated by commas", () => {
  const commaDamages: Readonly<Record<string, (line: string, random: Random) => string>> = {
    none: (line) => line,
    "a comma lost": (line, random) => atMatch(line, /,/g, random, () => " "),
    "a comma doubled": (line, random) => atMatch(line, /,/g, random, () => ",,"),
    "a line cut": (line, random) => atMatch(line, /,.*/g, random, (rest) => rest.replace(/(?<=,)\d+$/, "")),
    "a figure missing": (line, random) => atMatch(line, /(?<=,)\d+(?=,|$)/g, random, () => ""),
    "a quote too much": (line, random) => atMatch(line, /,/g, random, () => ',"'),
    "spaces doubled": (line) => line.replaceAll(",", " ,  "),
  };
  test.each(Object.entries(commaDamages))("%s: no figure moves", async (_name, damage) => {
    await fc.assert(
      fc.asyncProperty(made, async (one) => {
        const random = seeded(one.chance);
        const printed = thousands(printing(one, random), random);
        const change: Damage = (lines, at) => lines.with(at, damage(lines[at] ?? "", random));
        const lines = renderText(printed, csv).split("\n");
        const rows = lines.flatMap((line, index) => (/,\d+(?:,|$)/.test(line) ? [index] : []));
        await expectHonest(change(lines, random.pick(rows), random).join("\n"), printed);
      }),
      settings,
    );
  });
});

test("undamaged tables in wide columns read back, blank cells and all", async () => {
  let right = 0;
  let all = 0;
  for (let number = 0; number < 12; number++) {
    const printed = blankedValues(print(makeReport(number, { mode: "distinct" })), seeded(number));
    const page: PageStyle = { wide: 1, group: 6, label: 40, figure: 7, gap: 3, align: "left" };
    const { comparison } = await read(renderText(printed, byPlaces(page)), printed, "page.txt");
    right += comparison.cells.right;
    all += comparison.cells.right + comparison.cells.nulls;
  }
  expect(right / all).toBeGreaterThan(0.9);
});
