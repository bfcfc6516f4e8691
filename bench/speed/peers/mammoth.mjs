// node mammoth.mjs FOLDER COUNT: mammoth over so many files, one after the other in one process.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import mammoth from "mammoth";

const [folder, count] = process.argv.slice(2);
for (const name of readdirSync(folder)
  .filter((file) => file.endsWith(".docx"))
  .slice(0, Number(count))) {
  await mammoth.convertToHtml({ path: join(folder, name) });
}
