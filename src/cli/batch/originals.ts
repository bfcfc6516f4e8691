import type { RenderOriginal } from "../../format/html/render.ts";
import type { WorkerFile } from "../invocation.ts";
import { roomy } from "./memory.ts";
import { openLane, WorkerLost } from "./pool.ts";

/** Seconds that laying out one original may take: that it is shown is a help, and its findings are listed anyway. */
const patience = 4;

/** Lays out originals in a thread that is ended where one takes too long, and started where there is one. */
export interface Originals {
  /** `undefined` where there are no threads. */
  readonly render: RenderOriginal | undefined;
  readonly close: () => void;
}

export function openOriginals(workerFile: WorkerFile | null): Originals {
  if (workerFile === null) return { render: undefined, close: () => {} };
  const lane = openLane(workerFile, { kind: "render" }, { memory: roomy, patience: patience * 1000 });
  return {
    render: async (exhibit, marks, language) => {
      try {
        return (await lane.render({ exhibit, marks, language })).rendered;
      } catch (error) {
        if (error instanceof WorkerLost) return "too slow";
        throw error;
      }
    },
    close: lane.close,
  };
}
