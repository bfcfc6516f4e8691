import { distance } from "fastest-levenshtein";
import type { Bilingual } from "../../errors.ts";
import { oncePer } from "../../form/once.ts";
import { grouped } from "../../grouped.ts";
import type { Location } from "../../read/source.ts";
import type { Report } from "../../report/model.ts";
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
      const folded = foldContact(own.value, key);
      const odd = oddOneOut(folded, othersOf(report, key, context));
      if (odd === null) continue;
      // One line for telephone and fax is common: a number that others give as either is no new one.
      const twin = key === "telephone" ? "fax" : key === "fax" ? "telephone" : null;
      if (twin !== null && othersOf(report, twin, context).some((other) => other.folded === folded)) continue;
      const isTypo = key !== "address" && distance(folded, odd.folded) === 1;
      const severity = isTypo ? "warning" : "info";
      const related = odd.at === null ? [] : [{ at: odd.at }];
      const [expected, data] = [odd.written, { field: name, where: odd.where }];
      const finding = { at: own.at, severity, related, expected, actual: own.value, data } as const;
      found(isTypo ? "typo" : "changed", finding);
    }
  },
});

/** The same contact elsewhere. */
interface Other {
  readonly written: string;
  readonly folded: string;
  readonly where: Bilingual;
  /** `null` in another file. */
  readonly at: Location | null;
  /** The year before, or the guide: compared even where it stands alone. */
  readonly near: boolean;
  /** So many years apart that an office may well have moved. */
  readonly far: boolean;
}

/** What was so more than two years before, or is so after them, says nothing against this year's. */
const farthest = 2;

/** Reports of one file by the name of their office, in their order. */
const byName = oncePer((siblings: readonly Report[]) =>
  grouped(
    siblings.filter(({ year }) => year !== null),
    (report) => organizationName(report) ?? "",
  ),
);

const placeAmong = oncePer(
  (siblings: readonly Report[]) => new Map(siblings.map((one, index) => [one, index])),
);

/** Reports of one office that are compared; no file has more. */
const mostCompared = 100;

/** In other years, and the same, of the office of a report, the nearest year first; and in the guide of the same file. */
function othersOf(report: Report, key: Field, { siblings, source, previous }: RuleContext): Other[] {
  const own = organizationName(report);
  const year = report.year?.value;
  if (own === null || year === undefined) return [];
  const places = placeAmong(siblings);
  const placeOf = (one: Report) => places.get(one) ?? siblings.length;
  const ofOffice = [...byName(siblings)]
    .filter(([name]) => isSameOrganization(name, own))
    .flatMap(([, same]) => same.slice(0, mostCompared).filter((other) => other !== report));
  const elsewhere = previous === null || places.has(previous) ? [] : [previous];
  const from = (other: Report) => (other.year?.value ?? 0) - year;
  const reports = [...ofOffice, ...elsewhere].sort(
    (one, other) => Math.abs(from(one)) - Math.abs(from(other)) || placeOf(one) - placeOf(other),
  );
  const told = reports.flatMap((other) => {
    const contact = other.contact[key];
    if (contact === null) return [];
    const ofYear = other.year?.value ?? 0;
    const where = { zh: `${ofYear}年报告`, en: `report for ${ofYear}` };
    const at = places.has(other) ? contact.at : null;
    return {
      written: contact.value,
      where,
      at,
      near: from(other) === -1,
      far: Math.abs(from(other)) > farthest,
    };
  });
  const inGuide = key === "email" || key === "telephone" ? guideContacts(source, siblings, key) : [];
  const guide = inGuide.map(({ value, at }) => {
    return {
      written: value,
      where: { zh: "公开指南", en: "the guide" },
      at,
      near: key === "email",
      far: false,
    };
  });
  return [...told, ...guide].map((other) => ({ ...other, folded: foldContact(other.written, key) }));
}

/**
 * What others say, where this report stands alone: two that agree with each other, or else the year before. So the odd
 * one of three years is told, and of two years only the later.
 */
function oddOneOut(own: string, others: readonly Other[]): Other | null {
  if (others.some(({ folded }) => folded === own)) return null;
  const differing = grouped(
    others.filter(({ far }) => !far),
    ({ folded }) => folded,
  );
  const [most = []] = [...differing.values()].sort((a, b) => b.length - a.length);
  const [first] = most.length >= 2 ? most : most.filter(({ near }) => near);
  return first ?? null;
}

/** Digits of a number; other values without white space, in lower case. */
function foldContact(value: string, key: Field): string {
  const text = value.normalize("NFKC").replace(/\s+/gu, "").toLowerCase();
  return key === "telephone" || key === "fax" || key === "postcode" ? text.replace(/\D/gu, "") : text;
}
