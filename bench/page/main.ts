// The offline page beside the core in Node, in one run: its size, and the time from a drop to the findings of a Word file
// on the screen. Needs Chromium and `npm run build`; run from the root.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "../../test/format/html/browser.ts";
import { drive } from "../../test/page/driven-page.ts";
import { startChromium } from "../../test/page/in-chromium.ts";

const root = process.cwd();
const sample = join(root, "fixtures/samples/shiqiao-2023.docx");
const page = join(root, "dist/gia-report.html");
const rounds = 7;

/** Milliseconds of the core in a process of its own: the first report it reads, and one after many. */
const core = `
import { readFileSync } from "node:fs";
import { lintSource, readSource, recognize } from ${JSON.stringify(join(root, "dist/index.js"))};
const bytes = readFileSync(${JSON.stringify(sample)});
const check = async () => {
  const began = performance.now();
  const source = await readSource(bytes, { file: "a.docx" });
  lintSource(source, recognize(source));
  return performance.now() - began;
};
const first = await check();
for (let round = 0; round < 10; round += 1) await check();
console.log(JSON.stringify({ first, later: await check() }));
`;

function inNode(): { readonly first: number; readonly later: number } {
  return JSON.parse(
    execFileSync(process.execPath, ["--input-type=module", "-e", core], { encoding: "utf8" }),
  );
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const shown = (ms: number) => `${ms.toFixed(0)} ms`;

const text = readFileSync(page);
process.stdout.write(`size          ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} gzipped\n`);
if (chromium === null) process.stdout.write("no Chromium here: nothing is timed\n");
else {
  const program = chromium;
  const firstViews: number[] = [];
  const checks: number[] = [];
  const laterViews: number[] = [];
  const nodes: { readonly first: number; readonly later: number }[] = [];
  const driven = await drive((downloads) => startChromium(program, downloads), page);
  const measured = async (name: string) =>
    Number(
      await driven.evaluate(
        `performance.getEntriesByName(${JSON.stringify(name)}, "measure").at(-1).duration`,
      ),
    );
  for (let round = 0; round < rounds; round += 1) {
    await driven.open();
    await driven.choose(sample);
    await driven.settled();
    await driven.until("document.querySelector('.finding')");
    firstViews.push(await measured("first-view"));
    checks.push(await measured("first-result"));
    await driven.evaluate("performance.clearMeasures()");
    for (let again = 0; again < 10; again += 1) {
      await driven.choose(sample);
      await driven.settled();
    }
    await driven.evaluate("performance.clearMeasures()");
    await driven.choose(sample);
    await driven.settled();
    laterViews.push(await measured("first-result"));
    nodes.push(inNode());
  }
  await driven.close();
  const [first, later] = [median(nodes.map((one) => one.first)), median(nodes.map((one) => one.later))];
  const [result, view, warm] = [median(checks), median(firstViews), median(laterViews)];
  process.stdout.write(
    `core in Node  ${shown(first)} the first report, ${shown(later)} one after ten others\n`,
  );
  process.stdout.write(
    `page          ${shown(result)} from the drop to the findings (${(result / first).toFixed(2)} ×), `,
  );
  process.stdout.write(`${shown(view)} to the report beside them on the screen\n`);
  process.stdout.write(`              ${shown(warm)} after ten others (${(warm / later).toFixed(2)} ×)\n`);
}
