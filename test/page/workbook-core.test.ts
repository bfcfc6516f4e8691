import { type BookType, read as readWorkbook, write as writeWorkbook } from "@e965/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import { readSource, type Source } from "../../src/read/index.ts";
import { print } from "../bed/printed.ts";
import { renderXlsx } from "../bed/render/xlsx.ts";
import { makeReport } from "../bed/report.ts";
import { bundledForPage } from "./bundled.ts";

/** The readers as the page has them: less is left of the package that reads workbooks. */
let inPage: typeof readSource;

beforeAll(async () => {
  const bundled = await bundledForPage("src/read/index.ts");
  inPage = bundled.readSource as typeof readSource;
}, 120_000);

const outcome = (reading: Promise<Source>) =>
  reading.then(
    ({ kind, blocks, notices }) => ({ kind, blocks, notices }),
    (error: Error & { readonly code?: string }) => ({ code: error.code, message: error.message }),
  );

describe("the page reads workbooks as the command line does", () => {
  const made = renderXlsx(print(makeReport(3, { mode: "distinct" })), { sheets: "one" });
  const saved = (bookType: BookType) =>
    new Uint8Array(writeWorkbook(readWorkbook(made), { bookType, type: "array" }));

  test.each<BookType>(["xlsx", "xlsm", "xlsb", "biff8"])("%s", async (bookType) => {
    const bytes = saved(bookType);
    const ours = await outcome(inPage(bytes, { file: "a" }));
    expect(ours).toEqual(await outcome(readSource(bytes, { file: "a" })));
    expect(ours).toHaveProperty("blocks");
  });

  test("earlier ones are refused by the same name", async () => {
    const ours = await outcome(inPage(saved("biff5"), { file: "a" }));
    expect(ours).toEqual(await outcome(readSource(saved("biff5"), { file: "a" })));
    expect(ours).toMatchObject({ code: "input-excel5" });
  });

  test.each<BookType>(["xlsb", "biff8"])("damaged bytes of %s", async (bookType) => {
    const bytes = saved(bookType);
    for (let at = 600; at < bytes.length; at += Math.ceil(bytes.length / 60)) {
      const broken = bytes.slice();
      broken[at] = (broken[at] ?? 0) ^ 0x55;
      const ours = await outcome(inPage(broken, { file: "a" }));
      expect([at, ours]).toEqual([at, await outcome(readSource(broken, { file: "a" }))]);
    }
  });
});
