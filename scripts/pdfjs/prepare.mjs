import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { coreModule, encodings, encodingsModule, packageFolder, patchedCore } from "./core.mjs";

/**
 * What tests and scripts that run from the sources import instead of the package: the patched modules as files, made
 * once for each state of the patch.
 * @param {string} root
 * @returns {Promise<Readonly<Record<string, string>>>} module name → file
 */
export async function preparePdfjs(root) {
  const patch = await readFile(new URL("core.mjs", import.meta.url));
  const { version } = JSON.parse(await readFile(join(packageFolder, "package.json"), "utf8"));
  const state = createHash("sha256").update(patch).update(version).digest("hex").slice(0, 12);
  const folder = join(root, "node_modules", ".cache", "gia-report", `pdfjs-${state}`);
  await mkdir(folder, { recursive: true });
  return {
    [coreModule]: await keep(join(folder, "core.mjs"), patchedCore),
    [encodingsModule]: await keep(join(folder, "encodings.mjs"), encodings),
  };
}

/** Whole or not at all: several runs may come at the same time. */
async function keep(file, make) {
  if (existsSync(file)) return file;
  const fresh = `${file}.${process.pid}`;
  await writeFile(fresh, await make());
  await rename(fresh, file);
  return file;
}
