import { type Edition, editionNamed, editionOfYear, editions, type FormDocument } from "../../form/index.ts";
import { oncePer } from "../../form/once.ts";
import type { Report } from "../../report/model.ts";
import type { Paragraph } from "../../text/paragraphs.ts";
import { placeOf, placesOf, preambleOf } from "../../text/report-text.ts";
import { defineRule, type Found } from "../define.ts";
import { examples } from "./legal-basis-wrong.examples.ts";

/** 编制依据的文号、标题应引用正确，并用现行的一版。 */
export default defineRule({
  id: "legal-basis-wrong",
  group: "metadata",
  title: { zh: "编制依据引用错误或过期", en: "The legal basis is cited wrongly or out of date" },
  severity: "warning",
  basis: {
    zh: "《中华人民共和国政府信息公开条例》（国务院令第711号）；国办公开办函〔2021〕30号（格式）；国办公开办函〔2019〕60号（试行格式）",
    en: "Regulation (State Council Order No. 711); Guo Ban Gong Kai Ban Han [2021] No. 30 (form) and [2019] No. 60 (trial form)",
  },
  why: {
    zh: "文号写错或引用旧文件，多半是抄来的，考核时会被指出。",
    en: "A wrong number or an old document shows that the text was copied; assessors notice.",
  },
  remedy: {
    zh: "核对文号；2021年及以后的报告引用国办公开办函〔2021〕30号。",
    en: "Check the number; reports from 2021 on cite [2021] No. 30.",
  },
  traps: {
    zh: "各地自己的通知有自己的文号；文号里括号、“号”字丢失是网页损坏；提到修订前的第492号令不算错。",
    en: "Local notices have numbers of their own; lost brackets are damage; the old Order No. 492 may be named as history.",
  },
  messages: {
    order: {
      zh: "《政府信息公开条例》是国务院令第711号，这里写的是第{number}号",
      en: "The Regulation is State Council Order No. 711, not No. {number}",
      suggestion: { zh: "国务院令第711号", en: "国务院令第711号" },
    },
    number: {
      zh: "没有“国办公开办函〔{cited}〕{number}号”这样的年度报告文件",
      en: "“国办公开办函〔{cited}〕{number}号” is not a document on annual reports",
      suggestion: { zh: "国办公开办函{right}", en: "国办公开办函{right}" },
    },
    letter: {
      zh: "文号应是“国办公开办函”，这里写成“{written}”",
      en: "The number begins with “国办公开办函”, not “{written}”",
      suggestion: { zh: "国办公开办函", en: "国办公开办函" },
    },
    superseded: {
      zh: "{year}年的报告引用了旧格式“{written}”，应引用{document}",
      en: "The {year} report cites the old form “{written}” instead of {document}",
      suggestion: { zh: "{right}", en: "{right}" },
    },
    title: {
      zh: "{document}印发的是《{title}》，这里写成“{written}”",
      en: "{document} issues the form 《{title}》, not “{written}”",
    },
  },
  examples,
  check(report, found) {
    const paragraphs = preambleOf(report);
    for (const paragraph of paragraphs) {
      if (paragraph.text.includes("国务院")) checkOrder(paragraph, found);
      checkLetter(paragraph, found);
      if (paragraph.text.includes("国办公开办函")) checkNumbers(report, paragraph, found);
    }
    checkSuperseded(report, paragraphs, found);
  },
});

