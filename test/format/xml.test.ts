import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { element, escapeAttribute, escapeText, xmlPieces, xmlText } from "../../src/format/xml.ts";
import { elementsNamed, parseXml } from "./parse-xml.ts";

/** Any UTF-16, lone surrogates and control characters among it. */
const anyText = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)) });
const hostile = fc.oneof(
  anyText,
  fc.string({ unit: fc.constantFrom("<", ">", "&", '"', "'", "]]>", "\n", "\r", "\t", "\0", "甲", "😀") }),
);

describe("XML", () => {
  test("any text comes back from attributes as it was, what XML cannot hold as U+FFFD", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const root = parseXml([...xmlPieces("a", { b: text }, [])].join(""));
        expect(root.attributes.b).toBe(xmlText(text));
      }),
    );
  });

  test("any text comes back from between tags", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const root = parseXml([...xmlPieces("a", {}, [element("b", {}, text)])].join(""));
        expect(elementsNamed(root, "b")[0]?.text).toBe(xmlText(text));
      }),
    );
  });

  test("characters that XML cannot hold are replaced, not dropped: figures do not close up", () => {
    expect(xmlText("1\u00002\ud8003\uffff4\u001b[31m")).toBe("1\ufffd2\ufffd3\ufffd4\ufffd[31m");
    expect(xmlText("一\t二\n三\r四 😀")).toBe("一\t二\n三\r四 😀");
  });

  test("escapes what its place demands and nothing else", () => {
    expect(escapeText(`<a b="c">'&'\n`)).toBe(`&lt;a b="c"&gt;'&amp;'\n`);
    expect(escapeAttribute(`<a b="c">'\n`)).toBe("&lt;a b=&quot;c&quot;&gt;&apos;&#10;");
  });

  test("attributes that are null are left out, 0 is not", () => {
    expect(element("a", { b: null, c: 0 })).toEqual(['<a c="0"/>']);
  });
});
