import { beforeAll, expect, test } from "vitest";
import { noteBlocks } from "../../src/annotate/noted-blocks.ts";
import { readSource } from "../../src/read/index.ts";
import type { Location } from "../../src/read/source.ts";
import { recognize } from "../../src/recognize/index.ts";
import type { Report } from "../../src/report/model.ts";
import type { Block, Passage, TableCell } from "../../src/write/document/model.ts";
import { documentOf } from "../../src/write/document/of-report.ts";
import { print } from "../bed/printed.ts";
import { renderDocx } from "../bed/render/docx.ts";
import { makeReport } from "../bed/report.ts";

let report: Report;

beforeAll(async () => {
  const bytes = renderDocx([print(makeReport(1, { mode: "distinct" }))]);
  const [read] = recognize(await readSource(bytes, { file: "a.docx" }));
  if (read === undefined) throw new Error("no report");
  report = { ...read, otherTables: [{ section: "problems", rows: [["事项"], ["许可"]], at: { table: 9 } }] };
});

/** What carries the comment of a finding. */
function noted(
  cell: string | null,
  location: Location | null,
  of = report,
  blocks: readonly Block[] = documentOf([of]),
) {
  const carriers = noteBlocks(blocks, of, [{ finding: { cell, location }, text: "说明" }]).flatMap(
    (block): readonly (Passage | TableCell)[] => (block.kind === "passage" ? [block] : block.cells),
  );
  const [only, ...others] = carriers.filter(({ notes }) => notes.length > 0);
  if (only === undefined || others.length > 0) throw new Error(`${others.length} others`);
  expect(only.notes).toEqual(["说明"]);
  return only;
}

test("a cell of the form carries its finding, blank or not", () => {
  const pointer = "/applications/table/outcomes/granted/total";
  expect(noted(pointer, null)).toMatchObject({ role: "figure", pointer });
});

test("a row and a group of rows carry theirs in their first cell", () => {
  expect(noted("/applications/table/received", null).text).toContain("本年新收");
  expect(noted("/applications/table/outcomes/granted", null).text).toMatch(/予以公开|本年度办理结果/);
});

test("a table carries its finding in its first cell, and what the form does not know too", () => {
  const first = noted("/applications/table", null);
  expect(first).toMatchObject({ role: "corner", row: 0 });
  expect(noted("/applications/table/nothing", null)).toMatchObject({ role: "corner", row: 0 });
});

test("a section carries its finding at its heading, that of a table which was not read too", () => {
  expect(noted("/problems", null)).toMatchObject({
    role: "heading",
    text: report.sections.problems?.heading,
  });
  const without = { ...report, tables: { ...report.tables, applications: null } };
  expect(noted("/applications/table", null, without)).toMatchObject({
    role: "heading",
    text: report.sections.applications?.heading,
  });
});

test("of equal lines each carries its own, wherever in it the place begins", () => {
  const [line] = report.sections.problems?.lines ?? [];
  if (line === undefined || report.sections.problems === null) throw new Error("no line");
  const again = { ...line, at: { line: 4321, column: 3 } };
  const twice = {
    ...report,
    sections: { ...report.sections, problems: { ...report.sections.problems, lines: [line, again] } },
  };
  expect(noted(null, { line: 4321, column: 7 }, twice)).toMatchObject({ role: "text", at: again.at });
  expect(noted(null, line.at, twice)).toMatchObject({ role: "text", at: line.at });
});

test("a sentence that speaks of a cell carries its finding itself", () => {
  const [line] = report.sections.overview?.lines ?? [];
  if (line === undefined) throw new Error("no line");
  expect(noted("/applications/table/received/total", line.at)).toMatchObject({ role: "text", at: line.at });
});

test("a header carries its finding, the last of equal ones too, and not that of a cell on its line", () => {
  const { applications, remedies } = report.tables;
  const [institution] = applications?.headers.filter(({ expected }) => expected === "科研机构") ?? [];
  const upheld = remedies?.headers.filter(({ expected }) => expected === "结果维持") ?? [];
  expect(noted("/applications/table", institution?.at ?? null)).toMatchObject({
    role: "column",
    text: "科研机构",
  });
  const columns = upheld.map(({ at }) => noted("/remedies/table", at) as TableCell);
  expect(columns.map(({ text, column }) => [text, column])).toEqual([
    ["结果维持", 0],
    ["结果维持", 5],
    ["结果维持", 10],
  ]);
  const pointer = "/applications/table/received/total";
  expect(noted(pointer, institution?.at ?? null)).toMatchObject({ role: "figure", pointer });
});

test("another table carries its finding in its first cell", () => {
  expect(noted(null, { table: 9, row: 2, column: 1 })).toMatchObject({ role: "plain", text: "事项" });
});

test.each([null, { paragraph: 98765 }, { table: 77, row: 1, column: 1 }])(
  "what has no place stands at the title: %j",
  (location) => {
    expect(noted(null, location)).toMatchObject({ role: "title" });
  },
);

test("without a title it stands at the first line, or in the first cell, or in a line made for it", () => {
  const bare = documentOf([report]).filter((block) => !(block.kind === "passage" && block.role === "title"));
  const passages = bare.filter((block) => block.kind === "passage");
  expect(noted(null, null, report, bare)).toMatchObject({ kind: "passage", text: passages[0]?.text });
  const tables = bare.filter(({ kind }) => kind === "table");
  expect(noted(null, null, report, tables)).toMatchObject({ row: 0, column: 0 });
  expect(noted(null, null, report, [])).toMatchObject({ kind: "passage", text: "" });
});
