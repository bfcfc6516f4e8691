import type { LintReport } from "../lint/index.ts";
import type { Source } from "../read/source.ts";
import { codeOf } from "./code.ts";
import { slipWords } from "./words.ts";

/** A point of an earlier run. */
export interface EarlierPoint {
  readonly code: string;
  readonly place: string;
  readonly found: string;
}

/** What an earlier slip or result said of one report. */
export interface Earlier {
  readonly organization: string | null;
  readonly year: number | null;
  readonly points: readonly EarlierPoint[];
}

export interface Compared {
  /** In the order of the reports; null where nothing earlier speaks of that report. */
  readonly reports: readonly ({
    readonly status: readonly ("open" | "new")[];
    readonly mended: readonly EarlierPoint[];
  } | null)[];
  /** Earlier reports that were not checked this time: nothing of them is known to be mended. */
  readonly notHere: readonly Earlier[];
}

/** Pairs reports by office and year, and their points by code; one with one whatever they are called. */
export function compareWith(
  earlier: readonly Earlier[],
  reports: readonly Pick<LintReport, "organization" | "year" | "findings">[],
): Compared {
  const left = new Set(earlier);
  const isAlone = earlier.length === 1 && reports.length === 1;
  const compared = reports.map(({ organization, year, findings }) => {
    const same = [...left].find((one) => one.organization === organization && one.year === year);
    const before = same ?? (isAlone ? earlier[0] : undefined);
    if (before === undefined) return null;
    left.delete(before);
    const open = [...before.points];
    const status = findings.map((finding): "open" | "new" => {
      const index = open.findIndex(({ code }) => code === codeOf(finding));
      if (index < 0) return "new";
      open.splice(index, 1);
      return "open";
    });
    return { status, mended: open };
  });
  return { reports: compared, notHere: [...left] };
}

/** The reports of a slip that gia-report wrote, as it reads after offices have answered in it; empty for another file. */
export function earlierFromSlip({ blocks }: Pick<Source, "blocks">): Earlier[] {
  const found: { organization: string | null; year: number | null; points: EarlierPoint[] }[] = [];
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      const head = readHead(block.text);
      if (head !== null) found.push({ ...head, points: [] });
      continue;
    }
    for (let row = 0; row < block.height; row++) {
      const [number, place, said] = [0, 1, 2].map((column) => {
        const index = block.slots[row]?.[column] ?? -1;
        return block.cells[index]?.text.trim() ?? "";
      });
      const code = /#([0-9a-f]{8})(?![0-9a-f])/.exec(number ?? "")?.[1];
      if (code !== undefined) found.at(-1)?.points.push({ code, place: place ?? "", found: said ?? "" });
    }
  }
  return found;
}

/** 「单位：云岭市石桥县农业农村局　年度：2023」 */
function readHead(text: string): Pick<Earlier, "organization" | "year"> | null {
  for (const { office, year, unknown } of Object.values(slipWords)) {
    const start = text.indexOf(office);
    const behind = text.lastIndexOf(year);
    if (start !== 0 || behind < 0) continue;
    const name = text.slice(office.length, behind).trim();
    const number = /^\d{4}$/.exec(text.slice(behind + year.length).trim())?.[0];
    return {
      organization: name === unknown ? null : name,
      year: number === undefined ? null : Number(number),
    };
  }
  return null;
}

/** The reports of a result of `lint --format json`, or of one of its entries; null where it is none. */
export function earlierFromResult(json: unknown): Earlier[] | null {
  const results = Array.isArray(json) ? json : [json];
  const found: Earlier[] = [];
  for (const result of results) {
    if (!isRecord(result) || !Array.isArray(result.reports)) return null;
    for (const report of result.reports) {
      if (!isRecord(report) || !Array.isArray(report.findings)) return null;
      const points = report.findings.map(pointOf);
      if (points.includes(null)) return null;
      found.push({
        organization: typeof report.organization === "string" ? report.organization : null,
        year: typeof report.year === "number" ? report.year : null,
        points: points.filter((point) => point !== null),
      });
    }
  }
  return found;
}

function pointOf(finding: unknown): EarlierPoint | null {
  if (!isRecord(finding)) return null;
  const { ruleId, cell, message, label } = finding;
  if (typeof ruleId !== "string" || typeof message !== "string") return null;
  const pointer = typeof cell === "string" ? (cell as `/${string}`) : null;
  return {
    code: codeOf({ ruleId, cell: pointer, message }),
    place: typeof label === "string" ? label : "",
    found: message,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
