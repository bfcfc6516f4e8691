import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Writes the licences of the packages whose code stands in the bundle, as their terms require.
 * @param {readonly import("esbuild").Metafile[]} metafiles
 * @param {string} root
 * @param {string} outfile
 */
export async function writeNotices(metafiles, root, outfile) {
  const packages = new Set(
    metafiles
      .flatMap((metafile) => Object.values(metafile.outputs))
      .flatMap((output) => Object.entries(output.inputs))
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .flatMap(([input]) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []),
  );
  const notices = await Promise.all([...packages].sort().map((path) => noticeOf(join(root, path))));
  await writeFile(outfile, `${notices.join(`\n${"-".repeat(78)}\n\n`)}`);
}

async function noticeOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? "" : await readFile(join(folder, file), "utf8");
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}
