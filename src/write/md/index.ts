import { printableLines } from "../../printable.ts";
import type { Report } from "../../report/model.ts";
import type { Passage, Table } from "../document/model.ts";
import { documentOf } from "../document/of-report.ts";
import { slotsOf } from "../document/slots.ts";

/**
 * Reports as Markdown: prose as paragraphs, tables between pipes. Merged cells, which such tables do not have, stand in
 * their first slot. Prose is written as it is, without escapes: it is read by people and by us, not set by a printer.
 * Only control characters are shown instead: a terminal would act upon them.
 */
export function writeMarkdown(reports: readonly Report[]): string {
  const blocks = documentOf(reports).map((block) =>
    block.kind === "passage" ? passageLines(block) : tableLines(block),
  );
  return blocks.map((lines) => `${lines.join("\n")}\n`).join("\n");
}

const marks = { title: "# ", heading: "## ", text: "" } satisfies Record<Passage["role"], string>;

function passageLines({ role, text }: Passage): string[] {
  return (marks[role] + printableLines(text))
    .split("\n")
    .map((line, index, all) => (index < all.length - 1 ? `${line}  ` : line));
}

function tableLines(table: Table): string[] {
  const [head = [], ...body] = slotsOf(table).map((row) => row.map((cell) => cellText(cell?.text ?? "")));
  return [head, head.map(() => "---"), ...body].map((texts) => `| ${filledUp(texts, table).join(" | ")} |`);
}

/** A text that stands alone between two pipes would be none of a table. */
function filledUp(texts: readonly string[], { width }: Table): readonly string[] {
  return texts.length > 1 ? texts : Array.from({ length: width }, (_, index) => texts[index] ?? "");
}

function cellText(text: string): string {
  return printableLines(text).replaceAll("|", String.raw`\|`).replaceAll("\n", "<br>");
}
