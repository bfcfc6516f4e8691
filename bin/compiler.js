"use strict";
const { setFlagsFromString } = require("node:v8");

/**
 * V8 optimises what has run for long. In a run of a fifth of a second that work, done beside it on another core, costs
 * more than it saves (a third of the processor time for one report), and over a thousand reports it still comes too
 * early (a tenth: measured at 1, 4, 15, 40 and 200 times the usual). Functions may therefore run fifteen times longer
 * first. Only releases of Node where this was measured are told.
 *
 * Must be called before any file is loaded, when the package is built as well as in every run: V8 takes code that was
 * compiled beforehand only where its flags are the same.
 */
function optimiseLate() {
  if (process.versions.node.startsWith("20.")) setFlagsFromString(`--interrupt-budget=${15 * usual}`);
}

/** V8's own choice: bytes of bytecode after which V8 11.3 considers a function. */
const usual = 67_584;

module.exports = { optimiseLate };
