import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { folderWith } from "../folder.ts";
import { invoke } from "../invoke.ts";
import { clean, faulty, plain } from "../samples.ts";
import { watch } from "./watching.ts";

const text = new TextDecoder().decode(plain);

/** As Word and WPS save: beside the file, then in its place. */
function save(path: string, content: string | Uint8Array): void {
  const beside = join(path, "..", "~WRD0001.tmp");
  writeFileSync(beside, content);
  rmSync(path);
  renameSync(beside, path);
}

describe("lint --watch", () => {
  test("checks again when a file is saved by renaming, and says what is mended, new and still open", async () => {
    const cwd = folderWith({ "年报.docx": faulty });
    const { until, stop } = watch(["年报.docx"], cwd);
    const first = await until("按 Ctrl-C 结束\n");
    expect(first).toContain("3 个错误、0 个警告、1 个提示");
    expect(first).toContain("正在留意 1 个文件");
    save(join(cwd, "年报.docx"), clean);
    expect(await until("\n")).toBe(
      "年报.docx：改好 4 处，新增 0 处，仍在 0 处；没有发现问题；检查了 200 个单元格、42 条勾稽关系\n",
    );
    save(join(cwd, "年报.docx"), faulty);
    const again = await until("t4-total\n");
    expect(again).toContain("年报.docx：改好 0 处，新增 4 处，仍在 0 处；3 个错误、0 个警告、1 个提示\n");
    expect(again).toContain("第2张表6行9列");
    expect(await stop()).toBe(130);
  });

  test("what is new is listed, in English too", async () => {
    const cwd = folderWith({ "a.txt": text });
    const { until, stop } = watch(["a.txt"], cwd, "en");
    await until("watching 1 file; Ctrl-C ends it\n");
    writeFileSync(join(cwd, "a.txt"), `${text}\n身份证号：11010519491231002X。\n`);
    const news = await until("personal-id-number");
    expect(news).toMatch(/^a\.txt: 0 fixed, 1 new, \d+ still open; /);
    await stop();
  });

  test("a folder: new files and files that go, but not those of a program that saves", async () => {
    const cwd = folderWith({ "年报/甲.docx": faulty, "年报/乙.docx": clean });
    const { until, stop } = watch(["年报"], cwd);
    await until("正在留意 2 个文件");
    writeFileSync(join(cwd, "年报/~$甲.docx"), "lock");
    writeFileSync(join(cwd, "年报/.~lock.甲.docx#"), "lock");
    writeFileSync(join(cwd, "年报/~WRL0002.tmp"), faulty);
    mkdirSync(join(cwd, "年报/乡镇"));
    writeFileSync(join(cwd, "年报/乡镇/丙.docx"), clean);
    const said = await until("没有发现问题");
    expect(said).toMatch(/^\s*年报\/乡镇\/丙\.docx：改好 0 处，新增 0 处，仍在 0 处；[^\n]*\n$/);
    expect(await stop()).toBe(130);
  });

  test("a page that is written at every check does not start another", async () => {
    const cwd = folderWith({ "年报/甲.docx": faulty });
    const { until, stop } = watch(["年报", "--format", "stylish", "--format", "html=年报/校对.html"], cwd);
    await until("正在留意 1 个文件");
    const before = readFileSync(join(cwd, "年报/校对.html"), "utf8");
    save(join(cwd, "年报/甲.docx"), clean);
    const said = await until("改好 4 处");
    expect(readFileSync(join(cwd, "年报/校对.html"), "utf8")).not.toBe(before);
    writeFileSync(join(cwd, "年报/乙.docx"), clean);
    expect(said + (await until("年报/乙.docx"))).not.toContain("校对.html：");
    await stop();
  });

  test("a changed configuration is applied; a wrong one is told and does not end it", async () => {
    const cwd = folderWith({ "甲.docx": faulty });
    const { until, stop } = watch(["甲.docx"], cwd);
    await until("正在留意");
    const config = join(cwd, "gia-report.config.json");
    writeFileSync(config, '{"rules": {"t4-total": "off"}}');
    expect(await until("\n")).toContain("甲.docx：改好 1 处，新增 0 处，仍在 3 处；2 个错误");
    writeFileSync(config, '{"rulez": {}}');
    expect(await until("rulez")).toContain("gia-report.config.json");
    writeFileSync(config, "{}");
    expect(await until("改好")).toContain("甲.docx：改好 0 处，新增 1 处，仍在 3 处；3 个错误");
    await stop();
  });

  test("enforcement data that were changed are compared anew", async () => {
    const data = (count: number) => `2023年度行政执法数据\n行政处罚\t${count}\n`;
    const cwd = folderWith({ "甲.docx": clean, "数据.txt": data(99) });
    const { until, stop } = watch(["甲.docx", "--enforcement", "数据.txt"], cwd);
    expect(await until("正在留意 1 个文件")).toContain("0 个错误、0 个警告、2 个提示");
    writeFileSync(join(cwd, "数据.txt"), data(4));
    expect(await until("\n")).toContain("甲.docx：改好 1 处，新增 0 处，仍在 1 处；");
    await stop();
  });

  test("--quiet lists errors only, and counts all", async () => {
    const cwd = folderWith({ "甲.docx": clean });
    const { until, stop } = watch(["甲.docx", "--quiet"], cwd);
    await until("正在留意");
    writeFileSync(join(cwd, "甲.docx"), faulty);
    const said = await until("t4-total\n");
    expect(said).toContain("新增 4 处，仍在 0 处；3 个错误、0 个警告、1 个提示");
    expect(said).not.toContain("contact-format");
    await stop();
  });

  test("what is kept from check to check is gone at the end", async () => {
    const temporary = folderWith({});
    const cwd = folderWith({ "甲.docx": faulty, "乙.docx": clean });
    vi.stubEnv("TMPDIR", temporary);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const { until, stop } = watch(["."], cwd);
    await until("正在留意 2 个文件");
    expect(readdirSync(temporary)).not.toEqual([]);
    await stop();
    expect(readdirSync(temporary)).toEqual([]);
  });

  test("nothing there to watch: the code of the only check", async () => {
    const { code, stderr } = await invoke(["lint", "没有.docx", "--watch"], { cwd: folderWith({}) });
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining("没有这个文件") });
  });

  test("a reader that went away ends it", async () => {
    const cwd = folderWith({ "甲.docx": clean });
    const { code } = await invoke(["lint", "甲.docx", "--watch"], { cwd, closedAfter: 0 });
    expect(code).toBe(141);
  });

  test.each([
    [["-"], "标准输入"],
    [["甲.docx", "--files-from", "-"], "标准输入"],
    [["--from-ndjson", "x"], "标准输入"],
    [["甲.docx", "--format", "json"], "stylish"],
    [["甲.docx", "--baseline", "b", "--update-baseline", "--reason", "r"], "--update-baseline"],
  ])("%j is a wrong use", async (argv, text) => {
    const { code, stderr } = await invoke(["lint", ...argv, "--watch"], { cwd: folderWith({}) });
    expect(code).toBe(2);
    expect(stderr).toContain(text);
  });

  test("--print-config prints and ends", async () => {
    const { code } = await invoke(["lint", "--print-config", "甲.docx", "--watch"], { cwd: folderWith({}) });
    expect(code).toBe(0);
  });
});
