import type { MessagePort } from "node:worker_threads";
import type { Paired } from "../../check/earlier-reports.ts";
import type { Readable } from "../inputs/read-input.ts";
import { type InspectOptions, type Inspector, openInspector } from "../inspect/inspect.ts";
import { type Checker, type CheckOptions, type CheckTask, openChecker } from "./check.ts";
import { type ObserveOptions, type Observer, openObserver } from "./observe.ts";
import { openRecaller, type Recaller, type RecallOptions } from "./recall.ts";
import { openRenderer, type Renderer, type RenderTask } from "./render.ts";
import { openTransformer, type Transformer, type TransformOptions } from "./transform.ts";

/** What a worker is for. */
export type WorkerRole =
  | { readonly kind: "check"; readonly options: CheckOptions }
  | { readonly kind: "transform"; readonly options: TransformOptions }
  | { readonly kind: "inspect"; readonly options: InspectOptions }
  | { readonly kind: "observe"; readonly options: ObserveOptions }
  | { readonly kind: "recall"; readonly options: RecallOptions }
  | { readonly kind: "render" };

/** What a worker is asked; it answers with the same `call`. */
export type WorkerRequest =
  | { readonly call: number; readonly kind: "read"; readonly number: number; readonly task: CheckTask }
  | {
      readonly call: number;
      readonly kind: "check";
      readonly number: number;
      readonly paired: Paired;
    }
  | { readonly call: number; readonly kind: "observe"; readonly task: CheckTask }
  | { readonly call: number; readonly kind: "transform" | "inspect" | "recall"; readonly input: Readable }
  | { readonly call: number; readonly kind: "render"; readonly task: RenderTask };

export interface WorkerReply {
  readonly call: number;
  readonly reply: unknown;
}

/** The life of a worker: one request after the other, in the order in which they come. */
export function serve(role: WorkerRole, port: Pick<MessagePort, "on" | "postMessage">): void {
  const answer = answering(role);
  let turn: Promise<void> = Promise.resolve();
  port.on("message", (request: WorkerRequest) => {
    turn = turn.then(async () => {
      const reply = await answer(request);
      port.postMessage({ call: request.call, reply } satisfies WorkerReply);
    });
  });
}

function answering(role: WorkerRole): (request: WorkerRequest) => Promise<unknown> {
  const checker: Checker | null = role.kind === "check" ? openChecker(role.options) : null;
  const transformer: Transformer | null = role.kind === "transform" ? openTransformer(role.options) : null;
  const inspector: Inspector | null = role.kind === "inspect" ? openInspector(role.options) : null;
  const observer: Observer | null = role.kind === "observe" ? openObserver(role.options) : null;
  const recaller: Recaller | null = role.kind === "recall" ? openRecaller(role.options) : null;
  const renderer: Renderer | null = role.kind === "render" ? openRenderer() : null;
  return async (request) => {
    switch (request.kind) {
      case "read":
        return await checker?.read(request.number, request.task);
      case "check":
        return await checker?.check(request.number, request.paired);
      case "transform":
        return await transformer?.transform(request.input);
      case "inspect":
        return await inspector?.inspect(request.input);
      case "observe":
        return await observer?.observe(request.task);
      case "recall":
        return await recaller?.recall(request.input);
      case "render":
        return await renderer?.render(request.task);
    }
  };
}
