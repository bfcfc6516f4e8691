import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { folderWith } from "../cli/folder.ts";
import { invoke, root } from "../cli/invoke.ts";
import { annotate } from "./copies.ts";

const sample = new Uint8Array(readFileSync(`${root}fixtures/samples/shiqiao-2023.docx`));
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function withComments(xml: string): Uint8Array {
  const files = unzipSync(sample);
  const name = "word/_rels/document.xml.rels";
  const relations = strFromU8(files[name] ?? new Uint8Array());
  const added = `<Relationship Id="rId901" Type="${office}/comments" Target="comments.xml"/></Relationships>`;
  return zipSync({
    ...files,
    [name]: strToU8(relations.replace("</Relationships>", added)),
    "word/comments.xml": strToU8(xml),
  });
}

test.each([
  ["comments that are no XML", "<w:comments"],
  ["a DOCTYPE in the comments", '<!DOCTYPE a [<!ENTITY b "c">]><w:comments xmlns:w="x"/>'],
])("%s end in a clear refusal", async (_name, xml) => {
  const cwd = folderWith({ "a.docx": withComments(xml) });
  const { code, stderr } = await invoke(["annotate", "a.docx"], { cwd });
  expect(code).toBe(3);
  expect(stderr).not.toMatch(/缺陷|内部错误/);
});

test("entries that lie over one another do not grow", async () => {
  const files = unzipSync(sample);
  const noise = Uint8Array.from({ length: 200_000 }, (_, index) => (index * 2654435761) >>> 13);
  const zip = zipSync({ ...files, "a.bin": [noise, { level: 0 }] });
  const many = repeatLast(zip, 400);
  await expect(annotate(many)).rejects.toMatchObject({ code: "zip-damaged" });
});

/** The directory with its last line many times: all of them stand for the same bytes. */
function repeatLast(zip: Uint8Array, times: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - 22;
  const start = view.getUint32(end + 16, true);
  let last = start;
  for (let at = start; at < end; ) {
    last = at;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const line = zip.slice(last, end);
  const lines = Array.from({ length: times }, (_, index) => {
    const own = line.slice();
    own.set(strToU8(String(index % 10)), 46);
    return [...own];
  }).flat();
  const tail = zip.slice(end);
  const tailView = new DataView(tail.buffer);
  tailView.setUint16(8, view.getUint16(end + 8, true) + times, true);
  tailView.setUint16(10, view.getUint16(end + 10, true) + times, true);
  tailView.setUint32(12, end - start + lines.length, true);
  return new Uint8Array([...zip.slice(0, end), ...lines, ...tail]);
}
