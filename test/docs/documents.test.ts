import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readTemplate } from "../../src/config/read-template.ts";
import { folderWith } from "../cli/folder.ts";
import { invoke, root } from "../cli/invoke.ts";
import { clean, faulty, page as published } from "../cli/samples.ts";

const page = readFileSync(`${root}docs/documents.md`, "utf8");
const fences = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(
    ([, code = ""]) => code,
  );

test("every command of the page runs as written, one after the other", { timeout: 120_000 }, async () => {
  const cwd = folderWith({
    ...{ "年报.docx": faulty, "2023.docx": faulty, "公布页.html": published },
    ...{ "各单位/农业农村局.docx": faulty, "各单位/水务局.docx": clean },
  });
  const commands = fences("sh").flatMap((code) => code.split("\n").filter((line) => line !== ""));
  expect(commands.length).toBeGreaterThan(10);
  for (const command of commands) {
    const [program, ...argv] = command.split(" ");
    const { code, stderr } = await invoke(argv, { cwd });
    expect(program).toBe("gia-report");
    // The samples have faults, which is what annotate and lint tell.
    expect({ command, code, stderr }).toMatchObject({
      code: /^(?:annotate|lint)/.test(argv[0] ?? "") ? 1 : 0,
    });
    const output = argv[argv.findIndex((word) => /^(?:-o|--slip)$/.test(word)) + 1] ?? "";
    if (argv.includes("-o") || argv.includes("--slip"))
      expect(existsSync(join(cwd, output)), output).toBe(true);
  }
  for (const written of ["年报.审阅.docx", "审阅/年报.审阅.docx", "网页/水务局.html"])
    expect(existsSync(join(cwd, written)), written).toBe(true);
  expect(readFileSync(join(cwd, "第二次.html"), "utf8")).toContain(
    "与上次相比：已改 0 处，未改 4 处，新增 0 处",
  );
});

test("the template of the page is right", () => {
  const [template = ""] = fences("json");
  expect(readTemplate(template, "documents.md")).toHaveProperty("download");
});

test("the picture is there", () => {
  const shown = [...page.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, target = ""]) => target);
  expect(shown).toEqual(["annotated.svg"]);
  expect(readFileSync(`${root}docs/annotated.svg`, "utf8")).toContain("0999");
});
