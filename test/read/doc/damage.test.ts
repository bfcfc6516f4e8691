import { describe, expect, test } from "vitest";
import { UserError } from "../../../src/errors.ts";
import { readDoc } from "../../../src/read/doc/index.ts";
import { readSource } from "../../../src/read/index.ts";
import { defaultLimits, type Limits } from "../../../src/read/source.ts";
import { writeCompound } from "../ole/write-compound.ts";
import { build, type DocSpec, definition, depth, on, paragraph, row, sprm, streamsOf } from "./build.ts";

const plain: DocSpec = { paragraphs: [paragraph("一、总体情况")] };

const codeOf = (bytes: Uint8Array, limits: Partial<Limits> = {}): string => {
  try {
    readDoc(bytes, { ...defaultLimits, ...limits });
  } catch (error) {
    if (error instanceof UserError && error.exitCode === 3) return error.code;
    throw error;
  }
  return "read";
};

/** The document with a number of one of its streams changed. */
const changed = (
  spec: DocSpec,
  stream: "WordDocument" | "1Table",
  at: number,
  value: number,
  size = 4,
): Uint8Array => {
  const streams = streamsOf(spec);
  const view = new DataView(streams[stream]?.buffer ?? new ArrayBuffer(0));
  if (size === 4) view.setUint32(at, value, true);
  else view.setUint16(at, value, true);
  return writeCompound(streams);
};
/** Where the header says that the table of this number begins. */
const startOf = (spec: DocSpec, number: number): number => {
  const file = streamsOf(spec).WordDocument ?? new Uint8Array();
  return new DataView(file.buffer).getUint32(154 + 8 * number, true);
};

describe("refused by name", () => {
  test.each<[string, Partial<DocSpec>, string]>([
    ["an encrypted document", { flags: 0x0300 }, "input-encrypted"],
    ["an obfuscated document", { flags: 0x8300 }, "input-encrypted"],
    ["Word 6", { magic: 0xa5dc, version: 101 }, "doc-too-old"],
    ["Word 95", { version: 104 }, "doc-too-old"],
    ["a beta of Word 97", { version: 106 }, "read"],
    ["the other table stream", { flags: 0 }, "read"],
    ["another header", { magic: 0x1234 }, "doc-damaged"],
  ])("%s: %s", (_, more, code) => {
    expect(codeOf(build({ ...plain, ...more }))).toBe(code);
  });

  test("a container without a document", () => {
    expect(codeOf(writeCompound({ Other: new Uint8Array(10) }))).toBe("input-ole");
  });

  test("a document without its table", () => {
    const { WordDocument = new Uint8Array() } = streamsOf(plain);
    expect(codeOf(writeCompound({ WordDocument }))).toBe("doc-damaged");
  });

  test("a document that is cut off", () => {
    const file = build({ paragraphs: Array.from({ length: 600 }, () => paragraph("一、总体情况")) });
    for (const share of [0.2, 0.5, 0.8])
      expect(codeOf(file.slice(0, file.length * share))).toMatch(/damaged$/);
  });
});

