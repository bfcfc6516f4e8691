// npm run county -- FOLDER: writes the made-up county, its roster and what must be found in it.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeCounty } from "./county.ts";
import { rosterCsv } from "./offices.ts";

const [folder = "county"] = process.argv.slice(2);
const { files, truth } = makeCounty();
for (const [name, bytes] of files) put(`年报/${name}`, bytes);
put("名单.csv", rosterCsv());
put("truth.json", `${JSON.stringify(truth, null, 2)}\n`);
process.stdout.write(`${files.size} files in ${folder}\n`);

function put(name: string, content: string | Uint8Array): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
