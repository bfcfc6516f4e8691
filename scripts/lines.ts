// npm run lines [-- FOLDER]: how much is written by hand in each folder of src: lines that are not blank and no comment, without
// what is generated and without the examples of rules.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";

const folder = resolve(process.argv[2] ?? "src");
const counts = new Map<string, { files: number; lines: number }>();
for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
  if (!name.endsWith(".ts") || /\.generated\.|\.examples\.ts$/.test(name)) continue;
  const [part = "", ...rest] = relative(folder, join(folder, name)).split("/");
  add(rest.length === 0 ? "." : part, linesOf(readFileSync(join(folder, name), "utf8")));
}
const rows = [...counts].sort(([, one], [, other]) => other.lines - one.lines);
for (const [part, count] of rows) say(part, count);
say("all", {
  files: rows.reduce((sum, [, { files }]) => sum + files, 0),
  lines: rows.reduce((sum, [, { lines }]) => sum + lines, 0),
});

function add(part: string, lines: number): void {
  const known = counts.get(part) ?? { files: 0, lines: 0 };
  counts.set(part, { files: known.files + 1, lines: known.lines + lines });
}

/** The style check writes every comment so that its lines begin with one of these marks. */
function linesOf(text: string): number {
  return text.split("\n").filter((line) => !/^\s*(?:$|\/\/|\/\*|\*)/.test(line)).length;
}

function say(part: string, { files, lines }: { readonly files: number; readonly lines: number }): void {
  process.stdout.write(
    `${part.padEnd(14)} ${`${files}`.padStart(4)} files ${`${lines}`.padStart(6)} lines\n`,
  );
}
