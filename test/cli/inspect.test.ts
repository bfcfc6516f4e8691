import { expect, test } from "vitest";
import { folderWith } from "./folder.ts";
import { invoke } from "./invoke.ts";
import { faulty, page } from "./samples.ts";

test("inspect shows source, facts, sections, tables row by row and remarks", async () => {
  const { code, stdout } = await invoke(["inspect", "c.html"], { cwd: folderWith({ "c.html": page }) });
  expect(code).toBe(0);
  for (const part of [
    "云岭市临河县住房和城乡建设局",
    "2022",
    "一、总体情况",
    "真表格",
    "按行列",
    "[占位]",
    "read/cell-placeholder",
  ]) {
    expect(stdout).toContain(part);
  }
});

test("inspect --format json gives blocks and the reading of every cell", async () => {
  const { stdout } = await invoke(["inspect", "a.docx", "--format", "json"], {
    cwd: folderWith({ "a.docx": faulty }),
  });
  const { source, reports } = JSON.parse(stdout);
  expect(source.blocks.length).toBeGreaterThan(10);
  expect(Object.keys(reports[0].cells)).toHaveLength(200);
  expect(reports[0].cells["/applications/table/outcomes/granted/total"]).toMatchObject({
    value: 31,
    raw: "31",
  });
});

test("inspect shows what was read where no report was found, and ends in 3", async () => {
  const { code, stdout, stderr } = await invoke(["inspect", "-"], { stdin: "会议通知\n请准时参加。\n" });
  expect(code).toBe(3);
  expect(stdout).toContain("读到 ");
  expect(stderr).toContain("没有政府信息公开工作年度报告");
});
