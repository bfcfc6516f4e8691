import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readConfig } from "../../src/config/read-config.ts";
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
