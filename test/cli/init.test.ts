import { readdirSync, readFileSync, symlinkSync } from "node:fs";
import { expect, test } from "vitest";
import { readConfig } from "../../src/config/read-config.ts";
import { readTemplate } from "../../src/config/read-template.ts";
import { folderWith } from "./folder.ts";
import { invoke } from "./invoke.ts";

test("init writes a configuration that is right, and changes nothing", async () => {
  const cwd = folderWith({});
  const before = await invoke(["lint", "--print-config", "a.docx"], { cwd });
  expect(await invoke(["init"], { cwd })).toMatchObject({ code: 0, stdout: "" });
  const path = `${cwd}/gia-report.config.json`;
  expect(readConfig(readFileSync(path, "utf8"), path)).toHaveProperty("extends");
  const after = await invoke(["lint", "--print-config", "a.docx"], { cwd });
  expect(JSON.parse(after.stdout)).toEqual({
    ...JSON.parse(before.stdout),
    config: "gia-report.config.json",
  });
});

test("init leaves a configuration that is there", async () => {
  const cwd = folderWith({ "gia-report.config.json": '{ "year": 2023 }' });
  const { code, stderr } = await invoke(["init"], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain("没有改动");
  expect(readFileSync(`${cwd}/gia-report.config.json`, "utf8")).toBe('{ "year": 2023 }');
});

test.skipIf(process.platform === "win32")("init leaves a link to nothing under its name", async () => {
  const cwd = folderWith({});
  symlinkSync("elsewhere", `${cwd}/gia-report.config.json`);
  expect((await invoke(["init"], { cwd })).code).toBe(2);
  expect(readdirSync(cwd)).toEqual(["gia-report.config.json"]);
});

test("init --template writes the form of an office that draft takes as it is", async () => {
  const cwd = folderWith({});
  expect(await invoke(["init", "--template"], { cwd })).toMatchObject({ code: 0, stdout: "" });
  const path = `${cwd}/gia-report.template.json`;
  const template = readTemplate(readFileSync(path, "utf8"), path);
  expect(Object.keys(template)).toEqual(["organization", "title", "opening", "contact", "download"]);
  const { code } = await invoke(["draft", "--year", "2024", "--org", "某县水务局", "-o", "b.docx"], { cwd });
  expect(code).toBe(0);
  const { stdout } = await invoke(["convert", "b.docx", "--to", "md"], { cwd });
  expect(stdout).toContain("# 某县水务局2024年政府信息公开工作年度报告");
  expect(stdout).toContain("（国办公开办函〔2021〕30号），编制本报告。");
  expect(stdout).not.toMatch(/[{}]|联系方式|下载/);
  expect((await invoke(["init", "--template"], { cwd })).code).toBe(2);
});
