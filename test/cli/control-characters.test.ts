import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { lintFormatNames } from "../../src/format/formats.ts";
import { invoke, root } from "./invoke.ts";

/** ESC, OSC, BEL, a C1 introducer, a mark of direction, separators, and what opens a line of a CI server's log. */
const hostile = "\u001b[31m\u001b]0;x\u0007\u009b31m\u202e\u2028\u0085";
const sample = readFileSync(join(root, "fixtures/samples/qiaotou-2020.txt"), "utf8");

/** The sample with hostile text in its title, in its text, in a cell and in the telephone, and a name that is hostile too. */
function hostileFolder(): { readonly folder: string; readonly name: string } {
  const folder = mkdtempSync(join(tmpdir(), "gia-report-"));
  const name = `年报${hostile.replaceAll("\u0000", "")}\n::error::甲##[error].txt`;
  const text = sample
    .replace(/^(.*)年政府信息公开工作年度报告/mu, `::error::$1${hostile}年政府信息公开工作年度报告`)
    .replace(/(一、总体情况\s+.{8})/u, `$1${hostile}`)
    .replace(/\d{4}-?\d{7}/u, `电${hostile}话##[error]`)
    .replace(/\| *\d+ *\|/u, `| 1${hostile}2 |`);
  expect(text).not.toBe(sample);
  writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, `空${hostile}\n::error::乙.txt`), "");
  return { folder, name };
}

/** What a terminal or a CI server would act upon. */
const acting =
  /(?![\t\n])\p{Cc}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|^\s*::error::[甲乙x云]|##\[/mu;

describe("hostile text of files and names", () => {
  const { folder, name } = hostileFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([...lintFormatNames])(
    "never reaches standard output or error raw: lint --format %s",
    async (format) => {
      for (const lang of ["zh", "en"]) {
        const { stdout, stderr } = await invoke(
          ["lint", ".", "--format", format, "--summary", "--lang", lang],
          {
            cwd: folder,
          },
        );
        expect(stdout.length + stderr.length).toBeGreaterThan(200);
        expect(
          acting.exec(format.includes("json") || format === "sarif" ? withoutCommands(stdout) : stdout),
        ).toBeNull();
        expect(acting.exec(stderr)).toBeNull();
      }
    },
  );

  test.each([
    ["inspect"],
    ["inspect", "--format", "json"],
    ["convert", "--to", "json", "--provenance"],
    ["convert", "--to", "ndjson"],
    ["convert", "--to", "csv", "--no-bom"],
    ["convert", "--to", "csv", "--layout", "wide", "--no-bom"],
    ["convert", "--to", "md"],
    ["convert", "--to", "html"],
  ])("nor by %s %s %s %s", async (command, ...options) => {
    const { code, stdout, stderr } = await invoke([command, name, ...options], { cwd: folder });
    expect(code).toBe(0);
    const csv = options.includes("csv");
    expect(acting.exec(csv ? stdout.replaceAll("\r\n", "\n") : withoutCommands(stdout))).toBeNull();
    expect(acting.exec(stderr)).toBeNull();
  });

  test.each([
    [["annotate", name, "-o", "copy.docx"]],
    [["annotate", name, "--slip", "slip.html"]],
    [["draft", "--from", name, "--year", "2021", "-o", `${hostile}\n::error::x.docx`]],
    [["compare", name, name]],
    [["collect", "."]],
    [["collect", name, "--roster", `${hostile}\n::error::x`]],
  ])("nor by other commands: %#", async (argv) => {
    const { stdout, stderr } = await invoke(argv, { cwd: folder });
    expect(stdout + stderr).not.toBe("");
    expect(acting.exec(stdout)).toBeNull();
    expect(acting.exec(stderr)).toBeNull();
  });

  test.each([
    [["explain", `${hostile}\n::error::x`]],
    [["lint", `没有${hostile}\n::error::x.txt`]],
    [["lint", name, `--${hostile}\n::error::x`]],
    [["lint", name, "--config", `${hostile}\n::error::x`]],
    [["lint", name, "--baseline", `${hostile}\n::error::x`]],
    [["convert", name, "-o", `${hostile}\n::error::x.json`]],
    [[`${hostile}\n::error::x`]],
  ])("nor in what is said of arguments: %#", async (argv) => {
    const { stderr } = await invoke(argv, { cwd: folder });
    expect(stderr).not.toBe("");
    expect(acting.exec(stderr)).toBeNull();
  });
});

/** In JSON a line begins with what JSON writes, and `##[` stands inside of strings, which must keep it. */
function withoutCommands(json: string): string {
  return json.replaceAll("##[", "");
}
