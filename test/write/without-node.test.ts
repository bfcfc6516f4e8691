import { readFileSync } from "node:fs";
import { deflateSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import type { AnnotateOptions } from "../../src/annotate/index.ts";
import * as annotating from "../../src/annotate/index.ts";
import { lintSource } from "../../src/lint/index.ts";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import { slipDocx } from "../../src/slip/docx.ts";
import { slipHtml } from "../../src/slip/html.ts";
import { makeSlip } from "../../src/slip/model.ts";
import { docxOf, writeDocx } from "../../src/write/docx/index.ts";
import { draftOf } from "../../src/write/draft/index.ts";
import { writeHtml } from "../../src/write/html/index.ts";
import { writeMarkdown } from "../../src/write/md/index.ts";
import { writeXlsx } from "../../src/write/xlsx/index.ts";
import { root } from "../cli/invoke.ts";
import { loadWithoutNode } from "./without-node.ts";

const here = {
  ...{
    readSource,
    recognize,
    lintSource,
    annotateDocx: annotating.annotateDocx,
    makeSlip,
    slipDocx,
    slipHtml,
  },
  ...{ writeDocx, writeXlsx, writeMarkdown, writeHtml, docxOf, draftOf },
};

/** All of it in one build, as a page has it. */
const entry = `
export { readSource } from "./read/index.ts";
export { recognize } from "./recognize/index.ts";
export { lintSource } from "./lint/index.ts";
export { annotateDocx } from "./annotate/index.ts";
export { makeSlip } from "./slip/model.ts";
export { slipDocx } from "./slip/docx.ts";
export { slipHtml } from "./slip/html.ts";
export { docxOf, writeDocx } from "./write/docx/index.ts";
export { writeXlsx } from "./write/xlsx/index.ts";
export { writeMarkdown } from "./write/md/index.ts";
export { writeHtml } from "./write/html/index.ts";
export { draftOf } from "./write/draft/index.ts";
`;

const sample = new Uint8Array(readFileSync(`${root}fixtures/samples/shiqiao-2023.docx`));

/** Every document of the sample. */
async function documentsBy(program: typeof here) {
  const source = await program.readSource(sample, { file: "年报.docx" });
  const reports = program.recognize(source);
  const found = program.lintSource(source, reports, { edits: true });
  const said = reports.map((report, index) => ({
    findings: found[index]?.findings ?? [],
    title: report.title?.at ?? null,
  }));
  const options: AnnotateOptions = { language: "zh", suggest: true, date: null, deflate: deflateSync };
  const slip = program.makeSlip([{ file: "年报.docx", reports: found }], [], null, "zh");
  const draft = program.draftOf({
    year: 2024,
    organization: "云岭市石桥县农业农村局",
    last: reports[0] ?? null,
  });
  return {
    annotated: program.annotateDocx(sample, said, options).bytes,
    slip: program.slipDocx(slip, "zh"),
    slipPage: program.slipHtml(slip, "zh"),
    docx: program.writeDocx(reports),
    xlsx: program.writeXlsx(reports),
    md: program.writeMarkdown(reports),
    html: program.writeHtml(reports),
    draft: program.docxOf(draft, null),
  };
}

type Documents = Awaited<ReturnType<typeof documentsBy>>;

describe("without Node the same documents come about, byte for byte", () => {
  let [node, web]: (Documents | null)[] = [null, null];
  beforeAll(async () => {
    node = await documentsBy(here);
    web = await documentsBy(await loadWithoutNode<typeof here>(entry));
  });

  test.each(["annotated", "slip", "slipPage", "docx", "xlsx", "md", "html", "draft"] as const)(
    "%s",
    (name) => {
      const [one, other] = [node?.[name], web?.[name]];
      expect(one?.length).toBeGreaterThan(1000);
      expect(other === undefined ? null : typeof other === "string" ? other : [...other]).toEqual(
        one === undefined ? null : typeof one === "string" ? one : [...one],
      );
    },
  );
});
