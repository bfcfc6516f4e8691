// Builds dist/: the command line as one CommonJS file with its compiled code beside it (cli.cjs), the library as an
// ES module (index.js), the offline page (gia-report.html), and the type declarations.
import { execFile } from "node:child_process";
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { bundleCommandLine } from "./build-cli.mjs";
import { buildPage } from "./build-page.mjs";
import { noticesOf } from "./notices.mjs";
import { pdfjs } from "./pdfjs/plugin.mjs";
import { keepPublicTypes } from "./public-types.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const cache = join(root, "node_modules", ".cache", "gia-report");
await mkdir(cache, { recursive: true });
const fresh = await mkdtemp(join(cache, "dist-"));

try {
  const metafiles = [
    ...(await bundleCommandLine(root, fresh)),
    await bundleLibrary(),
    ...(await buildPage(root, fresh)),
  ];
  await writeFile(join(fresh, "THIRD-PARTY-NOTICES.txt"), await noticesOf(metafiles, root));
  await rm(dist, { recursive: true, force: true });
  await rename(fresh, dist);
  // A temporary folder is private; what is installed is for everybody.
  await chmod(dist, 0o755);
} finally {
  await rm(fresh, { recursive: true, force: true });
}

await declare();

/** Splitting lets a program that uses the library load only the readers it needs. */
async function bundleLibrary() {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { index: "src/index.ts" },
    outdir: fresh,
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
    plugins: [pdfjs],
    // Neither this library nor what it uses writes to the console of a program.
    drop: ["console"],
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
  await keepPublicTypes(target);
}
