import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, type Page } from "../format/html/browser.ts";

/** The offline page in a browser, used as a person uses it. */
export interface DrivenPage {
  readonly browser: Page;
  readonly open: () => Promise<void>;
  /** Chooses these files in the browser's dialog. */
  readonly choose: (...paths: readonly string[]) => Promise<void>;
  /** Chooses a folder. */
  readonly chooseFolder: (path: string) => Promise<void>;
  /** Lets these files and folders go on the page. */
  readonly drop: (...paths: readonly string[]) => Promise<void>;
  /** Waits until all files are checked. */
  readonly settled: () => Promise<void>;
  readonly until: (expression: string) => Promise<void>;
  /** Clicks on what `selector` finds first. */
  readonly click: (selector: string) => Promise<void>;
  /** Presses a key. */
  readonly press: (key: string) => Promise<void>;
  /** The bytes of the file that `take` makes the browser save. */
  readonly download: (name: string, take: () => Promise<void>) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

export async function drive(program: string, file: string): Promise<DrivenPage> {
  const browser = await launch(program);
  const downloads = mkdtempSync(join(tmpdir(), "gia-report-downloads-"));
  const evaluate = browser.evaluate;
  const { userAgent } = await browser.send("Browser.getVersion");
  await browser.send("Network.setUserAgentOverride", { userAgent, acceptLanguage: "zh-CN" });
  await browser.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads });

  async function until(expression: string): Promise<void> {
    for (let tries = 0; tries < 1200; tries += 1) {
      if ((await evaluate(`Boolean(${expression})`)) === true) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`never: ${expression}\n${browser.complaints().join("\n")}`);
  }

  async function give(input: string, files: readonly string[]): Promise<void> {
    const { result } = (await browser.send("Runtime.evaluate", {
      expression: `document.querySelector(${JSON.stringify(input)})`,
    })) as { readonly result: { readonly objectId: string } };
    await browser.send("DOM.setFileInputFiles", { files, objectId: result.objectId });
  }

  return {
    browser,
    open: async () => {
      await browser.open(pathToFileURL(file).href);
      await until("document.querySelector('.drop')");
    },
    choose: (...paths) => give("input[type=file]:not([webkitdirectory])", paths),
    chooseFolder: (path) => give("input[webkitdirectory]", [path]),
    drop: async (...paths) => {
      const data = { items: [], files: paths, dragOperationsMask: 1 };
      for (const type of ["dragEnter", "dragOver", "drop"])
        await browser.send("Input.dispatchDragEvent", { type, x: 300, y: 300, data });
    },
    settled: async () => {
      // What was given is drawn in the next frame.
      await evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
      await until("!document.querySelector('#page').classList.contains('busy')");
    },
    until,
    click: async (selector) => {
      await until(`document.querySelector(${JSON.stringify(selector)})`);
      // Browsers count what happens without a person, such as a second download.
      await browser.send("Runtime.evaluate", {
        expression: `document.querySelector(${JSON.stringify(selector)}).click()`,
        userGesture: true,
      });
    },
    press: async (key) => {
      for (const type of ["rawKeyDown", "keyUp"])
        await browser.send("Input.dispatchKeyEvent", { type, key, code: key, windowsVirtualKeyCode: 9 });
    },
    download: async (name, take) => {
      const path = join(downloads, name);
      rmSync(path, { force: true });
      await take();
      for (let tries = 0; tries < 600; tries += 1) {
        if (existsSync(path)) return readFileSync(path);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`${name} is not saved\n${browser.complaints().join("\n")}`);
    },
    close: async () => {
      await browser.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}
