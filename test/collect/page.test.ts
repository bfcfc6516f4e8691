import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { load } from "cheerio/slim";
import { describe, expect, test } from "vitest";
import { compareAgainst, openCollection, rosterOf } from "../../src/collect/index.ts";
import { editionIds } from "../../src/form/index.ts";
import { collectionHtml } from "../../src/format/collection/html/index.ts";
import { folderWith } from "../cli/folder.ts";
import { observed, unreadable } from "./observed.ts";

const received = "/applications/table/received/total";
const granted = "/applications/table/outcomes/granted/total";
const hostile = `<img src=x onerror=alert(1)>"'&局`;

/** A page with everything that a page may have. */
function pageOf(language: "zh" | "en" = "zh", names = ["甲局", "乙局", hostile, "丁局"]): string {
  const open = openCollection({ roster: rosterOf([["name"], ...names.map((name) => [name])]), years: null });
  const texts = [1, 2, 3].map((digest): [number, number] => [digest, 50]);
  const cells = { [received]: 7, [granted]: 5 };
  for (const year of [2023, 2024]) {
    open.add(observed(`甲${year}.docx`, { organization: "甲局", year, cells, errors: 2, texts }));
    open.add(observed(`乙${year}.docx`, { organization: "乙局", year, form: editionIds[1] ?? null, texts }));
    open.add(
      observed(`${hostile}${year}.docx`, {
        organization: hostile,
        year,
        cells: { [received]: null },
        errors: 1,
      }),
    );
  }
  open.add(unreadable("丁局.pdf"));
  const collection = open.end();
  const against = compareAgainst(
    observed("县.docx", { organization: "县", cells: { [received]: 9 } }),
    collection,
  );
  return [...collectionHtml({ collection, against, roster: "名单.csv", skipped: [], language })].join("");
}

