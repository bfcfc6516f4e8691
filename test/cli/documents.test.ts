import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { invoke } from "./invoke.ts";

const folder = mkdtempSync(join(tmpdir(), "gia-documents-"));
afterAll(() => rmSync(folder, { recursive: true }));

const report = "fixtures/samples/wangshan-2023.docx";

describe("convert to documents", () => {
  test.each(["docx", "xlsx", "md", "html"])(
    "%s by the extension of -o, checked like the original",
    async (kind) => {
      const path = join(folder, `b.${kind}`);
      const { code, stdout } = await invoke(["convert", report, "-o", path]);
      expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
      const [json, again] = await Promise.all([
        invoke(["convert", report]),
        invoke(["convert", path, "--to", "json"]),
      ]);
      const dataOf = (text: string) => ({ ...JSON.parse(text).reports[0], issues: [] });
      expect(dataOf(again.stdout)).toEqual(dataOf(json.stdout));
    },
  );

  test("bytes go down a pipe as they go to a file", async () => {
    const path = join(folder, "c.docx");
    await invoke(["convert", report, "-o", path]);
    const { code, stdout } = await invoke(["convert", report, "--to", "docx"]);
    expect(code).toBe(0);
    expect(Buffer.from(stdout, "latin1").equals(readFileSync(path))).toBe(true);
  });

  test("a terminal gets no bytes, but a hint; text it gets", async () => {
    const bytes = await invoke(["convert", report, "--to", "xlsx"], { terminal: 80 });
    expect(bytes).toMatchObject({ code: 2, stdout: "" });
    expect(bytes.stderr).toContain("-o 文件名.xlsx");
    const text = await invoke(["convert", report, "--to", "md"], { terminal: 80 });
    expect(text.code).toBe(0);
    expect(text.stdout).toMatch(/^# .*年度报告$/m);
  });

  test("several inputs need a folder", async () => {
    const inputs = [report, "fixtures/samples/shiqiao-2023.docx"];
    const joined = await invoke(["convert", ...inputs, "--to", "html"]);
    expect(joined).toMatchObject({ code: 2, stdout: "" });
    expect(joined.stderr).toContain("-o 文件夹/");
    const into = await invoke(["convert", ...inputs, "--to", "html", "-o", join(folder, "several/")]);
    expect(into.code).toBe(0);
    expect(readFileSync(join(folder, "several", "wangshan-2023.html"), "utf8")).toContain("rowspan");
  });

  test("provenance has no place in a document", async () => {
    expect((await invoke(["convert", report, "--to", "md", "--provenance"])).code).toBe(2);
  });
});
