// One file that is the whole program: Node with the parts of dist/ inside (a single executable application).
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { inject } from "postject";
import { unsigned } from "./unsigned.mjs";

/** By which Node knows that something was put into it. */
export const fuse = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";

/**
 * Writes an executable.
 * @param {object} of
 * @param {string} of.root the repository
 * @param {string} of.dist what `npm run build` wrote, for the running Node
 * @param {string} of.node Node for the system in question, of the running release
 * @param {boolean} of.sameSystem whether that is the running system: then code that was compiled for it is taken along
 * @param {string} of.outfile
 */
export async function buildExecutable({ root, dist, node, sameSystem, outfile }) {
  await mkdir(dirname(outfile), { recursive: true });
  const work = await mkdtemp(`${outfile}-`);
  try {
    const blob = join(work, "blob");
    const config = join(work, "config.json");
    const settings = {
      main: await bundle(root, "entry", work),
      output: blob,
      disableExperimentalSEAWarning: true,
      assets: await assetsOf(root, dist, sameSystem, work),
    };
    await writeFile(config, JSON.stringify(settings));
    await promisify(execFile)(process.execPath, ["--experimental-sea-config", config]);
    const program = await readFile(node);
    const made = join(work, "program");
    await writeFile(made, program.toString("latin1", 0, 2) === "MZ" ? unsigned(program) : program);
    await inject(made, "NODE_SEA_BLOB", await readFile(blob), { sentinelFuse: fuse });
    await writeFile(outfile, await readFile(made));
    await chmod(outfile, 0o755);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Names by which the parts are asked for (parts.cjs) → their files. */
async function assetsOf(root, dist, sameSystem, work) {
  const names = await readdir(dist);
  const parts = names.filter((name) => name.endsWith(".cjs") || name === "gia-report.html");
  const codes = names.filter((name) => name.endsWith(`.${process.versions.v8}-${process.arch}.code`));
  const digest = createHash("sha256").update(await readFile(join(dist, "cli.cjs")));
  const digestFile = join(work, "digest");
  await writeFile(digestFile, digest.digest("hex"));
  return {
    digest: digestFile,
    worker: await bundle(root, "worker", work),
    ...Object.fromEntries(parts.map((name) => [name, join(dist, name)])),
    ...(sameSystem ? Object.fromEntries(codes.map((name) => [codeName(name), join(dist, name)])) : {}),
  };
}

/** `cli.11.3.244.8-node.38-x64.code` → `cli.code` */
function codeName(name) {
  return name.replace(`.${process.versions.v8}-${process.arch}`, "");
}

async function bundle(root, name, work) {
  const outfile = join(work, `${name}.cjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [`scripts/executables/${name}.cjs`],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20.19",
    logLevel: "warning",
  });
  return outfile;
}
