import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildExecutable, fuse } from "../../scripts/executables/build.mjs";
import { version } from "../../src/version.ts";
import { folderWith } from "../cli/folder.ts";
import { root } from "../cli/invoke.ts";
import { clean, faulty, plain } from "../cli/samples.ts";

const bin = `${root}bin/gia-report.js`;

/** Why no executable can be made here. */
function obstacle(): string | null {
  if (process.platform !== "linux" || process.arch !== "x64") return "this is not Linux x64";
  if (!existsSync(`${root}dist/cli.cjs`)) return "npm run build comes first";
  if (!readFileSync(process.execPath).includes(fuse)) return "this Node takes nothing in";
  return null;
}

const reason = obstacle();

describe.skipIf(reason !== null)(
  `the executable for Linux${reason === null ? "" : ` (skipped: ${reason})`}`,
  () => {
    let folder: string;
    let program: string;

    beforeAll(async () => {
      const cache = join(root, "node_modules", ".cache", "gia-report");
      mkdirSync(cache, { recursive: true });
      folder = mkdtempSync(join(cache, "executable-"));
      program = join(folder, "gia-report");
      const dist = `${root}dist`;
      await buildExecutable({ root, dist, node: process.execPath, sameSystem: true, outfile: program });
    }, 120_000);

    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    /** With no Node to be found. */
    function run(argv: readonly string[], cwd = root, env: Readonly<Record<string, string>> = {}) {
      return ended(spawnSync(program, [...argv], { cwd, env: { PATH: "", ...env }, maxBuffer: 1e9 }));
    }

    function runNode(argv: readonly string[], cwd = root) {
      const env = { PATH: "" };
      return ended(spawnSync(process.execPath, [bin, ...argv], { cwd, env, maxBuffer: 1e9 }));
    }

    test("version and help", () => {
      expect(run(["--version"])).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
      expect(run(["lint", "--help", "--lang", "en"])).toEqual(runNode(["lint", "--help", "--lang", "en"]));
      expect(run([])).toEqual(runNode([]));
    });

    test.each([
      [0, ["lint", "fixtures/samples/wangshan-2023.docx"]],
      [1, ["lint", "fixtures/samples/shiqiao-2023.docx"]],
      [2, ["lint", "--no-such-option"]],
      [3, ["lint", "missing.docx"]],
    ])("exit code %d: %j", (code, argv) => {
      const ended = run(argv);
      expect(ended.status).toBe(code);
      expect(ended).toEqual(runNode(argv));
    });

    test.each([
      [["lint", "fixtures/samples", "fixtures/pages", "fixtures/doc", "--format", "json", "-j", "2"]],
      [["lint", "fixtures/samples", "--format", "html"]],
      [["convert", "fixtures/samples", "fixtures/doc", "--provenance"]],
      [["convert", "fixtures/samples/linhe-2022.html", "--to", "csv"]],
      [["convert", "fixtures/samples/linhe-2022.html", "--to", "docx"]],
      [["convert", "fixtures/samples/linhe-2022.html", "--to", "xlsx"]],
      [["inspect", "fixtures/pages/shiqiao-2023.pdf"]],
      [["explain", "t3-balance", "--format", "json"]],
      [["lint", "fixtures/samples/wangshan-2023.docx", "--config", "fixtures/config/strict.json"]],
    ])("%j says the same as under Node, byte for byte", (argv) => {
      const expected = runNode(argv);
      expect(expected.stdout.length).toBeGreaterThan(100);
      expect(run(argv)).toEqual(expected);
    });

    test("a thread that takes too long is ended", () => {
      const text = new TextDecoder().decode(plain);
      const cwd = folderWith({ "a.txt": `${text}\n`.repeat(1500) });
      const { status, stdout } = run(["lint", ".", "--format", "json", "--time-limit", "1"], cwd);
      expect(status).toBe(3);
      expect(JSON.parse(stdout)[0].error.code).toBe("time-limit");
    });

    test("the offline page that was built is inside", () => {
      const cwd = folderWith({});
      const { status, stdout, stderr } = run(["page", "-o", "年报校对.html"], cwd);
      expect([status, stdout]).toEqual([0, ""]);
      expect(stderr).toContain("年报校对.html");
      expect(
        readFileSync(join(cwd, "年报校对.html")).equals(readFileSync(`${root}dist/gia-report.html`)),
      ).toBe(true);
    });

    test("Chinese and long paths", () => {
      const name = `${"政府信息公开工作年度报告/".repeat(30)}年报（终稿）.docx`;
      const cwd = folderWith({ [name]: clean });
      const { status, stdout } = run(["lint", name, "--format", "json"], cwd);
      expect(status).toBe(0);
      expect(JSON.parse(stdout)[0].file).toBe(name);
      expect(run(["convert", name, "-o", `${name}.json`], cwd).status).toBe(0);
      expect(readFileSync(join(cwd, `${name}.json`), "utf8")).toContain("云岭市望山区教育体育局");
    });

    test("files dropped on it are checked and shown as a page", async () => {
      const cwd = folderWith({ "年报 一.docx": faulty, "bin/xdg-open": '#!/bin/sh\ncp "$1" "$0.html"\n' });
      chmodSync(join(cwd, "bin/xdg-open"), 0o755);
      const temporary = join(cwd, "tmp");
      mkdirSync(temporary);
      const env = { PATH: `${join(cwd, "bin")}:${process.env.PATH}`, TMPDIR: temporary };
      const { status, stdout, stderr } = run([join(cwd, "年报 一.docx")], cwd, env);
      expect(status).toBe(1);
      expect(stdout).toContain("3 个错误");
      expect(stderr).toMatch(/html 已写到 .*年报校对\.html\n$/);
      await expect.poll(() => existsSync(join(cwd, "bin/xdg-open.html")), { timeout: 60_000 }).toBe(true);
      const [made] = readdirSync(temporary);
      expect(readFileSync(join(temporary, made ?? "", "年报校对.html"), "utf8")).toContain("<td");
    });

    test("results that are kept hold for this build", () => {
      const cwd = folderWith({ "a.docx": clean });
      const argv = ["lint", "a.docx", "--cache-location", "kept"];
      const first = run(argv, cwd);
      const entry = readdirSync(join(cwd, "kept"), { recursive: true, encoding: "utf8" }).find((name) =>
        name.endsWith(".json"),
      );
      expect(run(argv, cwd)).toEqual(first);
      writeFileSync(join(cwd, "kept", entry ?? ""), "damaged");
      expect(run(argv, cwd).stderr).toContain("已损坏");
    });
  },
);

function ended({ status, stdout, stderr }: ReturnType<typeof spawnSync>) {
  return { status, stdout: String(stdout), stderr: String(stderr) };
}
