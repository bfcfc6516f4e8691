import type { CellPointer, Edition, SectionKey, TableTemplate } from "../../src/form/index.ts";
import { cellsOf, editionNamed, editionOfYear, pointerOf } from "../../src/form/index.ts";
import { rolesOf } from "../../src/form/roles.ts";
import type { BedReport } from "../../test/bed/report.ts";

type Row = readonly (number | string)[];

/** A report of an office that does not exist, written down in short. */
export interface Sample {
  readonly organization: string;
  readonly year: number;
  readonly publishedOn: string;
  readonly preamble: string;
  readonly sections: Readonly<Partial<Record<SectionKey, readonly string[]>>>;
  /** 表二, by row, in column order. */
  readonly proactiveDisclosure: Readonly<Record<string, Row>>;
  /** 表三 without its sums: six applicants per row, by row path; rows not given are zero. */
  readonly applications: Readonly<Record<string, Row>>;
  /** 表四 without its sums: four results per group. */
  readonly remedies: Readonly<Record<string, Row>>;
  /** Cells that hold something else than what the rest implies. */
  readonly faults?: Readonly<Record<CellPointer, number | string>>;
}

/** The form of its year. */
function formOf({ year }: Sample): Edition {
  const edition = editionNamed(editionOfYear(year));
  if (edition === null) throw new Error(`no form for ${year}`);
  return edition;
}

/** Fills in what follows from the rest: zero rows and all sums. Then sets the faults. */
export function reportOf(sample: Sample): BedReport {
  const { id: form, tables } = formOf(sample);
  const written = new Map<CellPointer, number | string>([
    ...fillProactiveDisclosure(sample, tables.proactiveDisclosure),
    ...fillApplications(sample, tables.applications),
    ...fillRemedies(sample),
    ...Object.entries(sample.faults ?? {}),
  ]);
  const figures = [...written].map(([pointer, raw]) => {
    const value = typeof raw === "number" ? raw : null;
    return [pointer, { value, raw: String(raw) }] as const;
  });
  const none: readonly string[] = [];
  return {
    seed: 0,
    form,
    tables,
    organization: sample.organization,
    year: sample.year,
    title: `${sample.organization}${sample.year}年政府信息公开工作年度报告`,
    period: { start: `${sample.year}-01-01`, end: `${sample.year}-12-31` },
    publishedOn: sample.publishedOn,
    publication: `发布日期：${sample.publishedOn}`,
    contact: { address: "", postcode: "", telephone: "", fax: "", email: "", website: "" },
    preamble: sample.preamble,
    sections: {
      overview: none,
      proactiveDisclosure: none,
      applications: none,
      remedies: none,
      problems: none,
      otherMatters: none,
      ...sample.sections,
    },
    figures: new Map(figures),
  };
}

type Written = readonly [CellPointer, number | string][];

function fillProactiveDisclosure({ proactiveDisclosure }: Sample, table: TableTemplate): Written {
  return cellsOf(table).map(({ pointer, row, column, block }) => {
    const values = proactiveDisclosure[row.path.join("/")];
    return [pointer, values?.[block.columns.indexOf(column)] ?? 0];
  });
}

function fillApplications({ applications }: Sample, table: TableTemplate): Written {
  const { received, carriedIn, leaves, total, carriedForward } = rolesOf(table);
  const given = (path: readonly string[]) =>
    [0, 1, 2, 3, 4, 5].map((n) => Number(applications[path.join("/")]?.[n] ?? 0));
  const sums = leaves.reduce((sum, row) => addRows(sum, given(row.path)), [0, 0, 0, 0, 0, 0]);
  const carried = addRows(
    addRows(given(received.path), given(carriedIn.path)),
    sums.map((n) => -n),
  );
  const rows = [received, carriedIn, ...leaves].map((row) => [row.path, given(row.path)] as const);
  return [...rows, [total.path, sums] as const, [carriedForward.path, carried] as const].flatMap(
    ([path, values]) => withTotal(table, path, values),
  );
}

function addRows(one: readonly number[], other: readonly number[]): number[] {
  return one.map((value, index) => value + (other[index] ?? 0));
}

function withTotal(
  { key, blocks }: TableTemplate,
  path: readonly string[],
  values: readonly number[],
): [CellPointer, number][] {
  const sum = values.reduce((total, value) => total + value, 0);
  const columns = blocks[0]?.columns ?? [];
  return [...values, sum].map((value, index) => [pointerOf(key, path, columns[index]?.path ?? []), value]);
}

function fillRemedies({ remedies }: Sample): Written {
  const groups = ["reconsideration", "litigation/direct", "litigation/afterReconsideration"];
  const keys = ["upheld", "corrected", "other", "pending"];
  return groups.flatMap((group) => {
    const values = keys.map((_, index) => Number(remedies[group]?.[index] ?? 0));
    const sum = values.reduce((total, value) => total + value, 0);
    return [...values, sum].map((value, index): [CellPointer, number] => [
      pointerOf("remedies", [], [...group.split("/"), keys[index] ?? "total"]),
      value,
    ]);
  });
}
