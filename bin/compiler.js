"use strict";
const { setFlagsFromString } = require("node:v8");

/**
 * Tells V8 what pays in this program. Must be called before any file is loaded, when the package is built as well as in
 * every run: V8 takes code that was compiled beforehand only where its flags are the same.
 */
function setFlags() {
  setFlagsFromString(checked);
  for (const flag of flags) setFlagsFromString(flag);
}

/** Code that was damaged on the disk would crash the process; V8 can tell it by a checksum, which it otherwise leaves out. */
const checked = "--verify-snapshot-checksum";

const measured = [
  // V8 optimises what has run for long: bytes of bytecode after which it considers a function, fifteen times its own
  // choice. In a run of a fifth of a second that work, done beside it on another core, costs more than it saves (a third
  // of the processor time for one report), and over a thousand reports it still comes too early (a tenth: measured at
  // 1, 4, 15, 40 and 200 times the usual).
  `--interrupt-budget=${15 * 67_584}`,
  // One report meets 300 regular expressions, most of them a few times: compiling them to machine code at the second
  // time, and improving their bytecode at the first, took 7 of 80 ms. Long texts are compiled for at once all the same.
  "--regexp-tier-up-ticks=50",
  "--no-regexp-peephole-optimization",
  // One report ends before what is garbage must be known: marking it beside the work took 15 ms of a page.
  "--no-incremental-marking",
];

/** What pays beyond; only releases of Node where this was measured are told. */
const flags = process.versions.node.startsWith("20.") ? measured : [];

module.exports = { setFlags, flags };
