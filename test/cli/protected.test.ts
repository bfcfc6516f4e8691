import { linkSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { folderWith } from "./folder.ts";
import { invoke } from "./invoke.ts";
import { clean, faulty } from "./samples.ts";

const files = {
  "d/a.docx": faulty,
  "gia-report.config.json": '{"extends":"recommended"}',
  "c.json": "{}",
  "基线.json": "[]",
  list: "d/a.docx\n",
  "附件.zip": zipSync({ "a.docx": new Uint8Array(faulty) }),
  "s.html": "<!DOCTYPE html>",
  "t.docx": "{}",
  "n.ndjson": '{"file":"a.txt","text":"一、总体情况"}\n',
  "数据.txt": "2023年度行政执法数据\n行政处罚\t99\n",
};

function folder(): string {
  const cwd = folderWith(files);
  symlinkSync("d", join(cwd, "e"));
  symlinkSync("d/a.docx", join(cwd, "l.docx"));
  linkSync(join(cwd, "d/a.docx"), join(cwd, "h.docx"));
  return cwd;
}

describe("an output that is read in the same run is refused before anything is written", () => {
  test.each([
    [["lint", "d/a.docx", "--format", "json=d/a.docx"]],
    [["lint", "e/a.docx", "--format", "json=d/a.docx"]],
    [["lint", "d/a.docx", "--format", "json=e/../d/./a.docx"]],
    [["lint", "d/a.docx", "--format", "json=l.docx"]],
    [["lint", "d/a.docx", "--format", "json=h.docx"]],
    [["lint", "l.docx", "--format", "json=new.json", "--format", "sarif=d/a.docx"]],
    [["lint", "d", "--format", "json=h.docx"]],
    [["lint", "d/a.docx", "--format", "json=gia-report.config.json"]],
    [["lint", "d/a.docx", "--config", "c.json", "--format", "json=c.json"]],
    [["lint", "d/a.docx", "--baseline", "基线.json", "--format", "json=基线.json"]],
    [["lint", "--files-from", "list", "--format", "json=list"]],
    [["lint", "基线.json", "--baseline", "基线.json", "--update-baseline", "--reason", "x"]],
    [["lint", "--from-ndjson", "n.ndjson", "--format", "json=n.ndjson"]],
    // Of contents that come one by one nobody knows beforehand which configuration they have but the one that is named.
    [["lint", "--from-ndjson", "n.ndjson", "--config", "c.json", "--format", "json=c.json"]],
    [["lint", "d/a.docx", "--enforcement", "数据.txt", "--format", "json=数据.txt"]],
    [["lint", "d/a.docx", "--baseline", "l.docx", "--update-baseline", "--reason", "x"]],
    [
      [
        "lint",
        "d/a.docx",
        "--config",
        "c.json",
        "--baseline",
        "c.json",
        "--update-baseline",
        "--reason",
        "x",
      ],
    ],
    [["convert", "l.docx", "-o", "d/a.docx"]],
    [["convert", "d/a.docx", "-o", "h.docx"]],
    [["convert", "--files-from", "list", "list", "-o", "list"]],
    [["lint", "附件.zip", "--format", "json=附件.zip"]],
    [["annotate", "d/a.docx", "--slip", "s.html", "--since", "s.html"]],
    [["draft", "--org", "甲局", "--year", "2024", "--template", "t.docx", "-o", "t.docx"]],
  ])("%j", async (argv) => {
    const cwd = folder();
    const { code, stdout, stderr } = await invoke(argv, { cwd });
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/不能写在它上面|应为文件夹|第 1 行/);
    for (const [name, content] of Object.entries(files)) {
      expect(readFileSync(join(cwd, name))).toEqual(Buffer.from(content));
    }
    expect(() => readFileSync(join(cwd, "new.json"))).toThrow();
  });

  test("a folder of outputs in which an input lies", async () => {
    const cwd = folderWith({ "d/a.json": clean });
    const { code, stderr } = await invoke(["convert", "d/a.json", "-o", "d/"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("d/a.json 是要读的文件");
  });

  test("two outputs to one file, by whatever names", async () => {
    const cwd = folder();
    const { code, stderr } = await invoke(
      ["lint", "d/a.docx", "--format", "json=d/x.json", "--format", "sarif=e/x.json"],
      { cwd },
    );
    expect(code).toBe(2);
    expect(stderr).toContain("d/x.json 和 e/x.json 是同一个文件");
    // A link to what is not there yet.
    symlinkSync("x.json", join(cwd, "d/y.json"));
    const linked = ["lint", "d/a.docx", "--format", "json=d/x.json", "--format", "sarif=d/y.json"];
    expect((await invoke(linked, { cwd })).stderr).toContain("d/x.json 和 d/y.json 是同一个文件");
  });

  test.skipIf(process.platform === "win32")("a device may be input and output", async () => {
    const { code } = await invoke(
      ["lint", "d/a.docx", "--format", "json=/dev/null", "--format", "sarif=/dev/null"],
      { cwd: folder() },
    );
    expect(code).toBe(1);
  });
});

describe.skipIf(process.platform === "win32")("standard output by another name", () => {
  test.each(["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "-"])("%s", async (name) => {
    const cwd = folder();
    const lint = await invoke(["lint", "d/a.docx", "--format", `json=${name}`], { cwd });
    expect(lint.stdout).toBe((await invoke(["lint", "d/a.docx", "--format", "json"], { cwd })).stdout);
    const convert = await invoke(["convert", "d/a.docx", "l.docx", "-o", name], { cwd });
    expect(JSON.parse(convert.stdout)).toHaveLength(2);
  });

  test("a device that is full ends the run with one word", async () => {
    const argv = ["convert", "d/a.docx", "l.docx", "-o", "/dev/full"];
    const { code, stderr } = await invoke(argv, { cwd: folder() });
    expect(code).toBe(2);
    expect(stderr.match(/写不了 \/dev\/full/g)).toHaveLength(1);
  });

  test("several inputs may go to one device", async () => {
    const { code, stderr } = await invoke(["convert", "d/a.docx", "l.docx", "-o", "/dev/null"], {
      cwd: folder(),
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });
});
