import type { CellPointer, LabelLanguage } from "../form/index.ts";
import type { Source } from "../read/source.ts";
import { codeOf } from "./code.ts";
import { slipWords } from "./words.ts";

/** A point of an earlier run. */
export interface EarlierPoint {
  readonly code: string;
  /** `null` where the slip does not name it. */
  readonly ruleId: string | null;
  /** Where the earlier result says it; a slip holds only the code. */
  readonly cell: CellPointer | null;
  readonly place: string;
  readonly found: string;
}

/** What an earlier slip or result said of one report. */
export interface Earlier {
  readonly file: string | null;
  readonly organization: string | null;
  readonly year: number | null;
  readonly points: readonly EarlierPoint[];
}

/** What an earlier run said, and in which language; `null` where nothing tells. */
export interface EarlierRun {
  readonly language: LabelLanguage | null;
  readonly reports: readonly Earlier[];
}

/** The reports of a slip that gia-report wrote, as it reads after offices have answered in it; none in another file. */
export function earlierFromSlip({ blocks }: Pick<Source, "blocks">): EarlierRun {
  const found: { -readonly [Key in keyof Earlier]: Earlier[Key] }[] = [];
  let language: LabelLanguage | null = null;
  for (const block of blocks) {
    const last = found.at(-1);
    if (block.kind === "paragraph") {
      const head = readHead(block.text);
      if (head !== null) {
        language = head.language;
        found.push({ file: null, organization: head.organization, year: head.year, points: [] });
      } else if (last !== undefined && language !== null && last.file === null) {
        const { file } = slipWords[language];
        if (block.text.startsWith(file)) last.file = block.text.slice(file.length).trim();
      }
      continue;
    }
    if (last === undefined) continue;
    for (let row = 0; row < block.height; row++) {
      const [number = "", place = "", said = ""] = [0, 1, 2].map((column) => {
        const index = block.slots[row]?.[column] ?? -1;
        return block.cells[index]?.text.trim();
      });
      // Programs break the line before the rule, or in it where it has a hyphen.
      const [, code, rule = ""] = /#([0-9a-f]{8})(?![0-9a-f])([\sa-z0-9/-]*)$/.exec(number) ?? [];
      if (code === undefined) continue;
      const ruleId = rule.replaceAll(/\s/g, "");
      const point = { code, ruleId: ruleId === "" ? null : ruleId, cell: null, place, found: said };
      last.points = [...last.points, point];
    }
  }
  return { language, reports: found };
}

/** 「单位：云岭市石桥县农业农村局　年度：2023」 */
function readHead(text: string) {
  for (const language of ["zh", "en"] as const) {
    const { office, year, unknown } = slipWords[language];
    const start = text.indexOf(office);
    const behind = text.lastIndexOf(year);
    if (start !== 0 || behind < 0) continue;
    const name = text.slice(office.length, behind).trim();
    const number = /^\d{4}$/.exec(text.slice(behind + year.length).trim())?.[0];
    return {
      language,
      organization: name === unknown ? null : name,
      year: number === undefined ? null : Number(number),
    };
  }
  return null;
}

/** The reports of a result of `lint --format json`, or of one of its entries; null where it is none. */
export function earlierFromResult(json: unknown): EarlierRun | null {
  const results = Array.isArray(json) ? json : [json];
  const found: Earlier[] = [];
  for (const result of results) {
    if (!isRecord(result) || !Array.isArray(result.reports)) return null;
    for (const report of result.reports) {
      if (!isRecord(report) || !Array.isArray(report.findings)) return null;
      const points = report.findings.map(pointOf);
      if (points.includes(null)) return null;
      found.push({
        file: typeof result.file === "string" ? result.file : null,
        organization: typeof report.organization === "string" ? report.organization : null,
        year: typeof report.year === "number" ? report.year : null,
        points: points.filter((point) => point !== null),
      });
    }
  }
  return { language: languageOf(found.flatMap(({ points }) => points)), reports: found };
}

function pointOf(finding: unknown): EarlierPoint | null {
  if (!isRecord(finding)) return null;
  const { ruleId, cell, message, label } = finding;
  if (typeof ruleId !== "string" || typeof message !== "string") return null;
  const pointer = typeof cell === "string" ? cell : null;
  return {
    code: codeOf({ ruleId, cell: pointer, message }),
    ruleId,
    cell: pointer,
    place: typeof label === "string" ? label : "",
    found: message,
  };
}

/** Both languages quote Chinese; only in English do words stand side by side in most messages. */
function languageOf(points: readonly EarlierPoint[]): LabelLanguage | null {
  if (points.length === 0) return null;
  const english = points.filter(({ found }) => /[A-Za-z]{2},? [A-Za-z]{2}/.test(found)).length;
  return english > points.length / 2 ? "en" : "zh";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
