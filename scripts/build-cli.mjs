// The command line as one file: start-up is most of what a single report costs, and one CommonJS file whose functions
// were compiled beforehand (V8's code cache) starts faster than an ES module with its chunks.
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";

/** commander can start other programs; it is not asked to here, and importing what that needs costs 8 ms. */
const withoutChildProcess = {
  name: "without-child-process",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes("/node_modules/commander/") ? { path: "none", namespace: "nothing" } : undefined,
    );
    onLoad({ filter: /.*/, namespace: "nothing" }, () => ({ contents: "module.exports = {};" }));
  },
};

/** Parts of Node that most runs do without are loaded when one of their functions is first asked for. */
const loadedWhenAsked = {
  name: "loaded-when-asked",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:(?:crypto|fs\/promises|os|v8|worker_threads)$/ }, ({ path, namespace }) =>
      namespace === "file" ? { path, namespace: "when-asked" } : { path, external: true },
    );
    onLoad({ filter: /.*/, namespace: "when-asked" }, ({ path }) => ({ contents: getters(path) }));
  },
};

/**
 * Text of one byte per character is read without being decoded. esbuild leaves regular expressions as they are; outside
 * of `String.raw`, which the sources do not use, an escape stands for the same in all literals.
 */
function inAscii(text) {
  if (text.includes("String.raw`")) throw new Error("String.raw cannot be escaped");
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function getters(module) {
  const names = Object.keys(createRequire(import.meta.url)(module));
  const properties = names.map((name) => `get ${name}() { return require("${module}").${name}; }`);
  return `module.exports = { ${properties.join(", ")} };`;
}

/**
 * Writes cli.cjs and, as `cli.<release of V8>.code`, its functions as the running Node compiles them.
 * @param {string} root
 * @param {string} outdir
 * @returns {Promise<import("esbuild").Metafile>}
 */
export async function bundleCommandLine(root, outdir) {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { cli: "src/cli/main.ts" },
    outdir,
    outExtension: { ".js": ".cjs" },
    plugins: [withoutChildProcess, loadedWhenAsked],
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20.19",
    charset: "utf8",
    minifyWhitespace: true,
    write: false,
    metafile: true,
    logLevel: "warning",
  });
  for (const { path, text } of outputFiles) await writeFile(path, inAscii(text));
  await promisify(execFile)(
    process.execPath,
    [join(root, "scripts", "rehearse.cjs"), join(outdir, "cli.cjs")],
    {
      cwd: root,
    },
  );
  return metafile;
}
