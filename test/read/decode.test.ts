import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { decode } from "../../src/read/decode.ts";
import { encodeDoubleByte, encodeUtf16, join } from "./encode.ts";

const text = "青禾县水务局政府信息公开工作年度报告\n行政许可　12";
const page = (charset: string) =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><p>${text}</p>`;
const utf8 = (content: string) => new TextEncoder().encode(content);
const gb = (content: string) => encodeDoubleByte(content, "gb18030");

function notices(bytes: Uint8Array): string[] {
  return decode(bytes).notices.map(({ code, detail }) => `${code} ${detail}`);
}

describe("an encoding that shows itself raises no notice", () => {
  test.each<[string, Uint8Array, string]>([
    ["UTF-8", utf8(text), "UTF-8"],
    ["UTF-8 with a byte order mark", join([0xef, 0xbb, 0xbf], utf8(text)), "UTF-8"],
    ["UTF-16 little endian with a mark", join([0xff, 0xfe], encodeUtf16(text, "le")), "UTF-16LE"],
    ["UTF-16 big endian with a mark", join([0xfe, 0xff], encodeUtf16(text, "be")), "UTF-16BE"],
  ])("%s", (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text, encoding, notices: [] });
  });

  test.each<[string, Uint8Array, string, string]>([
    ["gb2312 declared", gb(page("gb2312")), page("gb2312"), "GB18030"],
    ["GBK declared", gb(page("GBK")), page("GBK"), "GB18030"],
    ["utf-8 declared", utf8(page("utf-8")), page("utf-8"), "UTF-8"],
    [
      "big5 declared",
      encodeDoubleByte("<meta charset=big5>政府資訊公開", "big5"),
      "<meta charset=big5>政府資訊公開",
      "Big5",
    ],
    [
      "XML declaration",
      gb(`<?xml version="1.0" encoding="GB2312"?>${text}`),
      `<?xml version="1.0" encoding="GB2312"?>${text}`,
      "GB18030",
    ],
  ])("%s", (_, bytes, expected, encoding) => {
    expect(decode(bytes)).toEqual({ text: expected, encoding, notices: [] });
  });
});

describe("a guess is said to be one", () => {
  test("GB18030 without a declaration", () => {
    expect(decode(gb(text)).text).toBe(text);
    expect(notices(gb(text))).toEqual(["encoding-guessed GB18030"]);
  });

  test.each(["le", "be"] as const)("UTF-16 without a mark: %s", (order) => {
    const bytes = encodeUtf16(text, order);
    expect(decode(bytes).text).toBe(text);
    expect(notices(bytes)).toEqual([`encoding-guessed UTF-16${order.toUpperCase()}`]);
  });

  test("gb2312 declared, but the bytes are UTF-8", () => {
    const bytes = utf8(page("gb2312"));
    expect(decode(bytes).text).toBe(page("gb2312"));
    expect(notices(bytes)).toEqual(["encoding-guessed UTF-8 (≠ charset=gb2312)"]);
  });

  test.each(["utf-8", "iso-8859-1", "windows-1252", "no-such-charset"])(
    "%s declared, but the bytes are GBK",
    (charset) => {
      expect(decode(gb(page(charset))).text).toBe(page(charset));
      expect(notices(gb(page(charset)))).toEqual([expect.stringMatching(/^encoding-guessed GB18030/)]);
    },
  );

  test.each([
    ["nothing", "政府資訊公開工作年度報告"],
    ["gb2312", "<meta charset=gb2312>政府資訊公開工作年度報告"],
  ])("Big5 that declares %s", (_, content) => {
    const bytes = encodeDoubleByte(content, "big5");
    expect(decode(bytes).text).toBe(content);
    expect(notices(bytes)).toEqual([expect.stringMatching(/^encoding-guessed Big5/)]);
  });

  test("too few characters to tell Big5 by are GB18030", () => {
    expect(decode(encodeDoubleByte("規章 2", "big5")).encoding).toBe("GB18030");
  });
});

describe("what cannot be decoded is counted", () => {
  test.each<[string, Uint8Array, string]>([
    ["UTF-8", utf8(text).slice(0, -1), "UTF-8, EOF"],
    ["GB18030", gb(`${text}件`).slice(0, -1), "GB18030, EOF"],
    ["UTF-16", join([0xff, 0xfe], encodeUtf16(text, "le"), [0x4e]), "UTF-16LE, EOF"],
  ])("a last character cut short: %s", (_, bytes, detail) => {
    const cut = _ === "UTF-8" ? join(bytes, [0xe4, 0xb8]) : bytes;
    expect(decode(cut).text.startsWith("青禾县水务局")).toBe(true);
    expect(notices(cut)).toContain(`characters-undecodable ${detail}`);
  });

  test("UTF-8 whose characters were cut apart stays UTF-8, though GB18030 would take its bytes without error", () => {
    const cut = join(utf8("行政|12\n行政"), utf8("许").slice(0, 2), utf8("|34"));
    expect(new TextDecoder("gb18030", { fatal: true }).decode(cut)).toBeTypeOf("string");
    expect(decode(cut)).toEqual({
      text: "行政|12\n行政\ufffd|34",
      encoding: "UTF-8",
      notices: [{ code: "characters-undecodable", detail: "UTF-8, 1 × U+FFFD", at: { line: 2, column: 3 } }],
    });
  });

  test("so does a page that declares GBK", () => {
    const cut = join(utf8(page("gbk")), utf8("许").slice(1), utf8(text));
    expect(decode(cut).text).toBe(`${page("gbk")}\ufffd\ufffd${text}`);
    expect(notices(cut)).toEqual([
      "encoding-guessed UTF-8 (≠ charset=gbk)",
      "characters-undecodable UTF-8, 2 × U+FFFD",
    ]);
  });

  test("GBK with single bad bytes stays GBK", () => {
    const bytes = join(gb(text), [0xff], gb(text), [0xff], gb(text));
    expect(decode(bytes).text).toBe([text, text, text].join("\ufffd"));
  });

  test("single bad bytes amid UTF-8", () => {
    const bytes = join(utf8(text), [0xff], utf8(text), [0xff], utf8(text));
    expect(decode(bytes).text).toBe([text, text, text].join("\ufffd"));
    expect(notices(bytes)).toEqual(["characters-undecodable UTF-8, 2 × U+FFFD"]);
  });

  test("a stray NUL stays visible, so that two digits never close up", () => {
    const bytes = utf8("表三 1\u00002 总计");
    expect(decode(bytes).text).toBe("表三 1\ufffd2 总计");
    expect(notices(bytes)).toEqual(["characters-undecodable 1 × NUL"]);
  });

  test("NUL padding at the end goes", () => {
    const bytes = join(utf8(text), [0, 0, 0, 0, 0]);
    expect(decode(bytes).text).toBe(text);
    expect(notices(bytes)).toEqual(["characters-undecodable 5 × NUL"]);
  });

  test("an ASCII page with a stray NUL is not taken for UTF-16", () => {
    const html = `<html><body><p>annual report 2023</p>\0<p>end</p></body></html>`;
    expect(decode(utf8(html)).encoding).toBe("UTF-8");
  });
});

describe("properties", () => {
  const chinese = fc
    .array(fc.constantFrom(..."一二三年月日政府信息公开申请件数总计，。（）0123456789\n 　"), {
      minLength: 30,
    })
    .map((characters) => `政府${characters.join("")}`);

  test("whatever its encoding, Chinese text comes back", () => {
    fc.assert(
      fc.property(chinese, (content) => {
        expect(decode(utf8(content)).text).toBe(content);
        expect(decode(gb(content)).text).toBe(content);
        expect(decode(join([0xff, 0xfe], encodeUtf16(content, "le"))).text).toBe(content);
      }),
    );
  });

  test("any bytes decode or are refused", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        try {
          expect(decode(bytes).text).toBeTypeOf("string");
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
    );
  });
});
