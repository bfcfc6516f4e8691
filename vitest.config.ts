import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { preparePdfjs } from "./scripts/pdfjs/prepare.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));

const all = readdirSync(`${root}test`, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => `test/${name.replaceAll("\\", "/")}`);

/**
 * Tests that put something in the place of a module, a clock or a part of the language: what they load is theirs alone; and
 * hostile input, which leaves no memory to those after it.
 */
const replaces =
  /\bvi\.(?:mock|doMock|stub\w+|spyOn|useFakeTimers)\(|\bprocess\.env\.\w+ = |from "\.\/collect\.ts"/;
const alone = all.filter(
  (name) => name.includes("hostile") || replaces.test(readFileSync(`${root}${name}`, "utf8")),
);

export default defineConfig(async () => ({
  resolve: { alias: await preparePdfjs(root) },
  test: {
    testTimeout: 30_000,
    // One worker for each core: vitest would leave one idle, which is half of a machine of two.
    maxWorkers: "100%",
    projects: [
      // Modules are loaded once for all: a third less processor time, most of which V8 took to compile them again.
      {
        extends: true as const,
        test: { name: "together", isolate: false, include: ["test/**/*.test.ts"], exclude: alone },
      },
      { extends: true as const, test: { name: "alone", include: alone } },
    ],
    coverage: {
      include: ["src/**/*.ts"],
      // What runs in a browser or in the built program is tested there, where nobody counts.
      exclude: ["src/page/**", "src/**/*.generated.ts", "src/**/*.d.ts", "src/cli/main.ts"],
      reporter: ["text-summary", "json-summary"],
    },
  },
}));
