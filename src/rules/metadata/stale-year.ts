import { allParagraphs, occurs, wholeText } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { organizationName } from "../reading/organization.ts";
import { examples } from "./stale-year.examples.ts";

/** 当年的工作里不应残留往年的年份。 */
export default defineRule({
  id: "stale-year",
  group: "metadata",
  title: { zh: "正文残留往年年份", en: "A past year is left in the text" },
  severity: "warning",
  basis: {
    zh: "考核要求内容真实、文字严谨；内容照搬会被扣分",
    en: "Copied content costs points in assessments",
  },
  why: {
    zh: "多半是套用上年报告时漏改，读者会以为写的是上一年的事。",
    en: "Usually a trace of last year's report, which makes readers think that it is about last year.",
  },
  remedy: {
    zh: "核对年份；确是往年的事，写清楚与本年的关系。",
    en: "Check the year, or say what it has to do with this one.",
  },
  traps: {
    zh: "与上年比较、结转、历年累计、上年的年报、上级文件的名称和文号、下一年的打算都不算。",
    en: "Comparisons, carry-overs, sums over years, last year's report, documents of others and plans are not meant.",
  },
  messages: {
    document: {
      zh: "{year}年的报告里，“{written}”是{stale}年的文件，请核对是否漏改年份",
      en: "In a {year} report “{written}” is of {stale}; was the year left unchanged?",
    },
    opening: {
      zh: "{year}年报告的这一段以“{written}”开头，请核对年份",
      en: "A paragraph of the {year} report begins with “{written}”; check the year",
    },
    figures: {
      zh: "{year}年的报告里写的是{stale}年的数量：“{written}”，请核对年份",
      en: "A {year} report gives figures of {stale}: “{written}”; check the year",
    },
  },
  examples,
  check(report, found) {
    const year = report.year?.value;
    if (year === undefined || report.yearFrom === "publication") return;
    if (!wholeText(report).includes(`${year - 1}`) && !occurs(report, issued)) return;
    const name = organizationName(report);
    const title = report.title?.value ?? "";
    // Where the title itself names another year, title-year-mismatch has said so.
    const titleIsStale = /20\d{2}/u.test(title) && !title.includes(`${year}`);
    for (const paragraph of allParagraphs(report)) {
      if (paragraph.section === null || paragraph.section === "problems") continue;
      // Where the paragraph names this year too, it compares.
      const compares = paragraph.text.includes(`${year}年`) || titleIsStale;
      for (const { index, 0: text } of paragraph.text.matchAll(/[^。;!?]+/gu)) {
        if (!text.includes(`${year - 1}`) && !issued.test(text)) continue;
        const isFirst = /^(?:\([一二三四五六]\)[^。,]{0,12}。)?$/u.test(paragraph.text.slice(0, index));
        const asOwn = compares
          ? null
          : ((isFirst ? staleOpening(text, year, paragraph.section === "overview") : null) ??
            staleFigures(text, year));
        const stale = ownPlan(text, year, name) ?? asOwn;
        if (stale === null) continue;
        const [start, end] = [index + stale.index, index + stale.index + stale.length];
        const data = { year, stale: stale.year, written: paragraph.quote(start, end) };
        found(stale.messageId, { at: paragraph.at(start, end), data });
      }
    }
  },
});

/** What names a past year in a sentence, and where. */
interface Stale {
  readonly messageId: "document" | "opening" | "figures";
  readonly year: number;
  readonly index: number;
  readonly length: number;
}

const issued =
  /(?:制定|印发|制订|出台|修订|编制)(?:下发|印发|实施)?(?:并?(?:印发|实施|下发))?了?\s*《([^》]{2,20}?)\s*(20\d{2})\s*年度?[^》]{0,24}(?:方案|计划|要点|安排)》/u;

/** The office's own plan of a past year, issued in a sentence that does not say so. */
function ownPlan(text: string, year: number, name: string | null): Stale | null {
  const match = issued.exec(text);
  if (match === null) return null;
  const stale = Number(match[2]);
  const owner = (match[1] ?? "").replace(/\s+/gu, "");
  if (stale >= year || stale < year - 2 || !isOwn(owner, name)) return null;
  const isSaid = new RegExp(`${stale}|去年|上年|此前|历年|以来`, "u").test(text.slice(0, match.index));
  const lead = match[0].indexOf("《");
  const place = { index: match.index + lead, length: match[0].length - lead };
  return isSaid ? null : { messageId: "document", year: stale, ...place };
}

/** 区水务局 for 云岭市青溪区水务局: the office itself, not its superior. */
function isOwn(owner: string, name: string | null): boolean {
  if (/^(?:本|我)(?:局|办|委|中心|镇|乡|街道|单位)/u.test(owner)) return true;
  return name !== null && owner.length >= 3 && (name.endsWith(owner) || owner.endsWith(name));
}

const counted = /\d\s*(?:件|条|次|份|篇|宗|场|期|人次)/u;
const related =
  /较|比|同期|去年|上年|上一年|结转|增长|增加|减少|分别|年报|年度报告|以来|至|底|末|与|均|曾|已|仍|办结|答复|起|历|累计|原|延续|继续/u;

/** 收到417件，本年度为387件: two years side by side. */
const thisYearToo = /\d\s*(?:件|条|次|份|篇|宗|场|期|人次)[^。;]*?(?:本年|今年)/u;

/** 2022年，我局认真贯彻……, 2022年未收取信息处理费: the first words of a paragraph that tells what the office does. */
function staleOpening(text: string, year: number, isOverview: boolean): Stale | null {
  const [whole = "", head = "", of] =
    noFees.exec(text) ?? (isOverview ? (openingOfOffice.exec(text) ?? []) : []);
  if (of !== `${year - 1}` || counted.test(text) || related.test(text)) return null;
  return { messageId: "opening", year: year - 1, index: head.length, length: whole.length - head.length };
}

const openingOfOffice =
  /^((?:\([一二三四五]\)[^。,]{0,12})?)(20\d{2})年度?(?:,[^,。]{0,16}?(?:认真|坚持|深入|严格|扎实|积极|紧紧|围绕|高度|切实|全面|持续)|,?[本我](?:局|办|委|中心|镇|乡|街道|单位)(?:进一步|不断|完善|加强|强化|健全|规范))/u;
const noFees = /^()(20\d{2})年度?,?[^,。\d]{0,12}?(?:未|没有)(?:收取|产生|发生)[^,。\d]{0,10}信息处理费/u;

/** The clause in which a sentence gives last year's figures as if they were this year's. */
function staleFigures(text: string, year: number): Stale | null {
  const start = new RegExp(
    `^[\\s(（一二三四五六七八九十)）、.]*(?:[^\\d,]{2,14}[.。])?(?=${year - 1}\\s?年度?[,\\s]?)`,
    "u",
  ).exec(text);
  if (start === null) return null;
  const index = start[0].length;
  const rest = text.slice(index + 4);
  const isStatement = /共|全年|累计|收到|受理|制发|制定|印发|主动公开|发布|公开/u.test(rest);
  const compares =
    rest.includes(`${year}`) || rest.includes(`${year + 1}`) || related.test(rest) || thisYearToo.test(rest);
  if (compares || !isStatement || !counted.test(rest)) return null;
  const { length } = /^[^。;]{0,40}/u.exec(text.slice(index))?.[0] ?? "";
  return { messageId: "figures", year: year - 1, index, length };
}
