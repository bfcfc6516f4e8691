import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";

/** Path of a Chromium on this machine, `null` where there is none. */
export const chromium: string | null =
  ["chromium", "chromium-browser", "google-chrome"].find(
    (name) => spawnSync(name, ["--version"], { stdio: "ignore" }).status === 0,
  ) ?? null;

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--remote-debugging-pipe",
];

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: {
    readonly sessionId?: string;
    readonly request?: { readonly url: string };
    readonly exceptionDetails?: object;
    readonly entry?: { readonly text: string };
    readonly args?: readonly object[];
  };
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

/** A page in a real browser. */
export interface Page {
  readonly open: (url: string) => Promise<void>;
  /** Value of an expression, which runs beside the page's own policy. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  readonly resize: (width: number, height: number) => Promise<void>;
  /** What the page and its workers asked for. */
  readonly requests: () => readonly string[];
  /** Lines that scripts and the browser wrote to the console, errors among them. */
  readonly complaints: () => readonly string[];
  /** Any command of the protocol. */
  readonly send: (method: string, params?: object) => Promise<Readonly<Record<string, unknown>>>;
  readonly close: () => Promise<void>;
}

/** Starts the browser with a profile of its own and drives it through a pipe; nothing listens on a port. */
export async function launch(program: string): Promise<Page> {
  const profile = mkdtempSync(join(tmpdir(), "gia-report-browser-"));
  const child = spawn(program, [...flags, `--user-data-dir=${profile}`], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    detached: true,
  });
  const requests: string[] = [];
  const complaints: string[] = [];
  const send = talk(
    child,
    (url) => requests.push(url),
    (text) => complaints.push(text),
  );
  const { targetId } = await send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
  const page = (method: string, params: object = {}) => send(method, params, String(sessionId));
  await page("Page.enable");
  await page("Network.enable");
  await page("Runtime.enable");
  await page("Log.enable");
  // A worker waits until it is listened to as well.
  await page("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
  return {
    open: async (url) => {
      requests.length = 0;
      complaints.length = 0;
      await page("Page.navigate", { url });
      for (let tries = 0; tries < 2400; tries += 1) {
        const state = await evaluate("document.readyState + ' ' + location.href");
        if (state === `complete ${url}`) return;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      throw new Error(`${url} does not load`);
    },
    evaluate,
    resize: async (width, height) => {
      await page("Emulation.setDeviceMetricsOverride", {
        width,
        height,
        deviceScaleFactor: 1,
        mobile: width < 600,
      });
    },
    requests: () => requests,
    complaints: () => complaints,
    send: page,
    close: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      // With its helpers, which would go on writing into the profile.
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      await ended;
      // What cannot be cleared away says nothing of the page.
      await rm(profile, { recursive: true, force: true, maxRetries: 10 }).catch(() => {});
    },
  };

  async function evaluate(expression: string): Promise<unknown> {
    const reply = await page("Runtime.evaluate", { expression, returnByValue: true, awaitPromise: true });
    const { value } = reply.result as { readonly value?: unknown };
    return value;
  }
}

type Send = (
  method: string,
  params: object,
  sessionId?: string,
) => Promise<Readonly<Record<string, unknown>>>;

function talk(
  child: ChildProcess,
  requested: (url: string) => void,
  complained: (text: string) => void,
): Send {
  const [, , , write, read] = child.stdio as unknown as readonly [null, null, null, Writable, Readable];
  const waiting = new Map<number, { resolve: (value: object) => void; reject: (error: Error) => void }>();
  let last = 0;
  let rest = "";
  read.setEncoding("utf8");
  read.on("data", (text: string) => {
    const messages = (rest + text).split("\0");
    rest = messages.pop() ?? "";
    for (const message of messages) take(JSON.parse(message));
  });
  child.once("exit", () => {
    for (const { reject } of waiting.values()) reject(new Error("the browser has ended"));
  });
  const send: Send = (method, params, sessionId) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve: (value) => resolve(value as Readonly<Record<string, unknown>>), reject });
      write.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
    });
  return send;

  function listenTo(worker: string): void {
    // One that has ended by then has nothing to tell.
    for (const method of ["Network.enable", "Runtime.enable", "Runtime.runIfWaitingForDebugger"])
      send(method, {}, worker).catch(() => {});
  }

  function take({ id, method, params, result, error }: Message): void {
    if (method === "Network.requestWillBeSent" && params?.request) requested(params.request.url);
    if (method === "Runtime.exceptionThrown") complained(JSON.stringify(params?.exceptionDetails));
    if (method === "Runtime.consoleAPICalled") complained(JSON.stringify(params?.args));
    if (method === "Target.attachedToTarget" && params?.sessionId !== undefined) listenTo(params.sessionId);
    if (method === "Log.entryAdded") complained(params?.entry?.text ?? "");
    if (id === undefined) return;
    const waiter = waiting.get(id);
    waiting.delete(id);
    if (error) waiter?.reject(new Error(error.message));
    else waiter?.resolve(result ?? {});
  }
}
