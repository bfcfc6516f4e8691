// node scripts/executables/check-wine.mjs [FOLDER…]: holds the executable for Windows, run by Wine, against the one for
// Linux: same output, byte for byte, and same exit code, for our samples and for every file of the folders. Needs
// `npm run executables` and Wine for 64 bits (Debian: wine64); WINE names another command for it. Not a part of CI.
import { spawnSync } from "node:child_process";
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const wine = process.env.WINE ?? "wine";
const windows = join(root, "executables", "gia-report-win-x64.exe");
const linux = join(root, "executables", "gia-report-linux-x64");
const work = mkdtempSync(join(tmpdir(), "gia-report-wine-"));
process.chdir(root);

/** Wine takes itself for a Windows that is older than Node supports. */
const asked = spawnSync(wine, ["reg", "add", "HKCU\\Software\\Wine", "/v", "Version", "/d", "win10", "/f"]);
if (asked.status !== 0) throw new Error(`${wine} does not run: ${asked.error ?? asked.stderr}`);

let wrong = 0;
try {
  const files = [
    ...filesOf("fixtures/samples"),
    ...filesOf("fixtures/pages"),
    ...filesOf("fixtures/doc"),
    ...process.argv.slice(2).flatMap(filesOf),
  ];
  same("version", ["--version"]);
  same("help", ["--help"]);
  same("wrong use", ["lint", "--no-such-option"]);
  same("missing", ["lint", "missing.docx"]);
  same("explain", ["explain", "t3-balance"]);
  same(`lint, ${files.length} files, two threads`, ["lint", ...files, "-j", "2", "--format", "json"]);
  same("convert", ["convert", ...files, "-j", "2", "--provenance"]);
  for (const format of ["csv", "docx", "xlsx", "md", "html"]) {
    same(`convert --to ${format}`, ["convert", "fixtures/samples/linhe-2022.html", "--to", format]);
  }
  same("page", ["lint", "fixtures/samples/shiqiao-2023.docx", "--format", "html"]);
  const deep = join(work, ..."政府信息公开工作年度报告/".repeat(30).split("/"));
  mkdirSync(deep, { recursive: true });
  writeFileSync(join(deep, "年报（终稿）.docx"), readFileSync("fixtures/samples/shiqiao-2023.docx"));
  const long = relative(root, join(deep, "年报（终稿）.docx"));
  same(`a path of ${long.length} characters, in Chinese`, ["lint", long, "--format", "json"]);
  same("writing there", ["convert", long, "-o", `${long}.csv`], ({ bytes }) => [
    bytes,
    readFileSync(`${long}.csv`),
  ]);
  piped();
  dropped(join(deep, "年报（终稿）.docx"));
} finally {
  // The browser that Wine stands in for would go on waiting.
  spawnSync(wine, ["wineboot", "--kill"]);
  rmSync(work, { recursive: true, force: true });
}
console.log(wrong === 0 ? "all the same" : `${wrong} differ`);
process.exitCode = wrong === 0 ? 0 : 1;

function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Runs with output to files: pipes of Linux are none that a Windows program knows. */
function run(command, argv) {
  const [out, err] = ["out", "err"].map((name) => join(work, name));
  const descriptors = [out, err].map((path) => openSync(path, "w"));
  const began = performance.now();
  const { status } = spawnSync(command[0], [...command.slice(1), ...argv], {
    stdio: ["ignore", ...descriptors],
    env: { ...process.env, WINEDEBUG: "-all" },
  });
  const milliseconds = performance.now() - began;
  for (const descriptor of descriptors) closeSync(descriptor);
  return { status, bytes: Buffer.concat([readFileSync(out), readFileSync(err)]), milliseconds };
}

function same(name, argv, also = ({ bytes }) => [bytes]) {
  const [one, other] = [[linux], [wine, windows]].map((command) => {
    const ended = run(command, argv);
    return { ...ended, all: also(ended) };
  });
  const isSame =
    one.status === other.status && one.all.every((bytes, index) => bytes.equals(other.all[index]));
  tell(
    name,
    isSame,
    `exit code ${other.status}, ${other.bytes.length} bytes, ${other.milliseconds.toFixed(0)} ms`,
  );
}

/** A pipe as Windows makes it: what arrives is UTF-8, whatever the code page. */
function piped() {
  const script = join(work, "pipe.cmd");
  writeFileSync(
    script,
    `@echo off\r\nchcp 936 >nul\r\n"Z:${windows}" lint fixtures/samples/shiqiao-2023.docx | more\r\n`,
  );
  const { bytes } = run([wine, "cmd", "/c", `Z:${script}`], []);
  tell(
    "through a pipe of cmd, code page 936",
    bytes.includes("云岭市石桥县农业农村局"),
    `${bytes.length} bytes`,
  );
}

/** What Explorer does with files that are dropped on the program: whole paths, no command. */
function dropped(path) {
  const { status, bytes } = run([wine, windows], [`Z:${path.replaceAll("/", "\\")}`]);
  const text = bytes.toString();
  const page = /html 已写到 (.*年报校对\.html)/.exec(text)?.[1];
  tell("dropped on the program", status === 1 && text.includes("3 个错误") && page !== undefined, page);
}

function tell(name, isSame, what) {
  if (!isSame) wrong += 1;
  console.log(`${isSame ? "same  " : "DIFFER"}  ${name}: ${what}`);
}
