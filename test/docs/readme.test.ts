import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readConfig } from "../../src/config/read-config.ts";
import { rules } from "../../src/rules/index.ts";
import { invoke, root } from "../cli/invoke.ts";

const read = (name: string) => readFileSync(`${root}${name}`, "utf8");

/** Fenced code of that language. */
function fences(document: string, language: string): string[] {
  return [...document.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(
    ([, code = ""]) => code,
  );
}

const flag = /(?<=\s)--?[a-z][a-z-]*/g;

async function flagsOf(command: string): Promise<Set<string>> {
  const { stdout } = await invoke([command, "--help"]);
  return new Set(stdout.match(flag));
}

describe.each(["README.md", "README.zh-CN.md"])("%s", (name) => {
  const document = read(name);

  test("shows configurations that are right", () => {
    const shown = fences(document, "json").filter((code) => code.includes('"extends"'));
    expect(shown.length).toBeGreaterThan(0);
    for (const code of shown) expect(readConfig(code, name)).toHaveProperty("extends");
  });

  test("shows commands and options that there are", async () => {
    const lines = fences(document, "sh").flatMap((code) => code.split("\n"));
    const commands = lines.flatMap((line) => {
      const [, call] = /(?:^|&& |\| )(?:node bin\/)?gia-report(?:\.js)? ([^#|]*)/.exec(line) ?? [];
      return call === undefined ? [] : [call];
    });
    expect(commands.length).toBeGreaterThan(8);
    for (const call of commands) {
      const known = await flagsOf(call.split(" ")[0] ?? "");
      const used = ` ${call}`.match(flag) ?? [];
      expect(
        used.filter((one) => !known.has(one)),
        call,
      ).toEqual([]);
    }
  });

  test("names commands that there are", async () => {
    const named = [...document.matchAll(/`gia-report ([a-z]+)/g)].map(([, command = ""]) => command);
    for (const command of named) expect((await invoke([command, "--help"])).code, command).toBe(0);
  });

  test("links to files that there are", () => {
    const links = [...document.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, target = ""]) => target);
    expect(links.length).toBeGreaterThan(15);
    expect(links.filter((target) => !existsSync(`${root}${target}`))).toEqual([]);
  });

  test("is no longer than two screens and a half", () => {
    expect(document.split("\n").length).toBeLessThanOrEqual(150);
  });

  test("says on its first screen what it is, shows a picture and how to try it", () => {
    const screen = document.split("\n").slice(0, 45).join("\n");
    expect(screen).toContain("](docs/annotated.svg)");
    expect(screen).toContain("npm ci && npm run build && node bin/gia-report.js lint fixtures/samples/");
    expect(screen).toMatch(/^npm test$/m);
  });
});

test("the JSON that README.md shows is what its command prints", async () => {
  const [shown = ""] = fences(read("README.md"), "json").filter((code) => code.includes('"naturalPerson"'));
  const { stdout } = await invoke(["convert", "fixtures/samples/shiqiao-2023.docx"]);
  expect(JSON.parse(stdout).reports[0].applications.table.outcomes.granted).toEqual(JSON.parse(shown));
});

test("the index lists every rule", () => {
  const index = read("docs/rules/README.md");
  for (const { id } of rules) expect(index).toContain(`[${id}](${id}.md)`);
});

describe("the page of every rule", () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
    const page = read(`docs/rules/${id}.md`);
    for (const heading of [
      "查什么",
      "为什么",
      "依据",
      "怎么办",
      "级别",
      "错误例 Wrong",
      "正确例 Right",
      "English",
    ]) {
      expect(page).toContain(`\n## ${heading}\n`);
    }
    // Each wrong example is followed by what is said of it.
    const [, wrong = ""] = /## 错误例 Wrong\n([\s\S]*?)\n## 正确例 Right\n/.exec(page) ?? [];
    const [, right = ""] = /## 正确例 Right\n([\s\S]*?)\n## English\n/.exec(page) ?? [];
    const failing = rule.examples.filter(({ expect: due = [] }) => due.length > 0);
    expect(wrong.split("\n````text\n").length - 1).toBe(failing.length);
    expect((wrong.match(/^> (?:错误|警告|提示)：\S/gm) ?? []).length).toBeGreaterThanOrEqual(failing.length);
    expect(right).not.toMatch(/^> /m);
    expect(page).not.toMatch(/undefined|\[object/);
  });
});
