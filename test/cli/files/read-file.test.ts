import { spawn, spawnSync } from "node:child_process";
import { truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readAnyFile, readRegularFile, streamAnyFile } from "../../../src/cli/files/read-file.ts";
import { UserError } from "../../../src/errors.ts";
import { folderWith } from "../folder.ts";

const tooLarge = () => new UserError("too-large", { zh: "太大", en: "too large" });
const bounds = { most: 1_000_000, tooLarge, patience: 60 };
const textOf = async (path: string) => Buffer.from(await readAnyFile(path, bounds)).toString();

function pipe(): string {
  const path = join(folderWith({}), "pipe");
  expect(spawnSync("mkfifo", [path]).status).toBe(0);
  return path;
}

describe.skipIf(process.platform === "win32")("reading", () => {
  test("a file, however it says its size", async () => {
    const cwd = folderWith({ a: "年报" });
    expect(await textOf(join(cwd, "a"))).toBe("年报");
    // Files of the kernel say that they are empty.
    expect(await textOf("/proc/self/status")).toContain("Pid:");
  });

  test("a pipe to which nobody writes ends", async () => {
    await expect(textOf(pipe())).rejects.toMatchObject({ code: "no-data" });
  });

  test("a pipe to which somebody holds on without a word ends", async () => {
    const path = pipe();
    const writer = spawn("bash", ["-c", `exec 3<>"${path}"; sleep 20`]);
    try {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await expect(textOf(path)).rejects.toMatchObject({ code: "no-data" });
      expect(() => readRegularFile(path, bounds)).toThrow(expect.objectContaining({ code: "not-a-file" }));
    } finally {
      writer.kill();
    }
  });

  test("a pipe gives all that is written, late and in parts", async () => {
    const path = pipe();
    const writer = spawn("bash", ["-c", `(printf 1; sleep 0.2; printf 2) > "${path}"`]);
    const bytes = await readAnyFile(path, { ...bounds, patience: 10_000 });
    expect(Buffer.from(bytes).toString()).toBe("12");
    writer.kill();
  });

  test("a device without end ends at the limit", async () => {
    await expect(textOf("/dev/zero")).rejects.toMatchObject({ code: "too-large" });
  });

  test("a file above the limit is not read", async () => {
    const cwd = folderWith({ a: "x".repeat(1_000_001) });
    await expect(textOf(join(cwd, "a"))).rejects.toMatchObject({ code: "too-large" });
    expect(() => readRegularFile(join(cwd, "a"), bounds)).toThrow(
      expect.objectContaining({ code: "too-large" }),
    );
  });

  test("a file of a size that no memory holds is refused by its size", async () => {
    const cwd = folderWith({ a: "" });
    truncateSync(join(cwd, "a"), 2 ** 42);
    await expect(textOf(join(cwd, "a"))).rejects.toMatchObject({ code: "too-large" });
  });

  test("a file that holds more than it says is refused too", () => {
    expect(() => readRegularFile("/proc/self/status", { most: 10, tooLarge })).toThrow(
      expect.objectContaining({ code: "too-large" }),
    );
  });

  test("a folder is no file", async () => {
    await expect(textOf(folderWith({}))).rejects.toMatchObject({ code: "not-a-file" });
  });

  test("piece by piece", async () => {
    const cwd = folderWith({ a: "x".repeat(200_000) });
    let length = 0;
    for await (const piece of streamAnyFile(join(cwd, "a"), bounds)) length += piece.length;
    expect(length).toBe(200_000);
  });
});
