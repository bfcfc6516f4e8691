import { byText } from "../../../by-text.ts";
import { amountOf } from "../../../collect/against.ts";
import type { Collection, OfficeYear, Status } from "../../../collect/index.ts";
import { editionOf } from "../../../form/index.ts";
import { cellsWith } from "../../../form/roles.ts";
import type { OutcomeKind } from "../../../form/types.ts";
import { plainNumber } from "../../../write/document/figure.ts";
import { escapeHtml } from "../../html/escape.ts";
import type { Language } from "../../words.ts";
import { saidOf, statusWords } from "../words.ts";
import { type Bar, barsBody, barsWidth, type Chart, grounds, shortened } from "./chart.ts";
import { pageWords } from "./words.ts";

/** Offices that a chart shows; the table behind it has all. */
const mostOffices = 80;
/** Rules that the chart of faults shows. */
const mostRules = 24;

/** Of the names of rules; pixels at the size of the charts, in the widest of usual fonts. */
const letterWidth = 8;
const leanDegrees = 50;
const lean = (leanDegrees * Math.PI) / 180;

const ground = (index: number) => grounds[index % grounds.length] ?? "#000";

/** How far the collection has come. */
export function progressChart({ offices, years }: Collection, language: Language): Chart {
  const words = pageWords[language];
  const counts = new Map<string, number>();
  for (const { year, status } of offices) {
    for (const one of saidOf(status)) counts.set(`${year} ${one}`, (counts.get(`${year} ${one}`) ?? 0) + 1);
  }
  const shown: readonly Status[] = ["present", "missing", "unexpected"];
  const others: readonly Status[] = ["double", "wrongYear", "oldForm", "late", "unreadable"];
  const count = (year: number, status: Status) => counts.get(`${year} ${status}`) ?? 0;
  const colours = { present: ground(2), missing: ground(3), unexpected: ground(4) };
  const legend = shown.map((status, index) => ({
    name: statusWords[status][language],
    ground: Object.values(colours)[index] ?? ground(0),
  }));
  const bars = years.map((year): Bar => {
    const parts = legend.map(({ name, ground: colour }, index) => ({
      name,
      ground: colour,
      value: count(year, shown[index] ?? "present"),
    }));
    return { label: String(year), parts, text: parts.map(({ value }) => value).join(" / ") };
  });
  const all = [...shown, ...others];
  return {
    id: "progress",
    title: words.progress,
    description: bars.map(({ label, text }) => `${label}: ${text}`).join("; "),
    width: barsWidth,
    ...barsBody(bars, legend),
    table: {
      head: [words.year, ...all.map((status) => statusWords[status][language])],
      rows: years.map((year) => [String(year), ...all.map((status) => String(count(year, status)))]),
    },
  };
}

/** Requests received, by office and year. */
export function requestsChart({ offices, years }: Collection, language: Language): Chart {
  const words = pageWords[language];
  const byName = new Map<string, Map<number, number | null>>();
  // A government's own report is the sum of the others: on one scale with it they would all be nothing.
  for (const office of offices) {
    if (!office.counted) continue;
    const own = byName.get(office.name) ?? new Map<number, number | null>();
    byName.set(office.name, own.set(office.year, receivedBy(office)));
  }
  const last = years.at(-1) ?? 0;
  const order = [...byName].toSorted(([, a], [, b]) => (b.get(last) ?? -1) - (a.get(last) ?? -1));
  const text = (value: number | null | undefined) => (value == null ? "–" : plainNumber(value));
  const bars = order.slice(0, mostOffices).flatMap(([name, own]) =>
    years.map((year, index): Bar => {
      const value = own.get(year) ?? null;
      const label = years.length === 1 ? name : index === 0 ? `${shortened(name)} ${year}` : String(year);
      return {
        label,
        parts: [{ value: value ?? 0, ground: ground(index), name: String(year) }],
        text: text(value),
      };
    }),
  );
  const legend =
    years.length === 1 ? [] : years.map((year, index) => ({ name: String(year), ground: ground(index) }));
  return {
    id: "requests",
    title: words.requests,
    description: words.requestsDescription(order.length, Math.min(order.length, mostOffices)),
    width: barsWidth,
    ...barsBody(bars, legend),
    table: {
      head: [words.office, ...years.map(String)],
      rows: order.map(([name, own]) => [name, ...years.map((year) => text(own.get(year)))]),
    },
  };
}

function receivedBy(office: OfficeYear): number | null {
  for (const [form, { cells }] of office.figures()) {
    if (form === null) continue;
    const [cell] = cellsWith(editionOf(form).tables.applications, { row: "received", column: "total" });
    return cell === undefined ? null : amountOf(cells.get(cell.pointer) ?? null);
  }
  return null;
}

const kinds: readonly OutcomeKind[] = [
  "granted",
  "partiallyGranted",
  "denied",
  "unavailable",
  "notProcessed",
  "otherwiseHandled",
];

