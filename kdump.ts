import { readFileSync } from "node:fs";
import process from "node:process";
import { readSource } from "/work/wt/kinds/src/read/index.ts";
const s = await readSource(readFileSync(process.argv[2] ?? ""), { file: process.argv[2] ?? "" });
console.log(s.kind, JSON.stringify(s.notices), JSON.stringify(s.properties));
for (const b of s.blocks) {
  if (b.kind === "paragraph") { console.log("P", JSON.stringify(b.at), b.text.slice(0, 60)); continue; }
  console.log("G", JSON.stringify(b.at), b.width, b.height, JSON.stringify(b.problems));
  for (const c of b.cells) console.log("  ", c.row, c.column, `${c.rowSpan}x${c.columnSpan}`, JSON.stringify(c.text), JSON.stringify(c.at));
}
