import { strToU8, type Zippable, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { archiveMembers, isArchive, openArchive } from "../../src/read/archive/members.ts";
import { defaultLimits } from "../../src/read/index.ts";
import { packXlsx } from "../bed/render/xlsx.ts";
import { encodeDoubleByte } from "./encode.ts";

const text = strToU8("一、总体情况");
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const namesOf = (files: Zippable) =>
  archiveMembers(zipSync(files)).map(({ kind, name }) => `${kind} ${name}`);

/** A stored archive of files whose names are these bytes, without the mark of UTF-8. */
function zipNamed(...names: readonly Uint8Array[]): Uint8Array {
  const placeholders = names.map((name, index) => String(index).repeat(name.length));
  const bytes = zipSync(Object.fromEntries(placeholders.map((one) => [one, [text, { level: 0 }]])));
  const view = Buffer.from(bytes.buffer);
  for (const [index, placeholder] of placeholders.entries())
    for (let at = view.indexOf(placeholder); at >= 0; at = view.indexOf(placeholder, at + 1))
      bytes.set(names[index] ?? [], at);
  return bytes;
}

describe("an archive", () => {
  test("is told from documents that are archives within", () => {
    expect(isArchive(zipSync({ "a.txt": text }))).toBe(true);
    expect(isArchive(packXlsx([{ name: "a", rows: [], merges: [] }]))).toBe(false);
    expect(isArchive(text)).toBe(false);
    expect(isArchive(strToU8("Rar!\x1a\x07\x01\x00"))).toBe(false);
  });

  test("gives its files in the order of their names, what programs leave in it apart", () => {
    const files = {
      "b/乙.txt": text,
      "a.txt": text,
      "b/": new Uint8Array(),
      "__MACOSX/._a.txt": text,
      ".DS_Store": text,
      "b/~$乙.docx": text,
      "c.png": png,
    };
    expect(namesOf(files)).toEqual(["file a.txt", "file b/乙.txt", "other c.png"]);
  });

  test("reads names in GBK", () => {
    const [member] = archiveMembers(zipNamed(encodeDoubleByte("年报.txt", "gb18030")));
    expect(member?.name).toBe("年报.txt");
  });

  test("tells names in GBK apart that are alike as UTF-8, and finds each again", () => {
    const bytes = zipNamed(encodeDoubleByte("甲局.txt", "gb18030"), encodeDoubleByte("乙局.txt", "gb18030"));
    const members = archiveMembers(bytes);
    expect(members.map(({ kind, name }) => `${kind} ${name}`)).toEqual(["file 乙局.txt", "file 甲局.txt"]);
    for (const member of members)
      expect(member.kind === "file" ? openArchive(bytes)(member.entries) : null).toEqual(text);
  });

  test("names lead nowhere out of it", () => {
    expect(namesOf({ "../../etc/a.txt": text, "/b.txt": text, "c\\..\\d.txt": text })).toEqual([
      "file b.txt",
      "file c/d.txt",
      "file etc/a.txt",
    ]);
  });

  test("opens an archive in it, and says of one deeper that it is not read", () => {
    const innermost = zipSync({ "c.txt": text });
    const inner = zipSync({ "b.txt": text, "c.zip": innermost });
    expect(namesOf({ "a.zip": inner })).toEqual(["file a.zip!b.txt", "failed a.zip!c.zip"]);
  });

  test("takes a file out of an archive, and out of one that stands in it", () => {
    const bytes = zipSync({ "a.zip": zipSync({ "b.txt": text }), "c.txt": png });
    const files = archiveMembers(bytes).map((member) =>
      member.kind === "file" ? Array.from(openArchive(bytes)(member.entries)) : member.kind,
    );
    expect(files).toEqual([Array.from(text), "other"]);
    expect(() => openArchive(bytes)(["d.txt"])).toThrow();
  });

  test("reads the directory once, and that of an archive in it, however many files are taken", () => {
    const inner = zipSync({ "b.txt": text, "c.txt": text }, { level: 0 });
    const bytes = zipSync({ "a.zip": inner, "d.txt": text, "e.txt": text }, { level: 0 });
    const take = openArchive(bytes);
    take(["a.zip", "b.txt"]);
    // Whoever looked for a directory again would find none.
    bytes.fill(0, Buffer.from(bytes).lastIndexOf("PK\u0005\u0006"));
    expect(take(["a.zip", "c.txt"])).toEqual(text);
    expect(take(["e.txt"])).toEqual(text);
  });

  test("does not unzip what is told to be a document", () => {
    const bytes = zipSync({ "a.docx": new Uint8Array(50 * 1024 * 1024), "b.txt": text });
    const kindsOf = (isTold: (name: string) => boolean) =>
      archiveMembers(bytes, defaultLimits, isTold).map(({ kind }) => kind);
    expect(kindsOf((name) => name.endsWith(".docx"))).toEqual(["file", "file"]);
    expect(kindsOf(() => false)).toEqual(["failed", "file"]);
  });

  test("says of another archive that it is not read", () => {
    const [member] = archiveMembers(zipSync({ "a.rar": strToU8("Rar!\x1a\x07\x01\x00", true) }));
    expect(member?.kind === "failed" ? member.error.code : null).toBe("input-archive");
  });

  test("a damaged file is no fault of the others", () => {
    const bytes = zipSync({ "a.txt": [text, { level: 0 }], "b.txt": [strToU8("二、"), { level: 0 }] });
    const at = Buffer.from(bytes).indexOf(Buffer.from(text));
    bytes[at] = 0;
    const members = archiveMembers(bytes);
    expect(members.map(({ kind }) => kind)).toEqual(["failed", "file"]);
    expect(members[0]?.kind === "failed" ? members[0].error.code : null).toBe("zip-damaged");
  });

  test("gives no more than the limit, all files and all archives in it together", () => {
    const limits = { ...defaultLimits, unzippedBytes: 40 };
    const members = archiveMembers(zipSync({ "a.txt": text, "b.txt": text, "c.txt": text }), limits);
    expect(members.map(({ kind }) => kind)).toEqual(["file", "file", "failed"]);
    expect(members[2]?.kind === "failed" ? members[2].error.code : null).toBe("unzipped-too-large");
  });

  test("a bomb is refused before it costs memory", () => {
    const bomb = zipSync({ "a.txt": new Uint8Array(50 * 1024 * 1024) });
    const [member] = archiveMembers(bomb);
    expect(member?.kind === "failed" ? member.error.code : null).toBe("compression-too-high");
  });
});
