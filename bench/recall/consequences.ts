import { rules } from "../../src/index.ts";
import type { Example } from "../../src/rules/example.ts";

/** What follows from an example besides the defect it shows; such findings are true and no false alarms. */
interface Consequence {
  readonly when: (example: Example, rule: string) => boolean;
  readonly rules: readonly string[];
  /** Why they are true. */
  readonly because: string;
}

const ofGroups = (...groups: readonly string[]) =>
  rules.filter(({ group }) => groups.includes(group)).map(({ id }) => id);

export const consequences: readonly Consequence[] = [
  {
    when: (_, rule) => rule === "year-missing",
    rules: ["title-nonstandard"],
    because: "a title that names no year is told as such",
  },
  {
    when: ({ report }) => report?.sections?.overview !== undefined,
    rules: ["overview-aspect-missing", "section-empty"],
    because: "the example's overview is a sentence or two, not the five parts that the form asks for",
  },
  {
    when: ({ report }) => report?.sections?.problems !== undefined,
    rules: ["section-empty", "problems-without-improvement"],
    because: "the example's section five is a sentence or two, of problems or of measures alone",
  },
  {
    when: ({ report }) => report?.sections?.otherMatters !== undefined,
    rules: ["fee-statement-missing", "section-empty"],
    because: "the example's section six says one thing, and not that no fee was collected",
  },
  {
    when: ({ report }) => report?.preamble !== undefined || report?.contact === null,
    rules: ["contact-missing", "period-missing"],
    because: "the example's preamble is one sentence without period and contact",
  },
  {
    when: ({ report }) => report?.applications !== undefined || report?.remedies !== undefined,
    rules: ["t3-row-total", "t3-results-sum", "t3-balance", "t4-total"],
    because: "the example gives only the rows that the rule looks at; the sums around them do not hold",
  },
  {
    when: ({ report }) =>
      report !== undefined &&
      [report.proactiveDisclosure, report.applications, report.remedies].includes(null),
    rules: ["table-missing", "section-empty"],
    because: "the example leaves the table out",
  },
  {
    when: (_, rule) => rule === "subheading-numbering",
    rules: ["unbalanced-punctuation"],
    because: "a numeral that was lost leaves half a bracket",
  },
  {
    when: (_, rule) => rule === "header-label-wording",
    rules: ["read/columns-unclear"],
    because: "below a header that names something else the reader reads nothing, and says so",
  },
  {
    when: (_, rule) => rule === "text-disputes",
    rules: ["text-none-but-table", "subheading-numbering"],
    because:
      "the example's paragraphs speak of applications that its table does not have, and are not all of them",
  },
  {
    when: (_, rule) => rule === "cell-blank",
    rules: ["cell-count"],
    because:
      "with one cell to a line a blank one leaves nothing behind: its row is a cell short, whichever it is",
  },
  {
    when: (_, rule) => rule === "row-extra",
    rules: ["cell-count"],
    because: "with one cell to a line a number for a label is one figure more of the row above",
  },
  {
    when: (_, rule) => rule === "cell-not-number",
    rules: ["read/row-ambiguous"],
    because: "with one cell to a line the figures around a word are not placed, and the reader says so",
  },
  {
    when: (_, rule) => rule === "cell-count",
    rules: ["read/row-ambiguous"],
    because: "where nothing shows which cell is gone, the reader places none of the row, and says so",
  },
  {
    when: (_, rule) => rule === "cell-count",
    rules: ["cell-blank"],
    because: "on a drawn page a cell that is gone is one without text",
  },
  {
    when: ({ previous, siblings }) => previous !== undefined || siblings !== undefined,
    rules: ["text-duplicated-last-year"],
    because: "the made-up report of the year before, beside it or in the same file, has the same prose",
  },
  {
    when: (_, rule) => rule === "garbled-text",
    rules: ["read/font-unreadable"],
    because: "in a PDF a sign that stands for no character has no reading, and the reader says so",
  },
  {
    when: ({ text }) => text !== undefined,
    rules: [...ofGroups("structure", "tables", "values", "metadata", "arithmetic"), "read/cell-missing"],
    because: "the text is an excerpt: sections, tables and contacts are not all there",
  },
];

export function isConsequence(rule: string, other: string, example: Example): boolean {
  return consequences.some(({ when, rules: ids }) => ids.includes(other) && when(example, rule));
}
