import { complaintOf } from "../../check/complaint.ts";
import type { Engine, EngineOrder, EngineReply } from "../protocol.ts";
import { pageWords } from "../words.ts";

/** The part of a worker's global object that is needed to talk. */
interface Talking {
  readonly addEventListener: (
    type: "message",
    listener: (event: { readonly data: EngineOrder }) => void,
  ) => void;
  readonly postMessage: (message: EngineReply | "ready") => void;
}

/** Answers calls until the worker is ended. */
export function serve(engine: Engine, { addEventListener, postMessage }: Talking): void {
  addEventListener("message", async ({ data }) => {
    const [language] = data.parameters;
    try {
      postMessage({ value: await answer(engine, data) });
    } catch (error) {
      postMessage({ complaint: complaintOf(error, language, pageWords.defectHint) });
    }
  });
  postMessage("ready");
}

/** Does what is asked for. */
export function answer(engine: Engine, order: EngineOrder): Promise<unknown> {
  switch (order.method) {
    case "read":
      return engine.read(...order.parameters);
    case "check":
      return engine.check(...order.parameters);
    case "view":
      return engine.view(...order.parameters);
    case "explain":
      return engine.explain(...order.parameters);
    case "download":
      return engine.download(...order.parameters);
    case "collect":
      return engine.collect(...order.parameters);
  }
}
