import { distance } from "fastest-levenshtein";
import type { Bilingual } from "../../errors.ts";
import { oncePer } from "../../form/once.ts";
import type { Contact, Report } from "../../report/model.ts";
import { defineRule, type RuleContext } from "../define.ts";
import { guideContacts } from "../reading/guide-contacts.ts";
import { isSameOrganization, organizationName } from "../reading/organization.ts";
import { examples } from "./contact-changed.examples.ts";

type Field = "telephone" | "fax" | "email" | "postcode" | "address";

const fields: readonly { readonly key: Field; readonly name: Bilingual }[] = [
  { key: "address", name: { zh: "地址", en: "address" } },
  { key: "postcode", name: { zh: "邮编", en: "postcode" } },
  { key: "telephone", name: { zh: "电话", en: "telephone" } },
  { key: "fax", name: { zh: "传真", en: "fax" } },
  { key: "email", name: { zh: "电子邮箱", en: "e-mail" } },
];

/** 同一机关各年的联系方式一般不变；只差一个字的，多半是笔误。 */
export default defineRule({
  id: "contact-changed",
  group: "cross-year",
  title: { zh: "联系方式与其他年度不一致", en: "Contact differs from other years" },
  severity: "info",
  basis: {
    zh: "填报惯例：各年报告和公开指南的联系方式应当一致",
    en: "Practice: reports of several years and the guide give the same contact",
  },
  why: {
    zh: "公众照着打电话、发邮件，错一个数字就找不到人。",
    en: "People call and write by it; one wrong digit and they reach nobody.",
  },
  remedy: {
    zh: "打一遍电话、发一封邮件核实，改正写错的一处；确有变动的不必改。",
    en: "Call the number, correct the wrong one; leave real changes.",
  },
  traps: {
    zh: "搬迁、换号是正常的，故一般只作提示；写法不同（有无横线）不算变化。",
    en: "Moves and new numbers happen; another way of writing the same is not a change.",
  },
  messages: {
    typo: {
      zh: "{field}“{actual}”与{where}的“{expected}”只差一个字，疑为笔误",
      en: "{field} “{actual}” differs from “{expected}” ({where}) in one character: a typing error?",
    },
    changed: {
      zh: "{field}“{actual}”与{where}的“{expected}”不同，请确认",
      en: "{field} “{actual}” differs from “{expected}” ({where}); please confirm",
    },
  },
  examples,
  check(report, found, context) {
    for (const { key, name } of fields) {
      const own = report.contact[key];
      if (own === null) continue;
      const others = othersOf(report, key, context);
      const folded = foldContact(own.value, key);
      const odd = oddOneOut(folded, others);
      if (odd === null || isKnownNumber(folded, key, report, context)) continue;
      const isTypo = key !== "address" && distance(foldContact(own.value, key), odd.folded) === 1;
      found(isTypo ? "typo" : "changed", {
        at: own.at,
        ...(isTypo ? { severity: "warning" } : {}),
        related: odd.at === null ? [] : [{ at: odd.at }],
        expected: odd.written,
        actual: own.value,
        data: { field: name, where: odd.where },
      });
    }
  },
});

interface Other {
  readonly folded: string;
  readonly written: string;
  readonly where: Bilingual;
  readonly at: NonNullable<Contact[Field]>["at"] | null;
  /** The year before, or the guide: compared even where it stands alone. */
  readonly near: boolean;
  /** So many years apart that an office may well have moved. */
  readonly far: boolean;
}

/** What was so more than two years before, or is so after them, says nothing against this year's. */
const farthest = 2;

/** Reports of one file by the name of their office, in their order. */
const byName = oncePer((siblings: readonly Report[]): ReadonlyMap<string, readonly Report[]> => {
  const found = new Map<string, Report[]>();
  for (const report of siblings) {
    const name = report.year === null ? null : organizationName(report);
    if (name === null) continue;
    const others = found.get(name);
    if (others === undefined) found.set(name, [report]);
    else others.push(report);
  }
  return found;
});

const placeAmong = oncePer(
  (siblings: readonly Report[]) => new Map(siblings.map((one, index) => [one, index])),
);

/** Reports of one office that are compared; no file has more. */
const mostCompared = 100;

/** Those of other years, and of the same, of the office of a report: the nearest year first. */
function reportsOfOffice(report: Report, { siblings, previous }: RuleContext): readonly Report[] {
  const own = organizationName(report);
  const year = report.year?.value;
  if (own === null || year === undefined) return [];
  const places = placeAmong(siblings);
  const reports = [...byName(siblings)]
    .filter(([name]) => isSameOrganization(name, own))
    .flatMap(([, same]) => same.slice(0, mostCompared).filter((other) => other !== report))
    .sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
  if (previous !== null && !places.has(previous)) reports.push(previous);
  const yearsApart = (other: Report) => Math.abs((other.year?.value ?? 0) - year);
  return reports.sort((one, other) => yearsApart(one) - yearsApart(other));
}

/** The same contact elsewhere: in other years of the organisation, and in the guide of the same file. */
function othersOf(report: Report, key: Field, context: RuleContext): Other[] {
  const { siblings, source } = context;
  const year = report.year?.value;
  if (organizationName(report) === null || year === undefined) return [];
  const fromReports = reportsOfOffice(report, context).flatMap((other): Other[] => {
    const written = other.contact[key];
    if (written === null) return [];
    const otherYear = other.year?.value ?? 0;
    return [
      {
        folded: foldContact(written.value, key),
        written: written.value,
        where: { zh: `${otherYear}年报告`, en: `report for ${otherYear}` },
        at: placeAmong(siblings).has(other) ? written.at : null,
        near: otherYear === year - 1,
        far: Math.abs(otherYear - year) > farthest,
      },
    ];
  });
  if (key !== "email" && key !== "telephone") return fromReports;
  const guide = guideContacts(source, siblings, key).map(
    ({ value, at }): Other => ({
      folded: foldContact(value, key),
      written: value,
      where: { zh: "公开指南", en: "the guide" },
      at,
      near: key === "email",
      far: false,
    }),
  );
  return [...fromReports, ...guide];
}

/** One line for telephone and fax is common: a number that others give as either is no new one. */
function isKnownNumber(folded: string, key: Field, report: Report, context: RuleContext): boolean {
  if (key !== "telephone" && key !== "fax") return false;
  return (["telephone", "fax"] as const).some((line) =>
    othersOf(report, line, context).some((other) => other.folded === folded),
  );
}

/**
 * What others say, where this report stands alone: two that agree with each other, or else the year before. So the odd
 * one of three years is told, and of two years only the later.
 */
function oddOneOut(own: string, others: readonly Other[]): Other | null {
  const agreeing = others.filter(({ folded }) => folded === own).length;
  const differing = others.filter(({ folded, far }) => folded !== own && !far);
  const [most] = [...new Set(differing.map(({ folded }) => folded))]
    .map((folded) => differing.filter((other) => other.folded === folded))
    .sort((a, b) => b.length - a.length);
  if (most === undefined || agreeing > 0) return null;
  const nearest = most.find(({ near }) => near);
  return most.length >= 2 ? (most[0] ?? null) : (nearest ?? null);
}

/** Digits of a number; other values without white space, in lower case. */
function foldContact(value: string, key: Field): string {
  const text = value.normalize("NFKC").replace(/\s+/gu, "").toLowerCase();
  return key === "telephone" || key === "fax" || key === "postcode" ? text.replace(/\D/gu, "") : text;
}
