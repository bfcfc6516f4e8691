import { describe, expect, test } from "vitest";
import { namesIn } from "../../../src/cli/inputs/file-list.ts";
import { folderWith } from "../folder.ts";
import { invoke } from "../invoke.ts";
import { clean, faulty, page, plain } from "../samples.ts";

const linesOf = (stdout: string) =>
  stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("lists of files", () => {
  test.each([
    ["lines", "甲.docx\n乙 丙.html\n", ["甲.docx", "乙 丙.html"]],
    ["lines of Windows, with a byte order mark", "\ufeffa.docx\r\nb.docx\r\n", ["a.docx", "b.docx"]],
    ["no break at the end", "a.docx\nb.docx", ["a.docx", "b.docx"]],
    ["empty lines", "\na.docx\n\n  \n", ["a.docx"]],
    ["names ended by NUL may hold line breaks", "a\nb.docx\0c.docx\0", ["a\nb.docx", "c.docx"]],
    ["nothing", "", []],
  ])("%s", (_, text, names) => {
    expect(namesIn(Buffer.from(text)).map(({ shown }) => shown)).toEqual(names);
  });

  test("files come in the order of the list, after those of the command line, each once", async () => {
    const cwd = folderWith({
      "a.docx": clean,
      "b.html": page,
      "c.txt": plain,
      list: "c.txt\na.docx\nb.html\n",
    });
    const { stdout } = await invoke(["lint", "b.html", "--files-from", "list", "--format", "ndjson"], {
      cwd,
    });
    expect(linesOf(stdout).map(({ file }) => file)).toEqual(["b.html", "c.txt", "a.docx"]);
  });

  test("a name that leads nowhere is an error of its own; stars are no pattern there", async () => {
    const cwd = folderWith({ "a.docx": clean });
    const { code, stdout, stderr } = await invoke(["lint", "--files-from", "-", "--format", "ndjson"], {
      cwd,
      stdin: "没有.docx\n*.docx\na.docx\n",
    });
    expect(code).toBe(3);
    expect(linesOf(stdout).map(({ exitCode }) => exitCode)).toEqual([3, 3, 0]);
    expect(stderr.match(/没有这个文件/gu)).toHaveLength(2);
  });

  test("a list that cannot be read stops the run", async () => {
    const { code, stdout, stderr } = await invoke(["lint", "--files-from", "没有.txt"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("文件清单 没有.txt 读取失败");
  });

  test("standard input cannot be list and file", async () => {
    expect((await invoke(["lint", "-", "--files-from", "-"], { stdin: "a\n" })).code).toBe(2);
  });

  test.each(["--files-from", "--from-ndjson"])(
    "%s: nothing at all is wrong use unless it is allowed",
    async (from) => {
      const argv = ["lint", from, "-", "--format", "json"];
      const { code, stderr } = await invoke(argv, { stdin: "" });
      expect(code).toBe(2);
      expect(stderr).toContain("- 里一个文件也没有");
      const allowed = await invoke([...argv, "--allow-empty"], { stdin: "" });
      expect(allowed).toEqual({ code: 0, stdout: "[]\n", stderr: "" });
    },
  );
});

describe("content by lines", () => {
  test("text and base64; a wrong line is an error of its own", async () => {
    const lines = [
      { file: "甲.docx", base64: Buffer.from(faulty).toString("base64") },
      { file: "乙.html", text: Buffer.from(page).toString() },
    ].map((line) => `${JSON.stringify(line)}\n`);
    const stdin = [lines[0], "{\n", '{"file":"丙"}\n', "\n", lines[1]].join("");
    const { code, stdout, stderr } = await invoke(["convert", "--from-ndjson", "-", "--to", "ndjson"], {
      stdin,
    });
    expect(code).toBe(3);
    expect(linesOf(stdout).map(({ source }) => [source.file, source.kind])).toEqual([
      ["甲.docx", "docx"],
      ["乙.html", "html"],
    ]);
    expect(stderr).toContain("-:2");
    expect(stderr).toContain("-:3");
  });

  test("says of content what it says of the file", async () => {
    const cwd = folderWith({ "a.txt": plain });
    const text = Buffer.from(plain).toString();
    const fromFile = await invoke(["lint", "a.txt", "--format", "ndjson"], { cwd });
    const fromLine = await invoke(["lint", "--from-ndjson", "-", "--format", "ndjson"], {
      cwd,
      stdin: JSON.stringify({ file: "a.txt", text }),
    });
    expect(fromLine).toEqual(fromFile);
  });

  test("does not go together with files", async () => {
    expect((await invoke(["lint", "a.txt", "--from-ndjson", "-"])).code).toBe(2);
    expect((await invoke(["convert", "--from-ndjson", "-", "-o", "x.json"])).code).toBe(2);
  });
});

describe("--skip-existing", () => {
  test("leaves out what is there and says how many", async () => {
    const cwd = folderWith({ "a.docx": clean, "b.docx": clean });
    const first = await invoke(["convert", "a.docx", "b.docx", "-o", "out/"], { cwd });
    const second = await invoke(["convert", "a.docx", "b.docx", "-o", "out/", "--skip-existing"], { cwd });
    expect(first.stderr).toContain("a.docx → out/a.json");
    expect(second).toEqual({
      code: 0,
      stdout: "",
      stderr: "gia-report: 有 2 个输入的输出文件已经存在，没有再转换\n",
    });
  });

  test("has no sense without -o", async () => {
    expect((await invoke(["convert", "a.docx", "--skip-existing"])).code).toBe(2);
  });
});

describe("--jobs", () => {
  test.each(["0", "x", "-1", "1.5"])("%s is refused", async (jobs) => {
    const { code, stderr } = await invoke(["lint", "a.docx", "--jobs", jobs]);
    expect(code).toBe(2);
    expect(stderr).toContain("--jobs");
  });
});