/** What became of the requests: sums by kind of result. */
export function outcomesChart({ sums }: Collection, language: Language): Chart {
  const words = pageWords[language];
  const legend = kinds.map((kind, index) => ({ name: words.outcomes[index] ?? kind, ground: ground(index) }));
  const bars = sums.map(({ form, year, cells }): Bar => {
    const table = editionOf(form).tables.applications;
    const parts = kinds.map((kind, index) => {
      const own = cellsWith(table, { row: kind, column: "total" }).filter(({ row }) =>
        row.roles.includes("outcome"),
      );
      const value = own.reduce((sum, { pointer }) => sum + (cells.get(pointer)?.value ?? 0), 0);
      return { value, ground: ground(index), name: legend[index]?.name ?? kind };
    });
    const incomplete = cellsWith(table, { row: "outcomeTotal", column: "total" }).some(
      ({ pointer }) => cells.get(pointer)?.complete === false,
    );
    const total = parts.reduce((sum, { value }) => sum + value, 0);
    const label = sums.some((other) => other.year === year && other.form !== form)
      ? `${year} (${form})`
      : `${year}`;
    return { label, parts, text: `${total}${incomplete ? words.incompleteMark : ""}` };
  });
  return {
    id: "outcomes",
    title: words.outcomesTitle,
    description: bars.map(({ label, text }) => `${label}: ${text}`).join("; "),
    width: barsWidth,
    ...barsBody(bars, legend),
    table: {
      head: [words.year, ...legend.map(({ name }) => name)],
      rows: bars.map(({ label, parts }) => [label, ...parts.map(({ value }) => plainNumber(value))]),
    },
  };
}

/** Who has which faults: a square for each office and rule, darker where there are more. */
export function faultsChart({ offices }: Collection, language: Language): Chart {
  const words = pageWords[language];
  const counts = new Map<string, Map<string, number>>();
  const byRule = new Map<string, number>();
  for (const office of offices) {
    for (const { severity, ruleId, count = 1 } of office.reports().flatMap(({ findings }) => findings)) {
      if (severity === "info") continue;
      const own = counts.get(office.name) ?? new Map<string, number>();
      counts.set(office.name, own.set(ruleId, (own.get(ruleId) ?? 0) + count));
      byRule.set(ruleId, (byRule.get(ruleId) ?? 0) + count);
    }
  }
  const rules = [...byRule].sort(([a, many], [b, more]) => more - many || byText(a, b)).map(([rule]) => rule);
  const shownRules = rules.slice(0, mostRules);
  const total = (own: ReadonlyMap<string, number>) => [...own.values()].reduce((sum, one) => sum + one, 0);
  const rows = [...counts].toSorted(([, a], [, b]) => total(b) - total(a));
  const [left, step] = [260, 24];
  // Names lean by 50 degrees: the longest needs so much room above, and to the right of the last column.
  const longest = Math.max(0, ...shownRules.map((rule) => rule.length)) * letterWidth;
  const top = Math.ceil(longest * Math.sin(lean)) + 24;
  const heads = shownRules.map((rule, index) => {
    const x = left + step * index + step / 2;
    return `<text x="${x}" y="${top - 8}" transform="rotate(-${leanDegrees} ${x} ${top - 8})">${rule}</text>`;
  });
  const squares = rows.slice(0, mostOffices).map(([name, own], row) => {
    const y = top + step * row;
    const cells = shownRules.map((rule, index) => {
      const count = own.get(rule) ?? 0;
      const fill = count === 0 ? "#ffffff" : count === 1 ? "#fbd8d8" : count < 4 ? "#f2a7a7" : "#a4161a";
      const ink = count < 4 ? "#1a1d21" : "#ffffff";
      const x = left + step * index;
      const figure =
        count === 0
          ? ""
          : `<text x="${x + step / 2}" y="${y + 16}" text-anchor="middle" fill="${ink}">${count}</text>`;
      return `<rect x="${x}" y="${y}" width="${step}" height="${step}" fill="${fill}" stroke="#c4c9d1"/>${figure}`;
    });
    return { name, y, cells: cells.join("") };
  });
  const drawn = squares.map(
    ({ name, y, cells }) =>
      `<text x="${left - 6}" y="${y + 16}" text-anchor="end">${escapeHtml(shortened(name))}</text>${cells}`,
  );
  return {
    id: "faults",
    title: words.faults,
    description: words.faultsDescription(counts.size, rules.length),
    width: left + step * Math.max(1, shownRules.length) + Math.ceil(longest * Math.cos(lean)),
    height: top + step * Math.min(rows.length, mostOffices) + 8,
    body: [...heads, ...drawn].join("\n"),
    table: {
      head: [words.office, ...rules],
      rows: rows.map(([name, own]) => [name, ...rules.map((rule) => String(own.get(rule) ?? ""))]),
    },
  };
}
