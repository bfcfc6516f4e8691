import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { underscored } from "../../scripts/build-page.mjs";
import { root } from "../cli/invoke.ts";

/** What a package calls of underscore. */
function callsIn(folder: string): string[] {
  const names = readdirSync(join(root, "node_modules", folder), { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith(".js"))
    .map((name) => readFileSync(join(root, "node_modules", folder, name), "utf8"))
    .filter((text) => text.includes('require("underscore")'))
    .flatMap((text) => [...text.matchAll(/\b_\.(\w+)/g)].map(([, name = ""]) => name));
}

test("the page has all of underscore that is called there, and no more", () => {
  const called = ["mammoth/lib", "lop/lib"].flatMap(callsIn);
  expect([...new Set(called)].sort()).toEqual(Object.keys(underscored).sort());
});
