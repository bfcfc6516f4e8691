// Declarations are shipped for what the library exports, and for what those lean on; what is inside stays inside.
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";

const imported = /(?:from|import\()\s*"(\.[^"]+)"/g;

/**
 * Removes every declaration under `types` that `index.d.ts` does not lead to, and folders left empty by that.
 * @param {string} types folder that tsc wrote
 */
export async function keepPublicTypes(types) {
  const kept = new Set(["index.d.ts"]);
  for (const file of kept) {
    const text = await readFile(join(types, file), "utf8");
    for (const [, to = ""] of text.matchAll(imported)) {
      kept.add(join(file, "..", to).replace(/\.[jt]s$/, ".d.ts"));
    }
  }
  await removeOthers(types, "", kept);
}

/**
 * @param {string} types
 * @param {string} folder
 * @param {ReadonlySet<string>} kept
 * @returns {Promise<boolean>} whether something is left in the folder
 */
async function removeOthers(types, folder, kept) {
  let left = false;
  for (const entry of await readdir(join(types, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const stays = entry.isDirectory() ? await removeOthers(types, path, kept) : kept.has(path);
    if (stays) left = true;
    else await rm(join(types, path), { recursive: true });
  }
  return left;
}
