// node parse5.mjs FOLDER COUNT: parse5 over so many pages.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "parse5";

const [folder, count] = process.argv.slice(2);
for (const name of readdirSync(folder)
  .filter((file) => file.endsWith(".html"))
  .slice(0, Number(count))) {
  parse(readFileSync(join(folder, name), "utf8"));
}
