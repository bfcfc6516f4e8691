"use strict";
// What an executable runs first: bin/gia-report.js with its files inside.
const { spawn } = require("node:child_process");
const { mkdtempSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { setFlags } = require("../../bin/compiler.js");
const { asset, loadPart } = require("./parts.cjs");

setFlags();
const { runExecutable } = loadPart("cli.cjs");
runExecutable(process, {
  programDigest: asset("digest").toString(),
  workerFile: { code: asset("worker").toString() },
  openPage,
  ...(process.argv.includes("page") ? pageOnDisk() : {}),
}).then((code) => {
  process.exitCode = code;
});

/** The offline page, as the file that the command for it reads; gone when the process ends. */
function pageOnDisk() {
  const folder = mkdtempSync(join(tmpdir(), "gia-report-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const pageFile = join(folder, "gia-report.html");
  try {
    writeFileSync(pageFile, asset("gia-report.html"));
    return { pageFile };
  } catch {
    return {};
  }
}

/** Shows a page with the program that the system has for pages. Where that fails its path was told. */
function openPage(path) {
  const opener = { win32: "explorer.exe", darwin: "open" }[process.platform] ?? "xdg-open";
  spawn(opener, [path], { detached: true, stdio: "ignore" })
    .on("error", () => {})
    .unref();
}
