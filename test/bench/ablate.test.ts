import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bundleWithCuts, cutText } from "../../bench/ablate/cut.ts";
import { outcomeOf } from "../../bench/ablate/effect.ts";
import { switches } from "../../bench/ablate/switches.ts";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import { layouts } from "../bed/layouts.ts";

describe("switches", () => {
  test("have names of their own", () => {
    expect(new Set(switches.map(({ name }) => name)).size).toBe(switches.length);
  });

  test.each(switches.map((one) => [one.name, one] as const))(
    "%s names functions that are there",
    (_, one) => {
      for (const { file } of one.cuts) {
        const text = readFileSync(`src/recognize/${file}`, "utf8");
        expect(cutText(text, file, [one])).toContain("giaSwitchedOff");
      }
    },
  );

  test("of a function that is no more are refused", () => {
    const gone = {
      name: "gone",
      kind: "rows",
      cuts: [{ file: "a.ts", function: "gone", gives: "null" }],
    } as const;
    expect(() => cutText("export function here() {}", "a.ts", [gone])).toThrow("a.ts has no function gone");
  });

  test("leave no trace in what users run", () => {
    const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".ts"),
    );
    expect(files.length).toBeGreaterThan(100);
    for (const name of files) expect(readFileSync(`src/${name}`, "utf8")).not.toContain("giaSwitchedOff");
  });
});

test("without its part recognition comes out otherwise, with all parts as it is", async () => {
  const made = layouts.find(({ name }) => name === "L8+dropped-cells")?.make(0);
  if (made === undefined) throw new Error("no such layout");
  const source = await readSource(made.bytes, { file: made.file });
  const open = await bundleWithCuts(switches);
  const [whole, without] = [open({}), open({ off: ["sums: a hole"] })];
  const reference = outcomeOf(made, () => recognize(source));
  const lost = outcomeOf(made, () => without(source));
  expect(outcomeOf(made, () => whole(source)).print).toBe(reference.print);
  expect(lost.comparison?.cells.nulls ?? 0).toBeGreaterThan(reference.comparison?.cells.nulls ?? 0);
});

test("what does not act in a file changes nothing in it when it is off", async () => {
  const made = layouts.find(({ name }) => name === "L8+dropped-cells")?.make(0);
  if (made === undefined) throw new Error("no such layout");
  const source = await readSource(made.bytes, { file: made.file });
  const open = await bundleWithCuts(switches);
  const acting = new Set<string>();
  const reference = outcomeOf(made, () => open({ acting })(source));
  expect(acting).toContain("sums: a hole");
  const idle = switches.filter(({ name }) => !acting.has(name));
  expect(idle.length).toBeGreaterThan(switches.length / 3);
  for (const { name } of idle.slice(0, 40)) {
    const without = open({ off: [name] });
    expect([name, outcomeOf(made, () => without(source)).print]).toEqual([name, reference.print]);
  }
});
