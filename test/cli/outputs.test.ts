import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "./folder.ts";
import { invoke } from "./invoke.ts";
import { clean, faulty, page } from "./samples.ts";

const all = { "a.docx": faulty, "b.docx": clean, "c.html": page };

describe("outputs of lint", () => {
  test("several formats in one run, each told of on stderr when it is written", async () => {
    const cwd = folderWith(all);
    const formats = ["stylish", "sarif=out.sarif", "html=out.html", "junit=deep/down/junit.xml"];
    const { code, stdout, stderr } = await invoke(
      ["lint", "a.docx", "c.html", ...formats.flatMap((format) => ["--format", format])],
      { cwd },
    );
    expect(code).toBe(1);
    expect(stdout).toBe((await invoke(["lint", "a.docx", "c.html"], { cwd })).stdout);
    expect(JSON.parse(readFileSync(join(cwd, "out.sarif"), "utf8")).version).toBe("2.1.0");
    expect(readFileSync(join(cwd, "out.html"), "utf8")).toContain("<!DOCTYPE html>");
    expect(readFileSync(join(cwd, "deep/down/junit.xml"), "utf8")).toContain("<testsuites ");
    expect(stderr.trimEnd().split("\n")).toEqual([
      "gia-report: sarif 已写到 out.sarif",
      "gia-report: html 已写到 out.html",
      "gia-report: junit 已写到 deep/down/junit.xml",
    ]);
    expect(readdirSync(cwd).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test("with files only, nothing goes to stdout", async () => {
    const { code, stdout } = await invoke(["lint", "b.docx", "--format", "json=o.json"], {
      cwd: folderWith(all),
    });
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  });

  test("a file holds what stdout would have got, without colour", async () => {
    for (const format of ["stylish", "json", "sarif", "github", "junit", "checkstyle", "html"]) {
      const cwd = folderWith(all);
      // JUnit tells the time of the run.
      const env = { SOURCE_DATE_EPOCH: "1700000000" };
      const { stdout } = await invoke(["lint", "a.docx", "--format", format], { cwd, env });
      await invoke(["lint", "a.docx", "--format", `${format}=out`, "--color"], { cwd, env });
      expect(readFileSync(join(cwd, "out"), "utf8")).toBe(stdout);
    }
  });

  test("`-` as the path is standard output", async () => {
    const cwd = folderWith(all);
    const plain = await invoke(["lint", "a.docx", "--format", "json"], { cwd });
    expect((await invoke(["lint", "a.docx", "--format", "json=-"], { cwd })).stdout).toBe(plain.stdout);
  });

  test("an earlier file is replaced", async () => {
    const cwd = folderWith({ ...all, "o.json": "old" });
    await invoke(["lint", "b.docx", "--format", "json=o.json"], { cwd });
    expect(JSON.parse(readFileSync(join(cwd, "o.json"), "utf8"))).toHaveLength(1);
  });

  test.each([
    ["serif", "是不是要用 sarif？"],
    ["HTML=a.html", "是不是要用 html？"],
    ["markdown", "可用：stylish、json、sarif、github、junit、checkstyle、html、summary-json、ndjson"],
  ])("an unknown format (%s) ends in 2 with a suggestion", async (format, hint) => {
    const { code, stderr } = await invoke(["lint", "a.docx", "--format", format], { cwd: folderWith(all) });
    expect(code).toBe(2);
    expect(stderr).toContain(`没有输出格式“${format.split("=")[0]}”`);
    expect(stderr).toContain(hint);
  });

  test.each([
    [["--format", "json", "--format", "sarif"], "只能有一种格式写到标准输出"],
    [["--format", "json", "--format", "sarif=-"], "只能有一种格式写到标准输出"],
    [["--format", "json=o", "--format", "sarif=./o"], "这个文件已有另一种格式要写"],
    [["--format", "json="], "json= 后面缺少文件名"],
    [["--format", "json=a.docx"], "a.docx 是要读的文件"],
    [["--format", "json=folder"], "写不了 folder"],
    [["--format", "json=b.docx/o.json"], "写不了 b.docx/o.json"],
  ])("%s is wrong use", async (formats, message) => {
    const cwd = folderWith(all);
    mkdirSync(join(cwd, "folder"));
    const { code, stderr } = await invoke(["lint", "a.docx", ...formats], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(readFileSync(join(cwd, "a.docx"))).toEqual(Buffer.from(faulty));
  });

  test("an unreadable input is in every format, and the code is 3", async () => {
    const cwd = folderWith(all);
    for (const format of ["sarif", "github", "junit", "checkstyle", "html"]) {
      const { code, stdout } = await invoke(["lint", "b.docx", "没有.docx", "--format", format], { cwd });
      expect(code).toBe(3);
      expect(stdout).toContain("没有这个文件");
    }
  });

  test("a pipe that closes does not keep files from being written", async () => {
    const cwd = folderWith(all);
    const files = ["--format", "stylish", "--format", "json=o.json"];
    const { code } = await invoke(["lint", "a.docx", "b.docx", ...files], { cwd, closedAfter: 1 });
    expect(code).toBe(1);
    expect(JSON.parse(readFileSync(join(cwd, "o.json"), "utf8"))).toHaveLength(2);
  });

  test("standard input can be shown in a page", async () => {
    const { stdout } = await invoke(["lint", "-", "--format", "html"], { stdin: faulty });
    expect(stdout).toContain('<a class="to" href="#at-1">');
  });

  test("English where it is asked for", async () => {
    const cwd = folderWith(all);
    writeFileSync(join(cwd, "none.txt"), "nothing");
    const { stderr } = await invoke(["lint", "b.docx", "--lang", "en", "--format", "sarif=o"], { cwd });
    expect(stderr).toBe("gia-report: sarif written to o\n");
    const wrong = await invoke(["lint", "b.docx", "--lang", "en", "--format", "xml"], { cwd });
    expect(wrong.stderr).toContain("there is no format “xml”");
  });
});
