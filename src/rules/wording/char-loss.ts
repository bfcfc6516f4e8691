import { firstFrom } from "../../first-from.ts";
import { oncePer } from "../../form/once.ts";
import { rowsOf } from "../../form/roles.ts";
import type { Block, Location } from "../../read/source.ts";
import type { Report, TableReading } from "../../report/model.ts";
import { folded } from "../../text/folded.ts";
import { isBelow, isCutShort, startsItem } from "../../text/line-ends.ts";
import { openingOf, paragraphsOf } from "../../text/report-text.ts";
import { defineRule, type Found } from "../define.ts";
import { groupPointer } from "../reading/cells.ts";
import { firstPlaces } from "../reading/first-places.ts";
import { organizationName } from "../reading/organization.ts";
import { tablesOf } from "../reading/tables.ts";
import { compareWording } from "../reading/wording.ts";
import { examples } from "./char-loss.examples.ts";

/** 数字、序号旁边的字不应丢失。 */
export default defineRule({
  id: "char-loss",
  group: "wording",
  title: { zh: "数字或序号旁文字缺失", en: "Characters lost beside numbers" },
  severity: "error",
  basis: {
    zh: "国办公开办函〔2021〕30号、〔2019〕60号所附格式；考核要求文字严谨",
    en: "Forms of Guo Ban Gong Kai Ban Han [2021] No. 30 and [2019] No. 60",
  },
  why: {
    zh: "网页发布系统常丢掉数字、序号旁边的字；Word 文件里则是原稿有误。",
    en: "Publishing systems drop characters beside numbers; in a Word file it is the author's slip.",
  },
  remedy: { zh: "对照原稿补上，重新发布。", en: "Complete it from the manuscript." },
  traps: {
    zh: "日期残缺由 date-garbled 提示，章节标题由 section-heading-wording 提示；表名按统一格式提示，正文不代为补字。",
    en: "Dates and headings have rules of their own; running text is not repaired.",
  },
  messages: {
    caption: {
      zh: "表名“{written}”缺字，应为“{right}”",
      en: "The caption “{written}” has lost characters: “{right}”",
      suggestion: { zh: "{right}", en: "{right}" },
    },
    group: { zh: "表三“{right}”这一栏的文字丢失", en: "Table 3: the label “{right}” is lost" },
    year: {
      zh: "“{written}”后丢了“年”字",
      en: "“年” is missing after “{written}”",
      suggestion: { zh: "{written}年", en: "{written}年" },
    },
    opening: {
      zh: "段首“{written}”前似丢字（本{written}）",
      en: "Something is lost before “{written}” (本{written})",
    },
    beheaded: {
      zh: "前一段在数字后中断，本段从句子中间开始：“{written}…”",
      en: "The paragraph before breaks off after a number, this one begins in mid-sentence: “{written}…”",
    },
    stop: {
      zh: "“{written}”后似丢了标点",
      en: "A punctuation mark seems to be missing after “{written}”",
    },
  },
  examples,
  check(report, found, { source }) {
    const lost: Lost = (messageId, finding) => found(messageId, { ...finding, artefact: true });
    checkTables(report, source.blocks, lost);
    checkOpening(report, lost);
    checkSubheadings(report, lost);
    checkBeheaded(report, lost);
    for (const { paragraph, match } of firstPlaces(report, clauses)) {
      const end = match.index + match[0].length;
      const written = paragraph.quote(Math.max(0, end - 4), end);
      lost("stop", { at: paragraph.at(end, end + 1), data: { written } });
    }
  },
});

type Lost = Found<"caption" | "group" | "year" | "opening" | "beheaded" | "stop">;

/** 「遵守《……条例》认真贯彻……」: two clauses without a comma. */
const clauses = /(?:遵守|执行)《[^》]{4,40}》(?=认真(?:贯彻|落实|执行))|(?<=工作原则)(?=强化|加强|落实)/u;

function checkTables(report: Report, blocks: readonly Block[], lost: Lost): void {
  for (const table of tablesOf(report)) {
    for (const { role, raw, expected: right, similarity, at } of table.headers) {
      if (role !== "caption" || raw === null || similarity === 1) continue;
      const isDamaged = compareWording(raw, { text: right, en: "" }) === "damaged";
      if (isDamaged) lost("caption", { at, data: { written: raw.trim(), right } });
    }
    // 三、本年度办理结果; none in other tables.
    const right = rowsOf(table.template, "outcome")[0]?.groups[0]?.text ?? "";
    const isLost = table.headers.some(({ expected, raw }) => raw === null && expected === right);
    const at = isLost ? placeOfLostGroup(table, blocks) : null;
    if (at !== null) lost("group", { cell: groupPointer(table.template, "outcome"), at, data: { right } });
  }
}

