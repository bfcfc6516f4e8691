#!/usr/bin/env node
"use strict";
const { existsSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { setFlags } = require("./compiler.js");
const { load } = require("./load.js");

setFlags();
const programFile = join(__dirname, "..", "dist", "cli.cjs");
if (!existsSync(programFile)) {
  process.stderr.write("gia-report: 还没有构建，请先运行 npm run build (not built yet: npm run build)\n");
  process.exit(2);
}
const { runProcess } = load(programFile);
runProcess(process, {
  programFile,
  workerFile: join(__dirname, "worker.js"),
  pageFile: join(dirname(programFile), "gia-report.html"),
}).then((code) => {
  process.exitCode = code;
});
