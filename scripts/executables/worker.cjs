"use strict";
// A thread of a batch inside of an executable: bin/worker.js with its files inside.
const { parentPort, workerData } = require("node:worker_threads");
const { loadPart } = require("./parts.cjs");

loadPart("cli.cjs").runWorker(workerData, parentPort);
