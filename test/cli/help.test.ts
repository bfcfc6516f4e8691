import { describe, expect, test } from "vitest";
import { invoke } from "./invoke.ts";

const commands = [
  ...["lint", "convert", "rules", "explain", "inspect", "draft", "compare", "collect"],
  ...["init", "completion"],
];
const pages = [["--help"], ...commands.map((command) => [command, "--help"])];

/** Lines of the help that describe an option, command or argument: name, description. */
async function described(argv: readonly string[], lang: string): Promise<Map<string, string>> {
  const { code, stdout } = await invoke([...argv, "--lang", lang], { terminal: 400 });
  expect(code).toBe(0);
  const rows = [...stdout.matchAll(/^ {2}(\S(?:[^\n]*?\S)?)(?: {2,}([^\n]*))?$/gm)];
  return new Map(rows.map(([, name = "", text = ""]) => [name.trim(), text.trim()]));
}

describe.each(pages)("gia-report %s %s", (...argv) => {
  test("describes the same things in both languages, each in its own", async () => {
    const page = argv.filter((word) => word !== undefined);
    const [zh, en] = await Promise.all([described(page, "zh"), described(page, "en")]);
    const names = (texts: Map<string, string>) =>
      [...texts.keys()].filter((name) => !name.startsWith("gia-report"));
    expect(names(zh)).toEqual(names(en));
    expect(names(zh).length).toBeGreaterThan(3);
    for (const name of names(zh)) {
      expect(zh.get(name), name).toMatch(/\p{Script=Han}/u);
      expect(en.get(name), name).toMatch(/[a-z]{2}/);
      expect(en.get(name), name).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

test("the help lists every command", async () => {
  const listed = [...(await described(["--help"], "en")).keys()].map((name) => name.split(" ")[0]);
  expect(listed).toEqual(expect.arrayContaining(commands));
});

test("gia-report help COMMAND is that command's help", async () => {
  const [one, other] = await Promise.all([invoke(["help", "lint"]), invoke(["lint", "--help"])]);
  expect(one).toEqual(other);
});
