#!/usr/bin/env node
"use strict";
const { join } = require("node:path");
const { load } = require("./load.js");

const { runProcess } = load(join(__dirname, "..", "dist", "cli.cjs"));
runProcess(process).then((code) => {
  process.exitCode = code;
});
