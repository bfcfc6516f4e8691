import { writeFile } from "node:fs/promises";
import { print } from "../../test/bed/printed.ts";
import { renderDocx } from "../../test/bed/render/docx.ts";
import { renderHtml } from "../../test/bed/render/html.ts";
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

for (const [name, content] of Object.entries(files)) await writeFile(`fixtures/samples/${name}`, content);
