import { chmodSync, renameSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { differences, isPassing, isShut, lookAt } from "../../../src/cli/watch/look.ts";
import { folderWith } from "../folder.ts";

const none: ReadonlySet<string> = new Set();

describe("what a look sees", () => {
  test("named files, folders in depth, patterns, and what else is named; not what is not there", () => {
    const cwd = folderWith({ "a.txt": "", "b/c/d.txt": "", "e/f.txt": "", "e/g.doc": "", "h.json": "" });
    const operands = ["a.txt", "b", "e/*.txt", "missing.txt", "missing/*.txt"];
    const look = lookAt({ operands, files: new Set([join(cwd, "h.json")]), apart: none, cwd });
    const paths = ["a.txt", "b", "b/c/d.txt", "e/f.txt", "h.json"].map((path) => join(cwd, path));
    expect([...look.keys()].sort()).toEqual(paths.sort());
  });

  test("neither what the run writes nor what programs leave while they save", () => {
    const cwd = folderWith({
      "d/a.txt": "",
      "d/o.html": "",
      "d/~$a.docx": "",
      "d/x.TMP": "",
      "d/.~lock.a#": "",
    });
    const look = lookAt({ operands: ["d"], files: none, apart: new Set([join(cwd, "d/o.html")]), cwd });
    expect([...look.keys()]).toEqual([join(cwd, "d"), join(cwd, "d/a.txt")]);
  });

  test("links that lead in a circle end", () => {
    const cwd = folderWith({ "d/a.txt": "" });
    symlinkSync("..", join(cwd, "d/loop"));
    expect(lookAt({ operands: ["d"], files: none, apart: none, cwd }).has(join(cwd, "d/a.txt"))).toBe(true);
  });

  test("a file differs by its size, by its time, and by being another one", () => {
    const cwd = folderWith({ "a.txt": "1", "b.txt": "1" });
    const path = join(cwd, "a.txt");
    const time = new Date(1_700_000_000_000);
    const at = () => {
      utimesSync(path, time, time);
      return lookAt({ operands: ["a.txt"], files: none, apart: none, cwd });
    };
    const first = at();
    expect(differences(first, at())).toEqual(new Set());
    writeFileSync(path, "12");
    const longer = at();
    expect(differences(first, longer)).toEqual(new Set([path]));
    writeFileSync(path, "1");
    expect(differences(first, at())).toEqual(new Set());
    renameSync(join(cwd, "b.txt"), path);
    expect(differences(first, at())).toEqual(new Set([path]));
    const other = at();
    utimesSync(path, time, new Date(1_700_000_001_000));
    const later = lookAt({ operands: ["a.txt"], files: none, apart: none, cwd });
    expect(differences(other, later)).toEqual(new Set([path]));
  });

  test.each(["~$年报.docx", "~WRL0001.tmp", "C.TMP", ".~lock.年报.docx#", "年报/~$a.wps"])(
    "%s passes",
    (name) => {
      expect(isPassing(name)).toBe(true);
    },
  );

  test.each(["年报.docx", "年报~.docx", "tmp.docx", "a.tmp/年报.docx"])("%s stays", (name) => {
    expect(isPassing(name)).toBe(false);
  });

  test("a file that is not there is not shut", () => {
    const cwd = folderWith({ "a.txt": "" });
    expect(isShut(join(cwd, "a.txt"))).toBe(false);
    expect(isShut(join(cwd, "b.txt"))).toBe(false);
  });

  test.skipIf(process.getuid?.() === 0)("one that may not be read is", () => {
    const cwd = folderWith({ "a.txt": "" });
    chmodSync(join(cwd, "a.txt"), 0);
    expect(isShut(join(cwd, "a.txt"))).toBe(true);
  });

  test("one behind a link that leads to itself is", () => {
    const cwd = folderWith({});
    symlinkSync("a", join(cwd, "a"));
    expect(isShut(join(cwd, "a"))).toBe(true);
  });
});
