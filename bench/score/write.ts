import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { truthJson } from "./dump.ts";
import { inProcess } from "./sources.ts";

/**
 * Writes the files of layouts to a folder, each with what must come back from it (`….truth.json`), and reads nothing:
 * for trying another reader, or for looking at a layout.
 *
 *   node scripts/run.mjs bench/score/write.ts FOLDER --layout permuted-all+ --runs 4
 *   node scripts/run.mjs bench/score/write.ts FOLDER --layout =short-tables+html --seed 3
 *
 * Names as in `npm run score`: a part of the name, or `=` and the whole. Runs are cut to a quarter for damage and rewrites.
 */
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    layout: { type: "string", multiple: true, default: [] },
    runs: { type: "string", default: "8" },
    seed: { type: "string" },
  },
});
const [folder] = positionals;
if (folder === undefined) throw new Error("usage: write.ts FOLDER [--layout NAME]… [--runs N | --seed N]");

const wanted = (name: string) =>
  options.layout.length === 0 ||
  options.layout.some((word) => (word.startsWith("=") ? name === word.slice(1) : name.includes(word)));
const runs =
  options.seed === undefined
    ? Array.from({ length: Number(options.runs) }, (_, run) => run)
    : [Number(options.seed)];

await mkdir(folder, { recursive: true });
let written = 0;
for (const { files } of inProcess(wanted, runs)) {
  for (const made of await files()) {
    await writeFile(join(folder, made.file), made.bytes);
    await writeFile(join(folder, `${made.file}.truth.json`), truthJson(made));
    written += 1;
  }
}
process.stdout.write(`${written} files in ${folder}\n`);
