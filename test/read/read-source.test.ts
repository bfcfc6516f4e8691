import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { UserError } from "../../src/errors.ts";
import { type Block, defaultLimits, readSource } from "../../src/read/index.ts";
import { encodeDoubleByte } from "./encode.ts";

const loaded = vi.hoisted((): string[] => []);
for (const reader of ["docx", "html"] as const) {
  vi.doMock(`../../src/read/${reader}/index.ts`, async (original) => {
    loaded.push(reader);
    return await original<object>();
  });
}

const utf8 = (text: string) => new TextEncoder().encode(text);

async function failure(bytes: Uint8Array, limits = defaultLimits): Promise<UserError> {
  const error: unknown = await readSource(bytes, { file: "a.docx", limits }).catch(
    (thrown: unknown) => thrown,
  );
  if (error instanceof UserError) return error;
  throw new Error("no UserError");
}

describe("readSource", () => {
  test("loads only the reader that is needed", async () => {
    loaded.length = 0;
    await readSource(utf8("一、总体情况"), { file: "a.txt" });
    expect(loaded).toEqual([]);
    await readSource(utf8("<p>一、总体情况</p>"), { file: "a.html" });
    expect(loaded).toEqual(["html"]);
  });

  test("gives kind, name, digest, blocks, notices and properties", async () => {
    const source = await readSource(encodeDoubleByte("规章 2\n", "gb18030"), { file: "-" });
    expect({ ...source, sha256: source.sha256() }).toEqual({
      kind: "text",
      file: "-",
      sha256: "f43e2263e3a77510eaf45116ea9bd3364d894af09c7b6bf71eb8bbd08c5458a3",
      blocks: [{ kind: "paragraph", text: "规章 2", at: { line: 1, column: 1, length: 4 } }],
      notices: [{ code: "encoding-guessed", detail: "GB18030" }],
      properties: {},
    });
  });

  test.each([
    ["a.docx", "<p>甲</p>", "html"],
    ["a.doc", "<p>甲</p>", "html"],
    ["A.WPS", "甲", "text"],
    ["b.html", "甲", "text"],
    ["b.txt", "<p>甲</p>", "html"],
  ])("%s that holds %s is said to be renamed", async (file, content, kind) => {
    const source = await readSource(utf8(content), { file });
    expect(source.kind).toBe(kind);
    expect(source.notices).toEqual([{ code: "renamed-file", detail: kind }]);
  });

  test.each(["a.html", "a.HTM", "-", "report", "2023.年报", "a.jsp", "a.constructor"])(
    "%s promises nothing else than a page",
    async (file) => {
      expect((await readSource(utf8("<p>甲</p>"), { file })).notices).toEqual([]);
    },
  );
});

describe("what is not read ends in an error with a hint, exit code 3", () => {
  test.each<[string, Uint8Array, string]>([
    ["an empty file", utf8(""), "input-empty"],
    ["white space", utf8("\ufeff \n　\n"), "input-blank"],
    ["PDF", utf8("%PDF-1.4\n"), "pdf-damaged"],
    ["JSON", utf8('{"a": 1}'), "input-json"],
    ["NUL bytes", new Uint8Array(64), "input-blank"],
    ["noise", Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919 + i * i * 31) % 256), "input-binary"],
  ])("%s", async (_, bytes, code) => {
    const error = await failure(bytes);
    expect(error.code).toBe(code);
    expect(error.exitCode).toBe(3);
    expect(error.hint?.zh).toMatch(/./);
    expect(error.hint?.en).toMatch(/./);
  });

  test("a file over the limit, the limit named", async () => {
    const error = await failure(utf8("12345678901"), { ...defaultLimits, fileBytes: 10 });
    expect(error.code).toBe("file-too-large");
    expect(error.text.zh).toContain("limits.fileBytes = 10");
  });

  test.each([
    ["a line", "短行\n这一行太长了，超过上限\n"],
    ["a cell", "<table><tr><td>短</td><td>这一格太长了，超过上限</td></tr></table>"],
  ])("%s over the limit, the limit and the place named", async (_, text) => {
    const error = await failure(utf8(text), { ...defaultLimits, paragraphCharacters: 8 });
    expect(error.code).toBe("paragraph-too-long");
    expect(error.text.zh).toContain("limits.paragraphCharacters = 8");
    expect(error.text.zh).toMatch(/^第 [12] 行/);
  });

  test("ten million characters in one line are refused, whatever they are", async () => {
    for (const character of ["|", "1", " ", "\u3000", "-", "（", "字"]) {
      const error = await failure(utf8(`一、总体情况\n${character.repeat(3_000_000)}字`));
      expect(error.code).toBe("paragraph-too-long");
    }
  });
});

describe("any bytes", () => {
  const heads = [
    "",
    "PK\x03\x04",
    "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "<html>",
    "\xff\xfe",
    "\xef\xbb\xbf",
    "{\\rtf",
    "&lt;p&gt;",
  ];
  test("give a source or a UserError, nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 300 }), async (head, tail) => {
        const bytes = Buffer.concat([Buffer.from(head, "latin1"), tail]);
        try {
          const source = await readSource(bytes, { file: "a.txt" });
          expect(source.sha256()).toMatch(/^[0-9a-f]{64}$/);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe.each([
  ["shanghai-office-2019.html", 26],
  ["shuyang-fgj-2023.html", 28],
])("the page %s", (name, height) => {
  const bytes = readSample(name);

  test.skipIf(bytes === null)("table three is a full grid of ten columns", async () => {
    const { blocks } = await readSource(bytes ?? new Uint8Array(), { file: name });
    const three = gridBefore(blocks, /^四、/);
    expect(three).toMatchObject({ width: 10, height, problems: [] });
    expect(three?.slots.flat().every((slot) => slot >= 0)).toBe(true);
    const labels = three?.slots.map((row) => three.cells[row[0] ?? -1]?.text.slice(0, 2));
    expect(labels?.[3]).toBe("一、");
    expect(labels?.at(-1)).toBe("四、");
  });
});

function readSample(name: string): Uint8Array | null {
  try {
    return readFileSync(new URL(`../../../shared/samples/${name}`, import.meta.url));
  } catch {
    return null;
  }
}

function gridBefore(blocks: readonly Block[], heading: RegExp) {
  const end = blocks.findIndex((block) => block.kind === "paragraph" && heading.test(block.text));
  return blocks.slice(0, end).findLast((block) => block.kind === "grid");
}
