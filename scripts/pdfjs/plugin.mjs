import { join } from "node:path";
import { coreModule, encodings, encodingsModule, packageFolder, patchedCore } from "./core.mjs";

/**
 * esbuild: pdf.js as src/read/pdf needs it.
 * @type {import("esbuild").Plugin}
 */
export const pdfjs = {
  name: "pdfjs",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^pdfjs-dist\// }, ({ path }) => {
      if (path === coreModule)
        return { path: join(packageFolder, "build", "pdf.worker.mjs"), sideEffects: false };
      // A path in the package: its licence goes into the notices.
      if (path === encodingsModule) return { path: join(packageFolder, "cmaps", "index.mjs") };
      return undefined;
    });
    onLoad({ filter: /pdfjs-dist\/build\/pdf\.worker\.mjs$/ }, async () => ({
      contents: await patchedCore(),
    }));
    onLoad({ filter: /pdfjs-dist\/cmaps\/index\.mjs$/ }, async () => ({ contents: await encodings() }));
  },
};
