import { countOf } from "../../lint/cap.ts";
import type { LintResult } from "../../lint/finding.ts";
import { version } from "../../version.ts";
import { noColour } from "../palette.ts";
import type { SkippedEntry } from "../run.ts";
import { severityTotals } from "../stylish.ts";
import { type Language, severities, severityWord } from "../words.ts";
import { escapeHtml } from "./escape.ts";
import { languageTag } from "./file-section.ts";
import { shapes } from "./mark.ts";
import { contentSecurityPolicy, style } from "./style.ts";
import { words } from "./words.ts";

/** What stands above and below the files. */
export interface PageFrame {
  /** Of each result, in their order. */
  readonly rows: readonly IndexRow[];
  readonly skipped: readonly SkippedEntry[];
  /** Totals of the run in words. */
  readonly total: string;
  readonly language: Language;
}

/** A file as the list at the top of the page shows it. */
export interface IndexRow {
  readonly file: string;
  readonly outcome: string;
}

export function indexRow({ file, error, reports }: LintResult, language: Language): IndexRow {
  const outcome =
    error === undefined
      ? severityTotals(countOf(reports.flatMap(({ findings }) => findings)), language, noColour)
      : `${words.failed[language]}${language === "zh" ? "：" : ": "}${error.message}`;
  return { file, outcome };
}

/** The page around the sections of its files. */
export function* renderFrame(
  { rows, skipped, total, language }: PageFrame,
  sections: Iterable<string>,
): Generator<string> {
  const title = titleOf(rows, language);
  const several = rows.length > 1 || skipped.length > 0;
  yield `<!DOCTYPE html>
<html lang="${languageTag(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="gia-report ${version}">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#findings-1">${words.skip[language]}</a>
<header>
<h1>${words.title[language]}</h1>
${several ? `<p class="counts">${escapeHtml(total.trim())}</p>` : ""}
${legend(language)}
</header>
<main>
${several ? renderIndex(rows, skipped, language) : ""}
`;
  for (const section of sections) yield `${section}\n`;
  yield `</main>
<footer><p>gia-report ${version} · ${words.footer[language]}</p></footer>
</body>
</html>
`;
}

function titleOf(rows: readonly IndexRow[], language: Language): string {
  const [only] = rows;
  const name = rows.length === 1 && only !== undefined ? `${only.file} – ` : "";
  return escapeHtml(`${name}${words.title[language]}`);
}

function legend(language: Language): string {
  const entries = severities.map(
    (severity) =>
      `<li><span aria-hidden="true">${shapes[severity]}</span> ${severityWord(severity, language)}</li>`,
  );
  return `<ul class="legend" aria-label="${words.legend[language]}">${entries.join("")}<li>${words.relatedMark[language]}</li></ul>`;
}

function leftOut({ reason, message }: SkippedEntry, language: Language): string {
  if (reason === "attachment") return message;
  return `${words.skipped[language]}${language === "zh" ? "：" : ": "}${message}`;
}

function renderIndex(
  files: readonly IndexRow[],
  skipped: readonly SkippedEntry[],
  language: Language,
): string {
  const read = files.map(({ file, outcome }, index) => {
    const link = `<a href="#file-${index + 1}"><bdi>${escapeHtml(file)}</bdi></a>`;
    return `<tr><td>${link}</td><td>${escapeHtml(outcome)}</td></tr>`;
  });
  const unread = skipped.map(
    (entry) =>
      `<tr><td><bdi>${escapeHtml(entry.file)}</bdi></td><td>${escapeHtml(leftOut(entry, language))}</td></tr>`,
  );
  const rows = [...read, ...unread];
  return `<nav class="index" aria-label="${words.index[language]}"><table>
<thead><tr><th scope="col">${words.file[language]}</th><th scope="col">${words.outcome[language]}</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody></table></nav>`;
}
