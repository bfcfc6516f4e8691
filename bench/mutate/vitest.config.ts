import { readFileSync } from "node:fs";
import process from "node:process";
import { transformSync } from "esbuild";
import { defineConfig, mergeConfig } from "vitest/config";
import suite from "../../vitest.config.ts";

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
          const { code } = transformSync(readFileSync(file, "utf8"), {
            loader: "ts",
            target: "esnext",
            charset: "utf8",
          });
          return code.slice(0, start) + text + code.slice(end);
        },
      },
    ],
    test: { bail: 1, reporters: ["dot"], maxWorkers: 1, testTimeout: 20_000 },
  }),
);
