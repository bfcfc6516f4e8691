// node pdf2json.mjs FOLDER COUNT: pdf2json over so many PDF files, one after the other in one process.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import PDFParser from "pdf2json";

const [folder, count] = process.argv.slice(2);
for (const name of readdirSync(folder)
  .filter((file) => file.endsWith(".pdf"))
  .slice(0, Number(count))) {
  const { Pages } = await new Promise((resolve, reject) => {
    const parser = new PDFParser();
    parser.on("pdfParser_dataReady", resolve);
    parser.on("pdfParser_dataError", reject);
    parser.loadPDF(join(folder, name));
  });
  if (Pages.length === 0) throw new Error(`${name} is empty`);
}
