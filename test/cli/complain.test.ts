import { describe, expect, test } from "vitest";
import { complaintOf } from "../../src/check/complaint.ts";
import type { Invocation } from "../../src/cli/invocation.ts";
import { complain } from "../../src/cli/terminal/complain.ts";
import { defectHint } from "../../src/cli/terminal/defect.ts";
import { exitCode, UserError } from "../../src/errors.ts";
import { version } from "../../src/version.ts";

async function told(error: unknown, debug: boolean): Promise<string> {
  const written: string[] = [];
  const silent = { write: async () => {}, closed: () => false, isTTY: false, columns: null };
  const stderr = { ...silent, write: async (text: string) => void written.push(text) };
  const invocation: Invocation = { argv: [], stdin: nothing(), stdout: silent, stderr, env: {}, cwd: "/" };
  await complain(error, "a.docx", { invocation, language: "zh", debug });
  return written.join("");
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

describe("errors", () => {
  const refused = new UserError(
    "input-empty",
    { zh: "文件是空的", en: "the file is empty" },
    { hint: { zh: "请重新取得", en: "get it again" } },
  );

  test("an error of the user's has its own code, text and hint", async () => {
    expect(complaintOf(refused, "en", defectHint)).toEqual({
      code: "input-empty",
      message: "the file is empty",
      hint: "get it again",
      exitCode: exitCode.unreadable,
    });
    expect(await told(refused, false)).toBe("a.docx: 文件是空的\n  建议：请重新取得\n");
  });

  test("anything else is a defect of gia-report, says so, and ends in 2", async () => {
    const defect = new TypeError("x is undefined");
    expect(complaintOf(defect, "zh", defectHint)).toMatchObject({ code: "defect", exitCode: 2 });
    expect(complaintOf(defect, "en", defectHint).message).toContain(
      "this is a defect of gia-report (TypeError: x is undefined)",
    );
    expect(complaintOf("thrown text", "en", defectHint).message).toContain("thrown text");
    expect(await told(defect, false)).toContain("这是 gia-report 的缺陷");
  });

  test("the stack is shown only where it is asked for", async () => {
    expect(await told(new Error("x"), false)).not.toContain("    at ");
    expect(await told(new Error("x"), true)).toContain("    at ");
  });

  test("a defect is reported with version, kind and place, and nothing of the file", async () => {
    const secret = "张三 13800001234";
    const error = new SyntaxError(`Unexpected token in "${secret}", ${secret}, /${secret}/`);
    const text = await told(error, true);
    expect(text).toMatch(/^a\.docx: 内部错误，这是 gia-report 的缺陷（SyntaxError: Unexpected token in …/);
    expect(text).toContain(`gia-report ${version}, Node ${process.version}`);
    expect(text).toContain("input: .docx");
    expect(text).toMatch(/\n +at .*cli\/complain\.test\.ts:\d+:\d+/);
    expect(text).not.toMatch(/张三|1380000|\/cli\/complain\.test\.ts/);
  });
});
