import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { coreModule, encodings, encodingsModule, packageFolder, patchedCore } from "./core.mjs";
import { kept } from "./kept.mjs";

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
  return {
    [coreModule]: await kept(join(folder, "core.mjs"), patchedCore),
    [encodingsModule]: await kept(join(folder, "encodings.mjs"), encodings),
  };
}
