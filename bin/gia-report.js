#!/usr/bin/env node
"use strict";
const { dirname, join } = require("node:path");
const { setFlags } = require("./compiler.js");
const { load } = require("./load.js");

setFlags();
const programFile = join(__dirname, "..", "dist", "cli.cjs");
const { runProcess } = load(programFile);
runProcess(process, {
  programFile,
  workerFile: join(__dirname, "worker.js"),
  pageFile: join(dirname(programFile), "gia-report.html"),
}).then((code) => {
  process.exitCode = code;
});
