import fc from "fast-check";
import { hasInOneRow } from "../../src/form/alike.ts";
import type { CellPointer, EditionId, SectionKey, TableKey, TableTemplate } from "../../src/form/index.ts";
import {
  editionIds,
  editionOf,
  editions,
  latestEdition,
  sectionKeys,
  tableKeys,
  tableOf,
} from "../../src/form/index.ts";
import type { CellValue } from "../../src/report/model.ts";
import { type Figure, figuresOf, type Mode } from "./figures.ts";
import {
  type Contacts,
  contactsOf,
  organizationOf,
  preambleOf,
  proseOf,
  publicationOf,
  titleOf,
} from "./prose.ts";
import { type Random, seeded } from "./random.ts";

export type { Mode } from "./figures.ts";

/**
 * A report we made up, and therefore know: what recognition must give back.
 * `undefined` facts are those which the report does not state clearly; they are not judged.
 */
export interface Truth {
  readonly form: EditionId | null;
  readonly organization: string | null | undefined;
  readonly year: number | null | undefined;
  readonly title: string | null | undefined;
  readonly period: { readonly start: string; readonly end: string } | null | undefined;
  readonly publishedOn: string | null | undefined;
  readonly contact: Partial<Contacts> | undefined;
  readonly cells: ReadonlyMap<CellPointer, CellValue>;
  /** Cells that the file does not settle: `null` is as right as the figure, and no other figure is. */
  readonly open?: ReadonlySet<CellPointer>;
  /** A report that need not be found, since nothing but its figures says that it is there. */
  readonly optional?: boolean;
  /** Section text without white space, by section; absent sections are not judged. */
  readonly sections: ReadonlyMap<SectionKey, { readonly heading: string; readonly text: string }>;
}

/** The made-up report before it is laid out. */
export interface BedReport {
  readonly seed: number;
  readonly form: EditionId;
  /** Template of each table; 表三 may have （六）其他处理 as one row, as in another edition. */
  readonly tables: Readonly<Record<TableKey, TableTemplate>>;
  readonly organization: string;
  readonly year: number;
  readonly title: string;
  readonly period: { readonly start: string; readonly end: string };
  readonly publishedOn: string;
  /** The line that states it. */
  readonly publication: string;
  readonly contact: Contacts;
  readonly preamble: string;
  readonly sections: Readonly<Record<SectionKey, readonly string[]>>;
  readonly figures: ReadonlyMap<CellPointer, Figure>;
}

export interface ReportOptions {
  readonly mode: Mode;
  /** Default: either. */
  readonly form?: EditionId;
  /** Table three with （六） as one row, where another edition has it so; default: now and then. */
  readonly singleRow?: boolean;
}

/** The made-up report of a seed. */
export function makeReport(seed: number, options: ReportOptions): BedReport {
  const random = seeded(seed);
  const form =
    options.form ?? (random.chance(0.65) ? latestEdition().id : (editionIds[1] ?? latestEdition().id));
  const single = options.singleRow ?? random.chance(0.1);
  const tables = templatesOf(form, single);
  const { from, to } = editionOf(form).years;
  const year = random.int(from, to ?? Math.max(from, 2025));
  const organization = organizationOf(random);
  const contact = contactsOf(random);
  const publishedOn = `${year + 1}-0${random.int(1, 3)}-${random.int(10, 28)}`;
  return {
    seed,
    form,
    tables,
    organization,
    year,
    title: titleOf(organization, year, random),
    period: { start: `${year}-01-01`, end: `${year}-12-31` },
    publishedOn,
    publication: publicationOf(publishedOn, random),
    contact,
    preamble: preambleOf(organization, year, contact, random),
    sections: sectionsOf(organization, year, random),
    figures: figuresOf(Object.values(tables), options.mode, random),
  };
}

function templatesOf(form: EditionId, single: boolean): Record<TableKey, TableTemplate> {
  const [proactiveDisclosure, applications, remedies] = tableKeys.map((key) => tableOf(form, key));
  if (proactiveDisclosure === undefined || applications === undefined || remedies === undefined) {
    throw new Error(`form ${form} lacks a table`);
  }
  const inOneRow = editions
    .map(({ tables }) => tables.applications)
    .find((other) => hasInOneRow(other, applications, "otherwiseHandled"));
  return {
    proactiveDisclosure,
    applications: single ? (inOneRow ?? applications) : applications,
    remedies,
  };
}

function sectionsOf(organization: string, year: number, random: Random): Record<SectionKey, string[]> {
  const texts: Record<SectionKey, string[]> = {
    overview: [],
    proactiveDisclosure: [],
    applications: [],
    remedies: [],
    problems: [],
    otherMatters: [],
  };
  for (const key of sectionKeys) texts[key] = proseOf(key, organization, year, random);
  return texts;
}

/** Report seeds for fast-check; a failing one is named by seed and mode, which `npm run score` can render. */
export function reports(options: Partial<ReportOptions> = {}): fc.Arbitrary<BedReport> {
  const mode =
    options.mode === undefined
      ? fc.constantFrom<Mode>("distinct", "sparse", "blank")
      : fc.constant(options.mode);
  return fc
    .tuple(fc.integer({ min: 0, max: 0x7fffffff }), mode)
    .map(([seed, chosen]) => makeReport(seed, { ...options, mode: chosen }));
}
