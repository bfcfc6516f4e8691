import { readFile } from "node:fs/promises";
import process from "node:process";
import { readSource } from "../src/read/index.ts";
import { recognize } from "../src/recognize/index.ts";

const [file, what] = process.argv.slice(2);
const bytes = await readFile(file ?? "");
const t = performance.now();
const source = await readSource(bytes, { file: file ?? "" });
console.log("read ms", performance.now() - t);
for (const b of source.blocks) {
  if (b.kind === "paragraph")
    console.log(
      "P",
      JSON.stringify(b.at),
      b.image ? "IMAGE" : "",
      JSON.stringify(b.text.slice(0, what === "all" ? 10000 : 100)),
    );
  else {
    console.log("G", JSON.stringify(b.at), b.width, b.height, JSON.stringify(b.problems));
    if (what === "all")
      for (const c of b.cells)
        console.log(
          "   ",
          c.row,
          c.column,
          c.rowSpan,
          c.columnSpan,
          JSON.stringify(c.at),
          JSON.stringify(c.text),
        );
  }
}
console.log(source.notices, source.properties);
for (const r of recognize(source)) {
  console.log(r.title?.value, r.form, r.year?.value);
  let n = 0,
    v = 0;
  for (const t of Object.values(r.tables))
    if (t)
      for (const c of t.cells.values()) {
        n++;
        if (c.value !== null) v++;
      }
  console.log("cells", v, "of", n);
  console.log(r.issues.map((i) => i.code + " " + (i.cell ?? "")).join("\n"));
}
