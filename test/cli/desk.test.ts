import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { runAtDesk } from "../../src/cli/desk.ts";
import { run } from "../../src/cli/main.ts";
import { folderWith } from "./folder.ts";
import { clean, faulty } from "./samples.ts";

interface Situation {
  readonly isWindows?: boolean;
  readonly isTTY?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs what an executable runs, and tells which page was opened and how often Enter was waited for. */
async function atDesk(argv: readonly string[], { isWindows = true, isTTY = true, env = {} }: Situation = {}) {
  const temporary = folderWith({});
  vi.stubEnv("TMPDIR", temporary);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const opened: string[] = [];
  let stdout = "";
  let stderr = "";
  let waited = 0;
  const code = await runAtDesk(
    {
      argv,
      stdin: {
        async *[Symbol.asyncIterator]() {
          waited += 1;
          yield "\n";
        },
      },
      stdout: {
        write: async (text) => {
          stdout += String(text);
        },
        closed: () => false,
        isTTY,
        columns: 80,
      },
      stderr: {
        write: async (text) => {
          stderr += text;
        },
        closed: () => false,
        isTTY: false,
        columns: null,
      },
      env,
      cwd: temporary,
    },
    { openPage: (path) => opened.push(path), isWindows, run },
  );
  return { code, stdout, stderr, opened, waited };
}

describe("an executable that nobody typed a command for", () => {
  test("checks the files that were dropped on it, shows the page, keeps the window open", async () => {
    const folder = folderWith({ "一 号/年报.docx": faulty, "乙.docx": clean, "-q.docx": clean });
    const paths = ["一 号", "乙.docx", "-q.docx"].map((name) => join(folder, name));
    const { code, stdout, stderr, opened, waited } = await atDesk(paths);
    expect({ code, waited }).toEqual({ code: 1, waited: 1 });
    expect(stdout).toContain("3 个输入");
    expect(stderr).toContain("按回车键关闭窗口");
    expect(opened).toHaveLength(1);
    expect(readFileSync(opened[0] ?? "", "utf8")).toContain("云岭市石桥县农业农村局");
  });

  test("in English where the system is", async () => {
    const folder = folderWith({ "a.docx": clean });
    const { code, stderr, opened } = await atDesk([join(folder, "a.docx")], { env: { LANG: "en_GB.UTF-8" } });
    expect(code).toBe(0);
    expect(stderr).toContain("Press Enter to close this window.");
    expect(opened[0]).toMatch(/findings\.html$/);
  });

  test("waits for nobody where a program started it", async () => {
    const folder = folderWith({ "a.docx": clean });
    expect(await atDesk([join(folder, "a.docx")], { isTTY: false })).toMatchObject({ code: 0, waited: 0 });
  });

  test("opened itself: says how it is used", async () => {
    const { code, stderr, waited } = await atDesk([]);
    expect({ code, waited }).toEqual({ code: 2, waited: 1 });
    expect(stderr).toContain("拖到本程序的图标上");
  });

  test.each([
    [["lint", "x.docx"], {}],
    [[], { isWindows: false }],
    [[], { env: { PROMPT: "$P$G" } }],
    [["/no/such/file.docx"], {}],
    [["package.json"], {}],
    [["rules", "--format", "json"], {}],
  ])("%j %j is a command line like any other", async (argv, situation) => {
    const { opened, waited, stderr } = await atDesk(argv, situation);
    expect({ opened, waited }).toEqual({ opened: [], waited: 0 });
    expect(stderr).not.toContain("图标");
  });
});
