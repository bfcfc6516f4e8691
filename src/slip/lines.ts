import type { EarlierPoint } from "./earlier.ts";
import type { SlipPoint, SlipReport } from "./model.ts";
import type { SlipWords } from "./words.ts";

/** The lines above the table of a report; the first is by which a slip is read back. */
export function headLines(report: SlipReport, words: SlipWords): string[] {
  const { organization, year, file, checked, mended, unverified, points } = report;
  const counts = (["error", "warning", "info"] as const).flatMap((severity) => {
    const count = points.filter((point) => point.severity === severity).length;
    return count === 0 ? [] : [`${words.severity[severity]} ${count}`];
  });
  const open = points.filter(({ status }) => status === "open").length;
  return [
    `${words.office}${organization ?? words.unknown}　${words.year}${year ?? words.unknown}`,
    `${words.file}${file}`,
    [`${words.checked}${checked}`, ...counts].join("；"),
    ...(mended === null
      ? []
      : [
          words.counts(open, mended.length, points.length - open) +
            (unverified.length === 0 ? "" : words.unverifiedCount(unverified.length)),
        ]),
  ];
}

/** What has become of the points that are gone. */
export function goneLines({ mended, unverified }: SlipReport, words: SlipWords): string[] {
  const said = ({ place, found }: EarlierPoint) => [place, found].filter(Boolean).join(words.comma);
  return [
    ...unverified.map((point) => `${words.unverified(words.why[point.why])}${said(point)}`),
    ...(mended ?? []).map((point) => `${words.mended}${said(point)}`),
  ];
}

/** The cells of a point, the column for the reply blank; the first is by which it is known again. */
export function pointCells(point: SlipPoint, number: number, words: SlipWords): (readonly string[])[] {
  const { severity, status, code, ruleId, place, found, expected, basis, todo } = point;
  const state = status === null ? [] : [status === "open" ? words.open : words.fresh];
  return [
    [String(number), words.severity[severity], ...state, `#${code} ${ruleId}`],
    [place],
    [found],
    [expected],
    [basis],
    [todo],
    [""],
  ];
}