describe("the page of a collection", () => {
  test("draws four charts, each with a name, a description and its figures as a table", () => {
    const page = load(pageOf());
    expect(page("svg")).toHaveLength(4);
    for (const chart of page("figure.chart").toArray()) {
      const svg = page(chart).find("svg");
      expect(svg.attr("role")).toBe("img");
      for (const id of (svg.attr("aria-labelledby") ?? "").split(" "))
        expect(page(`#${id}`).text()).not.toBe("");
      expect(page(chart).find("details table tbody tr").length).toBeGreaterThan(0);
    }
    expect(page("svg rect").length).toBeGreaterThan(10);
    expect(
      page("h2")
        .toArray()
        .map((one) => page(one).text()),
    ).toEqual(["概况", "图", "名单", "汇总", "与政府报告的差额"]);
  });

  test("shows the figures that there are, marks sums that are incomplete, and leaves blank what nobody has", () => {
    const page = load(pageOf());
    const rows = page("#requests-caption ~ details tbody tr")
      .toArray()
      .map((row) => page(row).text());
    expect(rows).toContain("甲局77");
    expect(rows).toContain("丁局––");
    const sums = page("#sum-1 ~ .scroll").first();
    expect(sums.text()).toContain("0＊");
    const total = page(".figure")
      .toArray()
      .map((cell) => page(cell).text());
    expect(total).toContain("7＊");
  });

  test("holds nothing that runs, loads or links elsewhere, whatever names hold", () => {
    for (const language of ["zh", "en"] as const) {
      const html = pageOf(language);
      const page = load(html);
      expect(page("script, link, img, iframe, object, [onerror], [src]")).toHaveLength(0);
      expect(
        page("a")
          .toArray()
          .map((one) => page(one).attr("href")),
      ).toEqual(["#offices"]);
      expect(html).not.toMatch(/url\(|@import|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
      expect(page("td, th, text, p").text()).toContain(hostile.slice(0, 10));
      expect(page("meta[http-equiv]").attr("content")).toContain("default-src 'none'");
    }
  });

  test("speaks the language that is asked for", () => {
    const english = load(pageOf("en", ["A", "B"]));
    expect(english("html").attr("lang")).toBe("en");
    expect(english("h2").text()).not.toMatch(/\p{Script=Han}/u);
    expect(english("figcaption").text()).not.toMatch(/\p{Script=Han}/u);
  });

  test("ids are there once", () => {
    const page = load(pageOf());
    const ids = page("[id]")
      .toArray()
      .map((one) => page(one).attr("id"));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

/** Chromium and axe-core, where they are installed: CI without them skips this test and says so. */
const axe = (() => {
  try {
    execFileSync("chromium", ["--version"], { stdio: "ignore" });
    return createRequire(import.meta.url).resolve("axe-core/axe.min.js");
  } catch {
    return null;
  }
})();

/** What the page `x.html` of a folder says of itself in a browser, in its element `judged`. */
function judgedIn(folder: string): unknown {
  const flags = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--virtual-time-budget=20000",
    `--user-data-dir=${join(folder, "profile")}`,
  ];
  const dom = execFileSync("chromium", [...flags, "--dump-dom", `file://${folder}/x.html`], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(load(dom)("#judged").text());
}

test.skipIf(axe === null)(
  "a browser asks nobody for anything, and axe finds nothing serious",
  { timeout: 120_000 },
  () => {
    // The page itself forbids scripts: the copy that is judged lets this one in.
    const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
    const script = `<script>${readFileSync(axe ?? "", "utf8")}</script><script>
    axe.run().then(({ violations }) => {
      const found = violations.filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, nodes }) => id + " " + nodes[0].html.slice(0, 200));
      const requests = performance.getEntriesByType("resource").map(({ name }) => name);
      document.body.innerHTML = "<pre id=judged></pre>";
      document.getElementById("judged").textContent = JSON.stringify({ found, requests });
    });</script>`;
    const folder = folderWith({
      "x.html": pageOf()
        .replace(policy, "")
        .replace("</body>", () => `${script}</body>`),
    });
    expect(judgedIn(folder)).toMatchObject({ found: [], requests: [] });
  },
);

test.skipIf(axe === null)(
  "on a telephone nothing reaches beyond the screen, and nothing in a chart beyond the chart",
  { timeout: 120_000 },
  () => {
    const shown = JSON.stringify(pageOf()).replaceAll("</", () => "<\\/");
    const script = `const frame = document.createElement("iframe");
    Object.assign(frame, { width: 360, height: 740, srcdoc: ${shown} });
    frame.onload = () => {
      const { documentElement, body } = frame.contentDocument;
      const wide = [...body.querySelectorAll("*")]
        .filter((one) => one.closest(".scroll") === null && one.getBoundingClientRect().right > 361)
        .map(({ outerHTML }) => outerHTML.slice(0, 100));
      const cut = [...body.querySelectorAll("svg")].flatMap((svg) => {
        const room = svg.getBoundingClientRect();
        return [...svg.querySelectorAll("text")].filter((text) => {
          const { left, top, right, bottom } = text.getBoundingClientRect();
          return left < room.left - 1 || top < room.top - 1 || right > room.right + 1 || bottom > room.bottom + 1;
        });
      }).map(({ textContent }) => textContent);
      const told = { cut, width: documentElement.scrollWidth, charts: body.querySelectorAll("svg").length, wide };
      document.body.innerHTML = "<pre id=judged></pre>";
      document.getElementById("judged").textContent = JSON.stringify(told);
    };
    document.body.append(frame);`;
    const folder = folderWith({ "x.html": `<!DOCTYPE html><body><script>${script}</script></body>` });
    const told = judgedIn(folder) as { width: number; charts: number; wide: string[]; cut: string[] };
    expect(told.cut).toEqual([]);
    expect(told.wide).toEqual([]);
    expect(told.charts).toBe(4);
    expect(told.width).toBeGreaterThan(300);
    expect(told.width).toBeLessThanOrEqual(360);
  },
);
