import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { zipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { twoYears } from "../cli/batch/two-years.ts";
import { invoke, root } from "../cli/invoke.ts";
import { chromium } from "../format/html/browser.ts";
import { type BuiltPage, builtPage } from "./built-page.ts";
import { type DrivenPage, type Driver, drive } from "./driven-page.ts";
import { startChromium } from "./in-chromium.ts";
import { firefox, startFirefox } from "./in-firefox.ts";
import { byCommandLine, findingsOf, fixtures, madeKinds } from "./samples.ts";

const folder = mkdtempSync(join(tmpdir(), "gia-report-offline-"));
let built: BuiltPage;
beforeAll(async () => {
  built = await builtPage();
}, 180_000);
afterAll(() => {
  built?.remove();
  rmSync(folder, { recursive: true, force: true });
});

describe.each<{
  readonly name: string;
  readonly program: string | null;
  readonly start: (program: string, downloads: string) => Promise<Driver>;
}>([
  { name: "Chromium", program: chromium, start: startChromium },
  { name: "Firefox", program: firefox, start: startFirefox },
])("the offline page in $name", ({ name, program, start }) => {
  if (program === null) return test.skip(`needs ${name}`, () => {});
  let page: DrivenPage;

  beforeAll(async () => {
    page = await drive((downloads) => start(program, downloads), built.file);
    await page.resize(1280, 860);
  }, 180_000);
  afterAll(() => page?.close());
  beforeEach(() => page.open());

  function write(name: string, content: Uint8Array | string): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }

  const evaluate = (expression: string) => page.evaluate(expression);

  test("every kind of file gives what lint --format json gives, and nothing is asked of the network", async () => {
    const made = madeKinds(write);
    const all = [...fixtures, ...made];
    await page.choose(...all);
    await page.settled();
    expect(await findingsOf(page)).toEqual(await byCommandLine(all));
    expect(await page.complaints()).toEqual([]);
    expect(await page.requests()).toEqual([]);
  }, 120_000);

  test("had it asked for something, that would have been seen, of its worker too", async () => {
    const asking = `"http://127.0.0.1:65123/" + name`;
    const worker = `const name = "worker"; fetch(${asking}, { mode: "no-cors" }).finally(() => postMessage(0))`;
    const text = `<script>
      const name = "page";
      new Image().src = ${asking};
      new Worker(URL.createObjectURL(new Blob([${JSON.stringify(worker)}]))).onmessage = () => { document.title = "asked"; };
    </script>`;
    await page.visit(pathToFileURL(write("unguarded.html", text)).href);
    await page.until("document.title === 'asked'");
    expect([...(await page.requests())].sort()).toEqual([
      "http://127.0.0.1:65123/page",
      "http://127.0.0.1:65123/worker",
    ]);
  });

  test("the findings of the first file are on the screen while others still wait; how long it took is measured", async () => {
    const bytes = readFileSync(fixtures[0] ?? "");
    const many = Array.from({ length: 60 }, (_, index) => write(`${100 + index}.docx`, bytes));
    await evaluate(`new MutationObserver((_, observer) => {
      if (document.querySelector(".finding") === null) return;
      observer.disconnect();
      window.waiting = [...document.querySelectorAll(".file-button")]
        .filter((one) => one.querySelector(".count, .good, .bad") === null).length;
    }).observe(document.body, { childList: true, subtree: true })`);
    await page.drop(...many);
    await page.until("document.querySelector('.finding')");
    expect(await evaluate("window.waiting")).toBeGreaterThan(0);
    const took = await evaluate("performance.getEntriesByName('first-view', 'measure')[0].duration");
    expect(Number(took)).toBeGreaterThan(0);
    await page.settled();
  });

  test("the licences of what is in the page are shown to who asks for them", async () => {
    await page.click(".licences summary");
    await page.until("document.querySelector('.licences pre').textContent.includes('pdfjs-dist')");
    expect(await evaluate("document.querySelector('.licences pre').getClientRects().length")).toBe(1);
  });

  test("two hundred files in one drop", async () => {
    const bytes = readFileSync(fixtures[1] ?? "");
    const many = Array.from({ length: 200 }, (_, index) => write(`${1000 + index}.docx`, bytes));
    await page.drop(...many);
    await page.until("document.querySelectorAll('.file-button').length === 200");
    await page.settled();
    const found = await findingsOf(page);
    expect(found.map(({ file }) => file)).toEqual(many.map((path) => basename(path)));
    expect(await evaluate("document.querySelectorAll('.state.good').length")).toBe(200);
    expect(await evaluate("document.querySelector('.progress').textContent")).toContain("200");
  }, 120_000);

  test("a file that takes too long or is made to do harm is said to be unchecked, and the page goes on", async () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(80 * 1024 * 1024) });
    const deep = `<html>${"<div>".repeat(50_000)}`;
    await page.choose(
      write("炸弹.docx", bomb),
      write("深.html", deep),
      write("断.pdf", "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 1 0 R>>"),
      write("<img src=x onerror=document.title='run'>.txt", "<script>document.title='run'</script>"),
    );
    await page.settled();
    expect(await evaluate("document.querySelectorAll('.state.bad').length")).toBe(4);
    await page.choose(fixtures[0] ?? "");
    await page.settled();
    expect(await evaluate("document.querySelectorAll('.count.error').length")).toBe(1);
    expect(await evaluate("document.title")).not.toBe("run");
    expect(await page.complaints()).toEqual([]);
  }, 120_000);

  test("a folder is read as the command line reads it: reports, an archive, and what is neither is named", async () => {
    const inner = join(folder, "年报");
    mkdirSync(join(inner, "下级"), { recursive: true });
    const word = readFileSync(fixtures[0] ?? "");
    writeFileSync(join(inner, "甲.docx"), word);
    writeFileSync(
      join(inner, "下级", "附件.zip"),
      zipSync({ "乙.docx": word, "图.png": Buffer.from("89504e470d0a1a0a", "hex") }),
    );
    writeFileSync(join(inner, "图.png"), Buffer.from("89504e470d0a1a0a", "hex"));
    writeFileSync(join(inner, "~$甲.docx"), "lock");
    await page.chooseFolder(inner);
    // The browser lists a folder before it hands it over.
    await page.until("document.querySelector('.file-button')");
    await page.settled();
    expect((await findingsOf(page)).map(({ file }) => file)).toEqual(
      expect.arrayContaining(["年报/甲.docx", "年报/下级/附件.zip!乙.docx", "年报/图.png", "年报/~$甲.docx"]),
    );
    expect(await evaluate("document.querySelectorAll('.file-button').length")).toBe(2);
    expect(await evaluate("document.querySelector('.skipped').innerText")).not.toBe("");
  });

  test("a folder without a report is not passed over in silence", async () => {
    const inner = join(folder, "图");
    mkdirSync(inner, { recursive: true });
    writeFileSync(join(inner, "图.png"), Buffer.from("89504e470d0a1a0a", "hex"));
    await page.chooseFolder(inner);
    await page.until("document.querySelector('.notice').textContent.includes('没有可以检查的文件')");
    // The list is drawn with the next frame.
    await page.until("document.querySelector('.skipped li')?.getClientRects().length === 1");
  });

  test("a file that is saved again is not taken for the one that was checked", async () => {
    const path = write("改.docx", readFileSync(fixtures[0] ?? ""));
    await page.choose(path, fixtures[2] ?? "");
    await page.settled();
    await page.until("document.querySelector('.finding')");
    write("改.docx", readFileSync(fixtures[1] ?? ""));
    utimesSync(path, new Date(), new Date(Date.now() + 60_000));
    await page.click("li:nth-child(2) .file-button");
    await page.until("document.querySelector('main h2').textContent.includes('linhe')");
    await page.click("li:first-child .file-button");
    await page.until("document.querySelector('main').innerText.includes('“改.docx”放入以后改过')");
    await page.click(".side-actions [data-kind=json]");
    await page.until("document.querySelector('.notice').textContent.includes('请再放入一次')");
  });

  test("a file that takes too long is ended, said to be unchecked, and what comes after it is checked", async () => {
    // The limit is one for people.
    await evaluate(
      "(() => { const wait = setTimeout; window.setTimeout = (f, ms, ...rest) => wait(f, ms === 20000 ? 6000 : ms, ...rest); })()",
    );
    const long = `${readFileSync(fixtures[3] ?? "", "utf8")}\n`.repeat(5000);
    await page.choose(write("长.txt", long), fixtures[0] ?? "");
    await page.settled();
    expect(await findingsOf(page)).toMatchObject([
      { file: "长.txt", exitCode: 3, error: { code: "time-limit" } },
      { file: "shiqiao-2023.docx", exitCode: 1 },
    ]);
  });

  test("last year's report dropped beside this year's switches the rules on", async () => {
    const { before, after } = twoYears();
    await page.choose(write("今年.html", after));
    await page.settled();
    expect(await evaluate("document.querySelector('main').innerText")).not.toContain("carry-over-mismatch");
    await page.choose(write("去年.docx", before));
    await page.settled();
    await page.until("document.querySelector('main').innerText.includes('carry-over-mismatch')");
    expect(await evaluate("document.querySelector('.about').textContent")).toContain("2022");
  });

  test("enforcement data dropped beside a report are compared with it, and named until they are dropped", async () => {
    await page.choose(write("执法数据.txt", "2023年度行政执法数据\n行政处罚\t99\n"), fixtures[1] ?? "");
    await page.settled();
    const rule = "document.querySelector('main').innerText.includes('enforcement-data-mismatch')";
    await page.until(rule);
    expect(await evaluate("document.querySelectorAll('.file-button').length")).toBe(1);
    expect(await evaluate("document.querySelector('.compared').innerText")).toContain("执法数据.txt");
    await page.click(".compared button");
    await page.settled();
    await page.until(`!${rule}`);
    expect(await evaluate("document.querySelector('.compared').hidden")).toBe(true);
  });

  test("with a roster, the supervising office sees who is missing, as collect has it", async () => {
    const roster = write(
      "单位.csv",
      "\ufeff名称,截止日期\n云岭市石桥县农业农村局,2024-01-31\n云岭市无此局,2024-01-31\n",
    );
    const reports = fixtures.slice(0, 3);
    await page.choose(...reports, fixtures[10] ?? "", roster);
    await page.settled();
    await page.click(".overview");
    await page.until("document.querySelector('.collection')");
    const shown = await evaluate("document.querySelector('.collection').shadowRoot.textContent");
    expect(shown).toContain("云岭市无此局");
    expect(await evaluate("document.querySelector('.toolbar .hint').textContent")).toContain("2 个单位");
    const bytes = await page.download("汇总.json", () => page.click(".actions [data-kind=json]"));
    const ours = JSON.parse(new TextDecoder().decode(bytes));
    const all = [...reports, fixtures[10] ?? ""];
    const { stdout } = await invoke([
      "collect",
      ...all,
      "--roster",
      roster,
      "--format",
      "json",
      "--lang",
      "zh",
    ]);
    const theirs = stdout.replace(/"[^"]*\/([^"/]+)"/g, (whole, name: string) =>
      [...all, roster].some(
        (path) => whole.includes(path.replace(root, "")) || whole === JSON.stringify(path),
      )
        ? `"${name}"`
        : whole,
    );
    expect(ours).toEqual(JSON.parse(theirs));
    const book = await page.download("汇总.xlsx", () => page.click(".actions [data-kind=xlsx]"));
    expect(Buffer.from(book.subarray(0, 2)).toString()).toBe("PK");
    expect(await page.complaints()).toEqual([]);
  });

  describe("for everybody", () => {
    const axe = readFileSync(join(root, "node_modules/axe-core/axe.min.js"), "utf8");

    /** What axe-core finds grave, as “rule: where”. */
    async function barriers(): Promise<unknown> {
      await page.run(axe);
      return await evaluate(`axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
        violations
          .filter(({ impact }) => impact === "serious" || impact === "critical")
          .flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html.slice(0, 120))))`);
    }

    test.each([1280, 390])(
      "at a width of %i axe-core finds nothing grave, and nothing sticks out",
      async (width) => {
        await page.resize(width, 860);
        expect(await barriers()).toEqual([]);
        await page.choose(...fixtures.slice(0, 4), fixtures[10] ?? "");
        await page.settled();
        await page.until("document.querySelector('.finding')");
        await page.click(".why");
        await page.click(".actions .menu summary");
        expect(await barriers()).toEqual([]);
        expect(await evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
        await page.resize(1280, 860);
      },
    );

    test("the keyboard reaches everything, and shows where it is", async () => {
      await page.choose(fixtures[0] ?? "");
      await page.settled();
      await page.until("document.querySelector('.finding')");
      const seen = new Set<string>();
      for (let steps = 0; steps < 60; steps += 1) {
        await page.press("Tab");
        const [name, outline] = String(
          await evaluate(`(() => {
            const at = document.activeElement;
            return at.className + "|" + getComputedStyle(at).outlineStyle;
          })()`),
        ).split("|");
        seen.add((name ?? "").split(" ")[0] ?? "");
        if (name !== "") expect([name, outline]).not.toEqual([name, "none"]);
      }
      for (const name of ["skip", "button", "file-button", "remove", "level", "to", "why", "ref", "scroll"])
        expect([...seen]).toContain(name);
    });

    test("with colours that the system forces, a level that is off can be told from one that is on", async () => {
      await page.emulate({ media: null, forcedColors: true });
      await page.choose(fixtures[0] ?? "");
      await page.settled();
      await page.until("document.querySelector('.level')");
      const ground = () => evaluate("getComputedStyle(document.querySelector('.level')).backgroundColor");
      const on = await ground();
      await page.click(".level");
      expect(await ground()).not.toBe(on);
      await page.emulate({ media: null, forcedColors: false });
    });

    test("on paper stand the report and its findings, no buttons", async () => {
      await page.choose(fixtures[0] ?? "");
      await page.settled();
      await page.until("document.querySelector('.finding')");
      await page.emulate({ media: "print", forcedColors: false });
      const shown = (selector: string) =>
        evaluate(`document.querySelector(${JSON.stringify(selector)}).getClientRects().length > 0`);
      for (const selector of [".finding", ".original"])
        expect([selector, await shown(selector)]).toEqual([selector, true]);
      for (const selector of [".side", ".toolbar", ".top"])
        expect([selector, await shown(selector)]).toEqual([selector, false]);
      await page.emulate({ media: null, forcedColors: false });
    });
  });

  describe("the view", () => {
    beforeEach(async () => {
      await page.choose(fixtures[2] ?? "");
      await page.settled();
      await page.until("document.querySelector('.finding')");
    });

    test("a finding leads to its cell and the cell to its finding", async () => {
      await page.click(".finding a.to");
      await page.until("document.querySelector(':target')?.classList.contains('ref')");
      await page.click(":target");
      await page.until("document.querySelector(':target')?.classList.contains('finding')");
    });

    test("levels and a search leave those that are wanted, in the list and in the report", async () => {
      const seen = () =>
        evaluate(
          `[...document.querySelectorAll(".finding")].filter((one) => one.offsetParent !== null).length`,
        );
      const all = Number(await seen());
      await page.click(".level.info");
      const without = Number(await seen());
      expect(without).toBeLessThan(all);
      expect(
        await evaluate(
          `[...document.querySelectorAll(".original .ref.info")].filter((one) => one.offsetParent !== null).length`,
        ),
      ).toBe(0);
      expect(await evaluate("document.querySelector('.matches').textContent")).toContain(String(without));
      await evaluate(`(() => {
        const search = document.querySelector(".toolbar input");
        search.value = "没有这样的话";
        search.dispatchEvent(new Event("input"));
      })()`);
      expect(await seen()).toBe(0);
    });

    test("next and previous go from finding to finding, the place in view", async () => {
      await page.click(".steps button:last-child");
      await page.click(".steps button:last-child");
      expect(
        await evaluate(
          "[...document.querySelectorAll('.finding')].findIndex((one) => one.classList.contains('current'))",
        ),
      ).toBe(1);
      await page.click(".steps button:first-child");
      expect(
        await evaluate(
          "[...document.querySelectorAll('.finding')].findIndex((one) => one.classList.contains('current'))",
        ),
      ).toBe(0);
    });

    test("why a rule is there is told in its place", async () => {
      await page.click(".why");
      await page.until("document.querySelector('.explanation .part')");
      expect(await evaluate("document.querySelector('.why').getAttribute('aria-expanded')")).toBe("true");
    });

    test("the other language says everything in it", async () => {
      const before = await evaluate("document.documentElement.lang");
      await page.click(".top button");
      await page.until(`document.documentElement.lang !== ${JSON.stringify(before)}`);
      await page.settled();
      await page.until("document.querySelector('.finding')");
      const chinese = before === "en";
      expect(await evaluate("document.querySelector('.findings h3').textContent")).toBe(
        chinese ? "发现的问题" : "Findings",
      );
      expect(await evaluate("document.querySelector('.finding .severity').textContent")).toMatch(
        chinese ? /错误|警告|提示/ : /error|warning|info/,
      );
    });

    test.each([
      ["annotated", "linhe-2022.审阅.docx", "PK"],
      ["slip", "退回修改单.docx", "PK"],
      ["findings", "发现.html", "<!"],
      ["xlsx", "linhe-2022.xlsx", "PK"],
      ["csv", "linhe-2022.csv", "\u00ef\u00bb"],
      ["json", "linhe-2022.json", "{\n"],
      ["result", "发现.json", "[\n"],
      ["all", "年报校对.zip", "PK"],
    ])("%s can be taken away", async (kind, name, start) => {
      const bytes = await page.download(name, () => page.click(`.actions [data-kind=${kind}]`));
      expect(Buffer.from(bytes.subarray(0, 2)).toString("latin1")).toBe(start);
    });
  });
});
