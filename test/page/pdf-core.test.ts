import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readPdf } from "../../src/read/pdf/index.ts";
import type { Reading } from "../../src/read/source.ts";
import { print } from "../bed/printed.ts";
import { papersOf } from "../bed/render/paper.ts";
import { renderPdf } from "../bed/render/pdf.ts";
import { makeReport } from "../bed/report.ts";
import { root } from "../cli/invoke.ts";
import { bundledForPage } from "./bundled.ts";

/** The reader of PDF as the page has it: on the part of pdf.js that is left for it. */
let inPage: (bytes: Uint8Array) => Promise<Reading>;

beforeAll(async () => {
  const bundled = await bundledForPage("src/read/pdf/index.ts");
  inPage = bundled.readPdf as typeof inPage;
}, 120_000);

const outcome = (reading: Promise<Reading>) =>
  reading.then(
    (value) => ({ value }),
    (error: Error & { readonly code?: string }) => ({ code: error.code, message: error.message }),
  );

describe("the reader of PDF in the page reads what the other reads", () => {
  const folder = join(root, "fixtures/pages");
  test.each(readdirSync(folder).filter((name) => name.endsWith(".pdf")))("%s", async (name) => {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    expect(await outcome(inPage(bytes))).toEqual(await outcome(readPdf(bytes)));
  });

  test.each([1, 2, 3])("printed report %i", async (seed) => {
    const bytes = renderPdf(papersOf(print(makeReport(seed, { mode: "distinct" }))));
    expect(await outcome(inPage(bytes))).toEqual(await outcome(readPdf(bytes)));
  });

  test("damaged bytes", async () => {
    const bytes = new Uint8Array(readFileSync(join(folder, "shiqiao-2023.pdf")));
    for (let at = 500; at < bytes.length; at += 997) {
      const broken = bytes.slice();
      broken[at] = (broken[at] ?? 0) ^ 0x55;
      const [ours, theirs] = [await outcome(inPage(broken)), await outcome(readPdf(broken))];
      expect([at, "value" in ours]).toEqual([at, "value" in theirs]);
      if ("value" in ours) expect(ours).toEqual(theirs);
    }
  });
});
