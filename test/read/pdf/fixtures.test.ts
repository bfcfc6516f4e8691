import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readSource } from "../../../src/read/index.ts";
import { recognize } from "../../../src/recognize/index.ts";

const folder = "fixtures/pages";

async function cellsOf(file: string) {
  const source = await readSource(readFileSync(file), { file });
  const [report] = recognize(source);
  const tables = Object.values(report?.tables ?? {});
  const cells = tables.flatMap((table) => [...(table?.cells ?? [])]);
  return { source, cells: Object.fromEntries(cells.map(([pointer, { value }]) => [pointer, value])) };
}

describe("the sample report on pages says what the Word file says", async () => {
  const { cells } = await cellsOf("fixtures/samples/shiqiao-2023.docx");
  const files = readdirSync(folder).filter(
    (name) => /\.(?:pdf|ofd)$/.test(name) && !name.startsWith("user-"),
  );

  test("there is something to compare", () => {
    expect(Object.values(cells).filter((value) => value !== null).length).toBe(200);
    expect(files.length).toBe(7);
  });

  test.each(files)("%s", async (file) => {
    const read = await cellsOf(`${folder}/${file}`);
    expect(read.source.kind).toBe(file.endsWith("ofd") ? "ofd" : "pdf");
    expect(read.source.notices).toEqual([]);
    expect(read.cells).toEqual(cells);
  });
});

test("a password that is needed for opening is said", async () => {
  const bytes = readFileSync(`${folder}/user-password.pdf`);
  await expect(readSource(bytes, { file: "a.pdf" })).rejects.toMatchObject({
    code: "pdf-locked",
    exitCode: 3,
  });
});

test("places are those of the page", async () => {
  const { source } = await cellsOf(`${folder}/shiqiao-2023.pdf`);
  const grids = source.blocks.filter((block) => block.kind === "grid");
  const places = grids.map(({ at, width, height }) => ({ at, width, height }));
  expect(places).toEqual([
    { at: { page: 1, table: 1 }, width: 4, height: 14 },
    { at: { page: 1, table: 2 }, width: 10, height: 28 },
    { at: { page: 3, table: 2 }, width: 15, height: 4 },
  ]);
  // A table that goes on counts its rows anew on each page.
  const second = grids[1]?.cells.find(({ at }) => at.page === 2);
  expect(second?.at).toMatchObject({ page: 2, table: 1, row: 1 });
});
