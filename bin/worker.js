"use strict";
// A thread of a batch: does what the main thread asks, see src/cli/batch/serve.ts.
const { join } = require("node:path");
const { parentPort, workerData } = require("node:worker_threads");
const { load } = require("./load.js");

load(join(__dirname, "..", "dist", "cli.cjs")).runWorker(workerData, parentPort);