describe("contradictions", () => {
  test.each<[string, Uint8Array]>([
    ["no pieces", changed(plain, "WordDocument", 158 + 8 * 33, 0)],
    ["pieces outside the table", changed(plain, "WordDocument", 154 + 8 * 33, 1 << 30)],
    ["something else in place of pieces", changed(plain, "1Table", startOf(plain, 33), 0x03030303)],
    ["more pieces than there is room for", changed(plain, "1Table", startOf(plain, 33) + 1, 40_000)],
    ["a piece outside the stream", changed(plain, "1Table", startOf(plain, 33) + 5 + 8 + 2, 1 << 20)],
    ["a piece that begins amid the text", changed(plain, "1Table", startOf(plain, 33) + 5, 1)],
    ["a piece longer than the file", changed(plain, "1Table", startOf(plain, 33) + 9, 1 << 30)],
    ["more text than the pieces have", changed(plain, "WordDocument", 76, 1000)],
    ["text of a negative length", changed(plain, "WordDocument", 76, 0xffffffff)],
    ["pages of properties outside the stream", changed(plain, "1Table", startOf(plain, 13) + 8, 1 << 20)],
  ])("%s", (_, file) => {
    expect(codeOf(file)).toBe("doc-damaged");
  });

  test("uses of lists that are cut off", () => {
    const spec: DocSpec = { ...plain, uses: [{ list: 1 }] };
    expect(codeOf(changed(spec, "1Table", startOf(spec, 74), 1000))).toBe("doc-damaged");
  });

  test("definitions of lists that are cut off", () => {
    const spec: DocSpec = { ...plain, lists: [{ levels: [{ format: 0, text: "\0" }] }] };
    expect(codeOf(changed(spec, "1Table", startOf(spec, 73), 1000, 2))).toBe("doc-damaged");
  });

  test("properties too long for their page that are not there", () => {
    expect(codeOf(build({ paragraphs: [paragraph("甲", { sprms: sprm(0x6646, 9, 9, 0, 0) })] }))).toBe(
      "doc-damaged",
    );
  });

  test("styles based on each other", () => {
    const styles = [
      { kind: "paragraph", base: 1 },
      { kind: "paragraph", base: 0 },
    ] as const;
    expect(codeOf(build({ ...plain, styles }))).toBe("read");
  });

  test("modifiers that end amid their operand are passed over", () => {
    for (const rest of [[0x3c], [0x3c, 0x08], [0x08, 0xd6], [0x15, 0xc6, 0xff]])
      expect(codeOf(build({ paragraphs: [paragraph("甲", { sprms: [...on.inTable, ...rest] })] }))).toBe(
        "read",
      );
  });
});

describe("limits", () => {
  test("bytes", () => {
    expect(codeOf(build(plain), { fileBytes: 100 })).toBe("file-too-large");
  });

  test("paragraphs", () => {
    expect(codeOf(build({ paragraphs: [paragraph("甲"), paragraph("乙")] }), { blocks: 1 })).toBe(
      "too-many-blocks",
    );
  });

  test("tables opened by paragraphs that stand deep in none", () => {
    const deep = paragraph("甲", { sprms: [...on.inTable, ...depth(1_000_000)] });
    const paragraphs = [deep, paragraph("乙"), deep, paragraph("丙")];
    expect(codeOf(build({ paragraphs }))).toBe("read");
    expect(codeOf(build({ paragraphs }), { blocks: 600 })).toBe("too-many-blocks");
  });

  test("cells", () => {
    const paragraphs = row(["a", "b", "c"], definition([0, 1000, 2000, 3000]));
    expect(codeOf(build({ paragraphs }), { cells: 2 })).toBe("too-many-cells");
  });

  test("properties, those that paragraphs share counted once", () => {
    const sprms = [...on.inTable, ...on.inTable, ...on.inTable];
    expect(codeOf(build({ paragraphs: [paragraph("甲", { sprms })] }), { elements: 2 })).toBe(
      "too-many-elements",
    );
  });
});

describe("any bytes", () => {
  const spec: DocSpec = {
    paragraphs: [
      paragraph([{ text: "一、" }, { text: "隐", sprms: on.hidden }]),
      ...row(["甲", "1", "2"], definition([0, 1000, 2000, 3000], [0x60, 1, 2])),
      ...row(["乙", "3"], definition([0, 1000, 3000], [0x20])),
      paragraph("后"),
    ],
    styles: [{ kind: "paragraph", run: on.struck }],
    fonts: ["Wingdings"],
    lists: [{ levels: [{ format: 37, text: "\0、" }] }],
    uses: [{ list: 1, restart: { level: 0, start: 2 } }],
    boxes: [{ shape: 7, paragraphs: [paragraph("框")] }],
    anchors: [{ place: 0, shape: 7 }],
  };

  test("end in a reading or in a named refusal", async () => {
    const file = build(spec);
    let state = 1;
    const random = (below: number) => {
      state = (state * 48_271) % 0x7fffffff;
      return state % below;
    };
    const codes = new Set<string>();
    for (let round = 0; round < 3000; round++) {
      const damaged = Uint8Array.from(file);
      for (let change = 0; change <= random(4); change++) damaged[random(damaged.length)] = random(256);
      codes.add(codeOf(damaged));
    }
    expect(codes).toContain("read");
    expect(codes).toContain("doc-damaged");
    expect(codes).toContain("ole-damaged");
  });

  test("are read by the kind that they are", async () => {
    const source = await readSource(build(spec), { file: "a.wps" });
    expect(source.kind).toBe("doc");
    expect(source.notices.map(({ code }) => code)).not.toContain("renamed-file");
  });
});
