// npm run bench [-- --quick] [-- --once]: gia-report beside its peers, all in one run, commands in turn, medians.
// --quick: small batches; --once: no repetition of the long commands; --kinds: only the kinds beside Word, HTML and text;
// --collect: only `collect` beside `lint` of the same files; --annotate: only `annotate` beside `lint` of the same file.
// Needs bash and GNU time; peers outside npm are pandoc, pdftotext, LibreOffice, antiword and catdoc (Debian: pandoc,
// poppler-utils, libreoffice-writer, antiword, catdoc). What is compared with a peer that is not at hand is not measured.
import { existsSync, readdirSync, statSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { join } from "node:path";
import { corpusOf, type Kind, longTextOf } from "./corpus.ts";
import { batchAims, batchCommands, coldAims, coldCommands } from "./kinds.ts";
import { peakOf, type Run, race } from "./measure.ts";
import { lineOf, summaryOf, type Target } from "./targets.ts";

const quick = process.argv.includes("--quick");
/** Long commands once, not three times. */
const once = quick || process.argv.includes("--once");
const cache = "node_modules/.cache/gia-report/bench";
const node = process.execPath;
const gia = [node, "bin/gia-report.js"];
const peer = (name: string, folder: string, count: number) => [
  node,
  `bench/speed/peers/${name}.mjs`,
  folder,
  `${count}`,
];

const targets: Target[] = [];

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function report(target: Target): void {
  targets.push(target);
  say(lineOf(target));
}

function show(title: string, runs: ReadonlyMap<string, Run>): void {
  say(`\n${title} (median, ms: wall / processor)`);
  for (const [name, { wall, cpu }] of runs) {
    say(`  ${name.padEnd(28)} ${(wall * 1000).toFixed(1).padStart(9)} / ${(cpu * 1000).toFixed(1)}`);
  }
}

/** `null` where one of the two is not at hand. */
function ratio(runs: ReadonlyMap<string, Run>, one: string, other: string, of: keyof Run): number | null {
  const [above, below] = [runs.get(one), runs.get(other)];
  return above === undefined || below === undefined ? null : above[of] / below[of];
}
const bytesIn = (folder: string) =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
const first = (kind: Kind, folder: string) => join(folder, `00000.${kind}`);

if (!existsSync("dist/cli.cjs")) throw new Error("run npm run build first");
say(
  `${cpus()[0]?.model ?? "?"}, ${availableParallelism()} cores, Node ${process.versions.node}${quick ? ", --quick" : ""}`,
);

if (process.argv.includes("--kinds")) kinds();
else if (process.argv.includes("--collect")) collecting();
else if (process.argv.includes("--annotate")) annotating();
else for (const part of [coldStart, kinds, batch, growth, memory]) part();

say(`\n${summaryOf(targets)}`);

function coldStart(): void {
  const [docx, html, txt] = (["docx", "html", "txt"] as const).map((kind) =>
    first(kind, corpusOf(kind, 200, cache)),
  );
  const runs = race(
    [
      { name: "node -e 0", argv: [node, "-e", "0"] },
      { name: "lint text", argv: [...gia, "lint", txt ?? ""] },
      { name: "lint html", argv: [...gia, "lint", html ?? ""] },
      { name: "lint docx", argv: [...gia, "lint", docx ?? ""] },
      { name: "pandoc docx", argv: ["pandoc", docx ?? "", "-t", "html"] },
      { name: "mammoth docx", argv: [node, "node_modules/mammoth/bin/mammoth", docx ?? ""] },
    ],
    quick ? 5 : 21,
  );
  show("Cold start, whole process", runs);
  for (const of of ["wall", "cpu"] as const) {
    report({
      what: `lint docx / pandoc, ${of}`,
      value: ratio(runs, "lint docx", "pandoc docx", of),
      atMost: 0.8,
    });
    report({
      what: `lint docx / mammoth, ${of}`,
      value: ratio(runs, "lint docx", "mammoth docx", of),
      atMost: 0.5,
    });
    report({
      what: `lint html / node -e 0, ${of}`,
      value: ratio(runs, "lint html", "node -e 0", of),
      atMost: 1.9,
    });
    report({
      what: `lint text / node -e 0, ${of}`,
      value: ratio(runs, "lint text", "node -e 0", of),
      atMost: 1.6,
    });
  }
}

/** A file of each other kind, and many of them in one thread, beside what others take for the same files. */
function kinds(): void {
  const cold = race(coldCommands(cache), quick ? 3 : 9);
  show("Other kinds, cold, whole process", cold);
  for (const [one, other, atMost] of coldAims)
    report({ what: `${one} / ${other}, cpu`, value: ratio(cold, one, other, "cpu"), atMost });
  const count = quick ? 20 : 100;
  const batch = race(batchCommands(cache, count), once ? 1 : 3);
  show(`Other kinds, batch of ${count}, one thread, per report`, batch);
  for (const [one, other, atMost] of batchAims)
    report({ what: `${one} / ${other}, batch, cpu`, value: ratio(batch, one, other, "cpu"), atMost });
}

function batch(): void {
  const count = quick ? 200 : 2000;
  const few = quick ? 40 : 200;
  const rounds = once ? 1 : 3;
  const docx = corpusOf("docx", count, cache);
  const html = corpusOf("html", count, cache);
  const txt = corpusOf("txt", count, cache);
  const one = (folder: string) => [...gia, "lint", folder, "--jobs", "1"];
  const collected = [...gia, "collect", docx, "--jobs", "1", "--format", "json"];
  const pandoc = `for f in $(ls ${docx}/*.docx | head -${few / 4}); do pandoc "$f" -t html; done`;
  const runs = race(
    [
      { name: "lint docx, all cores", argv: [...gia, "lint", docx], units: count },
      { name: "lint docx, one thread", argv: one(docx), units: count },
      { name: "collect docx, one thread", argv: collected, units: count },
      { name: "mammoth loop", argv: peer("mammoth", docx, few), units: few },
      { name: "pandoc loop", argv: ["bash", "-c", pandoc], units: few / 4, needs: "pandoc" },
      { name: "unzip and XML pass", argv: peer("floor", docx, count), units: count },
      { name: "lint html, one thread", argv: one(html), units: count },
      { name: "parse5", argv: peer("parse5", html, count), units: count },
      { name: "lint text, one thread", argv: one(txt), units: count },
    ],
    rounds,
  );
  show(`Batch of ${count}, per report`, runs);
  const rate = (other: string) => ratio(runs, other, "lint docx, all cores", "wall");
  report({ what: "reports/s of lint docx / mammoth loop", value: rate("mammoth loop"), atLeast: 15 });
  report({ what: "reports/s of lint docx / pandoc loop", value: rate("pandoc loop"), atLeast: 30 });
  report({
    what: "processor time of lint docx / unzip and XML pass",
    value: ratio(runs, "lint docx, one thread", "unzip and XML pass", "cpu"),
    atMost: 2.5,
  });
  report({
    what: "processor time of collect docx / lint docx",
    value: ratio(runs, "collect docx, one thread", "lint docx, one thread", "cpu"),
    atMost: 1.15,
  });
  report({
    what: "processor time of lint html / parse5",
    value: ratio(runs, "lint html, one thread", "parse5", "cpu"),
    atMost: 4,
  });
  const megabytes = bytesIn(txt) / 1e6 / count;
  report({
    what: "text",
    value: megabytes / (runs.get("lint text, one thread")?.cpu ?? Number.NaN),
    atLeast: 20,
    unit: "MB/s per core",
  });
}

/** `collect` beside `lint` of the same files, in one thread. */
function collecting(): void {
  const count = quick ? 200 : 2000;
  const docx = corpusOf("docx", count, cache);
  const alone = ["--jobs", "1"];
  const runs = race(
    [
      { name: "lint docx", argv: [...gia, "lint", docx, ...alone], units: count },
      { name: "collect docx", argv: [...gia, "collect", docx, ...alone, "--format", "json"], units: count },
      {
        name: "collect docx, page",
        argv: [...gia, "collect", docx, ...alone, "--format", "html"],
        units: count,
      },
    ],
    once ? 1 : 3,
  );
  show(`Batch of ${count}, one thread, per report`, runs);
  for (const name of ["collect docx", "collect docx, page"])
    report({
      what: `processor time of ${name} / lint docx`,
      value: ratio(runs, name, "lint docx", "cpu"),
      atMost: 1.15,
    });
}

/** `annotate` beside `lint` of the same file, whole process. */
function annotating(): void {
  const files = (["docx", "html", "pdf", "doc"] as const).map((kind) => ({
    kind,
    file: first(kind, corpusOf(kind, 20, cache)),
  }));
  const copy = join(cache, "annotated.docx");
  const runs = race(
    files.flatMap(({ kind, file }) => [
      { name: `lint ${kind}`, argv: [...gia, "lint", file] },
      { name: `annotate ${kind}`, argv: [...gia, "annotate", "--suggest", file, "-o", copy] },
    ]),
    quick ? 5 : 21,
  );
  show("Annotated copies, whole process", runs);
  for (const { kind } of files)
    report({
      what: `annotate --suggest ${kind} / lint ${kind}, cpu`,
      value: ratio(runs, `annotate ${kind}`, `lint ${kind}`, "cpu"),
      atMost: 1.3,
    });
}

function growth(): void {
  const [small, large] = quick ? [10, 100] : [30, 300];
  const [few, many] = quick ? [40, 400] : [200, 2000];
  const runs = race(
    [
      { name: `one text of ${small} reports`, argv: [...gia, "lint", longTextOf(small, cache)] },
      { name: `one text of ${large} reports`, argv: [...gia, "lint", longTextOf(large, cache)] },
      { name: `${few} pages`, argv: [...gia, "lint", corpusOf("html", few, cache), "--jobs", "1"] },
      { name: `${many} pages`, argv: [...gia, "lint", corpusOf("html", many, cache), "--jobs", "1"] },
    ],
    once ? 1 : 3,
  );
  show("Growth", runs);
  const times = (long: string, short: string) => ratio(runs, long, short, "cpu");
  const [longText, shortText] = [`one text of ${large} reports`, `one text of ${small} reports`];
  report({ what: "10 × the text", value: times(longText, shortText), atMost: 12 });
  report({ what: "10 × the files", value: times(`${many} pages`, `${few} pages`), atMost: 12 });
}

function memory(): void {
  const [few, many] = quick ? [200, 1000] : [200, 10_000];
  const peak = (count: number) => peakOf([...gia, "lint", corpusOf("html", count, cache)]);
  const [small, large] = [peak(few), peak(many)];
  say(`\nPeak memory: ${few} reports ${small.toFixed(0)} MiB, ${many} reports ${large.toFixed(0)} MiB`);
  report({ what: `memory for ${many} reports / ${few}`, value: large / small, atMost: 1.2 });
}
