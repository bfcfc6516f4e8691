import { deflateSync, strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { rewriteArchive } from "../../src/annotate/archive.ts";
import { ownMark } from "../../src/annotate/archive-entries.ts";
import { defaultLimits } from "../../src/read/source.ts";
import { readZip } from "../../src/read/zip/archive.ts";
import { unzip } from "../../src/read/zip/unzip.ts";

const files = { "a.xml": strToU8("<a/>"), "b/c.bin": Uint8Array.of(1, 2, 3), "d.xml": strToU8("<d/>") };
const zip = zipSync(files, { level: 6 });
const rewrite = (bytes: Uint8Array, parts: Readonly<Record<string, string>>) =>
  rewriteArchive(
    readZip(bytes),
    new Map(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
    deflateSync,
  );

/** The same zip with the places of its entries in extra fields of 64 bits, as some writers put them. */
function withWidePlaces(source: Uint8Array): Uint8Array {
  const view = new DataView(source.buffer, source.byteOffset, source.byteLength);
  const end = source.length - 22;
  const start = view.getUint32(end + 16, true);
  const lines: number[] = [];
  for (let at = start; at < end; ) {
    const next =
      at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const line = source.slice(at, next);
    const own = new DataView(line.buffer);
    const extra = new Uint8Array(12);
    const extraView = new DataView(extra.buffer);
    extraView.setUint16(0, 1, true);
    extraView.setUint16(2, 8, true);
    extraView.setBigUint64(4, BigInt(own.getUint32(42, true)), true);
    own.setUint32(42, 0xffffffff, true);
    own.setUint16(30, own.getUint16(30, true) + 12, true);
    lines.push(...line, ...extra);
    at = next;
  }
  const tail = source.slice(end);
  new DataView(tail.buffer).setUint32(12, lines.length, true);
  return new Uint8Array([...source.slice(0, start), ...lines, ...tail]);
}

describe("a zip with some parts written anew", () => {
  test("replaces, adds, and keeps the others compressed as they were", () => {
    const after = unzipSync(rewrite(zip, { "a.xml": "<b/>", "e.xml": "<e/>" }));
    expect(Object.keys(after)).toEqual(["a.xml", "b/c.bin", "d.xml", "e.xml"]);
    expect(strFromU8(after["a.xml"] ?? new Uint8Array())).toBe("<b/>");
    expect(strFromU8(after["e.xml"] ?? new Uint8Array())).toBe("<e/>");
    expect(after["b/c.bin"]).toEqual(files["b/c.bin"]);
  });

  test("places in 64 bits are kept so", () => {
    const wide = withWidePlaces(zip);
    // fflate reads them only where the whole zip is of 64 bits.
    const after = readZip(rewrite(wide, { "a.xml": "<much longer='than before'/>" }));
    for (const name of ["b/c.bin", "d.xml"] as const) {
      const entry = after.entries.get(name);
      expect(entry && [...unzip(after, entry, defaultLimits)]).toEqual([...files[name]]);
    }
  });

  test("with nothing to write only the mark is added, and that once", () => {
    const once = rewrite(zip, {});
    expect(once.subarray(0, zip.length - 2)).toEqual(zip.subarray(0, zip.length - 2));
    expect(strFromU8(once.subarray(-ownMark.length))).toBe(ownMark);
    expect(rewrite(once, {})).toEqual(once);
  });

  test("an entry that is not where the zip says is refused", () => {
    const broken = zip.slice();
    broken[0] = 0;
    expect(() => rewrite(broken, { "d.xml": "<e/>" })).toThrow(
      expect.objectContaining({ code: "zip-damaged" }),
    );
  });
});
