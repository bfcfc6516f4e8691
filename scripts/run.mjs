// Runs a TypeScript file of this repository on the oldest Node that is supported: bundled to a temporary
// module beside node_modules, so that bare imports resolve, then imported.
import { mkdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { preparePdfjs } from "./pdfjs/prepare.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const [script, ...rest] = process.argv.slice(2);
if (script === undefined) throw new Error("usage: node scripts/run.mjs SCRIPT.ts [ARG…]");

const folder = join(root, "node_modules", ".cache", "gia-report");
const outfile = join(folder, `${process.pid}.mjs`);
await mkdir(folder, { recursive: true });
const pdfjs = await preparePdfjs(root);
const patchedPdfjs = {
  name: "patched-pdfjs",
  setup({ onResolve }) {
    onResolve({ filter: /^pdfjs-dist\// }, ({ path }) => ({
      path: pathToFileURL(pdfjs[path]).href,
      external: true,
    }));
  },
};
await build({
  entryPoints: [resolve(script)],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  packages: "external",
  plugins: [patchedPdfjs],
  sourcemap: "inline",
  logLevel: "warning",
});
process.argv = [process.argv[0] ?? "node", resolve(script), ...rest];
process.chdir(root);
try {
  await import(pathToFileURL(outfile).href);
} finally {
  await rm(outfile, { force: true });
}
