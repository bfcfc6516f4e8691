import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { annotateDocx } from "../../src/annotate/index.ts";
import { root } from "../cli/invoke.ts";
import { type AnchoredComment, anchoredComments } from "./anchored.ts";
import { annotate, findingsOf, placeOf } from "./copies.ts";

const sample = new Uint8Array(readFileSync(`${root}fixtures/samples/shiqiao-2023.docx`));
const main = "word/document.xml";
const transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

type Files = Record<string, Uint8Array>;

/** The sample with some of its parts changed, and parts added. */
function changed(change: (text: string) => string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const files: Files = unzipSync(sample);
  const put: Zippable = { ...files, [main]: strToU8(change(strFromU8(files[main] ?? new Uint8Array()))) };
  for (const [name, text] of Object.entries(more)) put[name] = strToU8(text);
  return zipSync(put);
}

/** Annotates, and holds every comment of ours against the place of its finding, as another reader counts. */
async function expectAnchored(
  bytes: Uint8Array,
  view: (files: Files) => Files = (files) => files,
  moved: Readonly<Record<string, string>> = {},
) {
  const copy = await annotate(bytes, { suggest: true });
  const findings = copy.found.flatMap((report) => report.findings);
  const seen = anchoredComments(zipSync(view(unzipSync(copy.bytes))));
  const own = seen.filter(({ author }) => author === "gia-report");
  expect(own.map(({ start }) => start)).toEqual(
    findings.map(({ location }) => moved[placeOf(location)] ?? placeOf(location)),
  );
  for (const { start, end, reference } of own) expect([end, reference]).toEqual([start, start]);
  expect(findings.length).toBeGreaterThan(2);
  return { copy, own, others: seen.filter(({ author }) => author !== "gia-report") };
}

const rename = (from: string, to: string) => (files: Files) =>
  Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [
      name,
      /^word\/(?:document|comments)\.xml$/.test(name)
        ? strToU8(strFromU8(bytes).replaceAll(from, to))
        : bytes,
    ]),
  );

