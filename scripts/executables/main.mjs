// npm run executables [TARGET…]: builds dist/ and from it executables/gia-report-<system>, with the licences of what is
// inside. The Node that runs this decides which Node is inside.
import { execFile } from "node:child_process";
import { copyFile, mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { buildExecutable } from "./build.mjs";
import { nodePackage, targets } from "./node-binaries.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const cache = join(root, "node_modules", ".cache", "gia-report", "node");
const out = join(root, "executables");
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(targets, name));
if (unknown !== undefined) throw new Error(`no ${unknown}; there are ${Object.keys(targets).join(", ")}`);

await promisify(execFile)(process.execPath, [join(root, "scripts", "build.mjs")]);
await mkdir(out, { recursive: true });
for (const target of asked.length > 0 ? asked : Object.keys(targets)) {
  const { binary, suffix } = targets[target];
  const outfile = join(out, `gia-report-${target}${suffix}`);
  await buildExecutable({
    root,
    dist: join(root, "dist"),
    node: join(await nodePackage(target, cache), binary),
    sameSystem: target === `${process.platform === "win32" ? "win" : process.platform}-${process.arch}`,
    outfile,
  });
  const { size } = await stat(outfile);
  console.log(`${outfile} ${(size / 2 ** 20).toFixed(1)} MiB`);
}
const licence = await readFile(join(await nodePackage("linux-x64", cache), "LICENSE"), "utf8");
await copyFile(join(root, "LICENSE"), join(out, "LICENSE"));
const notices = await readFile(join(root, "dist", "THIRD-PARTY-NOTICES.txt"), "utf8");
const heading = `node ${process.versions.node}\n\n`;
await writeFile(
  join(out, "THIRD-PARTY-NOTICES.txt"),
  `${notices}\n${"-".repeat(78)}\n\n${heading}${licence}`,
);
