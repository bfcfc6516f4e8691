import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { violations } from "../write/schema.ts";
import { folderWith } from "./folder.ts";
import { invoke } from "./invoke.ts";
import { clean, faulty, plain } from "./samples.ts";

const config = (value: unknown) => JSON.stringify(value);
const off = config({
  rules: {
    "t4-total": "off",
    "t3-row-total": "warning",
    "t3-results-sum": "warning",
    "t3-balance": "warning",
  },
});

async function told(cwd: string, ...argv: string[]) {
  const { stdout } = await invoke(["lint", ...argv, "--format", "json"], { cwd });
  const results = JSON.parse(stdout);
  expect(violations("lint", results)).toEqual([]);
  return results[0].configuration;
}

describe("which configuration an input was checked by is told where it changed the outcome", () => {
  test("from a folder above, in the terminal and in structured formats", async () => {
    const cwd = folderWith({ "gia-report.config.json": off, "年报/a.docx": faulty });
    expect(await told(cwd, "年报/a.docx")).toEqual({
      file: "gia-report.config.json",
      removed: 1,
      added: 0,
      changed: 1,
    });
    const { stdout } = await invoke(["lint", "年报/a.docx"], { cwd });
    expect(stdout).toContain("按配置 gia-report.config.json：少报 1 条，改了级别 1 条");
    const sarif = await invoke(["lint", "年报/a.docx", "--format", "sarif", "--lang", "en"], { cwd });
    expect(sarif.stdout).toContain("by the configuration gia-report.config.json: 1 not reported");
  });

  test("named on the command line, and out of the cache", async () => {
    const cwd = folderWith({ "c.json": off, "a.docx": faulty });
    const argv = ["a.docx", "--config", "c.json", "--cache-location", "cache"];
    const first = await told(cwd, ...argv);
    expect(first).toMatchObject({ file: "c.json", removed: 1 });
    expect(await told(cwd, ...argv)).toEqual(first);
  });

  test("not where it changed nothing, and not where it was not asked", async () => {
    const cwd = folderWith({ "gia-report.config.json": off, "a.docx": faulty, "b.docx": clean });
    expect(await told(cwd, "b.docx")).toBeUndefined();
    expect(await told(cwd, "a.docx", "--no-config")).toBeUndefined();
    expect(await told(folderWith({ "a.docx": faulty }), "a.docx")).toBeUndefined();
  });

  test("where it makes findings pass, or fail", async () => {
    // With its wrong total put right, a warning is the gravest that is left.
    const warned = new TextDecoder().decode(plain).replace("| 0 | 0 | 0 | 0 | 5", "| 0 | 0 | 0 | 0 | 4");
    const outcome = async (setting: object, ...argv: string[]) => {
      const cwd = folderWith({
        "gia-report.config.json": config(setting),
        "a.txt": warned,
        "b.docx": faulty,
      });
      const { stdout } = await invoke(["lint", ...argv, "--format", "json"], { cwd });
      const [{ exitCode, configuration }] = JSON.parse(stdout);
      return [exitCode, configuration?.settings ?? null];
    };
    const named = ["failOn / maxWarnings"];
    expect(await outcome({}, "a.txt")).toEqual([0, null]);
    expect(await outcome({ failOn: "warning" }, "a.txt")).toEqual([1, named]);
    expect(await outcome({ maxWarnings: 0 }, "a.txt")).toEqual([1, named]);
    expect(await outcome({ maxWarnings: 99 }, "a.txt")).toEqual([0, null]);
    expect(await outcome({ maxWarnings: 99 }, "a.txt", "--max-warnings", "0")).toEqual([1, null]);
    // Errors fail either way.
    expect(await outcome({ failOn: "info" }, "b.docx")).toEqual([1, null]);
  });

  test("where it says what the file says", async () => {
    const cwd = folderWith({ "gia-report.config.json": config({ year: 2019 }), "a.docx": clean });
    expect(await told(cwd, "a.docx")).toMatchObject({ settings: ["year"] });
  });
});

describe.skipIf(process.platform === "win32")("a pipe as configuration", () => {
  test("that lies in a folder under its name is not waited for", async () => {
    const cwd = folderWith({ "a.docx": clean });
    spawnSync("mkfifo", [join(cwd, "gia-report.config.json")]);
    const { code, stderr } = await invoke(["lint", "a.docx"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("不是文件");
  });
});
