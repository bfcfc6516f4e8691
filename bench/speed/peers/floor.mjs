// node floor.mjs FOLDER COUNT: what any reader of Word files must do: unzip, and one pass over the XML.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

const [folder, count] = process.argv.slice(2);
for (const name of readdirSync(folder)
  .filter((file) => file.endsWith(".docx"))
  .slice(0, Number(count))) {
  const files = unzipSync(readFileSync(join(folder, name)));
  const parser = new SaxesParser({ xmlns: true });
  let texts = 0;
  parser.on("text", () => {
    texts += 1;
  });
  parser.write(strFromU8(files["word/document.xml"])).close();
  if (texts === 0) throw new Error(`${name} is empty`);
}
