import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/** Scripts run at the root of the repository. */
const source = resolve("src");

/** What each folder of `src` is, in a line; one without a word here breaks the build. */
const parts: Readonly<Record<string, string>> = {
  form: "the statutory form as data: editions, labels, roles, equations",
  read: "bytes to paragraphs and grids, for every kind of file",
  report: "what was read of one report: cells, sections, issues, evidence",
  text: "paragraphs and sentences as people read them, joined and folded",
  recognize: "paragraphs and grids to reports",
  facts: "what the prose states: each number with whose, when and what it is",
  rules: "one rule, one file",
  example: "an example of a rule made into a report",
  lint: "runs the rules, folds by cause, words, weighs and sorts findings",
  compare: "two versions of a report, or two years",
  collect: "many offices: roster, sums, statuses",
  write: "reports out: JSON, CSV, documents, drafts",
  format: "findings, comparisons and collections out",
  annotate: "findings as comments in the Word file itself",
  slip: "findings as a slip to send back",
  check: "what makes a run trustworthy: what was not read, exit codes",
  config: "configuration, baselines, templates",
  cli: "the command line",
  page: "the offline page",
};

/** A row for each part: what it is, and what it imports today. @throws where a part has no word */
export function importTable(): string {
  const folders = readdirSync(source, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const unknown = [
    ...folders.filter((name) => !(name in parts)),
    ...Object.keys(parts).filter((name) => !folders.includes(name)),
  ];
  if (unknown.length > 0)
    throw new Error(`scripts/generate/architecture-docs.ts and src differ: ${unknown.join(", ")}`);
  const rows = Object.entries(parts).map(([name, what]) => `| \`${name}\` | ${what} | ${importsOf(name)} |`);
  return ["| part of `src` | what it is | imports |", "|---|---|---|", ...rows].join("\n");
}

function importsOf(part: string): string {
  const files = readdirSync(join(source, part), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(source, part, name));
  const targets = new Set(files.flatMap((file) => targetsOf(file)));
  return Object.keys(parts)
    .filter((name) => name !== part && targets.has(name))
    .join(", ");
}

/** Folders of `src` that a file imports from, of types too. */
function targetsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/(?:from |\bimport\()"(\.[^"]+)"/g)].map(
    ([, to = ""]) => relative(source, resolve(dirname(file), to)).split("/")[0] ?? "",
  );
}
