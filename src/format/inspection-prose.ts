import { placeOf, quoteOf, startOfItem } from "../facts/clauses.ts";
import { type Fact, isAsserted } from "../facts/fact.ts";
import { proseOf, type ReadNumber } from "../facts/facts.ts";
import { measureName } from "../facts/names.ts";
import { isCount } from "../facts/quantities.ts";
import { printable } from "../printable.ts";
import type { Report } from "../report/model.ts";
import type { Palette } from "./palette.ts";
import { placeText } from "./place.ts";
import { padEnd, widest } from "./width.ts";
import type { Language } from "./words.ts";

interface Style {
  readonly language: Language;
  readonly palette: Palette;
}

/** What the prose was understood to say, and which of its numbers were not. */
export function proseLines(report: Report, style: Style): string[] {
  const { language } = style;
  const { facts } = proseOf(report);
  const others = unread(report);
  const zh = language === "zh";
  const places = [...facts, ...others].map(({ at }) => placeText(at, language));
  const width = widest(places);
  const place = (index: number) => padEnd(places[index] ?? "", width);
  return [
    zh
      ? `  正文中的数字：读懂 ${facts.length} 处，没有读懂 ${others.length} 处`
      : `  Numbers of the prose: ${facts.length} understood, ${others.length} not`,
    ...facts.map((fact, index) => `    ${place(index)}  ${factLine(fact, style)}`),
    ...others.map(
      ({ quote }, index) =>
        `    ${place(facts.length + index)}  ${style.palette.dim(`? ${printable(quote)}`)}`,
    ),
  ];
}

/** The same as data. */
export function proseJson(report: Report) {
  return {
    facts: proseOf(report).facts.map((fact) => ({
      ...fact.measure,
      said: fact.said,
      value: fact.value,
      unit: fact.quantity?.unit ?? null,
      compared: isAsserted(fact),
      standing: fact.standing,
      quote: fact.quote,
      at: fact.at,
    })),
    unread: unread(report),
  };
}

function factLine(fact: Fact, { language, palette }: Style): string {
  const notes = remarks(fact, language);
  const what = `${measureName(fact.measure)[language]} ${fact.said === "all" ? "" : fact.value}`.trimEnd();
  const why = notes.length === 0 ? "" : `  ${palette.dim(notes.join(language === "zh" ? "、" : ", "))}`;
  return `${what} ← ${printable(fact.quote)}${why}`;
}

/** Why a fact is not compared with the tables. */
function remarks({ standing, said }: Fact, language: Language): string[] {
  const words = {
    all: { zh: "全部", en: "all of them" },
    exact: { zh: "约数", en: "not exact" },
    ownYear: { zh: "不是本年度", en: "not of this year" },
    partOfYear: { zh: "只是部分月份", en: "only some months" },
    own: { zh: "可能是其他单位", en: "may be another body's" },
    compared: { zh: "与上年相比的差数", en: "a difference" },
  } as const;
  return [
    ...(said === "all" ? [words.all] : []),
    ...(standing.exact ? [] : [words.exact]),
    ...(standing.ownYear ? [] : [words.ownYear]),
    ...(standing.partOfYear ? [words.partOfYear] : []),
    ...(standing.own ? [] : [words.own]),
    ...(standing.compared ? [words.compared] : []),
  ].map((word) => word[language]);
}

function unread(report: Report) {
  const isOpen = ({ fact, quantity }: ReadNumber) => fact === null && isCount(quantity);
  return proseOf(report)
    .numbers.filter(isOpen)
    .map(({ clause, quantity }) => ({
      value: quantity.value,
      unit: quantity.unit,
      quote: quoteOf(clause, startOfItem(clause, quantity), quantity),
      at: placeOf(clause, quantity),
    }));
}
