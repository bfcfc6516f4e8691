// node scripts/rehearse.cjs DIST/cli.cjs: runs the command line on the samples, then stores the code of all files as
// compiled by then. In a process of its own, so that nothing else has an influence.
const { mkdtempSync, readdirSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { setFlags } = require("../bin/compiler.js");
const { codeFile, load, loaded } = require("../bin/load.js");

const [file] = process.argv.slice(2);
const samples = join(__dirname, "..", "fixtures", "samples");
const reports = readdirSync(samples).filter((name) => /\.(?:docx|html|txt)$/.test(name));

/** Where what is written goes. */
const folder = mkdtempSync(join(tmpdir(), "gia-report-"));

async function rehearse() {
  setFlags();
  const commandLine = load(file);
  for (const report of reports) {
    const copy = join(folder, "copy.docx");
    const annotate = report.endsWith(".docx") ? [["annotate", "--suggest", "-o", copy]] : [];
    for (const argv of [["lint"], ["lint", "--format", "json"], ["convert"], ...annotate]) {
      const code = await commandLine.run(invocation([...argv, join(samples, report)]));
      if (code > 1) throw new Error(`${argv.join(" ")} ${report} ended in ${code}`);
    }
  }
  for (const [path, { script }] of loaded) writeFileSync(codeFile(path), script.createCachedData());
}

function invocation(argv) {
  const output = { write: async () => {}, closed: () => false, isTTY: false, columns: null };
  return { argv, stdin: [], stdout: output, stderr: output, env: {}, cwd: process.cwd() };
}

rehearse().finally(() => rmSync(folder, { recursive: true, force: true }));
