import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as library from "../../src/index.ts";
import { root } from "../cli/invoke.ts";

const page = readFileSync(`${root}docs/library.md`, "utf8");

interface Shown {
  readonly name: string;
  readonly code: string;
  readonly output: string;
}

const examples: readonly Shown[] = [
  ...page.matchAll(/<!-- example: (\S+) -->\n\n```js\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```$/gm),
].map(([, name = "", code = "", output = ""]) => ({ name, code, output }));

test("every piece of code of the page is an example with what it prints", () => {
  expect(examples.length).toBe(page.match(/^```js$/gm)?.length);
  expect(examples.length).toBeGreaterThan(9);
});

test("the page names what there is, and each function that there is", () => {
  const values: Readonly<Record<string, unknown>> = library;
  const functions = Object.keys(values).filter((name) => typeof values[name] === "function");
  expect(functions.length).toBeGreaterThan(20);
  expect(functions.filter((name) => !page.includes(name))).toEqual([]);
});

/** As a program of its own, which finds the package by its name: it stands in the package's own folder. */
describe.skipIf(!existsSync(`${root}dist/index.js`))("examples (npm run build)", () => {
  test.each(examples)("$name", ({ code, output }) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
      cwd: root,
      encoding: "utf8",
    });
    expect({ status, stderr, stdout }).toEqual({ status: 0, stderr: "", stdout: output });
  });
});
