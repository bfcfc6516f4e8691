import process from "node:process";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { preparePdfjs } from "./scripts/pdfjs/prepare.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig(async () => ({
  resolve: { alias: await preparePdfjs(root) },
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    // One worker for each core: vitest would leave one idle, which is half of a machine of two.
    maxWorkers: "100%",
    coverage: {
      // `COVERAGE=1 npm test` is `npm test`, and says how much of the code it ran.
      enabled: process.env.COVERAGE === "1",
      include: ["src/**/*.ts"],
      // What runs in a browser or in the built program is tested there, where nobody counts.
      exclude: ["src/page/**", "src/**/*.generated.ts", "src/**/*.d.ts", "src/cli/main.ts"],
      reporter: ["text-summary", "json-summary"],
    },
  },
}));
