import { mkdir, writeFile } from "node:fs/promises";
import { print } from "../../test/bed/printed.ts";
import { renderDocx } from "../../test/bed/render/docx.ts";
import { renderHtml } from "../../test/bed/render/html.ts";
import { renderOfd } from "../../test/bed/render/ofd.ts";
import { papersOf } from "../../test/bed/render/paper.ts";
import { renderPdf } from "../../test/bed/render/pdf.ts";
import { l1b } from "../../test/bed/render/rows.ts";
import { renderText } from "../../test/bed/render/text.ts";
import { reportOf } from "./office.ts";
import { linhe, qiaotou, shiqiao, wangshan } from "./samples.ts";

/** Writes fixtures/samples: what the README shows and the transcripts check. Run only to change a sample. */
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
