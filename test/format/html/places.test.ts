import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Location, readSource } from "../../../src/read/index.ts";
import { recognize } from "../../../src/recognize/index.ts";
import { layouts } from "../../bed/layouts.ts";
import { close, markedText, viewOf } from "./marked.ts";

interface Known {
  readonly at: Location;
  readonly raw: string;
  /** A figure that stands on several lines; its first part is marked. */
  readonly joined: boolean;
}

/** What is wrong with the marks of a file: each cell that was read must be marked where its own figure stands. */
async function wrongMarks(file: string, bytes: Uint8Array): Promise<{ wrong: string[]; cells: number }> {
  const source = await readSource(bytes, { file });
  const known: Known[] = recognize(source).flatMap(({ tables }) =>
    Object.values(tables).flatMap((table) =>
      [...(table?.cells.values() ?? [])].flatMap(({ at, raw, joined = false }) =>
        at === null || raw === null || close(raw) === "" ? [] : [{ at, raw, joined }],
      ),
    ),
  );
  const { dom } = await viewOf(
    bytes,
    source,
    known.map(({ at }) => at),
  );
  const wrong = known.flatMap(({ at, raw, joined }, index) => {
    const text = markedText(dom, index) ?? "";
    const isThere = joined ? text !== "" && close(raw).startsWith(text) : text.includes(close(raw));
    return isThere ? [] : [`${JSON.stringify(at)} ${raw} ≠ ${text}`];
  });
  return { wrong, cells: known.length };
}

/** The view of a Word file is mammoth's, which leaves out text boxes and simple fields, and shows hidden text. */
const unseen = ["word-text-boxes", "word-hidden-figures"];
const chosen = layouts.filter(
  ({ group, name }) => group !== "damage" && group !== "lossy" && group !== "pages" && !unseen.includes(name),
);

describe("the place of every figure is marked where the figure stands", () => {
  test.each(chosen.map((layout) => [layout.name, layout] as const))("%s", async (_, { make }) => {
    const made = make(0);
    const { wrong, cells } = await wrongMarks(made.file, made.bytes);
    expect(cells).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });

  const shared = new URL("../../../../shared/", import.meta.url);
  test
    .skipIf(!existsSync(shared))
    .each([
      "samples/shanghai-office-2019.html",
      "samples/shuyang-fgj-2023.html",
      "seeds/000_456b9946b36a3774.txt",
    ])("%s", async (name) => {
    const path = new URL(name, shared);
    const { wrong, cells } = await wrongMarks(name, readFileSync(path));
    expect(cells).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });
});

describe("rows that a style sheet of the page hides", () => {
  const table = (rows: readonly string[], between: string) =>
    `<style>.no{display:none}</style><table>${rows.join(between)}</table>`.replaceAll("¶", between);
  const rows = ["<tr class=no><td>旧<td>9</tr>", "<tr><td>规章<td>¶63</tr>", "<tr><td>许可<td>7</tr>"];

  test.each([
    ["on lines of their own, a figure below its element", "\n", ["63", "7"]],
    ["on one line: none is marked rather than another", "", [null, null]],
  ])("%s", async (_, between, texts) => {
    const bytes = new TextEncoder().encode(table(rows, between));
    const source = await readSource(bytes, { file: "a.html" });
    const [grid] = source.blocks.filter((block) => block.kind === "grid");
    const places = grid?.cells.filter(({ column }) => column === 1).map(({ at }) => at) ?? [];
    const { dom } = await viewOf(bytes, source, places);
    expect(places.map((_place, index) => markedText(dom, index))).toEqual(texts);
  });
});

describe("the place of every paragraph is marked where it stands", () => {
  const paged = chosen.filter(({ group }) => group === "html" || group === "docx");
  test.each(paged.map((layout) => [layout.name, layout] as const))("%s", async (_, { make }) => {
    const { file, bytes } = make(1);
    const source = await readSource(bytes, { file });
    const paragraphs = source.blocks.flatMap((block) =>
      block.kind === "paragraph" && close(block.text) !== "" ? [block] : [],
    );
    const { dom } = await viewOf(
      bytes,
      source,
      paragraphs.map(({ at }) => at),
    );
    const wrong = paragraphs.flatMap(({ at, text }, index) => {
      const marked = markedText(dom, index) ?? "";
      // Of a line made of several elements the first is marked.
      const isThere = marked.includes(close(text)) || (marked !== "" && close(text).startsWith(marked));
      return isThere ? [] : [`${JSON.stringify(at)} ${text} ≠ ${marked}`];
    });
    expect(paragraphs.length).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });
});
