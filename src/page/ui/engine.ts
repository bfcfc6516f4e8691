import { inflateSync } from "fflate";
import { exitCode } from "../../errors.ts";
import type { Language } from "../../format/words.ts";
import { fill as fillText } from "../../report/issues.ts";
import { answer } from "../engine/serve.ts";
import { untilDrawn } from "../pause.ts";
import type { Engine, EngineOrder, EngineReply } from "../protocol.ts";
import { EngineFailure } from "../protocol.ts";
import { pageWords } from "../words.ts";

/** Milliseconds that one step on one file may take. */
const patience = 20_000;
/** Milliseconds that a worker may take to start; where it does not, the work is done in the page. */
const startPatience = 15_000;

interface Waiting {
  readonly call: EngineOrder;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Where work is done. */
interface Place {
  readonly use: (call: EngineOrder) => Promise<unknown>;
}

/**
 * The engine that stands packed in the page: in a worker, which can be ended where a file takes too long; in the page
 * itself, a step at a time, where the browser has no worker for a page from a disk.
 */
export function startEngine(packed: string): Engine {
  const program = unpack(packed);
  const waiting: Waiting[] = [];
  let place: Promise<Place> | null = null;
  let busy = false;

  /** What people wait for comes before what goes on by itself. */
  function call(call: EngineOrder, urgent: boolean): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const one = { call, resolve, reject };
      if (urgent) waiting.unshift(one);
      else waiting.push(one);
      void next();
    });
  }

  async function next(): Promise<void> {
    if (busy) return;
    const one = waiting.shift();
    if (one === undefined) return;
    busy = true;
    try {
      place ??= openPlace(program);
      const { use } = await place;
      one.resolve(await use(one.call));
    } catch (error) {
      if (!(error instanceof EngineFailure)) place = null;
      one.reject(failureOf(error, one.call.parameters[0]));
    } finally {
      busy = false;
    }
    void next();
  }

  place = openPlace(program);
  // What the engine answers is what the interface says.
  const ask =
    <Method extends keyof Engine>(method: Method, urgent: boolean) =>
    (...parameters: Parameters<Engine[Method]>) =>
      call({ method, parameters } as EngineOrder, urgent) as ReturnType<Engine[Method]>;
  return {
    read: ask("read", false),
    check: ask("check", false),
    view: ask("view", true),
    explain: ask("explain", true),
    download: ask("download", true),
    collect: ask("collect", true),
  };
}

function unpack(packed: string): string {
  const bytes = Uint8Array.from(atob(packed.trim()), (byte) => byte.charCodeAt(0));
  return new TextDecoder().decode(inflateSync(bytes));
}

class WorkerLost extends Error {
  override readonly name = "WorkerLost";
  readonly late: boolean;
  constructor(late: boolean) {
    super(late ? "too late" : "lost");
    this.late = late;
  }
}

function failureOf(error: unknown, language: Language): EngineFailure {
  if (error instanceof EngineFailure) return error;
  const { timeLimit, timeLimitHint, engineLost } = pageWords;
  if (error instanceof WorkerLost && error.late)
    return new EngineFailure({
      code: "time-limit",
      message: fillText(timeLimit[language], { seconds: patience / 1000 }),
      hint: timeLimitHint[language],
      exitCode: exitCode.unreadable,
    });
  const what = error instanceof Error ? error.message : String(error);
  return new EngineFailure({
    code: "worker-lost",
    message: `${engineLost[language]}（${what}）`,
    hint: pageWords.defectHint[language],
    exitCode: exitCode.unreadable,
  });
}

async function openPlace(program: string): Promise<Place> {
  try {
    return await openWorker(program);
  } catch {
    return openHere(program);
  }
}

/** @throws Error where the browser gives no worker */
function openWorker(program: string): Promise<Place> {
  const url = URL.createObjectURL(new Blob([program], { type: "text/javascript" }));
  const worker = new Worker(url);
  let answered: ((reply: EngineReply) => void) | null = null;
  let lost: (() => void) | null = null;
  const place: Place = {
    use: (call) =>
      new Promise((resolve, reject) => {
        const end = (late: boolean) => {
          worker.terminate();
          reject(new WorkerLost(late));
        };
        const limit =
          patience * (call.method === "download" ? Math.max(1, call.parameters[1].files.length) : 1);
        const timer = setTimeout(() => end(true), limit);
        lost = () => end(false);
        answered = (reply) => {
          clearTimeout(timer);
          if ("complaint" in reply) reject(new EngineFailure(reply.complaint));
          else resolve(reply.value);
        };
        worker.postMessage(call);
      }),
  };
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("the worker does not start")), startPatience);
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      clearTimeout(timer);
      reject(new Error("no worker"));
      lost?.();
    });
    worker.addEventListener("message", ({ data }: MessageEvent<EngineReply | "ready">) => {
      if (data === "ready") {
        clearTimeout(timer);
        URL.revokeObjectURL(url);
        resolve(place);
      } else answered?.(data);
    });
  });
}

declare global {
  var giaReportEngine: Engine | undefined;
}

/** The policy of the page knows the digest of the program: as a script of its own it may run. */
async function openHere(program: string): Promise<Place> {
  const script = document.createElement("script");
  script.textContent = program;
  document.head.append(script);
  const engine = globalThis.giaReportEngine;
  if (engine === undefined) throw new Error("the browser does not run the program");
  return {
    use: async (call) => {
      await untilDrawn();
      return await answer(engine, call);
    },
  };
}