describe("files as programs write them", () => {
  test("paragraphs that close themselves are opened", async () => {
    const empty = changed((text) =>
      text
        .replace(/(<w:t[^>]*>31<\/w:t>)/, "$1</w:r></w:p><w:p/><w:p w:rsidR='00'/><w:p><w:r>")
        .replace("<w:body>", "<w:body><w:p/>"),
    );
    const { own } = await expectAnchored(empty);
    expect(own.some(({ start }) => start === "表2行6列9")).toBe(true);
  });

  test("a finding at a paragraph that closes itself", async () => {
    const blank = changed((text) =>
      text.replace(/<w:p\b(?:(?!<w:p\b).)*?<w:t[^>]*>31<\/w:t>.*?<\/w:p>/s, "<w:p/>"),
    );
    const { own } = await expectAnchored(blank);
    expect(own.some(({ start }) => start === "表2行6列9")).toBe(true);
  });

  test("ISO strict names", async () => {
    const bytes = changed((text) => text.replaceAll(transitional, strict));
    const { copy } = await expectAnchored(bytes);
    const files = unzipSync(copy.bytes);
    expect(strFromU8(files["word/comments.xml"] ?? new Uint8Array())).toContain(`xmlns:w="${strict}"`);
    expect(strFromU8(files["word/_rels/document.xml.rels"] ?? new Uint8Array())).toContain(
      "http://purl.oclc.org/ooxml/officeDocument/relationships/comments",
    );
  });

  test("another prefix", async () => {
    const other = changed((text) =>
      text
        .replaceAll("<w:", "<ns0:")
        .replaceAll("</w:", "</ns0:")
        .replaceAll(" w:", " ns0:")
        .replaceAll("xmlns:w=", "xmlns:ns0="),
    );
    await expectAnchored(other, rename("ns0:", "w:"));
  });

  test("no prefix: attributes need one all the same", async () => {
    const plain = changed((text) =>
      text
        .replaceAll("<w:", "<")
        .replaceAll("</w:", "</")
        .replace("xmlns:w=", `xmlns="${transitional}" xmlns:w=`),
    );
    const prefixed = (files: Files) => {
      const text = strFromU8(files[main] ?? new Uint8Array());
      const named = text
        .replace(/<(\/?)(?=[a-z]\w*[\s/>])/gi, "<$1w:")
        .replaceAll("gia:", "w:")
        .replaceAll("<w:w:", "<w:");
      return { ...files, [main]: strToU8(named) };
    };
    await expectAnchored(plain, prefixed);
  });

  test("UTF-16 becomes UTF-8 and says so", async () => {
    const files = unzipSync(sample);
    const text = strFromU8(files[main] ?? new Uint8Array()).replace(
      /^<\?xml[^>]*\?>/,
      '<?xml version="1.0" encoding="UTF-16"?>',
    );
    const wide = new Uint8Array(2 + text.length * 2);
    wide.set([0xff, 0xfe]);
    for (let at = 0; at < text.length; at++)
      new DataView(wide.buffer).setUint16(2 + at * 2, text.charCodeAt(at), true);
    const bytes = zipSync({ ...files, [main]: wide });
    expect((await findingsOf(bytes)).length).toBeGreaterThan(2);
    await expectAnchored(bytes);
  });

  test("entries with data descriptors, bytes before the zip, a comment of its own", async () => {
    const bytes = withDescriptors(sample);
    const { copy } = await expectAnchored(bytes);
    expect(strFromU8(copy.bytes.subarray(-14))).toBe("abc gia-report");
    const [before, after] = [unzipSync(sample), unzipSync(copy.bytes)];
    expect(after["word/styles.xml"]).toEqual(before["word/styles.xml"]);
  });

  test("content controls, text boxes told twice, tables in tables, changes that others tracked", async () => {
    const box = (name: string) =>
      `<w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent><w:p><w:r><w:t>${name}</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict>`;
    const twice = `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="w">${box("甲")}</mc:Choice><mc:Fallback>${box("甲")}</mc:Fallback></mc:AlternateContent></w:r>`;
    const inner = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>注</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    const bytes = changed((text) =>
      text
        .replace("<w:body>", `<w:body><w:p>${twice}</w:p>`)
        .replace(/(<w:tc>(?:(?!<w:tc>).)*?<w:t[^>]*>31<\/w:t>.*?<\/w:p>)/s, `$1${inner}<w:p/>`)
        .replace(/<w:tbl>/, "<w:sdt><w:sdtContent><w:tbl>")
        .replace(/<\/w:tbl>(?=(?:(?!<w:tbl>).)*<w:tbl>)/s, "</w:tbl></w:sdtContent></w:sdt>")
        .replace(
          "<w:sectPr",
          '<w:p><w:ins w:id="7" w:author="某"><w:r><w:t>某</w:t></w:r></w:ins><w:del w:id="8" w:author="某"><w:r><w:delText>乙</w:delText></w:r></w:del></w:p><w:sectPr',
        ),
    );
    // What is in the box is said at the paragraph that holds it.
    const { copy } = await expectAnchored(bytes, undefined, { 段2: "段1" });
    const text = strFromU8(unzipSync(copy.bytes)[main] ?? new Uint8Array());
    expect(text).toContain('<w:ins w:id="7" w:author="某">');
    const ids = [...text.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(text.match(/<w:txbxContent>.*?<\/w:txbxContent>/gs)?.join("")).not.toContain("comment");
  });
});

describe("comments of others", () => {
  const comments = (body: string) =>
    `<w:comments xmlns:w="${transitional}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${body}</w:comments>`;
  const one = (id: number | string, author: string, text: string) =>
    `<w:comment w:id="${id}" w:author="${author}"><w:p w14:paraId="0000000${Number(id) % 10}"><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;
  const mark = (id: number | string) =>
    `<w:commentRangeStart w:id="${id}"/><w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:b/></w:rPr><w:commentReference w:id="${id}"/></w:r>`;

  function withComments(body: string, ids: readonly (number | string)[], extended?: string): Uint8Array {
    const files = unzipSync(sample);
    const relations = strFromU8(files["word/_rels/document.xml.rels"] ?? new Uint8Array());
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const added = `<Relationship Id="rId901" Type="${office}/comments" Target="comments.xml"/>${extended === undefined ? "" : `<Relationship Id="rId902" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/>`}`;
    return changed((text) => text.replace("</w:p>", `${ids.map(mark).join("")}</w:p>`), {
      "word/comments.xml": comments(body),
      "word/_rels/document.xml.rels": relations.replace("</Relationships>", `${added}</Relationships>`),
      ...(extended === undefined ? {} : { "word/commentsExtended.xml": extended }),
    });
  }
  const idsOf = (all: readonly AnchoredComment[]) => all.map(({ id }) => Number(id));

  test("are kept, and our numbers go on behind theirs; our old ones go, with their runs", async () => {
    const bytes = withComments(one(3, "张三", "请核") + one(5, "gia-report", "旧"), [3, 5]);
    const { own, others, copy } = await expectAnchored(bytes);
    expect(others).toMatchObject([{ id: "3", author: "张三", text: "请核", start: "段1" }]);
    expect(idsOf(own)).toEqual(own.map((_, index) => 4 + index));
    expect(copy.replaced).toBe(1);
    expect(own.some(({ text }) => text === "旧")).toBe(false);
  });

  test("numbers at the end of what Word takes", async () => {
    const { own } = await expectAnchored(
      withComments(one(2147483646, "张三", "请核") + one(0, "李四", "好"), [2147483646, 0]),
    );
    expect(idsOf(own)).toEqual(own.map((_, index) => 1 + index));
  });

  test("one of ours that somebody answered stays, and is not said twice", async () => {
    const extended =
      '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="00000003" w15:paraIdParent="00000005"/></w15:commentsEx>';
    const bytes = withComments(one(3, "张三", "已核") + one(5, "gia-report", "旧"), [3, 5], extended);
    const copy = await annotate(bytes);
    expect(copy.replaced).toBe(0);
    expect(anchoredComments(copy.bytes).map(({ text }) => text)).toContain("旧");
  });

  test("a relationship to comments that are not there gives way", async () => {
    const files = unzipSync(withComments("", []));
    delete files["word/comments.xml"];
    const once = await annotate(zipSync(files));
    expect(anchoredComments(once.bytes).length).toBe(once.comments);
    expect((await annotate(once.bytes)).bytes).toEqual(once.bytes);
  });

  test("a number that two comments share is nobody's to remove", async () => {
    const bytes = withComments(one(3, "张三", "请核") + one(3, "gia-report", "旧"), [3]);
    const text = strFromU8(unzipSync((await annotate(bytes)).bytes)[main] ?? new Uint8Array());
    expect(text).toContain('<w:commentReference w:id="3"/>');
  });
});

test("a mark that was moved is seen", async () => {
  const { bytes, found } = await annotate(sample);
  const files = unzipSync(bytes);
  const text = strFromU8(files[main] ?? new Uint8Array());
  const start = '<w:commentRangeStart w:id="2"/>';
  const moved = text.replace(start, "").replace("</w:p>", `${start}</w:p>`);
  const seen = anchoredComments(zipSync({ ...files, [main]: strToU8(moved) }));
  const places = found.flatMap(({ findings }) => findings.map(({ location }) => placeOf(location)));
  expect(seen.map((one) => one.start)).not.toEqual(places);
});

test("findings without a place go to the title", async () => {
  const source = changed((text) => text.replaceAll(/<w:p\b(?:(?!<w:p\b).)*?统计期限.*?<\/w:p>/gs, ""));
  const { bytes, found } = await annotate(source);
  const without = found.flatMap(({ findings }) => findings).filter(({ location }) => location === null);
  const title = anchoredComments(bytes).filter(({ text }) =>
    without.some(({ message }) => text.startsWith(message)),
  );
  for (const { start } of title) expect(start).toBe("段1");
});

/** The same zip with the sizes behind each entry, three bytes before it and a comment. */
function withDescriptors(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - 22;
  let record = view.getUint32(end + 16, true);
  const pieces: number[][] = [[1, 2, 3]];
  const records: Uint8Array[] = [];
  let at = 0;
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    const nameLength = view.getUint16(record + 28, true);
    const next =
      record + 46 + nameLength + view.getUint16(record + 30, true) + view.getUint16(record + 32, true);
    const start = view.getUint32(record + 42, true);
    const size = view.getUint32(record + 20, true);
    const head = zip.slice(
      start,
      start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true),
    );
    const data = zip.slice(start + head.length, start + head.length + size);
    const sizes = zip.slice(record + 16, record + 28);
    head.set([8, 8], 6);
    head.fill(0, 14, 26);
    const line = zip.slice(record, next);
    line.set([8, 8], 8);
    new DataView(line.buffer).setUint32(42, at, true);
    records.push(line);
    const entry = [...head, ...data, 0x50, 0x4b, 7, 8, ...sizes];
    pieces.push(entry);
    at += entry.length;
    record = next;
  }
  const directory = records.flatMap((line) => [...line]);
  const last = zip.slice(end);
  const lastView = new DataView(last.buffer);
  lastView.setUint32(12, directory.length, true);
  lastView.setUint32(16, at, true);
  lastView.setUint16(20, 3, true);
  return new Uint8Array([...pieces.flat(), ...directory, ...last, 0x61, 0x62, 0x63]);
}

describe("a file that is digitally signed", () => {
  const space = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin";
  const signed = () => {
    const { "_rels/.rels": relations = new Uint8Array() } = unzipSync(sample);
    const link = `<Relationship Id="rIdS" Type="${space}" Target="_xmlsignatures/origin.sigs"/>`;
    return changed((text) => text, {
      "_rels/.rels": strFromU8(relations).replace("</Relationships>", `${link}</Relationships>`),
      "_xmlsignatures/origin.sigs": "",
    });
  };

  test("says in its copy, before all else, that the signature does not hold for it", async () => {
    const copy = await annotate(signed());
    expect(copy.breaksSignature).toBe(true);
    const [first, ...others] = anchoredComments(copy.bytes);
    expect(first?.text).toContain("原件有数字签名");
    expect(others.map(({ text }) => text).join()).not.toContain("数字签名");
    // Run again, it is said once.
    const again = anchoredComments((await annotate(copy.bytes)).bytes);
    expect(again.filter(({ text }) => text.includes("数字签名"))).toHaveLength(1);
  });

  test("is not spoken of where there is none, or nothing was written", async () => {
    const copy = await annotate(sample);
    expect(copy.breaksSignature).toBe(false);
    expect(anchoredComments(copy.bytes)[0]?.text).not.toContain("数字签名");
    const deflate = (content: Uint8Array) => content;
    const untouched = annotateDocx(signed(), [{ findings: [], title: null }], {
      language: "zh",
      suggest: false,
      date: null,
      deflate,
    });
    expect([untouched.breaksSignature, untouched.comments]).toEqual([false, 0]);
  });
});
