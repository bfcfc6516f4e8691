"use strict";
// What an executable runs first: bin/gia-report.js with its files inside.
const { spawn } = require("node:child_process");
const { setFlags } = require("../../bin/compiler.js");
const { asset, loadPart } = require("./parts.cjs");

setFlags();
const { runExecutable } = loadPart("cli.cjs");
runExecutable(process, {
  programDigest: asset("digest").toString(),
  workerFile: { code: asset("worker").toString() },
  openPage,
}).then((code) => {
  process.exitCode = code;
});

/** Shows a page with the program that the system has for pages. Where that fails its path was told. */
function openPage(path) {
  const opener = { win32: "explorer.exe", darwin: "open" }[process.platform] ?? "xdg-open";
  spawn(opener, [path], { detached: true, stdio: "ignore" })
    .on("error", () => {})
    .unref();
}
