import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rules } from "../../src/rules/index.ts";
import { invoke, root } from "./invoke.ts";

const manifest: { version: string } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));

test("--version is the version of the package", async () => {
  expect(await invoke(["--version"])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: "" });
});

test.each(["lint", "convert", "rules", "explain", "inspect"])(
  "%s --help goes to stdout and ends in 0",
  async (name) => {
    const { code, stdout, stderr } = await invoke([name, "--help"]);
    expect(stdout).toContain(`gia-report ${name}`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  },
);

describe("wrong use ends in 2, says what is wrong on stderr, and prints nothing on stdout", () => {
  test.each([
    [[], "用法:"],
    [["lnt"], "是不是要用 lint？"],
    [["报告.docx"], "请用 gia-report lint 报告.docx"],
    [["lint"], "没有说要读哪个文件"],
    [["lint", "a.txt", "--formt", "json"], "是不是要用 --format？"],
    [["lint", "-a.txt"], "请写 ./-a.txt"],
    [["lint", "a.txt", "--format"], "后面缺少值"],
    [["lint", "a.txt", "--format", "json=."], "这是文件夹"],
    [["lint", "a.txt", "--format", "xml"], "建议：可用：stylish、json"],
    [["lint", "a.txt", "--year", "abc"], "四位年份"],
    [["lint", "a.txt", "--year", "20230"], "四位年份"],
    [["lint", "a.txt", "--published", "2024-02-30"], "应为年-月-日"],
    [["lint", "a.txt", "--max-warnings", "-1"], "非负整数"],
    [["lint", "a.txt", "--fail-on", "never"], "可用：error、warning、info"],
    [["lint", "a.txt", "--org-type", "x"], "government"],
    [["lint", "a.txt", "--org", " "], "不能为空"],
    [["convert", "a.txt", "-o", ""], "选项 --output 的值是空的"],
    [["annotate", "a.txt", "-o", ""], "选项 --output 的值是空的"],
    [["annotate", "a.txt", "--slip", ""], "选项 --slip 的值是空的"],
    [["collect", ".", "-o", ""], "选项 --output 的值是空的"],
    [["draft", "--year", "2024", "--from", "", "-o", "a.docx"], "选项 --from 的值是空的"],
    [["lint", "a.txt", "--config", ""], "选项 --config 的值是空的"],
    [["lint", "--files-from", ""], "选项 --files-from 的值是空的"],
    [["lint", "a.txt", "--baseline", ""], "选项 --baseline 的值是空的"],
    [["convert", "a.txt", "--to", "pptx"], "可用：json、ndjson、csv"],
    [["convert", "a.txt", "--to", "json", "--layout", "wide"], "不能同用"],
    [["convert", "a.txt", "--pretty", "--compact"], "不能同用"],
    [["convert", "a.txt", "--to", "csv", "--provenance"], "不能同用"],
    [["explain"], "缺少参数 RULE\n  建议：用法见 gia-report explain --help"],
    [["inspect"], "缺少参数 FILE|-"],
    [["compare", "a"], "缺少参数 B\n  建议：用法见 gia-report compare --help"],
    [["completion"], "缺少参数 bash|zsh|fish"],
    [["completion", "powershell"], "参数 shell 的值“powershell”不对"],
    [["draft", "--year", "2024"], "缺少选项 -o, --output <path>"],
    [["--formt"], "用法见 gia-report --help"],
    [["collect", ".", "--roster", "nosuch.csv"], "名单 nosuch.csv：没有这个文件"],
    [["explain", "no-such-rule-at-all"], "没有规则"],
    [["explain", "t3-row-totl"], "是不是 t3-row-total？"],
    [["explain", "T3-ROW-TOTAL"], "是不是 t3-row-total？"],
    [["rules", "extra"], "参数太多"],
  ])("%j", async (argv, message) => {
    const { code, stdout, stderr } = await invoke(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

test("rules lists every rule and every remark of the reader", async () => {
  const { stdout } = await invoke(["rules", "--format", "json"]);
  const listed: { id: string }[] = JSON.parse(stdout);
  expect(listed.map(({ id }) => id)).toEqual(expect.arrayContaining(rules.map(({ id }) => id)));
  expect(listed.map(({ id }) => id)).toContain("read/cell-blank");
  const text = (await invoke(["rules"])).stdout;
  for (const { id } of listed) expect(text).toContain(id);
});

test.each(["zh", "en"] as const)(
  "explain tells of every rule what, why and on what basis (%s)",
  async (language) => {
    for (const rule of rules) {
      const { code, stdout } = await invoke(["explain", rule.id, "--lang", language]);
      expect(code).toBe(0);
      for (const part of [rule.title, rule.basis, rule.remedy]) expect(stdout).toContain(part[language]);
      for (const { name } of rule.examples) expect(stdout).toContain(name);
    }
  },
);
