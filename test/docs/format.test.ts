import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { reportSchema } from "../../scripts/generate/report-schema.ts";
import { cellsOf, editions, tableKeys } from "../../src/form/index.ts";
import { invoke, root } from "../cli/invoke.ts";

const page = readFileSync(`${root}docs/format.md`, "utf8");
const fence = (language: string) =>
  new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "m").exec(page)?.[1] ?? "";
const sample = "fixtures/samples/linhe-2022.html";

test("every key of a report is told, and no other", async () => {
  const { stdout } = await invoke(["convert", sample, "--provenance"]);
  const [report] = JSON.parse(stdout).reports;
  const [, table = ""] = /\| key \| what \|\n([\s\S]*?)\n\n/.exec(page) ?? [];
  const told = table.split("\n").flatMap((row) => {
    const [, cell = ""] = row.split("|");
    return [...cell.matchAll(/`(\w+)`/g)].map(([, key = ""]) => key);
  });
  expect(told.sort()).toEqual(["reports", "source", ...Object.keys(report)].sort());
});

test("every row and column of every edition is told", () => {
  const cells = editions.flatMap(({ tables }) => tableKeys.flatMap((key) => cellsOf(tables[key])));
  for (const { row, column } of cells) {
    if (row.path.length > 0) expect(page).toContain(`| row | \`${row.path.join("/")}\` |`);
    expect(page).toContain(`| column | \`${column.path.join("/")}\` |`);
  }
});

test("the provenance shown is what its command prints", async () => {
  const { stdout } = await invoke(["convert", sample, "--provenance"]);
  const shown = JSON.parse(fence("json"));
  expect(Object.values(JSON.parse(stdout).reports[0].cells)).toContainEqual(shown);
  const validate = new Ajv2020({ strict: false }).compile({
    ...reportSchema,
    anyOf: [{ $ref: "#/$defs/cellProvenance" }],
  });
  expect({ shown, valid: validate(shown), errors: validate.errors }).toMatchObject({ valid: true });
});

test("the reasons for null are those of the schema", () => {
  const [, table = ""] = /\| `reason` \| what \|\n([\s\S]*?)\n\n/.exec(page) ?? [];
  const told = [...table.matchAll(/^\| `([\w-]+)`/gm)].map(([, reason]) => reason);
  const { cellProvenance } = reportSchema.$defs ?? {};
  expect(told).toEqual(cellProvenance?.properties?.reason?.enum);
});

test("the CSV shown is what its command prints", async () => {
  const { stdout } = await invoke(["convert", sample, "--to", "csv", "--no-bom"]);
  const shown = fence("csv");
  expect(shown.split("\n").length).toBeGreaterThan(4);
  expect(stdout.replaceAll("\r\n", "\n").startsWith(shown)).toBe(true);
});
