import { dirname, resolve } from "node:path";
import { createContext, runInContext } from "node:vm";
import { build, type Plugin } from "esbuild";
import { root } from "../cli/invoke.ts";

/** The edge of the web stands where the edge of Node would. */
const webEdge: Plugin = {
  name: "web-edge",
  setup({ onResolve }) {
    onResolve({ filter: /\/edge\.ts$/ }, ({ resolveDir, path }) => ({
      path: resolve(resolveDir, path.replace(/edge\.ts$/, "edge.web.ts")),
    }));
  },
};

/**
 * What a module of `src` exports where there is no Node: no `Buffer`, no `process`, no modules of its own. A build that
 * needs any of these fails.
 */
export async function loadWithoutNode<Exports>(entry: string): Promise<Exports> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents: entry, resolveDir: dirname(`${root}src/index.ts`), loader: "ts" },
    bundle: true,
    platform: "browser",
    format: "iife",
    globalName: "exported",
    external: ["pdfjs-dist/*"],
    plugins: [webEdge],
    write: false,
    logLevel: "silent",
  });
  const page = createContext({ TextEncoder, TextDecoder, Uint8Array, ArrayBuffer, structuredClone });
  // What the build exports is what the entry says.
  return runInContext(`${outputFiles[0]?.text ?? ""};exported`, page) as Exports;
}
