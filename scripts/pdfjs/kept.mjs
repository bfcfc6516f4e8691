import { existsSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * A file that is made once. Whole or not at all: several runs may come at the same time.
 * @param {string} file
 * @param {() => Promise<string>} make
 * @returns {Promise<string>} the file
 */
export async function kept(file, make) {
  if (existsSync(file)) return file;
  const fresh = `${file}.${process.pid}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(fresh, await make());
  await rename(fresh, file);
  return file;
}
