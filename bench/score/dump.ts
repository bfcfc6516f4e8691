import { inspect } from "node:util";
import type { CellReading } from "../../src/report/model.ts";
import { type Mismatch, show } from "../../test/bed/compare.ts";
import type { Made } from "../../test/bed/layouts.ts";
import type { Judged } from "./score.ts";

type Case = Made & { readonly run: number };

/** The first faults of a case for the terminal: pointer, expected, got, and the text around. */
export function describe(name: string, file: Case, judged: Judged): string {
  const lines = [`── ${name} --seed ${file.run} (${file.file})`];
  if (judged.comparison === null) return [...lines, inspect(judged.error)].join("\n");
  const { cells, facts, texts, expectedReports, foundReports, mismatches } = judged.comparison;
  lines.push(
    `   reports ${foundReports} of ${expectedReports}; cells right ${cells.right} null ${cells.nulls} wrong ${cells.wrong}; facts ${facts.right}/${facts.nulls}/${facts.wrong}; texts ${texts.right}/${texts.nulls}/${texts.wrong}`,
  );
  const order = [...mismatches].sort((a, b) => Number(a.kind === "null") - Number(b.kind === "null"));
  const shown = order.slice(0, 25);
  const source = isText(file) ? new TextDecoder().decode(file.bytes).split(/\r?\n/) : [];
  const seen = new Set<number>();
  for (const mismatch of shown) lines.push(...explain(mismatch, source, seen));
  if (order.length > shown.length) lines.push(`   … ${order.length - shown.length} more`);
  for (const [index, report] of judged.reports.entries()) {
    for (const [key, table] of Object.entries(report.tables)) {
      const how =
        table === null
          ? "missing"
          : `${table.template.edition} ${table.layout} confidence ${table.confidence.toFixed(2)} margin ${(table.margin?.() ?? Number.NaN).toFixed(2)}`;
      lines.push(`   [${index}] ${key}: ${how}`);
    }
    const issues = report.issues.map(
      (issue) => `${issue.code}${issue.cell === undefined ? "" : `@${issue.cell}`}`,
    );
    lines.push(
      `   [${index}] issues: ${issues.slice(0, 12).join(", ")}${issues.length > 12 ? ` … ${issues.length}` : ""}`,
    );
  }
  return lines.join("\n");
}

/** `seen`: lines whose surroundings were shown already. */
function explain(mismatch: Mismatch, source: readonly string[], seen: Set<number>): string[] {
  const { kind, report, at, expected, got, reading } = mismatch;
  const mark = kind === "wrong" ? "✗" : "·";
  const where = reading === undefined ? "" : `   ${placed(reading)}`;
  const short = (value: unknown) => {
    const text = show(value);
    return text.length > 160 ? `${text.slice(0, 60)} … ${text.slice(-95)}` : text;
  };
  const lines = [`   ${mark} [${report}] ${at}  expected ${short(expected)}  got ${short(got)}${where}`];
  const line = reading?.at?.line;
  if (kind === "wrong" && line !== undefined && !seen.has(line)) {
    seen.add(line);
    for (let n = Math.max(1, line - 3); n <= Math.min(source.length, line + 2); n += 1) {
      lines.push(
        `        ${n === line ? ">" : " "}${String(n).padStart(4)} ${(source[n - 1] ?? "").slice(0, 110)}`,
      );
    }
  }
  return lines;
}

function placed({ raw, placedBy, reason, at }: CellReading): string {
  return `raw ${show(raw)} by ${placedBy} reason ${reason} at ${JSON.stringify(at)}`;
}

function isText(file: Made): boolean {
  return !/\.(docx|pdf|ofd|odt)$/.test(file.file);
}

/** What must come back from a file, as JSON: `open` cells may be `null` instead. */
export function truthJson({ truths }: Made): string {
  const plain = truths.map((one) => ({
    ...one,
    cells: Object.fromEntries(one.cells),
    open: [...(one.open ?? [])],
    sections: Object.fromEntries(one.sections),
  }));
  return JSON.stringify(plain, null, 1);
}

/** Files of a dump by suffix: the input itself, the truth, the reading, the faults. */
export function dumpCase(name: string, file: Case, judged: Judged): [string, string | Uint8Array][] {
  const read = judged.reports.map((report) => ({
    ...report,
    tables: Object.fromEntries(
      Object.entries(report.tables).map(([key, table]) => [
        key,
        table === null
          ? null
          : {
              ...table,
              template: table.template.edition,
              rows: table.rows.map((row) => ({ ...row, row: row.row.path.join("/") })),
              cells: Object.fromEntries(
                [...table.cells].map(([pointer, { cell: _cell, ...rest }]) => [pointer, rest]),
              ),
            },
      ]),
    ),
  }));
  return [
    ["", file.bytes],
    [".truth.json", truthJson(file)],
    [".read.json", JSON.stringify(read, null, 1)],
    [".faults.txt", `${describe(name, file, judged)}\n`],
  ];
}
