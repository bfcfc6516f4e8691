import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import process from "node:process";
import { defineConfig, mergeConfig } from "vitest/config";
import suite from "../../vitest.config.ts";
import { cutText } from "../ablate/cut.ts";
import { switches } from "../ablate/switches.ts";
import { codeOf } from "./code.ts";

/**
 * What is otherwise, told by `MUTANT`: `{ file, start, end, text }` for one change of one module, the places being those of
 * its JavaScript, or `{ off }` for a part of recognition without which it runs.
 */
const { off, file, start, end, text } = JSON.parse(process.env.MUTANT ?? "null");

const cut = switches.filter(({ name }) => name === off);

function changed(module: string): string | null {
  if (module === file) {
    const code = codeOf(file);
    return code.slice(0, start) + text + code.slice(end);
  }
  const own = relative(resolve("src/recognize"), module).replaceAll("\\", "/");
  if (!cut.some(({ cuts }) => cuts.some((one) => one.file === own))) return null;
  // Tests that switch parts off by themselves ask for theirs.
  const asks = `globalThis.giaSwitchedOff?.has(${JSON.stringify(off)})`;
  return cutText(readFileSync(module, "utf8"), own, cut).replaceAll(asks, "true");
}

export default defineConfig(async (env) =>
  mergeConfig(await suite(env), {
    plugins: [
      {
        name: "mutant",
        enforce: "pre",
        load: (id: string) => changed(id.split("?")[0] ?? id),
      },
    ],
    test: { bail: 1, reporters: ["dot"], maxWorkers: 1, testTimeout: 20_000 },
  }),
);
