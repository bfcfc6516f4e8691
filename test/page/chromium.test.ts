import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chromium } from "../format/html/browser.ts";
import { type BuiltPage, builtPage } from "./built-page.ts";
import { type DrivenPage, drive } from "./driven-page.ts";
import { type ChromiumDriver, startChromium } from "./in-chromium.ts";
import { byCommandLine, findingsOf, fixtures } from "./samples.ts";

describe.skipIf(chromium === null)("what only Chromium can be asked (needs chromium)", () => {
  const folder = mkdtempSync(join(tmpdir(), "gia-report-chromium-"));
  let built: BuiltPage;
  let page: DrivenPage & { readonly driver: ChromiumDriver };

  beforeAll(async () => {
    built = await builtPage();
    page = await drive((downloads) => startChromium(chromium ?? "", downloads), built.file);
  }, 180_000);
  afterAll(async () => {
    await page?.close();
    built?.remove();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => page.open());

  test("folders may be dropped as they are chosen, from a disk too; what cannot be read in them is named", async () => {
    const word = readFileSync(fixtures[0] ?? "");
    mkdirSync(join(folder, "年报", "下级"), { recursive: true });
    writeFileSync(join(folder, "年报", "乙.docx"), word);
    writeFileSync(join(folder, "年报", "下级", "甲.docx"), word);
    for (let count = 100; count < 250; count += 1)
      writeFileSync(join(folder, "年报", "下级", `${count}.png`), "\x89PNG");
    await page.drop(join(folder, "年报"), fixtures[1] ?? "");
    await page.until("document.querySelectorAll('.file-button').length > 2");
    await page.settled();
    const named = (await findingsOf(page)).map(({ file }) => file);
    expect(named.filter((name) => name.endsWith(".docx"))).toEqual([
      "年报/下级/甲.docx",
      "年报/乙.docx",
      "wangshan-2023.docx",
    ]);
    expect(await page.evaluate("document.querySelectorAll('.skipped li').length")).toBe(150);
  });

  test("a folder that the browser keeps from the page is an input that was not checked", async () => {
    await page.evaluate(
      "DataTransferItem.prototype.getAsFileSystemHandle = async () => { throw new Error('no') }",
    );
    mkdirSync(join(folder, "另"), { recursive: true });
    writeFileSync(join(folder, "另", "年报.docx"), readFileSync(fixtures[0] ?? ""));
    await page.drop(join(folder, "另"));
    await page.until("document.querySelector('.state.bad')");
    expect(await findingsOf(page)).toMatchObject([
      { file: "另", exitCode: 3, error: { code: "browser-refused" } },
    ]);
    expect(await page.evaluate("document.querySelector('main').innerText")).toContain("选择文件夹");
  });

  test("a browser of 2020 without a worker for pages from a disk does the same", async () => {
    const old = await page.driver.protocol("Page.addScriptToEvaluateOnNewDocument", { source: withoutNews });
    await page.open();
    expect(await page.evaluate("[typeof Worker, typeof [].at, typeof Object.hasOwn].join()")).toBe(
      "undefined,function,function",
    );
    await page.choose(...fixtures);
    await page.settled();
    expect(await findingsOf(page)).toEqual(await byCommandLine(fixtures));
    await page.click(".overview");
    await page.until("document.querySelector('.collection')");
    const book = await page.download("汇总.xlsx", () => page.click(".actions [data-kind=xlsx]"));
    expect(Object.keys(unzipSync(book))).toContain("xl/workbook.xml");
    const all = await page.download("年报校对.zip", () => page.click(".side-actions [data-kind=all]"));
    const names = Object.keys(unzipSync(all));
    for (const name of ["shiqiao-2023.审阅.docx", "linhe-2022.xlsx", "退回修改单.docx", "发现.html"])
      expect(names).toContain(name);
    expect(await page.complaints()).toEqual([]);
    await page.driver.protocol("Page.removeScriptToEvaluateOnNewDocument", { identifier: old.identifier });
  }, 120_000);
});

/** Takes from a browser what came after Chrome 86, and its workers. */
const withoutNews = `
  delete globalThis.Worker;
  for (const { prototype } of [Array, String, Object.getPrototypeOf(Uint8Array)])
    for (const name of ["at", "findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced", "with", "isWellFormed", "toWellFormed"])
      delete prototype[name];
  for (const [owner, names] of [
    [Object, ["hasOwn", "groupBy"]],
    [Map, ["groupBy"]],
    [Array, ["fromAsync"]],
    [Promise, ["withResolvers", "try"]],
    [RegExp, ["escape"]],
    [Math, ["sumPrecise", "f16round"]],
    [URL, ["parse", "canParse"]],
    [Uint8Array, ["fromBase64", "fromHex"]],
    [Uint8Array.prototype, ["toBase64", "toHex", "setFromBase64"]],
    [ArrayBuffer.prototype, ["transfer", "transferToFixedLength", "resize"]],
    [Map.prototype, ["getOrInsert", "getOrInsertComputed"]],
    [Set.prototype, ["union", "intersection", "difference", "isSubsetOf", "isSupersetOf", "isDisjointFrom", "symmetricDifference"]],
    [Blob.prototype, ["bytes"]],
    [globalThis, ["structuredClone", "Iterator", "DecompressionStream", "CompressionStream", "scheduler", "Intl.Segmenter", "DOMMatrix", "OffscreenCanvas", "ImageDecoder"]],
  ])
    for (const name of names) delete owner[name];
  for (const name of ["map", "filter", "take", "drop", "flatMap", "reduce", "toArray", "forEach", "some", "every", "find"])
    delete Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()))[name];
`;
