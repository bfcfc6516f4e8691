import { describe, expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import { compare } from "../bed/compare.ts";
import { layouts, type Made } from "../bed/layouts.ts";
import { encodeDoubleByte, encodeUtf16, join } from "./encode.ts";

/** One report, as text with a row on a line and as a page. */
const forms = ["L1a", "html"] as const;

function made(form: string): Made {
  const layout = layouts.find(({ name }) => name === form);
  if (layout === undefined) throw new Error(`no layout ${form}`);
  return layout.make(0);
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const gbk = (text: string) => encodeDoubleByte(text, "gb18030");
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
/** Unlike Node's own in some releases, with the characters that Windows has in place of control characters. */
const windows1252 = (bytes: Uint8Array) =>
  [...bytes]
    .map((byte) =>
      byte === 0x80 ? "€" : byte === 0x93 ? "“" : byte === 0x9c ? "œ" : latin1(Uint8Array.of(byte)),
    )
    .join("");
const asGbk = (bytes: Uint8Array) => new TextDecoder("gbk").decode(bytes);
const asBig5 = (bytes: Uint8Array) => new TextDecoder("big5").decode(bytes);
const declare = (text: string, charset: string) => text.replace(/charset="?[\w-]+"?/, `charset="${charset}"`);

async function read(form: string, encode: (text: string) => Uint8Array) {
  const { bytes, file, truths } = made(form);
  const source = await readSource(encode(new TextDecoder().decode(bytes)), { file });
  const { cells, facts } = compare(truths, recognize(source));
  return { cells, facts, notices: source.notices.map(({ code, detail }) => `${code} ${detail}`) };
}

const halves = (text: string): [string, string] => {
  const middle = text.indexOf("\n", text.length / 2) + 1;
  return [text.slice(0, middle), text.slice(middle)];
};

describe.each(forms)("a report as %s is read whole", (form) => {
  test.each<[string, (text: string) => Uint8Array, readonly (string | RegExp)[]]>([
    ["UTF-8", utf8, []],
    ["UTF-8 with a mark", (text) => join([0xef, 0xbb, 0xbf], utf8(text)), []],
    ["GBK", gbk, [/^encoding-guessed GB18030/]],
    ["UTF-16LE", (text) => encodeUtf16(text, "le"), [/^encoding-guessed UTF-16LE/]],
    ["UTF-16BE", (text) => encodeUtf16(text, "be"), [/^encoding-guessed UTF-16BE/]],
    ["UTF-16LE with a mark", (text) => join([0xff, 0xfe], encodeUtf16(text, "le")), []],
    ["UTF-16BE with a mark", (text) => join([0xfe, 0xff], encodeUtf16(text, "be")), []],
    ["UTF-8 read as Latin-1", (text) => utf8(latin1(utf8(text))), ["mojibake-undone UTF-8 → Latin-1"]],
    [
      "UTF-8 read as windows-1252",
      (text) => utf8(windows1252(utf8(text))),
      ["mojibake-undone UTF-8 → Latin-1"],
    ],
    ["GBK read as Latin-1", (text) => utf8(latin1(gbk(text))), ["mojibake-undone GB18030 → Latin-1"]],
    ["GBK read as Big5", (text) => utf8(asBig5(gbk(text))), ["mojibake-undone GB18030 → Big5"]],
    [
      "half UTF-8, half GBK",
      (text) => join(utf8(halves(text)[0]), gbk(halves(text)[1])),
      [/^encoding-guessed UTF-8 \+ GB18030/],
    ],
    [
      "half GBK, half UTF-8",
      (text) => join(gbk(halves(text)[0]), utf8(halves(text)[1])),
      [/^encoding-guessed UTF-8 \+ GB18030/],
    ],
  ])("%s", async (_, encode, notices) => {
    const { cells, facts, notices: got } = await read(form, encode);
    expect({ ...cells, right: 0 }).toEqual({ right: 0, nulls: 0, wrong: 0 });
    expect(cells.right).toBeGreaterThan(150);
    expect({ ...facts, right: 0 }).toEqual({ right: 0, nulls: 0, wrong: 0 });
    expect(got).toEqual(
      notices.map((each) => (typeof each === "string" ? each : expect.stringMatching(each))),
    );
  });
});

describe("a page that declares another encoding is read whole, and says so", () => {
  test.each([
    ["gb2312", utf8],
    ["big5", utf8],
    ["iso-8859-1", utf8],
    ["utf-8", gbk],
    ["big5", gbk],
    ["euc-kr", gbk],
    ["shift_jis", gbk],
    ["windows-1252", gbk],
  ])("%s", async (charset, encode) => {
    const { cells, facts, notices } = await read("html", (text) => encode(declare(text, charset)));
    expect([cells.nulls, cells.wrong, facts.nulls, facts.wrong]).toEqual([0, 0, 0, 0]);
    expect(notices).toEqual([expect.stringMatching(/^encoding-guessed .*≠ charset=/)]);
  });
});

describe.each(forms)("a report as %s of which characters were lost is refused with a hint", (form) => {
  test.each<[string, (text: string) => string]>([
    ["UTF-8 read as GBK", (text) => asGbk(utf8(text))],
    ["the same with question marks", (text) => asGbk(utf8(text)).replaceAll("\ufffd", "?")],
    ["GBK read as UTF-8", (text) => new TextDecoder().decode(gbk(text))],
    ["GBK read as UTF-8, then as GBK", (text) => asGbk(utf8(new TextDecoder().decode(gbk(text))))],
    ["GBK read as Big5 of fewer characters", (text) => asBig5(gbk(text)).replaceAll(/[^\0-\u9fff]/g, "?")],
  ])("%s", async (_, garble) => {
    const error: unknown = await read(form, (text) => utf8(garble(text))).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({
      code: "input-mojibake",
      exitCode: 3,
      hint: { zh: expect.stringContaining("UTF-8") },
    });
  });
});

test.each(forms)(
  "GBK as %s with one byte of a character lost: nothing wrong, and it is said",
  async (form) => {
    const { bytes } = made(form);
    const whole = gbk(new TextDecoder().decode(bytes));
    for (let part = 1; part < 20; part += 1) {
      const at = whole.findIndex((byte, index) => index > (whole.length * part) / 20 && byte >= 0x80);
      if (at < 0) continue;
      const { cells, notices } = await read(form, () => join(whole.subarray(0, at), whole.subarray(at + 1)));
      expect(cells.wrong).toBe(0);
      expect(notices.join()).toMatch(/characters-undecodable|encoding-guessed/);
    }
  },
);
