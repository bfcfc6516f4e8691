import { describe, expect, test } from "vitest";
import { folderWith } from "./folder.ts";
import { invoke } from "./invoke.ts";
import { clean, faulty, page, plain } from "./samples.ts";

const filesOf = (stdout: string) =>
  (JSON.parse(stdout) as { file: string; exitCode: number }[]).map(({ file }) => file);
const skippedOf = (stdout: string) =>
  (JSON.parse(stdout) as { file: string; skipped?: { reason: string } }[]).flatMap(({ file, skipped }) =>
    skipped === undefined ? [] : [[file, skipped.reason]],
  );
const lint = (cwd: string, ...operands: string[]) =>
  invoke(["lint", "--format", "json", ...operands], { cwd });

describe("inputs", () => {
  test("a folder stands for the files in it, at any depth, in the same order everywhere", async () => {
    const cwd = folderWith({
      "年报/b.docx": clean,
      "年报/a/2.txt": plain,
      "年报/a/1.html": page,
      "年报/.hidden/x.docx": faulty,
      "年报/node_modules/y.docx": faulty,
      "年报/~$b.docx": "lock file of Word",
    });
    const { stdout, stderr } = await lint(cwd, "年报");
    expect(filesOf(stdout).slice(0, 3)).toEqual(["年报/a/1.html", "年报/a/2.txt", "年报/b.docx"]);
    expect(skippedOf(stdout)).toEqual([
      ["年报/.hidden", "hidden"],
      ["年报/node_modules", "hidden"],
      ["年报/~$b.docx", "hidden"],
    ]);
    expect(stderr).toBe("");
  });

  test("a mail of a folder is read, whose letters say nothing as they stand in the file", async () => {
    const encoded = Buffer.from(page).toString("base64").replace(/.{76}/gu, "$&\n");
    const head = "From: a@b.cn\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8";
    const cwd = folderWith({
      "年报/m.eml": `${head}\nContent-Transfer-Encoding: base64\n\n${encoded}`,
    });
    const { code, stdout } = await lint(cwd, "年报");
    expect(filesOf(stdout)).toContain("年报/m.eml");
    expect(code).toBe((await lint(folderWith({ "p.html": page }), "p.html")).code);
  });

  test("documents of a folder that are of another kind are named on stderr", async () => {
    const cwd = folderWith({
      "年报/a.docx": clean,
      "年报/b.png": "x",
      "年报/c.rar": "x",
      "年报/d.css": "x",
    });
    const { code, stderr } = await lint(cwd, "年报");
    expect(stderr).toContain("未读取 3 项（格式不支持）：年报/b.png、年报/c.rar、年报/d.css");
    expect(code).toBe(0);
  });

  test("a pattern is expanded by the tool; a file that is met twice is read once", async () => {
    const cwd = folderWith({ "x/a.docx": clean, "x/y/b.docx": clean, "x/c.txt": plain });
    const { stdout } = await lint(cwd, "x/**/*.docx", "x/a.docx");
    expect(filesOf(stdout)).toEqual(["x/a.docx", "x/y/b.docx"]);
  });

  test("a file whose name looks like a pattern is a file", async () => {
    const cwd = folderWith({ "报告[1].docx": clean });
    expect((await lint(cwd, "报告[1].docx")).code).toBe(0);
  });

  test.each([
    ["没有.docx", "没有这个文件"],
    ["*.docx", "没有与通配符相符的文件"],
    ["!*.docx", "没有与通配符相符的文件"],
    ["a!b.html", "没有这个文件"],
    ["a.txt!b.html", "没有这个文件"],
    ["a.zip!b.docx", "没有这个文件"],
    ["[a", "没有这个文件"],
    ["空/[a/b.html", "没有这个文件"],
    ["空", "文件夹里没有可读的文件"],
  ])("%s ends in 3 with a message, and the others go on", async (operand, message) => {
    const cwd = folderWith({ "a.txt": plain, "空/readme.css": "" });
    const { code, stdout, stderr } = await lint(cwd, operand, "a.txt");
    expect(code).toBe(3);
    expect(stderr).toContain(`${operand}: ${message}`);
    expect(filesOf(stdout).slice(0, 2)).toEqual([operand, "a.txt"]);
  });

  test("the kind is told from the bytes, whatever the name", async () => {
    const cwd = folderWith({ "a.bin": clean, "b.txt": page });
    const { stdout } = await invoke(["convert", "a.bin", "b.txt", "--compact"], { cwd });
    const kinds = (JSON.parse(stdout) as { source: { kind: string } }[]).map(({ source }) => source.kind);
    expect(kinds).toEqual(["docx", "html"]);
  });

  test("- is standard input, under the name that was given", async () => {
    const named = await invoke(["lint", "-", "--stdin-filename", "上报.docx", "--format", "json"], {
      stdin: clean,
    });
    expect(filesOf(named.stdout)).toEqual(["上报.docx"]);
    expect(named.code).toBe(0);
    const unnamed = await invoke(["lint", "-", "--format", "json"], { stdin: plain });
    expect(filesOf(unnamed.stdout)).toEqual(["-"]);
  });

  test.each([
    ["", "文件是空的"],
    ["只有一句话。", "没有政府信息公开工作年度报告"],
    ["%PDF-1.7", "PDF"],
  ])("standard input %j ends in 3", async (stdin, message) => {
    const { code, stderr } = await invoke(["lint", "-"], { stdin });
    expect(code).toBe(3);
    expect(stderr).toContain(message);
    expect(stderr).toContain("建议：");
  });
});
