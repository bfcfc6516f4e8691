import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as node from "../../src/read/edge.ts";
import * as web from "../../src/read/edge.web.ts";

const bytes = fc.uint8Array({ maxLength: 300 });

describe("the edge of the web gives what the edge of Node gives", () => {
  test("for any bytes", () => {
    fc.assert(
      fc.property(bytes, (content) => {
        expect(web.latin1Of(content)).toBe(node.latin1Of(content));
        for (const edge of [web, node])
          expect([...edge.bytesOfLatin1(edge.latin1Of(content))]).toEqual([...content]);
        expect(web.isUtf8(content)).toBe(node.isUtf8(content));
        expect(web.crc32(content)).toBe(node.crc32(content));
        expect(web.sha256(content)).toBe(node.sha256(content));
        const zipped = deflateRawSync(content);
        expect([...web.inflateRaw(zipped, content.length)]).toEqual([...content]);
        expect([...node.inflateRaw(zipped, content.length)]).toEqual([...content]);
      }),
    );
  });

  test("for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const encoded = node.latin1Of(new TextEncoder().encode(text));
        expect(web.utf8OfLatin1(encoded)).toBe(node.utf8OfLatin1(encoded));
        expect(web.utf8Length(text)).toBe(node.utf8Length(text));
      }),
    );
  });

  test("for a piece of the bytes", () => {
    const content = Uint8Array.from({ length: 20_000 }, (_, index) => index % 256);
    expect(web.latin1Of(content, 3, 19_000)).toBe(node.latin1Of(content, 3, 19_000));
    expect(web.latin1Of(content, 19_990, 30_000)).toBe(node.latin1Of(content, 19_990, 30_000));
  });

  test.each([
    ["node", node],
    ["web", web],
  ])("%s: a broken stream, one cut short and one that gives more than it declared are errors", (_, edge) => {
    const zipped = deflateRawSync(new Uint8Array(5000).fill(65));
    expect(() => edge.inflateRaw(zipped, 4999)).toThrow();
    expect(() => edge.inflateRaw(zipped.subarray(0, zipped.length - 4), 5000)).toThrow();
    expect(() => edge.inflateRaw(Uint8Array.of(0xff, 0xff, 0xff), 100)).toThrow();
  });
});
