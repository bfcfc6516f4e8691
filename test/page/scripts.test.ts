import { createHash } from "node:crypto";
import { gzipSync, inflateRawSync } from "node:zlib";
import { type Node, parse } from "acorn";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isOwnPage } from "../../src/check/own-product.ts";
import { type BuiltPage, builtPage } from "./built-page.ts";

let page: BuiltPage;
let scripts: readonly { readonly name: string; readonly text: string }[];

beforeAll(async () => {
  page = await builtPage();
  const [, packed = "", screen = ""] =
    /<script type="text\/plain" id="engine">([^<]*)<\/script>\s*<script>([\s\S]*?)<\/script>/.exec(
      page.text,
    ) ?? [];
  const engine = inflateRawSync(Buffer.from(packed, "base64")).toString();
  scripts = [
    { name: "engine", text: engine },
    { name: "screen", text: screen },
  ];
}, 180_000);
afterAll(() => page?.remove());

const digest = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("the page as a file", () => {
  test("weighs no more than 3 MB, 1 MB on its way through a network", () => {
    expect(page.text.length).toBeGreaterThan(500_000);
    expect(Buffer.byteLength(page.text)).toBeLessThan(3_000_000);
    expect(gzipSync(page.text, { level: 9 }).length).toBeLessThan(1_000_000);
  });

  test("its policy lets its own scripts, its own style and a worker through, and nothing else", () => {
    const policy =
      /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page.text)?.[1]?.split("; ") ?? [];
    const style = /<style>([\s\S]*?)<\/style>/.exec(page.text)?.[1] ?? "";
    const [engine = "", screen = ""] = scripts.map(({ text }) => digest(text));
    expect(policy).toEqual([
      "default-src 'none'",
      `script-src ${screen} ${engine}`,
      `style-src ${digest(style)}`,
      "worker-src blob:",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  test("names no address but those of namespaces, and asks for nothing", () => {
    expect(page.text).not.toMatch(/<(?:link|img|iframe|object)\b|\bsrc=|@import|url\(/);
    for (const { text } of scripts)
      expect(text).not.toMatch(/(?<![.\w])fetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource/);
  });

  test("keeps nothing in the browser", () => {
    for (const { text } of scripts)
      expect(text).not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie|caches\.open/);
  });

  test("is known as our own where a folder is searched for reports", () => {
    expect(isOwnPage(page.text.slice(0, 4096))).toBe(true);
  });
});

/** Syntax that Chrome 86 does not know and that the parser takes with `ecmaVersion` 2022. */
const tooNew: Readonly<Record<string, (node: Record<string, unknown>) => boolean>> = {
  StaticBlock: () => true,
  BinaryExpression: ({ operator, left }) => operator === "in" && (left as Node).type === "PrivateIdentifier",
  Literal: ({ regex }) => /[dv]/.test((regex as { flags?: string } | undefined)?.flags ?? ""),
};

describe("the scripts of the page", () => {
  test("are in a language that Chrome 86 knows", () => {
    for (const { name, text } of scripts) {
      const found = new Set<string>();
      const program = parse(text, { ecmaVersion: 2022, sourceType: "script" });
      const rest: unknown[] = [program];
      for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
        if (Array.isArray(node)) rest.push(...node);
        if (typeof node !== "object" || node === null || Array.isArray(node)) continue;
        const plain = node as Record<string, unknown>;
        if (typeof plain.type === "string" && tooNew[plain.type]?.(plain)) found.add(plain.type);
        for (const value of Object.values(plain))
          if (typeof value === "object" && value !== null) rest.push(value);
      }
      expect([name, [...found]]).toEqual([name, []]);
    }
  });
});
