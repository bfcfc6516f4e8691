import { describe, expect, test } from "vitest";
import { openProgress, progressLine } from "../../../src/cli/terminal/progress.ts";
import { folderWith } from "../folder.ts";
import { invoke } from "../invoke.ts";
import { clean } from "../samples.ts";

describe("progress", () => {
  test.each([
    [{ done: 120, failed: 3, total: 2000, seconds: 1.5 }, "120/2000 · 80/s · 24 s left · 3 failed"],
    [{ done: 1, failed: 0, total: 10, seconds: 0.5 }, "1/10 · 2.0/s · 5 s left"],
    [{ done: 10, failed: 0, total: 100_000, seconds: 1 }, "10/100000 · 10/s · 2 h 46 min left"],
    [{ done: 50, failed: 1, total: null, seconds: 1 }, "50 · 50/s · 1 failed"],
    [{ done: 0, failed: 0, total: 5, seconds: 0 }, "0/5 · 0.0/s"],
  ])("%j", (state, line) => {
    expect(progressLine(state, "en")).toBe(line);
  });

  test("in Chinese", () => {
    expect(progressLine({ done: 30, failed: 1, total: 90, seconds: 0.5 }, "zh")).toBe(
      "30/90 · 每秒 60 个 · 剩 1 秒 · 1 个读不了",
    );
  });

  test("is drawn a few times a second, and is out of the way of what is written", async () => {
    const written: string[] = [];
    let time = 0;
    const stderr = {
      write: async (text: string) => void written.push(text),
      closed: () => false,
      isTTY: true,
      columns: 80,
    };
    const progress = openProgress(stderr, { total: 4, language: "en", now: () => time });
    for (const step of [200, 10, 10, 200]) {
      time += step;
      progress.add(false);
      await progress.around(async () => void written.push("result\n"));
    }
    await progress.end();
    const clear = "\r\u001b[2K";
    expect(written).toEqual([
      "result\n",
      `${clear}1/4 · 5.0/s · 1 s left`,
      clear,
      "result\n",
      "result\n",
      "result\n",
      `${clear}4/4 · 9.5/s · 0 s left`,
      clear,
    ]);
  });

  test("only on a terminal, only for several inputs", async () => {
    const cwd = folderWith({ "a.docx": clean, "b.docx": clean });
    expect((await invoke(["lint", "."], { cwd })).stderr).toBe("");
    expect((await invoke(["lint", "a.docx"], { cwd, watched: true })).stderr).toBe("");
    const { stderr, stdout } = await invoke(["lint", "."], { cwd, watched: true });
    expect(stderr).toContain("/2 · 每秒");
    expect(stderr.endsWith("\r\u001b[2K")).toBe(true);
    expect(stdout).toBe((await invoke(["lint", "."], { cwd })).stdout);
  });
});

describe("Ctrl-C", () => {
  test("ends a run over several inputs with 130", async () => {
    const cwd = folderWith({ "a.docx": clean, "b.docx": clean });
    const onInterrupt = (stop: () => void) => {
      stop();
      return () => {};
    };
    const { code, stderr } = await invoke(["lint", "."], { cwd, onInterrupt });
    expect(code).toBe(130);
    expect(stderr).toContain("已中断，处理完 0/2 个输入");
    expect((await invoke(["convert", "."], { cwd, onInterrupt })).code).toBe(130);
  });

  test("is left to the system for a single input", async () => {
    let asked = 0;
    const onInterrupt = () => {
      asked += 1;
      return () => {};
    };
    await invoke(["lint", "a.docx"], { cwd: folderWith({ "a.docx": clean }), onInterrupt });
    expect(asked).toBe(0);
  });
});
