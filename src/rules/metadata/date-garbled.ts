import { allParagraphs, occurs } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { type DamagedDate, damagedDate, damagedDates } from "../reading/damaged-dates.ts";
import { examples } from "./date-garbled.examples.ts";

/** 日期里的年、月、日不应丢失。 */
export default defineRule({
  id: "date-garbled",
  group: "metadata",
  title: { zh: "日期文字残缺", en: "A date has lost characters" },
  severity: "error",
  basis: { zh: "考核要求数据精确、文字严谨", en: "Assessments require exact and careful wording" },
  why: {
    zh: "年、月、日字丢失后，日期有不止一种读法；网页上多半是发布系统丢字，Word 文件里就是原稿有误。",
    en: "Without 年, 月 or 日 a date can be read in several ways; on web pages usually the site's fault, in Word the author's.",
  },
  remedy: { zh: "对照原稿补全日期。", en: "Complete the date from the manuscript." },
  traps: {
    zh: "八位数字的日期编号、网址、文号里的数字不算；只有一种读法时给出读法，数据不改。",
    en: "Date stamps of eight digits, addresses and file numbers are not meant; nothing is corrected in the data.",
  },
  messages: {
    garbled: { zh: "日期残缺：“{written}”", en: "Damaged date: “{written}”" },
    readable: {
      zh: "日期残缺：“{written}”，应为“{reading}”",
      en: "Damaged date: “{written}”, to be read as “{reading}”",
      suggestion: { zh: "{reading}", en: "{reading}" },
    },
  },
  safe: ["readable"],
  examples,
  check(report, found) {
    if (!occurs(report, damagedDate)) return;
    for (const paragraph of allParagraphs(report)) {
      const damaged = damagedDates(paragraph.text);
      const edits = damaged.map(({ offset, written, reading }) => {
        return { at: paragraph.at(offset, offset + written.length), written, right: reading ?? written };
      });
      const [first] = edits;
      if (first === undefined) continue;
      const readings = damaged.map(({ reading }) => reading);
      const data = { written: edits.map(({ written }) => written).join("、"), reading: readings.join("、") };
      const isAll = !holdsOthers(paragraph.text, damaged);
      const finding = { at: first.at, artefact: true, edits: isAll ? edits : [], data };
      found(readings.includes(null) ? "garbled" : "readable", finding);
    }
  },
});

/**
 * True where more is damaged in a passage than the dates that were told: 至1231日止 behind 202311日. What is put right in
 * part is no longer seen to be damaged, so it is left to whoever has the manuscript.
 */
function holdsOthers(text: string, damaged: readonly DamagedDate[]): boolean {
  const rest = damaged.reduce((left, { written }) => left.replace(written, ""), text);
  return /(?<![\d.])\d{3,8}[月日]/u.test(rest);
}
