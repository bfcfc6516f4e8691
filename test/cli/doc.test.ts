import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { build, paragraph } from "../read/doc/build.ts";
import { invoke, root } from "./invoke.ts";

const doc = "fixtures/doc/shiqiao-2023.doc";
const docx = "fixtures/samples/shiqiao-2023.docx";

test("a .doc is checked as the .docx it was made from is", async () => {
  const ofDoc = await invoke(["lint", doc, "--lang", "en"]);
  const ofDocx = await invoke(["lint", docx, "--lang", "en"]);
  expect(ofDoc.code).toBe(1);
  expect(ofDoc.stdout.replaceAll(doc, docx)).toBe(ofDocx.stdout);
});

test("a .wps is converted, and its kind told", async () => {
  const { code, stdout } = await invoke(["convert", "-", "--to", "json", "--stdin-filename", "年报.wps"], {
    stdin: readFileSync(`${root}/${doc}`),
  });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    source: { file: "年报.wps", kind: "doc" },
    reports: [{ year: 2023 }],
  });
});

test("the page shows what was read of a .doc beside its findings", async () => {
  const { code, stdout } = await invoke(["lint", doc, "--format", "html"]);
  expect(code).toBe(1);
  expect(stdout).not.toContain("没有可显示的原文");
  expect(stdout).toMatch(/<td class="marked[^"]*error"/);
  expect(stdout).toContain("t3-row-total");
});

test("an encrypted one and one of Word 95 are refused by name", async () => {
  const paragraphs = [paragraph("甲")];
  const ended = async (stdin: Uint8Array) => invoke(["lint", "-", "--stdin-filename", "a.doc"], { stdin });
  const encrypted = await ended(build({ paragraphs, flags: 0x0300 }));
  expect([encrypted.code, encrypted.stderr + encrypted.stdout]).toEqual([
    3,
    expect.stringContaining("已加密"),
  ]);
  const old = await ended(build({ paragraphs, magic: 0xa5dc, version: 101 }));
  expect([old.code, old.stderr + old.stdout]).toEqual([3, expect.stringContaining("Word 95")]);
});
