import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { invoke } from "./invoke.ts";

const folder = mkdtempSync(join(tmpdir(), "gia-page-"));
afterAll(() => rmSync(folder, { recursive: true }));

const pageFile = join(folder, "built.html");
writeFileSync(pageFile, "<!DOCTYPE html>页");

describe("gia-report page", () => {
  test("writes the page as it was built, under its usual name or another", async () => {
    const usual = await invoke(["page"], { cwd: folder, pageFile });
    expect(usual).toMatchObject({ code: 0, stdout: "" });
    expect(usual.stderr).toContain("年报校对.html");
    expect(readFileSync(join(folder, "年报校对.html"), "utf8")).toBe("<!DOCTYPE html>页");
    const named = await invoke(["page", "-o", "x.html", "--lang", "en"], { cwd: folder, pageFile });
    expect(named.stderr).toContain("wrote the offline page to x.html");
    expect(readFileSync(join(folder, "x.html"), "utf8")).toBe("<!DOCTYPE html>页");
  });

  test("a name that no browser opens is wrong use", async () => {
    expect(await invoke(["page", "-o", "x.docx"], { cwd: folder, pageFile })).toMatchObject({ code: 2 });
  });

  test("where it was not built, that is said", async () => {
    expect((await invoke(["page"], { cwd: folder })).stderr).toContain("npm run build");
    const gone = { cwd: folder, pageFile: join(folder, "none.html") };
    expect(await invoke(["page"], gone)).toMatchObject({ code: 2 });
  });

  test("a folder that is not there is no place for it", async () => {
    expect(await invoke(["page", "-o", "none/x.html"], { cwd: folder, pageFile })).toMatchObject({ code: 2 });
  });
});
