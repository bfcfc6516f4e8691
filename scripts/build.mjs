// Builds dist/: two entry points (cli.js, index.js) with shared chunks, and the type declarations.
// Splitting keeps the cold start near Node's own: each kind of input and output loads only its own chunk.
import { execFile } from "node:child_process";
import { chmod, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { writeNotices } from "./notices.mjs";

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

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const cache = join(root, "node_modules", ".cache", "gia-report");
await mkdir(cache, { recursive: true });
const fresh = await mkdtemp(join(cache, "dist-"));

try {
  // Two builds: code that the library shares with the command line would be split into many small files.
  const metafiles = [await bundle({ cli: "src/cli/main.ts" }), await bundle({ index: "src/index.ts" })];
  await writeNotices(metafiles, root, join(fresh, "THIRD-PARTY-NOTICES.txt"));
  await rm(dist, { recursive: true, force: true });
  await rename(fresh, dist);
  // A temporary folder is private; what is installed is for everybody.
  await chmod(dist, 0o755);
} finally {
  await rm(fresh, { recursive: true, force: true });
}

await declare();

async function bundle(entryPoints) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir: fresh,
    plugins: [withoutChildProcess],
    chunkNames: "chunks/[name]-[hash]",
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    charset: "utf8",
    minifyWhitespace: true,
    sourcemap: "linked",
    metafile: true,
    logLevel: "warning",
    // CommonJS dependencies call require(), which does not exist in an ES module.
    banner: {
      js: 'import { createRequire as gia_createRequire } from "node:module"; const require = gia_createRequire(import.meta.url);',
    },
  });
  return metafile;
}

async function declare() {
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  const target = join(dist, "types");
  const emitted = promisify(execFile)(
    process.execPath,
    [tsc, "-p", "tsconfig.build.json", "--outDir", target],
    {
      cwd: root,
    },
  );
  await emitted.catch((error) => {
    process.stderr.write(error.stdout);
    throw new Error("tsc could not emit the type declarations");
  });
}
