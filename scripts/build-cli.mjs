// The command line as CommonJS files: start-up is most of what a single report costs, and files whose functions were
// compiled beforehand (V8's code cache) start faster than ES modules. What not every run needs is a file of its own: taking
// over compiled code costs in proportion to how much there is of it.
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import Module, { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { packed } from "./packed.mjs";
import { pdfjs } from "./pdfjs/plugin.mjs";

const require = createRequire(import.meta.url);

/** Packages of which a run may do without: each is a file of its own, read when it is asked for. */
const apart = [
  "@e965/xlsx",
  "chalk",
  "cheerio",
  "csv-stringify/sync",
  "fflate",
  "mammoth",
  "parse5",
  "parse5-htmlparser2-tree-adapter",
  "pdfjs-dist/build/pdf.worker.mjs",
  "pdfjs-dist/cmaps",
  "picomatch",
];

/** What a package has for Node alone is not used here: the threads that fflate can start cost 8 ms to load. */
const plainEntries = { fflate: "fflate/browser" };

/**
 * Writes cli.cjs, the files it asks for when they are needed, and beside each `<name>.<release of V8>.code`: its
 * functions as the running Node compiles them.
 * @param {string} root
 * @param {string} outdir
 * @returns {Promise<readonly import("esbuild").Metafile[]>}
 */
export async function bundleCommandLine(root, outdir) {
  const common = {
    absWorkingDir: root,
    outdir,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20.19",
    // Code that runs from V8's cache cannot import(): packages are required, which bin/load.js answers.
    supported: { "dynamic-import": false },
    charset: "utf8",
    minifyWhitespace: true,
    // What packages have to say of a damaged file is neither a result nor ours.
    drop: ["console"],
    write: false,
    metafile: true,
    logLevel: "warning",
  };
  /** Packages that ask where they are get an answer. */
  const located = {
    define: { "import.meta.url": "fileUrl" },
    banner: { js: 'const fileUrl = require("node:url").pathToFileURL(__filename).href;' },
  };
  const packages = apart.map((name) => ({ in: plainEntries[name] ?? name, out: fileOf(name) }));
  const results = [
    await build({
      ...common,
      entryPoints: { cli: "src/cli/main.ts" },
      format: "esm",
      splitting: true,
      chunkNames: "[name]-[hash]",
      plugins: [withoutChildProcess, loadedWhenAsked, packagesApart, validatorApart, proseApart],
    }),
    await build({ ...common, entryPoints: { prose: "src/rules/reading/prose.ts", ...validator } }),
    // What packages would say of a file on the console of others is not theirs to say.
    await build({
      ...common,
      ...located,
      entryPoints: packages,
      drop: ["console"],
      plugins: [withoutNetwork, pdfjs],
    }),
  ];
  const [split, ...whole] = results;
  for (const [name, code] of packed(split)) await writeFile(join(outdir, name), inAscii(code));
  for (const { outputFiles } of whole) {
    for (const { path, text } of outputFiles) await writeFile(path, Module.wrap(inAscii(text)));
  }
  const rehearse = join(root, "scripts", "rehearse.cjs");
  await promisify(execFile)(process.execPath, [rehearse, join(outdir, "cli.cjs")], { cwd: root });
  return results.map(({ metafile }) => metafile);
}

/** What checks a configuration is an eighth of the program; most runs have none. */
const validator = { "validate-config": "src/config/validate-config.generated.js" };

const validatorApart = {
  name: "validator-apart",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/validate-config\.generated\.js$/ }, () => ({
      path: "./validate-config.cjs",
      external: true,
    }));
  },
};

const fileOf = (name) => `package-${name.replace(/\W/g, "-")}`;

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

/** cheerio could fetch pages, which is three quarters of it; here it is given text, and nothing may reach the network. */
const withoutNetwork = {
  name: "without-network",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^undici$/ }, () => ({ path: "none", namespace: "nothing" }));
    onLoad({ filter: /.*/, namespace: "nothing" }, () => ({ contents: "module.exports = {};" }));
  },
};

/** Parts of Node that most runs do without are loaded when one of their functions is first asked for. */
const loadedWhenAsked = {
  name: "loaded-when-asked",
  setup({ onResolve, onLoad }) {
    onResolve(
      { filter: /^node:(?:crypto|fs\/promises|os|v8|worker_threads|zlib)$/ },
      ({ path, namespace }) =>
        namespace === "file" ? { path, namespace: "when-asked" } : { path, external: true },
    );
    onLoad({ filter: /.*/, namespace: "when-asked" }, ({ path }) => ({ contents: getters(path) }));
  },
};

function getters(module) {
  const properties = Object.keys(require(module)).map(
    (name) => `get ${name}() { return require("${module}").${name}; }`,
  );
  return `module.exports = { ${properties.join(", ")} };`;
}

const packagesApart = {
  name: "packages-apart",
  setup({ onResolve }) {
    onResolve({ filter: /^[@a-z]/ }, ({ path, importer }) =>
      apart.includes(path) && !importer.includes("/node_modules/")
        ? { path: `./${fileOf(path)}.cjs`, external: true }
        : undefined,
    );
  },
};

/** What only `explain` and a few formats print of a rule is more than half of it. */
const proseApart = {
  name: "prose-apart",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/prose\.cjs$/ }, ({ path }) => ({ path, external: true }));
    onResolve({ filter: /\.examples\.ts$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path),
      sideEffects: false,
    }));
    onLoad({ filter: /[\\/]src[\\/]rules[\\/][a-z-]+[\\/][a-z0-9-]+\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const id = /^ {2}id: "([a-z0-9-]+)",$/m.exec(text)?.[1];
      if (id === undefined) return undefined;
      const left = new Set();
      const contents = text.replace(
        /^ {2}(why|remedy|traps|examples): [[{]\n[\s\S]*?^ {2}[\]}],$|^ {2}(why|remedy|traps): \{.*\},$|^ {2}(examples),$/gm,
        (_, ...names) => {
          const name = names.slice(0, 3).find((one) => one !== undefined);
          left.add(name);
          return `get ${name}() { return require("./prose.cjs").proseOf("${id}").${name}; },`;
        },
      );
      for (const name of ["why", "remedy", "examples"])
        if (!left.has(name)) throw new Error(`${path}: where ${name} begins and ends is not seen`);
      return { contents, loader: "ts" };
    });
  },
};

/**
 * Text of one byte per character is read without being decoded. esbuild leaves regular expressions as they are; outside
 * of `String.raw`, which the sources do not use, an escape stands for the same in all literals.
 */
function inAscii(text) {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
