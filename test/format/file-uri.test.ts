import fc from "fast-check";
import { expect, test } from "vitest";
import { fileUri } from "../../src/format/file-uri.ts";

test.each([
  ["年报/a b.docx", "%E5%B9%B4%E6%8A%A5/a%20b.docx"],
  ["../a#1?.html", "../a%231%3F.html"],
  ["c:d.txt", "c%3Ad.txt"],
  ["/srv/a%.docx", "file:///srv/a%25.docx"],
  ["C:\\年报\\a.docx", "file:///C:/%E5%B9%B4%E6%8A%A5/a.docx"],
  ["\\\\host\\a.docx", "file://host/a.docx"],
  ["-", "stdin"],
  ["a\ud800b", "a%EF%BF%BDb"],
])("%s becomes %s", (file, uri) => {
  expect(fileUri(file)).toBe(uri);
});

test("any name is a URI reference, and a relative one stays below the folder it is resolved against", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 1 }), (name) => {
      const file = `x${name.replace(/\.\.?(?=\/|$)/g, "")}`;
      const url = new URL(fileUri(file), "https://host.example/folder/");
      expect(url.host).toBe("host.example");
      expect(url.pathname.startsWith("/folder/")).toBe(true);
      expect(url.search + url.hash).toBe("");
    }),
  );
});
