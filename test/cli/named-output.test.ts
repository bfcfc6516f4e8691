import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { folderWith } from "./folder.ts";
import { invoke } from "./invoke.ts";
import { clean } from "./samples.ts";

const pages = mkdtempSync(join(tmpdir(), "gia-page-"));
afterAll(() => rmSync(pages, { recursive: true }));
const pageFile = join(pages, "built.html");
writeFileSync(pageFile, "<!DOCTYPE html>页");

const zip = "PK\u0003\u0004";
const pageStart = "<!DOCTYPE html>";

/** All commands that write a file of one kind, without the name that follows. */
const commands: readonly (readonly [start: string, ...argv: string[]])[] = [
  [zip, "annotate", "a.docx", "-o"],
  [zip, "annotate", "a.docx", "--slip"],
  [zip, "draft", "--from", "a.docx", "--year", "2024", "-o"],
  [zip, "convert", "a.docx", "--to", "docx", "-o"],
  [pageStart, "page", "-o"],
  ["2023 年", "collect", "a.docx", "-o"],
  ["{", "collect", "a.docx", "--format", "json", "-o"],
];

describe("an output that is no file", () => {
  test.each(commands)("standard output: %s from %s %s %s %s %s", async (start, ...argv) => {
    const cwd = folderWith({ "a.docx": clean });
    const { code, stdout } = await invoke([...argv, "-"], { cwd, pageFile });
    expect({ code, start: stdout.slice(0, start.length) }).toEqual({ code: 0, start });
    expect(readdirSync(cwd)).toEqual(["a.docx"]);
  });

  test.skipIf(process.platform === "win32").each(commands)(
    "a device: %s from %s %s %s %s %s",
    async (_start, ...argv) => {
      const cwd = folderWith({ "a.docx": clean });
      expect(await invoke([...argv, "/dev/null"], { cwd, pageFile })).toMatchObject({ code: 0, stdout: "" });
      const { code, stderr } = await invoke([...argv, "/dev/full"], { cwd, pageFile });
      expect(code).toBe(2);
      expect(stderr).toContain("写不了 /dev/full（ENOSPC）");
    },
  );

  test("cannot take the copies of several inputs", async () => {
    const cwd = folderWith({ "a.docx": clean, "b.docx": clean });
    const { code, stdout } = await invoke(["annotate", "a.docx", "b.docx", "-o", "-"], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(existsSync(join(cwd, "-"))).toBe(false);
  });
});
