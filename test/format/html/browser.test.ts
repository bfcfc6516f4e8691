import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeExhibit } from "../../../src/check/exhibits.ts";
import { lintSource } from "../../../src/lint/index.ts";
import { readSource } from "../../../src/read/index.ts";
import { recognize } from "../../../src/recognize/index.ts";
import { print } from "../results.ts";
import { chromium, launch, type Page } from "./browser.ts";

/** The page of some files, as `lint --format html` writes it. */
async function pageOf(files: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const entries = await Promise.all(
    Object.entries(files).map(async ([file, bytes]) => {
      const source = await readSource(bytes, { file });
      const reports = lintSource(source, recognize(source));
      return { result: { file, exitCode: 1, reports }, exhibit: await makeExhibit(bytes, source) };
    }),
  );
  const exhibits = Object.fromEntries(
    entries.flatMap(({ result, exhibit }) => (exhibit === null ? [] : [[result.file, exhibit] as const])),
  );
  return await print(
    "html",
    entries.map(({ result }) => result),
    {},
    exhibits,
  );
}

const sample = (name: string) => readFileSync(new URL(`../../../fixtures/samples/${name}`, import.meta.url));

describe.skipIf(chromium === null)("the page in a browser (needs chromium)", () => {
  const folder = mkdtempSync(join(tmpdir(), "gia-report-page-"));
  const hits: string[] = [];
  let server: Server;
  let host = "";
  let page: Page;

  beforeAll(async () => {
    server = createServer((request, response) => {
      hits.push(request.url ?? "");
      response.end("document.title = 'run'");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    page = await launch(chromium ?? "");
  });
  afterAll(async () => {
    await page?.close();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function show(html: string, name = "page.html"): Promise<void> {
    const path = join(folder, name);
    writeFileSync(path, html);
    await page.open(pathToFileURL(path).href);
  }

  const attack = () => `<!DOCTYPE html><html><head><title>t</title>
<link rel=stylesheet href="${host}/link.css"><script src="${host}/script.js"></script></head><body>
<img src="${host}/picture.png" onerror="document.title='run'"><iframe src="${host}/frame"></iframe>
<p style="background:url(${host}/style.png)">云岭市青桐县水利局2023年政府信息公开工作年度报告</p>
<svg onload="document.title='run'"><image href="${host}/svg.png"/></svg>
<script>document.title = "run"; fetch("${host}/fetch");</script>
<p>一、总体情况</p><p>全年公开信息43条。</p></body></html>`;

  test("the attack works on a browser that is shown it as it is", async () => {
    await show(attack(), "attack.html");
    expect(await page.evaluate("document.title")).toBe("run");
    expect(hits.length).toBeGreaterThan(2);
  });

  test("shown by the page it runs nothing and loads nothing", async () => {
    hits.length = 0;
    const html = await pageOf({ "攻击.html": new TextEncoder().encode(attack()) });
    await show(html);
    expect(await page.evaluate("document.title")).toContain("攻击.html");
    expect(await page.evaluate("document.querySelectorAll('script,img,iframe,svg,link').length")).toBe(0);
    expect(page.requests().filter((url) => !url.startsWith("file:"))).toEqual([]);
    expect(page.requests()).toHaveLength(1);
    expect(hits).toEqual([]);
  });

  test("its policy stops what a mistake would let through, and still allows its own style", async () => {
    hits.length = 0;
    const html = await pageOf({ "a.docx": sample("shiqiao-2023.docx") });
    await show(
      html.replace("<main>", `<main><script>document.title="run"</script><img src="${host}/x.png">`),
    );
    expect(await page.evaluate("document.title")).not.toBe("run");
    expect(hits).toEqual([]);
    expect(await page.evaluate("getComputedStyle(document.querySelector('.finding')).borderLeftWidth")).toBe(
      "6px",
    );
  });

  const all = () =>
    pageOf({
      "甲.docx": sample("shiqiao-2023.docx"),
      "乙.html": sample("linhe-2022.html"),
      "丙.txt": sample("qiaotou-2020.txt"),
    });

  test("every link leads to a place of its own in the page, and there is a way back from each", async () => {
    await show(await all());
    const broken = await page.evaluate(`(() => {
      const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
      const links = [...document.querySelectorAll("a")].map((one) => one.getAttribute("href"));
      const dead = links.filter((href) => document.getElementById(href.slice(1)) === null);
      const oneWay = [...document.querySelectorAll(".finding a.to")]
        .filter((one) => document.querySelector(one.getAttribute("href")).getAttribute("href") !== "#" + one.closest(".finding").id)
        .map((one) => one.getAttribute("href"));
      return { twice, dead, oneWay, findings: document.querySelectorAll(".finding").length, links: links.length };
    })()`);
    expect(broken).toMatchObject({ twice: [], dead: [], oneWay: [] });
    const { findings, links } = broken as { findings: number; links: number };
    expect(findings).toBeGreaterThan(15);
    expect(links).toBeGreaterThan(findings * 2);
  });

  test("the wrong total is marked in its cell, and a click on its finding goes there", async () => {
    await show(await pageOf({ "a.docx": sample("shiqiao-2023.docx") }));
    const found = await page.evaluate(`(() => {
      const item = [...document.querySelectorAll(".finding")].find((one) => one.textContent.includes("t3-row-total"));
      const link = item.querySelector("a.to");
      link.click();
      const target = document.querySelector(":target");
      const cell = target.closest("td");
      const box = target.getBoundingClientRect();
      return { text: cell.lastChild.textContent.trim(), marked: cell.className, seen: box.top >= 0 && box.bottom <= innerHeight };
    })()`);
    expect(found).toEqual({ text: "31", marked: "marked error", seen: true });
  });

  test.each([360, 390, 768, 1280])("at a width of %i nothing sticks out", async (width) => {
    await page.resize(width, 800);
    await show(await all());
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    const beside = await page.evaluate(`(() => {
      const [list, report] = [".findings", ".original"].map((name) => document.querySelector(name).getBoundingClientRect());
      return list.left > report.right - 1;
    })()`);
    expect(beside).toBe(width >= 1024);
  });

  test("text has a contrast of 4.5 to 1 on its ground, badges and marks too", async () => {
    await page.resize(1280, 800);
    await show(await all());
    const poor = await page.evaluate(`(() => {
      const parse = (text) => (text.match(/[\\d.]+/g) ?? []).map(Number);
      const light = ([r, g, b]) => {
        const part = (value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
        return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
      };
      const ground = (element) => {
        for (let at = element; at !== null; at = at.parentElement) {
          const colour = parse(getComputedStyle(at).backgroundColor);
          if (colour.length === 3 || colour[3] === 1) return colour;
        }
        return [255, 255, 255];
      };
      const bad = new Set();
      for (const element of document.querySelectorAll("body *")) {
        if (![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== "")) continue;
        const [one, other] = [light(parse(getComputedStyle(element).color)), light(ground(element))].sort((a, b) => b - a);
        const ratio = (one + 0.05) / (other + 0.05);
        if (ratio < 4.5) bad.add(element.tagName + "." + element.className + " " + ratio.toFixed(2));
      }
      return [...bad];
    })()`);
    expect(poor).toEqual([]);
  });
});
