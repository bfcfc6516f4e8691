import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** A browser with one page, as its own protocol lets it be driven. */
export interface Driver {
  readonly visit: (url: string) => Promise<void>;
  /** Value of an expression, awaited; it runs beside the page's own policy. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Runs a script that defines globals. */
  readonly run: (script: string) => Promise<void>;
  readonly resize: (width: number, height: number) => Promise<void>;
  /** What the page and its workers asked for since it was visited, of what a page may reach a network by. */
  readonly requests: () => Promise<readonly string[]>;
  /** Errors that were written to the console since. */
  readonly complaints: () => Promise<readonly string[]>;
  readonly emulate: (shown: Shown) => Promise<void>;
  /** Gives these files to an `<input type="file">`. */
  readonly give: (selector: string, paths: readonly string[]) => Promise<void>;
  /** Clicks on what opens the browser's dialog for folders, and chooses this one there. */
  readonly chooseFolder: (selector: string, path: string) => Promise<void>;
  readonly drop: (paths: readonly string[]) => Promise<void>;
  /** Clicks as a person does, once. */
  readonly click: (selector: string) => Promise<void>;
  readonly press: (key: "Tab") => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How a page is shown: `null` where nothing is emulated. */
export interface Shown {
  readonly media: "print" | null;
  readonly forcedColors: boolean;
}

/** The offline page in a browser, used as a person uses it. */
export interface DrivenPage
  extends Pick<
    Driver,
    "evaluate" | "run" | "resize" | "requests" | "complaints" | "emulate" | "visit" | "press"
  > {
  readonly open: () => Promise<void>;
  /** Chooses these files in the browser's dialog. */
  readonly choose: (...paths: readonly string[]) => Promise<void>;
  /** Chooses a folder, on the page as it is before there are files. */
  readonly chooseFolder: (path: string) => Promise<void>;
  /** Lets these files and folders go on the page. */
  readonly drop: (...paths: readonly string[]) => Promise<void>;
  /** Waits until all files are checked. */
  readonly settled: () => Promise<void>;
  readonly until: (expression: string) => Promise<void>;
  /** Clicks on what `selector` finds first. */
  readonly click: (selector: string) => Promise<void>;
  /** The bytes of the file that `take` makes the browser save. */
  readonly download: (name: string, take: () => Promise<void>) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/**
 * @param start starts the browser, which is to save into the folder
 * @param file the page
 */
export async function drive<Started extends Driver>(
  start: (downloads: string) => Promise<Started>,
  file: string,
): Promise<DrivenPage & { readonly driver: Started }> {
  const downloads = mkdtempSync(join(tmpdir(), "gia-report-downloads-"));
  const driver = await start(downloads);
  const { evaluate, run, resize, requests, complaints, emulate, visit, press } = driver;

  async function until(expression: string): Promise<void> {
    for (let tries = 0; tries < 1200; tries += 1) {
      if ((await evaluate(`Boolean(${expression})`)) === true) return;
      await soon();
    }
    throw new Error(`never: ${expression}\n${(await complaints()).join("\n")}`);
  }

  return {
    driver,
    evaluate,
    run,
    resize,
    requests,
    complaints,
    emulate,
    visit,
    press,
    open: async () => {
      await visit(pathToFileURL(file).href);
      await until("document.querySelector('.drop')");
    },
    choose: (...paths) => driver.give("input[type=file]:not([webkitdirectory])", paths),
    chooseFolder: (path) => driver.chooseFolder(".choose .button:not(.main)", path),
    drop: (...paths) => driver.drop(paths),
    settled: async () => {
      // What was given is drawn in the next frame.
      await evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
      await until("!document.querySelector('#page').classList.contains('busy')");
    },
    until,
    click: async (selector) => {
      await until(`document.querySelector(${JSON.stringify(selector)})`);
      await driver.click(selector);
    },
    download: async (name, take) => {
      const path = join(downloads, name);
      rmSync(path, { force: true });
      await take();
      for (let tries = 0; tries < 600; tries += 1) {
        // While a browser writes a file, another of that name may be there, or an empty one.
        if (existsSync(path) && !existsSync(`${path}.part`)) {
          const bytes = readFileSync(path);
          if (bytes.length > 0) return bytes;
        }
        await soon();
      }
      throw new Error(`${name} is not saved\n${(await complaints()).join("\n")}`);
    },
    close: async () => {
      await driver.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}

function soon(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}
