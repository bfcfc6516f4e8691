import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { reportSchema } from "../../scripts/generate/report-schema.ts";
import { expectedOf, gallery, galleryTable, madeElsewhere, shown } from "../../scripts/samples/gallery.ts";
import { allKinds } from "../../src/read/kinds/index.ts";
import { invoke, root } from "../cli/invoke.ts";

const folder = `${root}fixtures/gallery`;
const exhibits = [...gallery, ...madeElsewhere];
const validate = new Ajv2020({ strict: false }).compile(reportSchema);
const jsonOf = (file: string) => readFileSync(`${folder}/${file}.json`, "utf8");

/** The figures of a report by their pointers. */
function figuresOf(value: unknown, path: string): [string, unknown][] {
  if (typeof value !== "object" || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, one]) => figuresOf(one, `${path}/${key}`));
}

describe.each(exhibits)("$file", ({ file }) => {
  test("is read as its JSON says (npm run samples rewrites it)", async () => {
    expect(await expectedOf(file, readFileSync(`${folder}/${file}`))).toBe(jsonOf(file));
  });

  test("has no figure in another's cell, and a reason for every null", () => {
    const [report] = JSON.parse(jsonOf(file)).reports;
    const tables = ["proactiveDisclosure", "applications", "remedies"];
    const figures = tables.flatMap((key) => figuresOf(report[key]?.table ?? null, `/${key}/table`));
    const due = new Map([...shown.report.figures].map(([pointer, { value }]) => [pointer, value]));
    expect(figures.filter(([pointer, value]) => value !== null && value !== due.get(pointer))).toEqual([]);
    const unread = figures.filter(([, value]) => value === null);
    expect(unread.length === 0 || report.issues.length > 0).toBe(true);
  });

  test("is data as its schema has it", () => {
    expect(validate(JSON.parse(jsonOf(file))), JSON.stringify(validate.errors)).toBe(true);
  });
});

test.each(gallery)("$file is what our writer makes (npm run samples rewrites it)", ({ file, make }) => {
  expect(Buffer.compare(readFileSync(`${folder}/${file}`), make())).toBe(0);
});

test("shows every kind that is read, and tells of each file", () => {
  const told = exhibits.map(({ file, note }) => ({ file, note, json: jsonOf(file) }));
  const kinds = new Set(told.map(({ json }) => JSON.parse(json).source.kind));
  expect(allKinds.map(({ name }) => name).filter((name) => !kinds.has(name))).toEqual([]);
  expect(readFileSync(`${folder}/README.md`, "utf8")).toContain(galleryTable(told));
});

test("holds nothing else", () => {
  const known = exhibits.flatMap(({ file }) => [file, `${file}.json`]);
  expect(readdirSync(folder).sort()).toEqual([...known, "README.md"].sort());
});

test("what stands beside a file is what the command prints", async () => {
  const { stdout } = await invoke(["convert", "word.docx"], { cwd: folder });
  expect(stdout).toBe(jsonOf("word.docx"));
});
