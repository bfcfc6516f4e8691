import { type Layout, layouts } from "../../test/bed/layouts.ts";
import { damageDocs } from "./damage-docs.ts";
import { layoutNotes } from "./layout-notes.ts";

const groups: Readonly<Partial<Record<Layout["group"], string>>> = {
  text: "Plain text",
  markdown: "Markdown",
  lossy: "Text that lost its table",
  html: "Web pages",
  docx: "Word",
  document: "Other documents",
  sheet: "Spreadsheets",
  pages: "Pages",
  shape: "Reports among other text",
  wild: "Pages and Word files of other makes",
};

/** Needs a form of another program, which is not in the repository. */
const elsewhere = new Set(["docx-wps"]);

/**
 * The page about layouts: each that the bed writes, what writes it in real life, and where 表二 begins in it. It is made
 * from the bed itself.
 * @throws where a layout has no note, or a note no layout
 */
export function layoutDocs(): string {
  const shown = layouts.filter(({ name, group }) => group in groups && !elsewhere.has(name));
  const names = new Set(shown.map(({ name }) => name));
  const strangers = Object.keys(layoutNotes).filter((name) => !names.has(name));
  if (strangers.length > 0) throw new Error(`notes without a layout: ${strangers.join(", ")}`);
  const parts = Object.entries(groups).map(([group, title]) => {
    const own = shown.filter((one) => one.group === group);
    return [`## ${title}`, ...own.map(partOf)].join("\n\n");
  });
  return `# Layouts

Generated from \`test/bed\`: do not edit. These are the ways in which reports reach us. The examples are of made-up offices; a
tab is shown as ⇥. That each figure comes back in its own cell, or as \`null\` with an issue, is tried for every layout on
random reports by \`test/recognize/properties.layouts.test.ts\` (one layout: \`npx vitest run
test/recognize/properties.layouts.test.ts -t NAME\`), and counted by \`npm run score -- --layout =NAME\`: what comes back right
must not fall below \`bench/score/floor.json\`. Damage to texts and tables in other orders stand at the
end; they are tried in several layouts.

${parts.join("\n\n")}

${damageDocs()}
`;
}

function partOf(layout: Layout): string {
  const note = layoutNotes[layout.name];
  if (note === undefined)
    throw new Error(`no note on layout ${layout.name} (scripts/generate/layout-notes.ts)`);
  const example = exampleOf(layout);
  return [`### ${layout.name}`, note, ...(example === null ? [] : [example])].join("\n\n");
}

/** Kinds of files of which a piece can be shown as it is. */
const readable: readonly Layout["group"][] = ["text", "markdown", "lossy", "html", "shape", "wild"];

/** Where 表二 begins: its caption, and in a file of several tables what follows it. */
const caption = "第二十条第（一）项";

/** The rows of 表二's first block as the layout writes them; `null` where nobody could read them. */
function exampleOf({ name, group, make }: Layout): string | null {
  if (!readable.includes(group) || name.includes("docx") || name.startsWith("word-")) return null;
  const { file, bytes } = make(0);
  const text = new TextDecoder().decode(bytes).replaceAll("\r", "");
  const found = text.indexOf(caption);
  if (found < 0) return null;
  const from = file.endsWith(".html") ? text.lastIndexOf("<t", found) : text.lastIndexOf("\n", found) + 1;
  const lines = text
    .slice(Math.max(0, from), from + longest)
    .split("\n")
    .slice(0, mostLines);
  const shown = lines.map((line) => (line.length > widest ? `${line.slice(0, widest)}…` : line));
  return ["````text", ...shown.map((line) => line.replaceAll("\t", "⇥").trimEnd()), "````"].join("\n");
}

const longest = 3000;
const mostLines = 16;
const widest = 110;
