import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { root } from "../cli/invoke.ts";
import { anchoredComments } from "./anchored.ts";
import { annotate, findingsOf, placeOf } from "./copies.ts";

const sample = new Uint8Array(readFileSync(`${root}fixtures/samples/shiqiao-2023.docx`));

describe("comments in the office's own file", () => {
  test("every finding is one comment at its cell or paragraph, found there by another reader", async () => {
    const { bytes, found } = await annotate(sample);
    const findings = found.flatMap((report) => report.findings);
    const comments = anchoredComments(bytes);
    expect(comments).toHaveLength(findings.length);
    for (const [index, { message, suggestion, basis, location }] of findings.entries()) {
      const place = placeOf(location);
      expect(comments[index]).toMatchObject({
        author: "gia-report",
        start: place,
        end: place,
        reference: place,
      });
      expect(comments[index]?.text).toContain(message);
      if (suggestion !== null) expect(comments[index]?.text).toContain(`建议：${suggestion}`);
      if (basis !== null) expect(comments[index]?.text).toContain(`依据：${basis}`);
    }
  });

  test("nothing else in the package changes, and the same input gives the same bytes", async () => {
    const { bytes } = await annotate(sample);
    const [before, after] = [unzipSync(sample), unzipSync(bytes)];
    const written = ["word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"];
    for (const name of Object.keys(before).filter((one) => !written.includes(one)))
      expect(after[name], name).toEqual(before[name]);
    expect(Object.keys(after).filter((name) => before[name] === undefined)).toEqual(["word/comments.xml"]);
    expect(withoutMarks(after)).toBe(strFromU8(before["word/document.xml"] ?? new Uint8Array()));
    expect((await annotate(sample)).bytes).toEqual(bytes);
  });

  test("text and figures read back equal, and what we said is not taken for the office's comments", async () => {
    const { bytes } = await annotate(sample);
    expect(await findingsOf(bytes)).toEqual(await findingsOf(sample));
  });

  test("again on an annotated file: our comments are replaced", async () => {
    const { bytes, comments } = await annotate(sample);
    const again = await annotate(bytes);
    expect(again.replaced).toBe(comments);
    expect(again.bytes).toEqual(bytes);
  });

  test("the zip says that it is our own", async () => {
    const { bytes } = await annotate(sample);
    expect(strFromU8(bytes.subarray(-10))).toBe("gia-report");
  });
});

function withoutMarks(files: Record<string, Uint8Array>): string {
  return strFromU8(files["word/document.xml"] ?? new Uint8Array())
    .replace(/<w:commentRange(?:Start|End) w:id="\d+"\/>/g, "")
    .replace(/<w:r><w:commentReference w:id="\d+"\/><\/w:r>/g, "");
}
