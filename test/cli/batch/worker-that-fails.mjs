// A thread that answers like bin/worker.js, but for inputs whose name says how it is to fail.
import { parentPort } from "node:worker_threads";

const hoard = [];
const names = new Map();
const drag = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

parentPort.on("message", ({ call, kind, input, task, number }) => {
  const name = (input ?? task?.input)?.name ?? "";
  if (name.includes("drags")) drag(1300);
  if (kind === "check" && names.get(number)?.includes("drags")) drag(1300);
  if (name.includes("hangs")) for (;;);
  // One step of the engine, which nobody can end.
  if (name.includes("sticks")) Array.prototype.includes.call({ length: 2 ** 53 - 1 }, 1);
  if (name.includes("dies")) process.exit(7);
  if (name.includes("swells")) for (;;) hoard.push(new Array(100_000).fill(name));
  // 520 MB: more than a thread of many has, less than one that is alone.
  if (name.includes("bulky")) Array.from({ length: 650 }, () => new Array(100_000).fill(name));
  if (kind === "transform")
    parentPort.postMessage({
      call,
      reply: { converted: [`${name}\n`], reports: 1, issues: 0, unread: null },
    });
  if (kind === "render") for (;;);
  if (kind === "read") names.set(number, name);
  if (kind === "read") parentPort.postMessage({ call, reply: { cards: [] } });
  if (kind === "check") {
    const reports = [
      {
        organization: "某局",
        year: 2023,
        form: "2021",
        checked: { cells: 1, equations: 1, notAssessable: 0 },
        findings: [],
      },
    ];
    const shown = names.get(number)?.includes("shown")
      ? { kind: "text", text: "x", source: { blocks: [] } }
      : null;
    parentPort.postMessage({
      call,
      reply: { reports, configured: null, exhibit: shown, copy: null, unread: null, cache: null },
    });
  }
});
