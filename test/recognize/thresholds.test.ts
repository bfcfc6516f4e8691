import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { thresholds } from "../../src/recognize/thresholds.ts";

const folder = "src/recognize";
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name, text: withoutComments(readFileSync(`${folder}/${name}`, "utf8")) }));
const others = files.filter(({ name }) => name !== "thresholds.ts");

/** Numbers that are no choice of ours: digits of telephones, characters of a date, codes of characters, marks. */
const given: readonly (readonly [string, RegExp])[] = [
  ["metadata/contact.ts", /digits\.length/],
  ["metadata/dates.ts", /slice\(0, 10\)/],
  ["words/numbers.ts", /first >= 48 && first <= 57/],
  ["words/similarity.ts", /<< 16/],
  ["align/align.ts", /const (?:skipSlot|skipItem|start|rounding) = /],
];

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

/** Lines of code outside the table that match, without those whose numbers are given. */
function linesLike(pattern: RegExp): string[] {
  return others.flatMap(({ name, text }) =>
    text
      .split("\n")
      .filter((line) => pattern.test(line) && !given.some(([file, one]) => file === name && one.test(line)))
      .map((line) => `${name}: ${line.trim()}`),
  );
}

describe("thresholds stand in one table", () => {
  test("files are seen at all", () => {
    expect(others.length).toBeGreaterThan(40);
    expect(linesLike(/thresholds\./).length).toBeGreaterThan(150);
  });

  test("no constant of another file is a number", () => {
    expect(linesLike(/^\s*(?:export )?const \w+ = -?\d/)).toEqual([]);
  });

  test("no likeness, share or score stands amid code", () => {
    expect(linesLike(/(?<![\w."'`$\\{-])\d+\.\d+/)).toEqual([]);
  });

  test("nothing is compared with a number of two digits", () => {
    expect(linesLike(/(?:[<>]=?|===|slice\(0,) ?-?\d{2,}/)).toEqual([]);
  });
});

const named = Object.entries(thresholds).flatMap(([group, own]) =>
  Object.keys(own).map((key) => [group, key] as const),
);

test.each(named)("%s.%s is used, and it is said what it means", (group, key) => {
  const table = readFileSync(`${folder}/thresholds.ts`, "utf8");
  const own = table.slice(table.indexOf(`\n  ${group}: {`));
  expect(own.slice(0, own.indexOf("\n  },"))).toMatch(new RegExp(`\\*/\\s+${key}: `));
  const use = new RegExp(`\\bthresholds\\.${group}\\.${key}\\b|\\b(?:own|weights)\\.${key}\\b`);
  expect(others.some(({ text }) => use.test(text))).toBe(true);
});
