import { load } from "cheerio";
import { describe, expect, test } from "vitest";
import { makeExhibit } from "../../../src/check/exhibits.ts";
import { printHtml } from "../../../src/format/html/index.ts";
import { readSource } from "../../../src/read/index.ts";
import { endOf, findingWith, plainOptions, resultWith, whole } from "../results.ts";
import { viewOf } from "./marked.ts";

const result = (file: string) =>
  resultWith([findingWith({ message: `${file} 的发现`, location: { line: 1, column: 1 } })], { file });

/** A page of these texts under these limits. */
async function pageOf(texts: readonly string[], limits: { original: number; page: number }) {
  const printing = printHtml(plainOptions, limits);
  const results = texts.map((_, index) => result(`${index}.txt`));
  for (const [index, text] of texts.entries()) {
    const bytes = new TextEncoder().encode(text);
    const exhibit = await makeExhibit(bytes, await readSource(bytes, { file: "a.txt" }));
    await printing.result(result(`${index}.txt`), exhibit);
  }
  return load(whole(await printing.end(endOf(results))));
}

describe("limits of the page", () => {
  test("a report that is too large is not shown; its findings are, without dead links", async () => {
    const dom = await pageOf(["一二三四五六七八九十".repeat(10)], { original: 99, page: 10_000 });
    expect(dom(".original").text()).toContain("原文太大，未在此显示");
    expect(dom(".finding").text()).toContain("0.txt 的发现");
    expect(dom(".finding").text()).toContain("原文视图中没有显示此处");
    expect(dom(".finding a")).toHaveLength(0);
  });

  test("when the page is full the next reports are not shown, and say so", async () => {
    const dom = await pageOf(["甲乙丙", "丁戊己", "庚辛壬"], { original: 99, page: 400 });
    const shown = dom(".original")
      .toArray()
      .map((one) => dom(one).find(".text").length);
    expect(shown).toEqual([1, 0, 0]);
    expect(dom(".original").eq(1).text()).toContain("本页原文合计已达上限");
    expect(dom(".finding")).toHaveLength(3);
  });

  test("several files have an index that leads to each", async () => {
    const dom = await pageOf(["甲", "乙"], { original: 99, page: 9999 });
    const links = dom("nav a")
      .toArray()
      .map((one) => dom(one).attr("href"));
    expect(links).toEqual(["#file-1", "#file-2"]);
    for (const link of links) expect(dom(link ?? "")).toHaveLength(1);
  });

  test.each([
    ["100,000 stray texts in a table", `<table>${"甲<b>乙</b>".repeat(100_000)}`],
    ["100,000 cells", `<table><tr>${"<td>1".repeat(100_000)}`],
    ["100,000 lines in one element", `<div>${"甲<br>".repeat(100_000)}</div>`],
    ["200 open formattings", `${"<b>".repeat(5)}<p>甲`.repeat(200)],
  ])("a page with %s is shown", async (_, html) => {
    const bytes = new TextEncoder().encode(`<html><body>${html}`);
    const { placed } = await viewOf(bytes, await readSource(bytes, { file: "a.html" }), [
      { line: 1, column: 13 },
    ]);
    expect(placed.size).toBe(1);
  });
});
