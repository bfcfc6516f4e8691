import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync, inflateRawSync } from "node:zlib";
import { parse } from "acorn";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isOwnPage } from "../../src/check/own-product.ts";
import { style as collectionStyle } from "../../src/format/collection/html/style.ts";
import { root } from "../cli/invoke.ts";
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
      `style-src ${digest(style)} ${digest(collectionStyle)}`,
      "worker-src blob:",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  test("holds nothing that a browser would load by itself", () => {
    expect(page.text).not.toMatch(/<(?:link|img|iframe|object)\b|\bsrc=|@import|url\(/);
  });

  test("carries its own licence and those of all that is in it", () => {
    const [, licences = ""] =
      /<script type="text\/plain" id="licences">([\s\S]*?)<\/script>/.exec(page.text) ?? [];
    expect(licences).toContain(readFileSync(join(root, "LICENSE"), "utf8"));
    const named = licences.split(`\n${"-".repeat(78)}\n\n`).map((one) => one.split(" ")[0]);
    for (const name of ["pdfjs-dist", "mammoth", "fflate", "parse5", "@e965/xlsx", "csv-stringify"])
      expect(named).toContain(name);
    expect(licences).toContain("Copyright 1990-2009 Adobe Systems Incorporated");
  });

  test("keeps nothing in the browser", () => {
    for (const { text } of scripts)
      expect(text).not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie|caches\.open/);
  });

  test("is known as our own where a folder is searched for reports", () => {
    expect(isOwnPage(page.text.slice(0, 4096))).toBe(true);
  });
});

type Plain = Readonly<Record<string, unknown>>;

/** Every node of a script. */
function* nodesOf(text: string): Generator<Plain> {
  const rest: unknown[] = [parse(text, { ecmaVersion: 2022, sourceType: "script" })];
  for (let one = rest.pop(); one !== undefined; one = rest.pop()) {
    if (typeof one !== "object" || one === null) continue;
    const node = one as Plain;
    if (typeof node.type === "string") yield node;
    for (const value of Object.values(node))
      if (typeof value === "object" && value !== null) rest.push(value);
  }
}

const nameOf = (node: unknown): unknown => (node as { readonly name?: unknown } | undefined)?.name;

/** Syntax that Chrome 86 does not know and that the parser takes for that of 2022. */
const tooNew: Readonly<Record<string, (node: Plain) => boolean>> = {
  StaticBlock: () => true,
  BinaryExpression: ({ operator, left }) =>
    operator === "in" && (left as { readonly type: string }).type === "PrivateIdentifier",
  Literal: ({ regex }) => /[dv]/.test((regex as { readonly flags?: string } | undefined)?.flags ?? ""),
};

/** Methods that came after Chrome 86 and whose names nothing else has. */
const newMethods: ReadonlySet<unknown> = new Set([
  ...[
    "at",
    "findLast",
    "findLastIndex",
    "toSorted",
    "toReversed",
    "toSpliced",
    "with",
    "fromAsync",
    "groupBy",
  ],
  ...["isWellFormed", "toWellFormed", "hasOwn", "withResolvers", "sumPrecise", "f16round", "canParse"],
  ...["fromBase64", "fromHex", "toBase64", "toHex", "setFromBase64", "setFromHex", "transferToFixedLength"],
  ...["getOrInsert", "getOrInsertComputed", "isSubsetOf", "isSupersetOf", "isDisjointFrom"],
  ...["symmetricDifference", "structuredClone", "randomUUID", "checkVisibility", "throwIfAborted"],
]);

/** Calls in pdf.js that a reader of text does not come to: fonts for another thread, and the identity of a file. */
const notReached = ["toHex", "transferToFixedLength"];

/** What reaches out of the page. */
const reaching: ReadonlySet<unknown> = new Set([
  ...["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "WebTransport", "RTCPeerConnection"],
  "importScripts",
]);

describe("the scripts of the page", () => {
  test("are in a language that Chrome 86 knows", () => {
    for (const { name, text } of scripts) {
      const found = new Set<unknown>();
      for (const node of nodesOf(text)) if (tooNew[String(node.type)]?.(node)) found.add(node.type);
      expect([name, [...found]]).toEqual([name, []]);
    }
  });

  test("call no method that Chrome 86 lacks, but those that the page brings along", () => {
    const source = readFileSync(join(root, "src/page/older-browsers.ts"), "utf8");
    const brought = [...source.matchAll(/add\(\s*[\w.]+,\s*"(\w+)"/g)].map(([, name = ""]) => name);
    for (const { name, text } of scripts) {
      const lacking = new Set<unknown>();
      for (const { type, callee } of nodesOf(text)) {
        if (type !== "CallExpression") continue;
        const method = nameOf((callee as Plain).property) ?? nameOf(callee);
        if (newMethods.has(method) && !brought.includes(String(method))) lacking.add(method);
      }
      expect([name, [...lacking].sort()]).toEqual([name, name === "engine" ? notReached : []]);
    }
  });

  test("call nothing that reaches a network", () => {
    for (const { name, text } of scripts) {
      const found = new Set<unknown>();
      for (const node of nodesOf(text)) {
        if (node.type !== "CallExpression" && node.type !== "NewExpression") continue;
        if (reaching.has(nameOf(node.callee))) found.add(nameOf(node.callee));
        if (nameOf((node.callee as Plain).property) === "sendBeacon") found.add("sendBeacon");
      }
      expect([name, [...found]]).toEqual([name, []]);
    }
  });
});
