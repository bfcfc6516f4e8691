import { spawnSync } from "node:child_process";
import {
  chmodSync,
  closeSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { readAnyFile } from "../../../src/cli/files/read-file.ts";
import { openOutputFile, writeOutputFile } from "../../../src/cli/files/write-file.ts";
import { UserError } from "../../../src/errors.ts";
import { folderWith } from "../folder.ts";

const isPosix = process.platform !== "win32";
const isRoot = process.getuid?.() === 0;
const put = (path: string, text: string) => writeOutputFile(path, [text], path);

describe.skipIf(!isPosix)("an output", () => {
  test("through a link goes to what the link leads to, and the link stays", async () => {
    const cwd = folderWith({ target: "old" });
    symlinkSync("target", join(cwd, "link"));
    symlinkSync("link", join(cwd, "second"));
    await put(join(cwd, "second"), "new");
    expect(readFileSync(join(cwd, "target"), "utf8")).toBe("new");
    expect(lstatSync(join(cwd, "link")).isSymbolicLink()).toBe(true);
    expect(lstatSync(join(cwd, "second")).isSymbolicLink()).toBe(true);
    expect(readdirSync(cwd).sort()).toEqual(["link", "second", "target"]);
  });

  test("through a link to nothing is made where the link points", async () => {
    const cwd = folderWith({ "d/x": "" });
    symlinkSync("d/new", join(cwd, "link"));
    await put(join(cwd, "link"), "text");
    expect(readFileSync(join(cwd, "d/new"), "utf8")).toBe("text");
    expect(lstatSync(join(cwd, "link")).isSymbolicLink()).toBe(true);
  });

  test("keeps the permissions of what was there", async () => {
    const cwd = folderWith({ a: "old" });
    chmodSync(join(cwd, "a"), 0o640);
    await put(join(cwd, "a"), "new");
    expect(statSync(join(cwd, "a")).mode & 0o7777).toBe(0o640);
  });

  test.each(["shorter", "longer than what was there before"])(
    "is the same under all names: %s",
    async (text) => {
      const cwd = folderWith({ a: "what was there" });
      linkSync(join(cwd, "a"), join(cwd, "b"));
      await put(join(cwd, "a"), text);
      expect(readFileSync(join(cwd, "b"), "utf8")).toBe(text);
      expect(statSync(join(cwd, "a")).ino).toBe(statSync(join(cwd, "b")).ino);
      expect(readdirSync(cwd).sort()).toEqual(["a", "b"]);
    },
  );

  test.skipIf(!isRoot)("keeps the owner of what was there", async () => {
    const cwd = folderWith({ a: "old" });
    spawnSync("chown", ["65534:65534", join(cwd, "a")]);
    await put(join(cwd, "a"), "new");
    expect(statSync(join(cwd, "a")).uid).toBe(65_534);
  });

  test("to a device goes to the device", async () => {
    await put("/dev/null", "text");
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  test("to a full device is an error", async () => {
    await expect(put("/dev/full", "text")).rejects.toMatchObject({ code: "cannot-write", exitCode: 2 });
  });

  test("that failed once takes nothing more: its descriptor may belong to another file by then", async () => {
    const file = await openOutputFile("/dev/full", "full");
    await expect(file.write("x")).rejects.toMatchObject({ code: "cannot-write" });
    const cwd = folderWith({});
    const others = ["a", "b", "c"].map((name) => openSync(join(cwd, name), "w"));
    onTestFinished(() =>
      others.forEach((other) => {
        closeSync(other);
      }),
    );
    await expect(file.write("y")).rejects.toMatchObject({ code: "cannot-write" });
    await expect(file.commit()).rejects.toMatchObject({ code: "cannot-write" });
    for (const name of ["a", "b", "c"]) expect(readFileSync(join(cwd, name), "utf8")).toBe("");
  });

  test("to a pipe waits for its reader", async () => {
    const cwd = folderWith({});
    const pipe = join(cwd, "pipe");
    expect(spawnSync("mkfifo", [pipe]).status).toBe(0);
    const long = "年报\n".repeat(100_000);
    const bounds = { most: 1e9, tooLarge: () => new UserError("x", { zh: "", en: "" }), patience: 20_000 };
    const [bytes] = await Promise.all([readAnyFile(pipe, bounds), put(pipe, long)]);
    expect(Buffer.from(bytes).toString()).toBe(long);
    expect(statSync(pipe).isFIFO()).toBe(true);
  });

  test("to an open descriptor goes there", async () => {
    const cwd = folderWith({});
    const descriptor = openSync(join(cwd, "a"), "w");
    onTestFinished(() => closeSync(descriptor));
    await put(`/dev/fd/${descriptor}`, "text");
    expect(readFileSync(join(cwd, "a"), "utf8")).toBe("text");
  });

  test("to a descriptor that is not open, to a folder, under a name that is too long: an error with a hint", async () => {
    const cwd = folderWith({});
    mkdirSync(join(cwd, "folder"));
    for (const path of ["/dev/fd/987", join(cwd, "folder"), join(cwd, "长".repeat(200))]) {
      await expect(put(path, "text")).rejects.toMatchObject({ code: "cannot-write", exitCode: 2 });
    }
    expect(readdirSync(cwd)).toEqual(["folder"]);
  });

  test("that is given up leaves what was there, and nothing beside it", async () => {
    const cwd = folderWith({ a: "old" });
    const file = await openOutputFile(join(cwd, "a"), "a");
    await file.write("new");
    expect(readdirSync(cwd)).toHaveLength(2);
    file.discard();
    expect(readFileSync(join(cwd, "a"), "utf8")).toBe("old");
    expect(readdirSync(cwd)).toEqual(["a"]);
  });

  test("under a link that lies in wait for the temporary file is not led away", async () => {
    const cwd = folderWith({ a: "old", victim: "kept" });
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    onTestFinished(() => void vi.restoreAllMocks());
    const first = await openOutputFile(join(cwd, "a"), "a");
    const [temporary = ""] = readdirSync(cwd).filter((name) => name.endsWith(".tmp"));
    expect(statSync(join(cwd, temporary)).mode & 0o077).toBe(0);
    first.discard();
    symlinkSync("victim", join(cwd, temporary));
    await expect(put(join(cwd, "a"), "new")).rejects.toMatchObject({ code: "cannot-write" });
    for (const [name, text] of Object.entries({ a: "old", victim: "kept" }))
      expect(readFileSync(join(cwd, name), "utf8")).toBe(text);
  });

  test.skipIf(isRoot)("that may not be written is not replaced", async () => {
    const cwd = folderWith({ a: "old" });
    chmodSync(join(cwd, "a"), 0o444);
    await expect(put(join(cwd, "a"), "new")).rejects.toMatchObject({ code: "cannot-write" });
    expect(readFileSync(join(cwd, "a"), "utf8")).toBe("old");
  });
});

/** A file system of 64 KiB, where this user may mount one. */
function smallDisk(): string | null {
  const folder = folderWith({});
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder]);
  if (mounted.status !== 0) return null;
  onTestFinished(() => {
    spawnSync("umount", [folder]);
  });
  return folder;
}

describe("a disk that is full", () => {
  test.skipIf(!isRoot)("leaves the old file whole, and nothing beside it", async (context) => {
    const disk = smallDisk();
    if (disk === null) return context.skip("no file system could be mounted");
    writeFileSync(join(disk, "a"), "old");
    await expect(put(join(disk, "a"), "x".repeat(200_000))).rejects.toMatchObject({
      code: "cannot-write",
      exitCode: 2,
      text: { en: expect.stringContaining("ENOSPC") },
    });
    expect(readFileSync(join(disk, "a"), "utf8")).toBe("old");
    expect(readdirSync(disk)).toEqual(["a"]);
  });

  test.skipIf(!isRoot)("leaves an old file with several names whole too", async (context) => {
    const disk = smallDisk();
    if (disk === null) return context.skip("no file system could be mounted");
    const old = "o".repeat(20_000);
    writeFileSync(join(disk, "a"), old);
    linkSync(join(disk, "a"), join(disk, "b"));
    // There is room for the new file, and then none to make the old one longer.
    await expect(put(join(disk, "a"), "x".repeat(36_000))).rejects.toMatchObject({ code: "cannot-write" });
    for (const name of ["a", "b"]) expect(readFileSync(join(disk, name), "utf8")).toBe(old);
    expect(readdirSync(disk).sort()).toEqual(["a", "b"]);
  });
});
