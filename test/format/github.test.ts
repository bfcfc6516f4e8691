import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeData, escapeProperty } from "../../src/format/github.ts";
import { printable } from "../../src/printable.ts";
import { findingWith, print, resultWith } from "./results.ts";

/** As the runner reads a command (actions/runner, ActionCommand.cs). */
function readCommand(line: string) {
  const [, name = "", written = "", data = ""] = /^::(\w+) (.*?)::(.*)$/s.exec(line) ?? [];
  const undo = (text: string) =>
    text
      .replaceAll("%0D", "\r")
      .replaceAll("%0A", "\n")
      .replaceAll("%3A", ":")
      .replaceAll("%2C", ",")
      .replaceAll("%25", "%");
  const properties = Object.fromEntries(
    written.split(",").map((pair) => {
      const equals = pair.indexOf("=");
      return [pair.slice(0, equals), undo(pair.slice(equals + 1))];
    }),
  );
  return { name, properties, message: undo(data) };
}

describe("github", () => {
  test("a finding is a command with file, line, column and the rule as its title", async () => {
    const finding = findingWith({ location: { line: 31, column: 2 }, suggestion: "改为 3" });
    const text = await print("github", [resultWith([finding], { file: "年报.txt" })]);
    expect(text.split("\n")[0]).toBe(
      "::error file=年报.txt,line=31,col=2,title=t3-row-total::说明%0A建议：改为 3",
    );
  });

  test("where lines say nothing, the place stands in the message; cells are not passed off as columns", async () => {
    const inWord = findingWith({ location: { table: 2, row: 5, column: 9, paragraph: 40 } });
    const inPage = findingWith({ location: { line: 64, table: 3, row: 27, column: 2 } });
    const [word, page] = (await print("github", [resultWith([inWord, inPage])])).split("\n");
    expect(word).toBe("::error file=年报.docx,title=t3-row-total::第2张表5行9列：说明");
    expect(page).toBe("::error file=年报.docx,line=64,title=t3-row-total::64行·第3张表27行2列：说明");
  });

  test("the line of a page and that of an attachment are none of the file", async () => {
    const onPage = findingWith({ location: { page: 3, line: 6 } });
    const attached = findingWith({ location: { file: "附件.txt", line: 31, column: 2 } });
    const [first, second] = (await print("github", [resultWith([onPage, attached])])).split("\n");
    expect(first).toBe("::error file=年报.docx,title=t3-row-total::第3页6行：说明");
    expect(second).toBe("::error file=年报.docx,title=t3-row-total::附件.txt 31:2：说明");
  });

  test("severities have their commands, and an unreadable input is an error", async () => {
    const error = { code: "file-missing", message: "没有这个文件", hint: null };
    const findings = (["error", "warning", "info"] as const).map((severity) => findingWith({ severity }));
    const text = await print("github", [
      resultWith(findings),
      { file: "没有.docx", exitCode: 3, reports: [], error },
    ]);
    const names = text.split("\n").map((line) => readCommand(line).name);
    expect(names.filter((name) => name !== "")).toEqual(["error", "warning", "notice", "error"]);
    expect(text).toContain("::error file=没有.docx,title=file-missing::没有这个文件\n");
  });

  test("ends with a line that is no command and says how much was checked", async () => {
    const text = await print("github", [resultWith([]), resultWith([])]);
    expect(text).toContain("检查了 374 个单元格、82 条勾稽关系，6 条无法核对");
    expect(text).not.toContain("::");
  });

  test("any file name and any message come back as they are shown, each on one line", async () => {
    const nasty = fc.string({
      unit: fc.constantFrom("::", "\n", "\r", "%", "%0A", ",", ":", "=", "##[error]", "甲", " "),
    });
    await fc.assert(
      fc.asyncProperty(nasty, nasty, async (file, message) => {
        const text = await print("github", [resultWith([findingWith({ message })], { file })]);
        const lines = text.split("\n");
        expect(lines).toHaveLength(3);
        const command = readCommand(lines[0] ?? "");
        expect(command.properties.file).toBe(printable(file));
        expect(command.message).toBe(printable(message));
      }),
    );
  });

  test("line ends of every kind are escaped", () => {
    expect(escapeData("a\rb\nc\r\nd")).toBe("a%0Db%0Ac%0D%0Ad");
    expect(escapeProperty("a\rb\nc")).toBe("a%0Db%0Ac");
  });

  test("the per cent sign is escaped first", () => {
    expect(escapeData("%0A\n")).toBe("%250A%0A");
    expect(escapeProperty("a:b,c%3A")).toBe("a%3Ab%2Cc%253A");
  });
});
