#!/usr/bin/env node
import * as module from "node:module";

// From Node 22.8 on, code that was compiled once need not be compiled again.
module.enableCompileCache?.();
const { runProcess } = await import("../dist/cli.js");

process.exitCode = await runProcess(process);
