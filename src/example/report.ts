import { latestEdition, sectionKeys, sectionOf } from "../form/index.ts";
import type { SectionKey } from "../form/types.ts";
import type { Block, Location, Source } from "../read/source.ts";
import type { Contact, OtherTable, Report, SectionReading, TextLine } from "../report/model.ts";
import { defaultRuleOptions, type RuleContext } from "../rules/define.ts";
import { type Example, type ExampleReport, yearAndForm } from "../rules/example.ts";
import { faultlessContact, faultlessOrganization, faultlessPreamble, faultlessSection } from "./faultless.ts";
import { countLines, type LineCounter } from "./lines.ts";
import { buildTable } from "./table.ts";

/** An example made into what a rule receives. */
export interface BuiltExample {
  readonly report: Report;
  readonly context: RuleContext;
}

/** How a paragraph of an example stands in the file; its lines are parted by line breaks. */
export type Layout = (paragraph: string) => string;

const asGiven: Layout = (paragraph) => paragraph;

/** Makes the report and context of an example given as `report`. */
export function buildExample(example: Example, layout: Layout = asGiven): BuiltExample {
  const siblings = (example.siblings ?? []).map((sibling) => buildReport(sibling, layout));
  const report = buildReport(example.report ?? {}, layout);
  return {
    report,
    context: {
      options: { ...defaultRuleOptions, ...example.options },
      source: sourceOf(example.report ?? {}, [report, ...siblings]),
      siblings: [report, ...siblings],
      previous: example.previous === undefined ? null : buildReport(example.previous, layout),
    },
  };
}

/** A report in which everything that the example does not mention is in order. */
export function buildReport(example: ExampleReport, layout: Layout = asGiven): Report {
  const { year, form } = yearAndForm(example);
  const checkedAs = example.checkedAs ?? year;
  const organization = example.organization ?? faultlessOrganization;
  const facts = { organization, year: year ?? 2023, form: form ?? latestEdition().id } as const;
  const lines = countLines();
  const first = lines.next();
  const titleText =
    example.title === undefined ? `${organization}${facts.year}年政府信息公开工作年度报告` : example.title;
  const title = titleText === null ? null : { value: titleText, at: first };
  const preamble = textLines(example.preamble ?? faultlessPreamble(facts), lines, layout);
  const order = (example.order ?? sectionKeys).filter((key) => example.sections?.[key] !== null);
  const sections: Record<SectionKey, SectionReading | null> = {
    overview: null,
    proactiveDisclosure: null,
    applications: null,
    remedies: null,
    problems: null,
    otherMatters: null,
  };
  const tables: { -readonly [Key in keyof Report["tables"]]: Report["tables"][Key] } = {
    proactiveDisclosure: null,
    applications: null,
    remedies: null,
  };
  const otherTables: OtherTable[] = [];
  for (const key of order) {
    const headingAt = lines.next();
    const { ordinal, heading } = sectionOf(key, form);
    const found = example.headings?.[key] ?? `${ordinal}、${heading.text}`;
    sections[key] = {
      key,
      heading: found,
      headingAt,
      ordinal: /^\s*([一二三四五六七八九十]+|\d+)\s*[、.．]/.exec(found)?.[1] ?? null,
      lines: textLines(example.sections?.[key] ?? faultlessSection(key, facts), lines, layout),
    };
    const rows = example.otherTables?.[key];
    if (rows !== undefined) otherTables.push({ section: key, rows, at: lines.next() });
    if (key === "proactiveDisclosure" || key === "applications" || key === "remedies") {
      tables[key] = form === null ? null : buildTable(key, form, example, lines);
    }
  }
  return {
    kind: example.kind ?? "text",
    form,
    title,
    organization: { value: organization, at: first },
    year: checkedAs === null ? null : { value: checkedAs, at: first },
    yearFrom: example.checkedAs !== undefined ? "option" : year === null ? null : "title",
    period: period(example, year, preamble[0]?.at ?? first),
    publishedOn: publication(example, year, first),
    contact: contact(example, preamble[0]?.at ?? first),
    preamble: title === null ? preamble : [{ text: title.value, at: first }, ...preamble],
    sections,
    order,
    tables,
    otherTables,
    issues: example.issues ?? [],
    at: first,
  };
}

function publication(example: ExampleReport, year: number | null, at: Location): Report["publishedOn"] {
  if (example.publishedOn !== undefined) {
    return example.publishedOn === null ? null : { value: example.publishedOn, at };
  }
  return year === null ? null : { value: `${year + 1}-01-18`, at };
}

function period(example: ExampleReport, year: number | null, at: Location): Report["period"] {
  if (example.period !== undefined) return example.period === null ? null : { value: example.period, at };
  return year === null ? null : { value: { start: `${year}-01-01`, end: `${year}-12-31` }, at };
}

function contact(example: ExampleReport, at: Location): Contact {
  const details: { -readonly [Field in keyof Contact]: Contact[Field] } = { ...faultlessContact(at) };
  for (const field of contactFields) {
    const written = example.contact === null ? null : example.contact?.[field];
    if (written !== undefined) details[field] = written === null ? null : { value: written, at };
  }
  return details;
}

const contactFields = ["address", "postcode", "telephone", "fax", "email", "website"] as const;

function textLines(text: string, lines: LineCounter, layout: Layout): TextLine[] {
  if (text === "") return [];
  return text.split("\n").flatMap((written): TextLine[] => {
    if (written.startsWith("^")) return [{ text: written.slice(1), at: lines.next(), foreign: true }];
    return layout(written)
      .split("\n")
      .map((line) => ({ text: line, at: lines.next() }));
  });
}

function sourceOf(example: ExampleReport, reports: readonly Report[]): Source {
  const blocks: Block[] = reports.flatMap((report) => [
    ...report.preamble.map(({ text, at }) => ({ kind: "paragraph", text, at }) as const),
    ...report.order.flatMap((key) => {
      const section = report.sections[key];
      if (section === null) return [];
      const heading = { kind: "paragraph", text: section.heading, at: section.headingAt } as const;
      return [heading, ...section.lines.map(({ text, at }) => ({ kind: "paragraph", text, at }) as const)];
    }),
  ]);
  return {
    kind: example.kind ?? "text",
    file: "example.txt",
    sha256: () => "0".repeat(64),
    blocks,
    notices: [],
    properties: example.properties ?? {},
  };
}
