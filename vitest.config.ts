import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { preparePdfjs } from "./scripts/pdfjs/prepare.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig(async () => ({
  resolve: { alias: await preparePdfjs(root) },
  test: { include: ["test/**/*.test.ts"], testTimeout: 30_000 },
}));
