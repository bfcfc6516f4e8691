import "../older-browsers.ts";
import { untilDrawn } from "../pause.ts";
import { openEngine } from "./engine.ts";
import { serve } from "./serve.ts";

// The same file runs in a worker, and in the page itself where the browser gives it no worker.
if (typeof document !== "undefined") Object.assign(globalThis, { giaReportEngine: openEngine(untilDrawn) });
else if ("WorkerGlobalScope" in globalThis) serve(openEngine(), globalThis);
