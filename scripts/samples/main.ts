import { mkdir, readFile, writeFile } from "node:fs/promises";
import { print } from "../../test/bed/printed.ts";
import { renderDocx } from "../../test/bed/render/docx.ts";
import { renderHtml } from "../../test/bed/render/html.ts";
import { renderOfd } from "../../test/bed/render/ofd.ts";
import { papersOf } from "../../test/bed/render/paper.ts";
import { renderPdf } from "../../test/bed/render/pdf.ts";
import { l1b } from "../../test/bed/render/rows.ts";
import { renderText } from "../../test/bed/render/text.ts";
import { between } from "../generate/markdown.ts";
import { expectedOf, gallery, galleryTable, madeElsewhere, type Told } from "./gallery.ts";
import { reportOf } from "./office.ts";
import { linhe, qiaotou, shiqiao, wangshan } from "./samples.ts";

/** fixtures/samples: what the README shows and the transcripts check. */
const files: Readonly<Record<string, string | Uint8Array>> = {
  "shiqiao-2023.docx": renderDocx(print(reportOf(shiqiao))),
  "wangshan-2023.docx": renderDocx(print(reportOf(wangshan))),
  "linhe-2022.html": renderHtml(print(reportOf(linhe)), { headings: true, site: true }),
  "qiaotou-2020.txt": renderText(print(reportOf(qiaotou)), l1b),
};

/** The first of them as pages, for the tests of PDF and OFD, and to compile pdf.js when the package is built. */
const pages: Readonly<Record<string, Uint8Array>> = {
  "shiqiao-2023.pdf": renderPdf(papersOf(print(reportOf(shiqiao)), { numbered: true }), { packed: true }),
  "shiqiao-2023.ofd": renderOfd(papersOf(print(reportOf(shiqiao)), { numbered: true })),
};

await mkdir("fixtures/pages", { recursive: true });
for (const [name, content] of Object.entries(pages)) await writeFile(`fixtures/pages/${name}`, content);
for (const [name, content] of Object.entries(files)) await writeFile(`fixtures/samples/${name}`, content);

const folder = "fixtures/gallery";
await mkdir(folder, { recursive: true });
const told: Told[] = [];
for (const { file, note, make } of gallery) {
  const bytes = make();
  await writeFile(`${folder}/${file}`, bytes);
  await expect(file, note, bytes);
}
for (const { file, note } of madeElsewhere) await expect(file, note, await readFile(`${folder}/${file}`));
const readme = await readFile(`${folder}/README.md`, "utf8");
await writeFile(`${folder}/README.md`, between(readme, "gallery", galleryTable(told)));

/** Writes down what is read of a file of the gallery. */
async function expect(file: string, note: string, bytes: Uint8Array): Promise<void> {
  const json = await expectedOf(file, bytes);
  await writeFile(`${folder}/${file}.json`, json);
  told.push({ file, note, json });
}
