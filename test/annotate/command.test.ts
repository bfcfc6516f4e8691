import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { folderWith } from "../cli/folder.ts";
import { invoke, root } from "../cli/invoke.ts";
import { anchoredComments } from "./anchored.ts";

const faulty = readFileSync(`${root}fixtures/samples/shiqiao-2023.docx`);
const clean = readFileSync(`${root}fixtures/samples/wangshan-2023.docx`);
const page = readFileSync(`${root}fixtures/samples/linhe-2022.html`);

interface Entry {
  readonly reports: readonly {
    readonly findings: readonly { readonly severity: string; readonly ruleId: string }[];
  }[];
}

const bytesIn = (folder: string, name: string) => new Uint8Array(readFileSync(join(folder, name)));

describe("gia-report annotate", () => {
  test("writes the copy beside the input, says so, and ends as lint does", async () => {
    const cwd = folderWith({ "年报.docx": faulty });
    const { code, stdout, stderr } = await invoke(["annotate", "年报.docx"], { cwd });
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: "",
      stderr: "年报.docx → 年报.审阅.docx（4 条批注）\n",
    });
    expect(anchoredComments(bytesIn(cwd, "年报.审阅.docx"))).toHaveLength(4);
    expect(bytesIn(cwd, "年报.docx")).toEqual(new Uint8Array(faulty));
  });

  test("a report without findings is copied too, without comments", async () => {
    const cwd = folderWith({ "年报.docx": clean });
    const { code, stderr } = await invoke(["annotate", "年报.docx", "-o", "out.docx"], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "年报.docx → out.docx（0 条批注）\n" });
    expect(anchoredComments(bytesIn(cwd, "out.docx"))).toEqual([]);
  });

  test("several inputs go into a folder; one that fails does not stop the others", async () => {
    const cwd = folderWith({
      "in/甲.docx": faulty,
      "in/乙.docx": clean,
      "in/丙.html": page,
      "in/丁.html": "<p>通知</p>",
      "out/x": "",
    });
    const { code, stderr } = await invoke(["annotate", "in", "-o", "out"], { cwd });
    expect(code).toBe(3);
    expect(existsSync(join(cwd, "out/丙.审阅.docx"))).toBe(true);
    expect(existsSync(join(cwd, "out/甲.审阅.docx"))).toBe(true);
    expect(existsSync(join(cwd, "out/乙.审阅.docx"))).toBe(true);
    expect(stderr).toContain("in/丁.html: ");
  });

  test("two inputs whose copy would be one file are both left, and both named; a third is copied", async () => {
    const cwd = folderWith({ "年报.docx": faulty, "年报.html": page, "乙.docx": clean });
    const { code, stderr } = await invoke(["annotate", "年报.docx", "年报.html", "乙.docx"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("年报.docx 和 年报.html 的副本都应是 年报.审阅.docx，都没有写");
    expect(existsSync(join(cwd, "年报.审阅.docx"))).toBe(false);
    expect(existsSync(join(cwd, "乙.审阅.docx"))).toBe(true);
  });

  test("--files-from names the inputs", async () => {
    const cwd = folderWith({ "年报.docx": faulty, list: "年报.docx\n" });
    expect((await invoke(["annotate", "--files-from", "list", "-o", "out"], { cwd })).code).toBe(1);
    expect(existsSync(join(cwd, "out/年报.审阅.docx"))).toBe(true);
    expect((await invoke(["annotate", "--files-from", "list", "--slip", "list"], { cwd })).code).toBe(2);
    expect(readFileSync(join(cwd, "list"), "utf8")).toBe("年报.docx\n");
  });

  test("copies in a folder are not taken for reports", async () => {
    const cwd = folderWith({ "年报.docx": faulty });
    await invoke(["annotate", "年报.docx", "--slip", "单.docx", "-o", "年报.审阅.docx"], { cwd });
    const { stderr } = await invoke(["annotate", ".", "-o", "out"], { cwd });
    expect(existsSync(join(cwd, "out/年报.审阅.docx"))).toBe(true);
    expect(existsSync(join(cwd, "out/年报.审阅.审阅.docx"))).toBe(false);
    expect(stderr).toContain("未读取 2 项");
  });

  test.each([
    ["the input itself", ["annotate", "年报.docx", "-o", "年报.docx"]],
    ["the input as a slip", ["annotate", "年报.docx", "--slip", "年报.docx"]],
    ["what it is compared with", ["annotate", "年报.docx", "--slip", "旧.html", "--since", "旧.html"]],
    ["a slip of no known kind", ["annotate", "年报.docx", "--slip", "单.pdf"]],
    ["--since without a slip", ["annotate", "年报.docx", "--since", "旧.html"]],
    ["a file for several inputs", ["annotate", "年报.docx", "另.docx", "-o", "旧.html"]],
    ["something else to compare with", ["annotate", "年报.docx", "--slip", "单.html", "--since", "旧.html"]],
    ["a day that is none", ["annotate", "年报.docx", "--date", "2024-02-30"]],
  ])("refuses %s before anything is written", async (_name, argv) => {
    const cwd = folderWith({ "年报.docx": faulty, "另.docx": clean, "旧.html": "<p>通知</p>" });
    expect((await invoke(argv, { cwd })).code).toBe(2);
    expect(bytesIn(cwd, "年报.docx")).toEqual(new Uint8Array(faulty));
    expect(readFileSync(join(cwd, "旧.html"), "utf8")).toBe("<p>通知</p>");
    expect(existsSync(join(cwd, "年报.审阅.docx"))).toBe(false);
  });

  test("standard input needs -o", async () => {
    const cwd = folderWith({});
    expect((await invoke(["annotate", "-"], { cwd, stdin: faulty })).code).toBe(2);
    expect((await invoke(["annotate", "-", "-o", "a.docx"], { cwd, stdin: faulty })).code).toBe(1);
    expect(anchoredComments(bytesIn(cwd, "a.docx"))).toHaveLength(4);
  });

  test("--suggest tracks what is certain; --date dates it; English on request", async () => {
    const cwd = folderWith({ "年报.docx": faulty });
    const argv = [
      "annotate",
      "年报.docx",
      "-o",
      "a.docx",
      "--suggest",
      "--date",
      "2024-01-18",
      "--lang",
      "en",
    ];
    const { stderr } = await invoke(argv, { cwd });
    expect(stderr).toBe("年报.docx → a.docx (4 comments, 1 tracked)\n");
    const [first] = anchoredComments(bytesIn(cwd, "a.docx"));
    expect(first?.text).toContain("Suggestion: 0999-6214503");
  });

  test("a file with macros stays one: Word opens it under no other name", async () => {
    const cwd = folderWith({ "年报.DOCM": faulty, "in/样板.dotx": clean });
    expect((await invoke(["annotate", "年报.DOCM"], { cwd })).stderr).toContain("→ 年报.审阅.docm");
    expect((await invoke(["annotate", "in", "-o", "out"], { cwd })).stderr).toContain("→ out/样板.审阅.dotx");
  });

  test("names come from a list too", async () => {
    const cwd = folderWith({
      "in/甲.docx": faulty,
      "in/乙.docx": clean,
      "名单.txt": "in/甲.docx\nin/乙.docx\n",
    });
    const { code, stderr } = await invoke(["annotate", "--files-from", "名单.txt", "-o", "out"], { cwd });
    expect(code).toBe(1);
    expect(stderr).toBe(
      "in/甲.docx → out/in/甲.审阅.docx（4 条批注）\nin/乙.docx → out/in/乙.审阅.docx（0 条批注）\n",
    );
    expect((await invoke(["annotate", "--files-from", "名单.txt", "--slip", "名单.txt"], { cwd })).code).toBe(
      2,
    );
  });

  test("reports of an archive are inputs of their own", async () => {
    const cwd = folderWith({
      "附件.zip": zipSync({ "甲.docx": new Uint8Array(faulty), "乙.docx": new Uint8Array(clean) }),
    });
    const { code, stderr } = await invoke(["annotate", "附件.zip", "-o", "out"], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain("附件.zip!甲.docx → out/附件.zip!甲.审阅.docx（4 条批注）");
    expect(anchoredComments(bytesIn(cwd, "out/附件.zip!甲.审阅.docx"))).toHaveLength(4);
  });

  test("content that comes line by line gets a slip; for copies it has no place", async () => {
    const cwd = folderWith({});
    const stdin = `${JSON.stringify({ file: "甲.docx", base64: faulty.toString("base64") })}\n`;
    const slip = await invoke(["annotate", "--from-ndjson", "-", "--slip", "单.html"], { cwd, stdin });
    expect({ code: slip.code, stderr: slip.stderr }).toEqual({
      code: 1,
      stderr: "gia-report: 退回修改单已写到 单.html（1 份报告，4 处）\n",
    });
    const copies = await invoke(["annotate", "--from-ndjson", "-", "-o", "out"], { cwd, stdin });
    expect(copies.code).toBe(2);
    expect(copies.stderr).toContain("没有位置可放副本");
  });

  test("an input that is not there says so, and ends in 3", async () => {
    const cwd = folderWith({ "a.docx": clean });
    const { code, stderr } = await invoke(["annotate", "nothing.docx", "a.docx"], { cwd });
    expect(code).toBe(3);
    expect(stderr).toContain("nothing.docx: 没有这个文件");
    expect(existsSync(join(cwd, "a.审阅.docx"))).toBe(true);
  });

  test("two inputs for one copy are both refused, by name, and not read", async () => {
    const cwd = folderWith({ "a/年报.docx": faulty, "b/年报.docx": clean });
    const { code, stderr } = await invoke(["annotate", "a/年报.docx", "b/年报.docx", "-o", "out"], { cwd });
    expect(code).toBe(2);
    expect(stderr.match(/年报\.审阅\.docx，都没有写/g)).toHaveLength(2);
    expect(existsSync(join(cwd, "out"))).toBe(false);
  });

  test("warnings are counted over all inputs, as lint does", async () => {
    const cwd = folderWith({ "甲.html": page, "乙.html": `${page}\n` });
    const lint = await invoke(["lint", ".", "--format", "json"], { cwd });
    const findings = (JSON.parse(lint.stdout) as Entry[]).flatMap(({ reports }) =>
      reports.flatMap((report) => report.findings),
    );
    const warnings = findings.filter(({ severity }) => severity === "warning").length;
    const errors = new Set(
      findings.filter(({ severity }) => severity === "error").map(({ ruleId }) => ruleId),
    );
    const rest = [...errors].flatMap((id) => ["--rule", `${id}:off`]);
    expect(warnings).toBeGreaterThan(1);
    for (const [most, code] of [
      [warnings, 0],
      [warnings - 1, 1],
    ] as const) {
      const level = [...rest, "--max-warnings", String(most)];
      const expected = await invoke(["lint", ".", ...level, "--format", "json"], { cwd });
      expect(await invoke(["annotate", ".", "-o", "out", ...level], { cwd })).toMatchObject({
        code: expected.code,
      });
      expect(expected.code).toBe(code);
    }
  });

  test.each([
    ["a copy below a file", ["annotate", "年报.docx", "-o", "另.docx/a.docx"]],
    ["a slip below a file", ["annotate", "年报.docx", "--slip", "另.docx/a.docx"]],
    ["a document below a file", ["convert", "年报.docx", "-o", "另.docx/a.docx"]],
    ["a draft below a file", ["draft", "--year", "2024", "--org", "某局", "-o", "另.docx/a.docx"]],
  ])("%s cannot be written, and is no defect", async (_name, argv) => {
    const cwd = folderWith({ "年报.docx": clean, "另.docx": clean });
    const { code, stderr } = await invoke(argv, { cwd });
    expect(code).toBe(2);
    expect(stderr).not.toContain("内部错误");
  });

  test("names are printed without what a terminal acts upon", async () => {
    const cwd = folderWith({ "年\u001b[31m报.docx": clean });
    const { stderr } = await invoke(["annotate", "."], { cwd });
    expect(stderr).toContain("（0 条批注）");
    expect(stderr).not.toContain("\u001b");
  });

  test("levels and switches of the configuration apply", async () => {
    const cwd = folderWith({ "年报.docx": faulty });
    const argv = ["annotate", "年报.docx", "-o", "a.docx", "--rule", "contact-format:off"];
    expect((await invoke(argv, { cwd })).stderr).toContain("3 条批注");
  });
});
