import { statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeFolder } from "../../../src/cli/files/make-folder.ts";
import { folderWith } from "../folder.ts";

describe("makeFolder", () => {
  test("makes those above too, with the mode, and minds none that is there", () => {
    const path = join(folderWith({}), "a/b/c");
    for (const _ of [1, 2]) makeFolder(path, 0o700);
    expect(statSync(path).isDirectory()).toBe(true);
    if (process.platform !== "win32")
      for (const one of [path, join(path, "../..")]) expect(statSync(one).mode & 0o777).toBe(0o700);
  });

  test("does not take a file for a folder", () => {
    const cwd = folderWith({ file: "" });
    expect(() => makeFolder(join(cwd, "file"))).toThrow("EEXIST");
    expect(() => makeFolder(join(cwd, "file/a/b"))).toThrow("ENOTDIR");
  });

  // Node's own way of making the folders above goes round for ever there.
  test.skipIf(process.platform !== "linux")("ends where the system takes no folder", () => {
    for (const path of ["/proc/x", "/proc/x/y/z"]) expect(() => makeFolder(path)).toThrow("ENOENT");
  });
});
