import { launch, type Page } from "../format/html/browser.ts";
import type { Driver } from "./driven-page.ts";

/** Chromium, driven by its own protocol. */
export interface ChromiumDriver extends Driver {
  /** For what only this browser can be asked. */
  readonly protocol: Page["send"];
}

/** @param program the browser */
export async function startChromium(program: string, downloads: string): Promise<ChromiumDriver> {
  const browser = await launch(program);
  const { send, evaluate } = browser;
  const { userAgent } = await send("Browser.getVersion");
  await send("Network.setUserAgentOverride", { userAgent, acceptLanguage: "zh-CN" });
  await send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads });

  async function give(selector: string, files: readonly string[]): Promise<void> {
    const { result } = (await send("Runtime.evaluate", {
      expression: `document.querySelector(${JSON.stringify(selector)})`,
    })) as { readonly result: { readonly objectId: string } };
    await send("DOM.setFileInputFiles", { files, objectId: result.objectId });
  }

  return {
    protocol: send,
    visit: browser.open,
    evaluate,
    run: async (script) => {
      await evaluate(script);
    },
    resize: browser.resize,
    requests: async () => browser.requests().filter((url) => !/^(?:file|blob):/.test(url)),
    complaints: async () => browser.complaints(),
    emulate: async ({ media, forcedColors }) => {
      const features = forcedColors ? [{ name: "forced-colors", value: "active" }] : [];
      await send("Emulation.setEmulatedMedia", { media: media ?? "", features });
    },
    give,
    chooseFolder: (_, path) => give("input[webkitdirectory]", [path]),
    drop: async (files) => {
      const data = { items: [], files, dragOperationsMask: 1 };
      for (const type of ["dragEnter", "dragOver", "drop"])
        await send("Input.dispatchDragEvent", { type, x: 300, y: 300, data });
    },
    click: async (selector) => {
      // Browsers count what happens without a person, such as a second download.
      await send("Runtime.evaluate", {
        expression: `document.querySelector(${JSON.stringify(selector)}).click()`,
        userGesture: true,
      });
    },
    press: async (key) => {
      for (const type of ["rawKeyDown", "keyUp"])
        await send("Input.dispatchKeyEvent", { type, key, code: key, windowsVirtualKeyCode: 9 });
    },
    close: browser.close,
  };
}
