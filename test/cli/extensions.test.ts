import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith } from "./folder.ts";
import { invoke, root } from "./invoke.ts";

const report = join(root, "fixtures/samples/wangshan-2023.docx");

test.each([
  ["convert", "x.pdf"],
  ["convert", "x.doc"],
  ["convert", "x.txt"],
  ["convert", "x.pdf", "--to", "json"],
  ["convert", "x.txt", "--to", "docx"],
  ["annotate", "x.pdf"],
])("%s writes nothing under the name of another kind: %s %s %s", async (command, output, ...flags) => {
  const cwd = folderWith({});
  const { code, stderr } = await invoke([command, report, "-o", output, ...flags], { cwd });
  expect([code, existsSync(join(cwd, output))]).toEqual([2, false]);
  expect(stderr).toContain(output);
  expect(stderr).toContain(".docx");
});

test.each([
  ["x.xlsx", "docx"],
  ["x.csv", "docx"],
  ["x.docx", "json"],
  ["x.html", "md"],
])(
  "what --to says and what %s promises are told apart from what cannot be written: %s",
  async (output, to) => {
    const cwd = folderWith({});
    const { code, stderr } = await invoke(["convert", report, "-o", output, "--to", to], { cwd });
    expect([code, existsSync(join(cwd, output))]).toEqual([2, false]);
    expect(stderr).toContain(`--to ${to} 与 ${output} 的扩展名不一致`);
  },
);

test("a name that promises nothing is that of data, and text may be called so", async () => {
  const cwd = folderWith({});
  const written = async (output: string, ...flags: string[]) => {
    expect((await invoke(["convert", report, "-o", output, ...flags], { cwd })).code).toBe(0);
    return readFileSync(join(cwd, output), "utf8");
  };
  expect(JSON.parse(await written("data"))).toHaveProperty("reports");
  expect(JSON.parse(await written("a.txt", "--to", "json"))).toHaveProperty("reports");
  expect(await written("a.htm")).toMatch(/^<!doctype html>/i);
  mkdirSync(join(cwd, "2024.pdf"));
  expect((await invoke(["convert", report, "-o", "2024.pdf"], { cwd })).code).toBe(0);
});
