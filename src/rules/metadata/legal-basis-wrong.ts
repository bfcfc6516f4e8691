import { type Edition, editionNamed, editionOfYear, editions, type FormDocument } from "../../form/index.ts";
import { oncePer } from "../../form/once.ts";
import type { Report } from "../../report/model.ts";
import type { Paragraph } from "../../text/paragraphs.ts";
import { firstPlaceIn, placesOf, preambleOf } from "../../text/report-text.ts";
import { defineRule, type Found } from "../define.ts";
import { placeOfGroup } from "../reading/place-of-group.ts";
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
    for (const paragraph of preambleOf(report)) {
      checkOrder(paragraph, found);
      checkNumbers(report, paragraph, found);
      const wrong = firstPlaceIn([paragraph], letter);
      if (wrong === null) continue;
      const { at, written } = wrong;
      found("letter", { at, actual: written, expected: "国办公开办函", data: { written } });
    }
    checkSuperseded(report, found);
  },
});

const order =
  /信息公开条例[》>"”]?\s*\((?:中华人民共和国)?\s*国务院(?:令)?\s*(?:第\s*)?(\d{3})\s*(?:号|令|[,)])/gu;
const history = /修订前|原《|原有|旧|2007|2008|废止|修改前|历史/u;

function checkOrder(paragraph: Paragraph, found: Found<"order">): void {
  for (const match of paragraph.text.matchAll(order)) {
    const { at, written: number } = placeOfGroup(paragraph, match);
    const before = paragraph.text.slice(Math.max(0, match.index - 30), match.index);
    if (number === "711" || (number === "492" && history.test(before))) continue;
    found("order", { at, expected: "711", actual: number, data: { number } });
  }
}

/** 国办公开办涵〔2021〕30号: 函 is a letter; 办 or 函 alone is lost. */
const letter = /国办公开(?:办[涵含涌]|[涵函]|办)(?=[〔[(【]?\s?20\d{2})/u;

const citation = /国办公开办函\s*[〔[(【]\s*(20\d{2})\s*[〕\])】]\s*(?:第\s*)?(\d{1,3})\s*号/gu;
/** The title in 《》 that ends right before a number in brackets. */
const titleBefore = /《([^《]*)》\s*\(\s*$/u;

/**
 * Only slips that can be told: the number of one document with the year of another, one of its year where none is cited
 * rightly, or a known one under a wrong title.
 */
function checkNumbers(report: Report, paragraph: Paragraph, found: Found<"number" | "title">): void {
  for (const { match, at } of placesOf(paragraph, citation)) {
    const [, cited = "", number = ""] = match;
    const before = paragraph.text.slice(Math.max(0, match.index - 200), match.index);
    const title = titleBefore.exec(before)?.[1] ?? "";
    const edition = editions.find(
      ({ document }) => `${document.year}` === cited && `${document.serial}` === number,
    );
    const right = edition === undefined ? rightFor(cited, number, title, report)?.document : undefined;
    if (right !== undefined)
      found("number", { at, data: { cited, number, right: `〔${right.year}〕${right.serial}号` } });
    if (edition !== undefined && isWrongTitle(title, edition.document))
      found("title", { at, data: { ...namesOf(edition), written: `《${title}》` } });
  }
}

/** The edition whose letter has that serial number, that title, or, where none is cited rightly, that year; where it is no longer in force, that of the year. */
function rightFor(cited: string, number: string, title: string, report: Report): Edition | null {
  const { year } = report;
  const numbered = editions.find(({ document }) => `${document.serial}` === number);
  const end = numbered?.years.to ?? Number.POSITIVE_INFINITY;
  if (year !== null && year.value > end) return editionNamed(editionOfYear(year.value));
  const titled = numbered ?? editions.find(({ document }) => isTitled(title, document));
  if (titled !== undefined || editions.some((one) => isCited(one, report))) return titled ?? null;
  return editions.find(({ document }) => `${document.year}` === cited) ?? null;
}

/** 《……年度报告格式》的通知, with what is left of its brackets; what stands before 年度报告 is often shortened. */
function isTitled(title: string, { subject }: FormDocument): boolean {
  const due = subject.slice(subject.indexOf("年度报告"));
  return title.replace(/[>〉》]?(?:的通知)?$/u, "").endsWith(due);
}

function isWrongTitle(title: string, { subject }: FormDocument): boolean {
  const isTrial = title.includes("试行") && !subject.includes("试行");
  return subject.endsWith("格式") && title.includes("年度报告") && (!title.includes("格式") || isTrial);
}

function namesOf({ document: { zh, year, serial, subject } }: Edition) {
  return { document: { zh, en: `[${year}] No. ${serial}` }, title: subject };
}

function checkSuperseded(report: Report, found: Found<"superseded">): void {
  const year = report.year?.value ?? 0;
  const due = editionNamed(editionOfYear(year));
  const paragraphs = preambleOf(report);
  if (due === null || isCited(due, report)) return;
  const old = editions.filter(({ years }) => years.from < due.years.from).map((one) => citationsOf(one).any);
  const [first] = old.flatMap((patterns) =>
    paragraphs.flatMap((paragraph) =>
      patterns.flatMap((pattern) => firstPlaceIn([paragraph], pattern) ?? []),
    ),
  );
  if (first === undefined) return;
  const { at, written } = first;
  found("superseded", {
    at,
    data: { year, written, document: namesOf(due).document, right: due.document.zh },
  });
}

function isCited(edition: Edition, report: Report): boolean {
  return firstPlaceIn(preambleOf(report), citationsOf(edition).bare) !== null;
}

const trial = /年度报告格式[》>]?\s*\(试行\)/u;

/** 〔2019〕60号, with brackets of any kind or none; and whatever names the document, the surest first. */
const citationsOf = oncePer(({ document: { year, serial, subject }, trial: isTrial }: Edition) => {
  const number = `[〔[(【]?\\s*${year}\\s*[〕\\])】]?\\s*${serial}\\s*号`;
  const words = subject.slice(subject.indexOf("政府信息公开工作"));
  const full = new RegExp(`国办公开办函\\s*${number}`, "u");
  const title = new RegExp(`《[^《》]{0,40}${words}(?:的通知)?》`, "u");
  return { bare: new RegExp(number, "u"), any: isTrial ? [full, title, trial] : [full, title] };
});
