import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { folderWith } from "../cli/folder.ts";
import { invoke, root } from "../cli/invoke.ts";

/** Time is up at once. */
vi.mock("../../src/cli/batch/guard.ts", async (original) => {
  const guard = await original<typeof import("../../src/cli/batch/guard.ts")>();
  const timedWithin = (milliseconds: number) => () => {
    if (milliseconds === 7000) throw new guard.HandOver();
    throw new Error(`within ${milliseconds}`);
  };
  return { ...guard, timedWithin };
});

test("an earlier slip that takes longer to read than an input may is refused, named", async () => {
  const report = readFileSync(`${root}fixtures/samples/shiqiao-2023.docx`);
  const cwd = folderWith({ "年报.docx": report, "旧.html": "<table><tr><td>#0123abcd</td></tr></table>" });
  const argv = ["annotate", "年报.docx", "--slip", "单.html", "--since", "旧.html", "--time-limit", "7"];
  const { code, stderr } = await invoke(argv, { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain("旧.html 读了 7 秒还没有读完");
  expect(existsSync(join(cwd, "单.html"))).toBe(false);
});