/**
 * Where a lost label would stand. In a text its pieces may stand on other rows (L9 of docs/layouts.md), so it counts as lost only
 * where no piece of it is found in the lines of the table.
 */
function placeOfLostGroup({ layout, at, rows }: TableReading, blocks: readonly Block[]): Location | null {
  const granted = rows.find(({ row }) => row.roles.includes("granted"))?.at ?? null;
  const [from, to] = [at.line, rows.findLast((row) => row.at !== null)?.at?.line];
  if (layout === "grid" || granted === null || from === undefined || to === undefined) return null;
  const lines = linesOf(blocks);
  const own = lines.slice(firstFrom(lines, from, numberOf), firstFrom(lines, to + 1, numberOf));
  const text = own.map((line) => line.text).join("");
  return /本年度|年度办|度办理|办理结|理结果/u.test(text.replace(/\s+/gu, "")) ? null : granted;
}

interface Line {
  readonly number: number;
  readonly text: string;
}

const numberOf = ({ number }: Line) => number;

/** Lines outside of tables in their order; sought once for all reports of a file. */
const linesOf = oncePer((blocks: readonly Block[]): readonly Line[] => {
  const paragraphs = blocks.filter((block) => block.kind === "paragraph");
  const lines = paragraphs.map(({ at, text }) => ({ number: at.line ?? 0, text }));
  return lines.sort((one, other) => one.number - other.number);
});

/** 年 behind the year of the title, and 本 before 年度报告. */
function checkOpening(report: Report, lost: Lost): void {
  const lines = report.preamble.filter(({ foreign }) => foreign !== true);
  lines.forEach(({ text, at }, index) => {
    const next = folded(lines[index + 1]?.text ?? "");
    const title = folded(text) + (/^政府信息公开(?:工作)?年度报告/u.test(next) ? next : "");
    const year = /20\d{2}(?=政府信息公开(?:工作)?年度报告)/u.exec(title)?.[0];
    if (year !== undefined) lost("year", { at, data: { written: year } });
  });
  for (const paragraph of openingOf(report)) {
    if (/^\s*年度报告(?=根据|依据|按照|由|所列|中所列|电子版)/u.test(paragraph.text))
      lost("opening", { at: paragraph.at(0), data: { written: "年度报告" } });
  }
}

/** 「（一）主动公开方面2023年……」: the stop behind the subheading is gone. */
function checkSubheadings(report: Report, lost: Lost): void {
  const name = organizationName(report)?.slice(0, 4) ?? "";
  for (const paragraph of paragraphsOf(report, "overview")) {
    const { text, lines } = paragraph;
    const named = name === "" ? 0 : Math.max(0, text.indexOf(name));
    const own = (beforeWords.exec(text) ?? beforeName.exec(text.slice(0, named)))?.[0];
    // What ends with its line has no stop to lose.
    if (own === undefined || own.length === lines[0]?.text.replace(/\s+/gu, "").length) continue;
    lost("stop", { at: paragraph.at(own.length, own.length + 1), data: { written: own.trim().slice(-4) } });
  }
}

const beforeWords =
  /^[\s•*-]*[(（][一二三四五六七八九十][)）][^。,;:、\d]{2,18}?(?:方面|情况)(?=20\d{2}年|[一1]是|我[局办委镇乡]|本[局办委镇乡单])/u;
const beforeName = /^[\s•*-]*[(（][一二三四五六七八九十][)）][^。,;:、]{2,18}方面$/u;

/** A paragraph that begins in the middle of a sentence. */
function checkBeheaded(report: Report, lost: Lost): void {
  for (const key of report.order) {
    const paragraphs = paragraphsOf(report, key);
    paragraphs.forEach((paragraph, index) => {
      const { text, lines } = paragraph;
      const before = paragraphs[index - 1];
      const [last, first] = [before?.lines.at(-1), lines[0]];
      if (before === undefined || last === undefined || first === undefined) return;
      if (!isCutShort(before.text, text) || startsItem(text)) return;
      // Neighbouring lines of a text are one paragraph.
      if (report.kind === "text" && isBelow(last, first)) return;
      if (before.text.length < 25 || !/^\p{Script=Han}{4}/u.test(text)) return;
      lost("beheaded", { at: paragraph.at(0), data: { written: text.slice(0, 8) } });
    });
  }
}
