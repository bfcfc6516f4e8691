import process from "node:process";
import { defineConfig, mergeConfig } from "vitest/config";
import suite from "../../vitest.config.ts";
import { codeOf } from "./code.ts";

/** One module with one change, told by `MUTANT`: `{ file, start, end, text }`, the places being those of its JavaScript. */
const { file, start, end, text } = JSON.parse(process.env.MUTANT ?? "null");

export default defineConfig(async (env) =>
  mergeConfig(await suite(env), {
    plugins: [
      {
        name: "mutant",
        enforce: "pre",
        load(id: string) {
          if (id.split("?")[0] !== file) return null;
          const code = codeOf(file);
          return code.slice(0, start) + text + code.slice(end);
        },
      },
    ],
    test: { bail: 1, reporters: ["dot"], maxWorkers: 1, testTimeout: 20_000 },
  }),
);
