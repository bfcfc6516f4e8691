import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { defineConfig, type ViteUserConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { preparePdfjs } from "./scripts/pdfjs/prepare.mjs";

const { flags }: { readonly flags: readonly string[] } = createRequire(import.meta.url)("./bin/compiler.js");

const root = fileURLToPath(new URL(".", import.meta.url));

const tests = readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => `test/${name.replaceAll("\\", "/")}`);

/** Looks at what modules make while they are loaded: none may have been loaded before. */
const loading = "test/patterns/patterns.test.ts";

/** Tests that put other modules in the place of ours, which the tests after them must not meet, and the one above. */
const alone = tests.filter(
  (name) =>
    name === loading || /\bvi\.(?:mock|doMock|resetModules)\(/.test(readFileSync(join(root, name), "utf8")),
);

/** What takes longest, though some of it is a short file: begun last, it would leave the other core with nothing to do. */
const longest =
  /test\/(?:recognize\/properties\.|collect\/county|executables|rules\/layouts-of-text|fuzz|page\/browser|cli\/batch\/(?:built|limits)|write\/office|annotate\/(?:bed|libreoffice)|recipes\/|package\/installed)/;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification) =>
      // A worker that is shared lasts until a file wants one of its own.
      project.name === "alone" ? 0 : longest.test(moduleId) ? 1 : 2;
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig(
  async (): Promise<ViteUserConfig> => ({
    resolve: { alias: await preparePdfjs(root) },
    test: {
      // No test is about its own time: one that hangs is ended, and one on a busy machine is not.
      testTimeout: 120_000,
      hookTimeout: 120_000,
      // One worker for each core: vitest would leave one idle, which is half of a machine of two.
      maxWorkers: "100%",
      // As the program itself runs: V8 would optimise too early, and undo it as often.
      execArgv: [...flags],
      sequence: { sequencer: LongestFirst },
      projects: [
        {
          extends: true,
          // Loading the sources anew for every file was a third of the time that all of them took.
          test: { name: "together", include: ["test/**/*.test.ts"], exclude: alone, isolate: false },
        },
        { extends: true, test: { name: "alone", include: alone } },
      ],
      coverage: {
        // `COVERAGE=1 npm test` is `npm test`, and says how much of the code it ran.
        enabled: process.env.COVERAGE === "1",
        include: ["src/**/*.ts"],
        // What runs in a browser or in the built program is tested there, where nobody counts.
        exclude: ["src/page/**", "src/**/*.generated.ts", "src/**/*.d.ts", "src/cli/main.ts"],
        reporter: ["text-summary", "json-summary"],
      },
    },
  }),
);
