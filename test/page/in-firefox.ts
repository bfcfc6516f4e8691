import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Driver } from "./driven-page.ts";
import { openMarionette } from "./marionette.ts";

/** A Firefox on this machine, `null` where there is none. */
export const firefox: string | null =
  ["firefox-esr", "firefox"].find(
    (name) => spawnSync(name, ["--version"], { stdio: "ignore" }).status === 0,
  ) ?? null;

const preferences = (downloads: string): Readonly<Record<string, string | number | boolean>> => ({
  // A port that is free.
  "marionette.port": 0,
  "intl.accept_languages": "zh-CN",
  // Buttons of dialogs are dead for a second otherwise.
  "security.dialog_enable_delay": 0,
  "browser.download.folderList": 2,
  "browser.download.dir": downloads,
  "browser.download.useDownloadDir": true,
  "browser.download.always_ask_before_handling_new_types": false,
});

/** In the browser's own process: what asks for something, and what is complained of, from now on. */
const watch = `
  window.giaAsked = [];
  window.giaComplaints = [];
  Services.obs.addObserver((subject) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    if (!channel.loadInfo.triggeringPrincipal.isSystemPrincipal) window.giaAsked.push(channel.URI.spec);
  }, "http-on-modify-request");
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError) || (message.flags & Ci.nsIScriptError.warningFlag) !== 0) return;
      if (/^(?:file|blob):/.test(message.sourceName)) window.giaComplaints.push(message.errorMessage);
    },
  });`;

/** A dialog for folders in which somebody chooses this one. */
const folderDialog = `
  const folder = Cc["@mozilla.org/file/local;1"].createInstance(Ci.nsIFile);
  folder.initWithPath(arguments[0]);
  const dialog = {
    QueryInterface: ChromeUtils.generateQI(["nsIFilePicker"]),
    init() {},
    isModeSupported: () => Promise.resolve(true),
    open: (opened) => Services.tm.dispatchToMainThread(() => opened.done(Ci.nsIFilePicker.returnOK)),
    file: folder,
  };
  Components.manager.QueryInterface(Ci.nsIComponentRegistrar).registerFactory(
    Services.uuid.generateUUID(), "", "@mozilla.org/filepicker;1",
    { QueryInterface: ChromeUtils.generateQI(["nsIFactory"]), createInstance: (id) => dialog.QueryInterface(id) });`;

/** Starts Firefox with a profile of its own. It listens on a port of this machine, since it knows no pipe. */
export async function startFirefox(program: string, downloads: string): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), "gia-report-firefox-"));
  const lines = Object.entries(preferences(downloads)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, "user.js"), lines.join("\n"));
  const argv = [
    "--headless",
    "--no-remote",
    "--marionette",
    "--remote-allow-system-access",
    "--profile",
    profile,
  ];
  const child = spawn(program, argv, {
    stdio: "ignore",
    detached: true,
    env: { ...process.env, HOME: profile },
  });
  const { send, end } = await openMarionette(await portOf(profile));
  await send("WebDriver:NewSession", { capabilities: {} });
  await inBrowser(watch);

  async function inBrowser(script: string, ...args: readonly unknown[]): Promise<unknown> {
    await send("Marionette:SetContext", { value: "chrome" });
    const { value } = await send("WebDriver:ExecuteScript", { script, args });
    await send("Marionette:SetContext", { value: "content" });
    return value;
  }

  async function evaluate(expression: string): Promise<unknown> {
    const script = `const told = arguments[0]; (async () => (${expression}))().then(told, (error) => told(String(error)));`;
    return (await send("WebDriver:ExecuteAsyncScript", { script, args: [] })).value;
  }

  async function find(selector: string): Promise<string> {
    const found = await send("WebDriver:FindElement", { using: "css selector", value: selector });
    return String(Object.values(found.value as object)[0]);
  }

  async function give(selector: string, paths: readonly string[]): Promise<void> {
    await send("WebDriver:ElementSendKeys", { id: await find(selector), text: paths.join("\n") });
  }

  return {
    visit: async (url) => {
      await inBrowser("window.giaAsked.length = 0; window.giaComplaints.length = 0;");
      await send("WebDriver:Navigate", { url });
    },
    evaluate,
    run: async (script) => {
      await send("WebDriver:ExecuteScript", { script, args: [] });
    },
    resize: async (width, height) => {
      await send("WebDriver:SetWindowRect", { width: Math.max(width, 600), height: height + 100 });
      // A window can be no narrower than its own buttons.
      await inBrowser(
        "Object.assign(gBrowser.selectedBrowser.style, { maxWidth: arguments[0], maxHeight: arguments[1] });",
        `${width}px`,
        `${height}px`,
      );
      await evaluate(
        `new Promise((drawn) => { const look = () => innerWidth === ${width} ? drawn() : requestAnimationFrame(look); look(); })`,
      );
    },
    requests: async () => (await inBrowser("return window.giaAsked;")) as readonly string[],
    complaints: async () => (await inBrowser("return window.giaComplaints;")) as readonly string[],
    emulate: async ({ media, forcedColors }) => {
      const script = `const page = gBrowser.selectedBrowser.browsingContext;
        page.mediumOverride = arguments[0]; page.forcedColorsOverride = arguments[1];`;
      await inBrowser(script, media ?? "", forcedColors ? "active" : "none");
    },
    give,
    chooseFolder: async (selector, path) => {
      await inBrowser(folderDialog, path);
      await send("WebDriver:ElementClick", { id: await find(selector) });
      // Firefox asks whether the folder is to be “uploaded”.
      for (let tries = 0; tries < 100; tries += 1) {
        const asked = await send("WebDriver:GetAlertText").catch(() => null);
        if (asked !== null) break;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      await send("WebDriver:AcceptAlert");
    },
    drop: async (paths) => {
      await evaluate(
        "document.body.append(Object.assign(document.createElement('input'), { type: 'file', multiple: true, id: 'gia-dropped' }))",
      );
      await give("#gia-dropped", paths);
      await evaluate(`(() => {
        const input = document.querySelector("#gia-dropped");
        const dataTransfer = new DataTransfer();
        for (const file of input.files) dataTransfer.items.add(file);
        input.remove();
        for (const type of ["dragenter", "dragover", "drop"])
          document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      })()`);
    },
    click: async (selector) => {
      await evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`);
    },
    press: async () => {
      const actions = ["keyDown", "keyUp"].map((type) => ({ type, value: "\uE004" }));
      await send("WebDriver:PerformActions", { actions: [{ type: "key", id: "keys", actions }] });
    },
    close: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      end();
      // With its helpers, which would go on writing into the profile.
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 10 }).catch(() => {});
    },
  };
}

/** Firefox writes down which port it chose. */
async function portOf(profile: string): Promise<number> {
  const file = join(profile, "MarionetteActivePort");
  for (let tries = 0; tries < 600; tries += 1) {
    const port = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
    if (port > 0) return port;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("Firefox does not start");
}
