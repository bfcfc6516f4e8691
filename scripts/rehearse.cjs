// node scripts/rehearse.cjs DIST/cli.cjs: runs the command line on the samples, then stores the code of all files as
// compiled by then. In a process of its own, so that nothing else has an influence.
const { mkdtempSync, readdirSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { setFlags } = require("../bin/compiler.js");
const { codeFile, load, loaded } = require("../bin/load.js");

const [file] = process.argv.slice(2);
const samples = join(__dirname, "..", "fixtures", "samples");
const pages = join(__dirname, "..", "fixtures", "pages");

/** Where what is written goes. */
const copies = mkdtempSync(join(tmpdir(), "gia-report-"));

async function rehearse() {
  setFlags();
  const commandLine = load(file);
  await read(commandLine, samples, /\.(?:docx|html|txt)$/);
  const stored = storeCode(new Set());
  // What only PDF files need is stored apart: other runs would read it for nothing.
  await read(commandLine, pages, /^(?:shiqiao|printed).*\.pdf$/);
  storeCode(stored);
}

async function read(commandLine, folder, names) {
  for (const report of readdirSync(folder).filter((name) => names.test(name))) {
    const annotate = report.endsWith(".docx")
      ? [["annotate", "--suggest", "-o", join(copies, "a.docx")]]
      : [];
    for (const argv of [["lint"], ["lint", "--format", "json"], ["convert"], ...annotate]) {
      const code = await commandLine.run(invocation([...argv, join(folder, report)]));
      if (code > 1) throw new Error(`${argv.join(" ")} ${report} ended in ${code}`);
    }
  }
}

/** @param {ReadonlySet<string>} stored files whose code was stored before, and is not again */
function storeCode(stored) {
  for (const [path, { script }] of loaded) {
    // Tables of strings gain nothing by it.
    if (!stored.has(path) && !path.includes("cmaps"))
      writeFileSync(codeFile(path), script.createCachedData());
  }
  return new Set(loaded.keys());
}

function invocation(argv) {
  const output = { write: async () => {}, closed: () => false, isTTY: false, columns: null };
  return { argv, stdin: [], stdout: output, stderr: output, env: {}, cwd: process.cwd() };
}

rehearse().finally(() => rmSync(copies, { recursive: true, force: true }));
