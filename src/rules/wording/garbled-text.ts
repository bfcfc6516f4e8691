import type { TextLine } from "../../report/model.ts";
import { placeIn } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { examples } from "./garbled-text.examples.ts";

/** 正文里不应有乱码和识别错误的文字。 */
export default defineRule({
  id: "garbled-text",
  group: "wording",
  title: { zh: "乱码或识别错误文字", en: "Garbled text" },
  severity: "warning",
  basis: {
    zh: "条例第二十四条：公开平台应具备检索、查阅、下载功能；比照适用于年度报告",
    en: "Regulation, article 24: platforms offer search, reading and download; applied to the report by analogy",
  },
  why: {
    zh: "乱码多半来自截图识别或编码错误，读者看不懂，也检索不到。",
    en: "Garbage comes from recognised pictures or wrong encodings; nobody can read or find it.",
  },
  remedy: {
    zh: "对照原件改正，或用文字代替截图。",
    en: "Correct it from the original; use text instead of pictures.",
  },
  traps: {
    zh: "外文名称、APP、H5、网址、选择框不算。",
    en: "Foreign names, APP, H5, addresses and tick boxes are not meant.",
  },
  messages: {
    garbled: { zh: "此处文字像是乱码或识别错误：“{text}”", en: "Garbled text: “{text}”" },
  },
  examples,
  check(report, found) {
    const lines = [...report.preamble, ...report.order.flatMap((key) => report.sections[key]?.lines ?? [])];
    for (const line of lines) {
      if (isPlain.test(line.text) && !mojibake.test(line.text)) continue;
      const offset = garbageIn(line);
      if (offset === null) continue;
      const text = line.text.slice(offset, offset + 24);
      found("garbled", { at: placeIn(report, line, offset, text.length), artefact: true, data: { text } });
    }
  },
});

/** A line of Chinese in which nothing strange stands: nearly every one. */
const isPlain =
  /^[\w\s，。；：、（）“”《》〔〕()[\].,:;%@/+-]*[\u4e00-\u9fff][\u4e00-\u9fff\w\s，。；：、（）“”《》〔〕()[\].,:;%@/+-]*$/u;

/** What wrongly decoded text looks like, in characters that are Chinese. */
const mojibake = /锟斤拷|烫烫烫/u;
/** Scripts and signs that no Chinese report uses; a single の may stand in a name. */
const alien =
  /[\u3041-\u3096\u30a1-\u30fa\uac00-\ud7af](?=.{0,40}[\u3041-\u3096\u30a1-\u30fa\uac00-\ud7af])|[\u3105-\u312f\ufffd]|锟斤拷|烫烫烫|[âÃÂ][\u0080-\u00bf€œ™]{1,2}|\?{4,}/u;
/** A box within a word; beside 是, 否, 有, 无 it is one to tick. */
const boxed = /(?<=\p{Script=Han})(?<![是否有无])□(?![是否有无])(?=\p{Script=Han})/u;

/** Index of the first garbage of a line; `null` where it is clean. */
function garbageIn({ text, foreign }: TextLine): number | null {
  const found = alien.exec(text) ?? (/[☑√✓■]|□.*□/u.test(text) ? null : boxed.exec(text));
  if (found !== null) return found.index;
  if (foreign === true && /^\d{4,}$/u.test(text) && !/^(?:20\d{6}|\d{6})$/u.test(text)) return 0;
  return isAlienSentence(text) ? 0 : null;
}

/** A whole line of foreign words in capitals, as OCR makes of ornaments; titles in English speak of the report. */
function isAlienSentence(text: string): boolean {
  if (/[\p{Script=Han}@/]|www|report|government|information/iu.test(text)) return false;
  const words = text.split(/\s+/u).filter((word) => /^[A-Z][A-Z.,']*$/u.test(word));
  return words.length >= 5 && text.length >= 25;
}
