// A thread that answers like bin/worker.js, but for inputs whose name says how it is to fail.
import { parentPort } from "node:worker_threads";

const hoard = [];

parentPort.on("message", ({ call, kind, input, task }) => {
  const name = (input ?? task?.input)?.name ?? "";
  if (name.includes("hangs")) for (;;);
  if (name.includes("dies")) process.exit(7);
  if (name.includes("swells")) for (;;) hoard.push(new Array(100_000).fill(name));
  if (kind === "transform")
    parentPort.postMessage({
      call,
      reply: { converted: [`${name}\n`], reports: 1, issues: 0, unread: null },
    });
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
    parentPort.postMessage({
      call,
      reply: { reports, configured: null, exhibit: null, copy: null, unread: null, cache: null },
    });
  }
});
