import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "../cli/folder.ts";
import { invoke, root } from "../cli/invoke.ts";
import { anchoredComments } from "./anchored.ts";

const faulty = readFileSync(`${root}fixtures/samples/shiqiao-2023.docx`);
const clean = readFileSync(`${root}fixtures/samples/wangshan-2023.docx`);
const page = readFileSync(`${root}fixtures/samples/linhe-2022.html`);

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

  test("levels and switches of the configuration apply", async () => {
    const cwd = folderWith({ "年报.docx": faulty });
    const argv = ["annotate", "年报.docx", "-o", "a.docx", "--rule", "contact-format:off"];
    expect((await invoke(argv, { cwd })).stderr).toContain("3 条批注");
  });
});