const order =
  /信息公开条例[》>"”]?\s*\((?:中华人民共和国)?\s*国务院(?:令)?\s*(?:第\s*)?(\d{3})\s*(?:号|令|[,)])/gu;
const history = /修订前|原《|原有|旧|2007|2008|废止|修改前|历史/u;

function checkOrder(paragraph: Paragraph, found: Found<"order">): void {
  for (const match of paragraph.text.matchAll(order)) {
    const number = match[1] ?? "";
    const before = paragraph.text.slice(Math.max(0, match.index - 30), match.index);
    if (number === "711" || (number === "492" && history.test(before))) continue;
    const start = match.index + match[0].indexOf(number);
    const at = paragraph.at(start, start + number.length);
    found("order", { at, expected: "711", actual: number, data: { number } });
  }
}

/** 国办公开办涵〔2021〕30号: 函 is a letter; 办 or 函 alone is lost. */
const letter = /国办公开(?:办[涵含涌]|[涵函]|办)(?=[〔[(【]?\s?20\d{2})/u;

function checkLetter(paragraph: Paragraph, found: Found<"letter">): void {
  const match = letter.exec(paragraph.text);
  if (match === null) return;
  const { at, written } = placeOf(paragraph, match);
  found("letter", { at, actual: written, expected: "国办公开办函", data: { written } });
}

const citation = /国办公开办函\s*[〔[(【]\s*(20\d{2})\s*[〕\])】]\s*(?:第\s*)?(\d{1,3})\s*号/gu;

/** Only slips that can be told: the number of one document with the year of another, or a known one under a wrong title. */
function checkNumbers(report: Report, paragraph: Paragraph, found: Found<"number" | "title">): void {
  for (const { match, at } of placesOf(paragraph, citation)) {
    const [, cited = "", number = ""] = match;
    const title = titleBefore(paragraph.text.slice(Math.max(0, match.index - 200), match.index));
    const edition = editions.find(
      ({ document }) => `${document.year}` === cited && `${document.serial}` === number,
    );
    if (edition === undefined) {
      const right = rightFor(number, title, report)?.document;
      if (right !== undefined)
        found("number", { at, data: { cited, number, right: `〔${right.year}〕${right.serial}号` } });
    } else if (title !== null && isWrongTitle(title, edition.document)) {
      found("title", { at, data: { ...namesOf(edition), written: `《${title}》` } });
    }
  }
}

/** The edition whose letter has that serial number, or that title; where it is no longer in force, that of the year. */
function rightFor(number: string, title: string | null, { year }: Report): Edition | null {
  const numbered = editions.find(({ document }) => `${document.serial}` === number);
  if (numbered === undefined)
    return editions.find(({ document }) => title !== null && isTitled(title, document)) ?? null;
  const replaced = year !== null && numbered.years.to !== null && year.value > numbered.years.to;
  return replaced ? editionNamed(editionOfYear(year.value)) : numbered;
}

/** 《……年度报告格式》的通知, with what is left of its brackets; what stands before 年度报告 is often shortened. */
function isTitled(title: string, { subject }: FormDocument): boolean {
  const due = subject.slice(subject.indexOf("年度报告"));
  return title.replace(/[>〉》]?(?:的通知)?$/u, "").endsWith(due);
}

function isWrongTitle(title: string, { subject }: FormDocument): boolean {
  return subject.endsWith("格式") && title.includes("年度报告") && !title.includes("格式");
}

function namesOf({ document: { zh, year, serial, subject } }: Edition) {
  return { document: { zh, en: `[${year}] No. ${serial}` }, title: subject };
}

/** The title in 《》 that ends right before a number in brackets. */
function titleBefore(text: string): string | null {
  const end = /》\s*\(\s*$/u.exec(text);
  if (end === null) return null;
  const start = text.lastIndexOf("《", end.index);
  return start < 0 ? null : text.slice(start + 1, end.index);
}

function checkSuperseded(report: Report, paragraphs: readonly Paragraph[], found: Found<"superseded">): void {
  const year = report.year?.value ?? 0;
  const due = editionNamed(editionOfYear(year));
  if (due === null || paragraphs.some(({ text }) => citationsOf(due).bare.test(text))) return;
  for (const old of editions.filter(({ years }) => years.from < due.years.from)) {
    for (const paragraph of paragraphs) {
      const match =
        citationsOf(old).full.exec(paragraph.text) ??
        citationsOf(old).title.exec(paragraph.text) ??
        (old.trial ? trial.exec(paragraph.text) : null);
      if (match === null) continue;
      const { at, written } = placeOf(paragraph, match);
      const data = { year, written, document: namesOf(due).document, right: due.document.zh };
      found("superseded", { at, data });
      return;
    }
  }
}

const trial = /年度报告格式[》>]?\s*\(试行\)/u;

/** 〔2019〕60号, with brackets of any kind or none, and the same with what stands before it. */
const citationsOf = oncePer(({ document: { year, serial, subject } }: Edition) => {
  const number = `[〔[(【]?\\s*${year}\\s*[〕\\])】]?\\s*${serial}\\s*号`;
  return {
    bare: new RegExp(number, "u"),
    full: new RegExp(`国办公开办函\\s*${number}`, "u"),
    title: new RegExp(
      `《[^《》]{0,40}${subject.slice(subject.indexOf("政府信息公开工作"))}(?:的通知)?》`,
      "u",
    ),
  };
});
