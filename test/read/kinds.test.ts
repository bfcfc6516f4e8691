import { describe, expect, test } from "vitest";
import { readSource } from "../../src/read/index.ts";
import {
  allKinds,
  hasReadableName,
  kinds,
  promisedKinds,
  readableKinds,
} from "../../src/read/kinds/index.ts";
import { sourceOf } from "./as-read.ts";

describe("kinds", () => {
  test("stand under their own names", () => {
    for (const [name, kind] of Object.entries(kinds)) expect(kind.name).toBe(name);
  });

  test("share no ending, or it would promise nothing", () => {
    const endings = allKinds.flatMap(({ extensions, laxExtensions = [] }) => [
      ...extensions,
      ...laxExtensions,
    ]);
    expect(new Set(endings).size).toBe(endings.length);
    for (const ending of endings) expect(ending).toMatch(/^[a-z]+$/);
  });

  test.each(["a.DOCX", "年报.wps", "表.et", "a.xml", "a.md", "附件.zip"])(
    "a folder is searched for %s",
    (name) => {
      expect(hasReadableName(name)).toBe(true);
    },
  );

  test.each(["a", "a.png", ".docx/a", "a.exe", "docx"])("a folder is not searched for %s", (name) => {
    expect(hasReadableName(name)).toBe(false);
  });

  test("an ending promises a kind, a lax one does not", () => {
    expect(promisedKinds("年报.wps")).toEqual(["doc"]);
    expect(promisedKinds("a.xml")).toEqual([]);
    expect(promisedKinds("a.md")).toEqual([]);
  });

  test("are all named to people", () => {
    for (const { extensions } of allKinds) expect(readableKinds.zh).toContain(`.${extensions[0]}`);
  });

  test.each([
    ["年报.doc", "{\\rtf1 a\\par}", "rtf"],
    ["年报.wps", "MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>a</p>", "mhtml"],
    ["表.xls", "<table><tr><td>1</td></tr></table>", "html"],
  ])("%s that holds something else is read as what it is, and that is said", async (file, content, kind) => {
    const source = await readSource(new TextEncoder().encode(content), { file });
    expect(source.kind).toBe(kind);
    expect(source.notices).toContainEqual({ code: "renamed-file", detail: kind });
    expect((await sourceOf(new TextEncoder().encode(content))).notices).toEqual([]);
  });
});
