import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freshlyBuilt } from "./fresh-build.ts";

let project = "";

/** A file and the folders above it, last changed so many seconds after the start of 2024. */
function write(path: string, seconds: number): void {
  const parts = path.split("/");
  const whole = join(project, path);
  mkdirSync(join(project, ...parts.slice(0, -1)), { recursive: true });
  writeFileSync(whole, "");
  for (let deep = parts.length; deep > 0; deep--)
    utimesSync(join(project, ...parts.slice(0, deep)), 1704067200 + seconds, 1704067200 + seconds);
}

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "gia-build-"));
  for (const file of ["src/read/index.ts", "scripts/build.mjs", "bin/main.js", "package.json"])
    write(file, 10);
  write("node_modules/.package-lock.json", 10);
  write("dist/cli.cjs", 20);
});

afterEach(() => rmSync(project, { recursive: true }));

test("a build that is newer than all it is made of is taken", () => {
  expect(freshlyBuilt("cli.cjs", project)).toBe(join(project, "dist", "cli.cjs"));
});

test.each(["src/read/index.ts", "src/new.ts", "scripts/build.mjs", "bin/main.js", "package.json"])(
  "one that is older than %s is not",
  (file) => {
    write(file, 30);
    expect(freshlyBuilt("cli.cjs", project)).toBeNull();
  },
);

test("nor one before packages were installed, before a file was taken out, or without the lock of packages", () => {
  write("node_modules/.package-lock.json", 30);
  expect(freshlyBuilt("cli.cjs", project)).toBeNull();
  write("node_modules/.package-lock.json", 10);
  expect(freshlyBuilt("cli.cjs", project)).not.toBeNull();
  rmSync(join(project, "src/read/index.ts"));
  expect(freshlyBuilt("cli.cjs", project)).toBeNull();
});

test("what was never built is not there", () => {
  expect(freshlyBuilt("page.html", project)).toBeNull();
});
