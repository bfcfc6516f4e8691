import { foldLabel, splitOrdinal } from "../../form/fold.ts";
import { type SectionKey, sections } from "../../form/index.ts";
import { oncePerText } from "../../form/once.ts";
import { ordinalValue } from "../../text/numerals.ts";
import { thresholds } from "../thresholds.ts";
import { indexLabels, prepareLabel } from "../words/similarity.ts";
import type { PhysicalRow } from "./rows.ts";

/** A line that reads as one of the six statutory headings. Words decide, not numerals: 「四、结转下年度继续办理」 is a row of 表三. */
export interface Heading {
  readonly row: number;
  readonly key: SectionKey;
  /** Position of the section in the form, 0–5. */
  readonly index: number;
  /** The heading as it stands, without Markdown or bookmark marks. */
  readonly text: string;
  /** 一…六 as it stands, or `null` where it was lost. */
  readonly ordinal: string | null;
  readonly likeness: number;
  /** Text that follows the heading in the same line; empty mostly. */
  readonly rest: string;
}

const prepared = sections.map((section, index) => {
  const label = {
    ...section.heading,
    aliases: [...(section.heading.aliases ?? []), ...section.variants.map((variant) => variant.text)],
  };
  const cores = [label.text, ...label.aliases].map((text) => splitOrdinal(foldLabel(text)).core);
  const { key, ordinal, subject } = section;
  return { key, index, ordinal, subject, label: prepareLabel(label), cores };
});
const headingIndex = indexLabels(prepared.map((section) => section.label));
const memoLimit = thresholds.headings.memoLimit;

const longestHeading = thresholds.headings.longestHeading;
const leadingMarks = /^(?:\s|[#>*•·-]|\[bookmark:[^\]]{0,40}\]|\?)+/u;
/** A line that begins with a word, or with a number of another kind than a section's. */
const withoutOrdinal =
  /^[\s\u200b-\u200d\u2060“”"'‘’「」『』《》<>?�]*(?![一二三四五六])[\u4e00-\u9fffa-zA-Z0-9(（]/u;
const minimumLikeness = thresholds.headings.minimumLikeness;
const minimumInPlace = thresholds.headings.minimumInPlace;
const minimumWithoutOrdinal = thresholds.headings.minimumWithoutOrdinal;

/** Headings in rows, in order; a section may have several candidates. */
export function findHeadings(rows: readonly PhysicalRow[]): readonly Heading[] {
  const usual = headingsBy(rows, headingOf);
  const known = new Set(usual.filter(({ ordinal }) => ordinal !== null).map(({ key }) => key));
  if (known.size === sections.length) return usual;
  const numbered = headingsBy(rows, headingNumberedOtherwise);
  const keys = new Set(numbered.map(({ key }) => key));
  if (keys.size < thresholds.headings.fewestNumberedOtherwise) return usual;
  return [
    ...usual.filter(({ key }) => known.has(key) || !keys.has(key)),
    ...numbered.filter(({ key }) => !known.has(key)),
  ].sort((left, right) => left.row - right.row);
}

function headingsBy(
  rows: readonly PhysicalRow[],
  read: (text: string, row: number) => Heading | null,
): Heading[] {
  return rows.flatMap((row, index) => {
    const text = onlyText(row);
    return text === null ? [] : (read(text, index) ?? []);
  });
}

/** What may stand before a heading in the place of `一、`, folded: （一）, 第一部分, 壹、, I., or nothing but marks. */
const otherNumber =
  /^[(★☆◆●■◎]{0,4}(?:第?([一二三四五六壹贰叁肆伍陆1-6]|i{1,3}|iv|vi?)(?:部分|章|节)?)?[),.:]{0,3}$/iu;
const formal = "壹贰叁肆伍陆";
const roman = ["i", "ii", "iii", "iv", "v", "vi"];

/**
 * A heading word for word behind the number of its section in another style. By itself it might as well be one of a part of
 * a section (（一）主动公开政府信息情况 has the number of none).
 */
function headingNumberedOtherwise(text: string, row: number): Heading | null {
  if (text.length > longestHeading) return null;
  const folded = foldLabel(text).replace(/[)★☆◆●■◎.:]{1,4}$/u, "");
  for (const { key, index, ordinal, cores } of prepared) {
    const wording = cores.find((core) => folded.endsWith(core));
    if (wording === undefined) continue;
    const [all, number] = otherNumber.exec(folded.slice(0, -wording.length)) ?? [];
    const isOwn = number === undefined || placeOf(number.toLowerCase()) === index;
    if (all === undefined || !isOwn) continue;
    const likeness = thresholds.headings.wordForWord;
    return {
      row,
      key,
      index,
      text: text.trim(),
      ordinal: number === undefined ? null : ordinal,
      likeness,
      rest: "",
    };
  }
  return null;
}

/** The position of the section that has a number, in whatever style. */
function placeOf(number: string): number {
  const [asRoman, asFormal] = [roman.indexOf(number), formal.indexOf(number)];
  return asRoman >= 0 ? asRoman : asFormal >= 0 ? asFormal : (ordinalValue(number) ?? 0) - 1;
}

/** Whether a text is a statutory heading beyond doubt: official wording behind the section's own ordinal. */
export function isOfficialHeading(text: string): boolean {
  const heading = headingOf(text, 0);
  return (
    heading !== null &&
    heading.likeness >= thresholds.headings.wordForWord &&
    heading.ordinal === prepared[heading.index]?.ordinal
  );
}

/** Whether a line reads as one of the statutory headings, wherever it stands. */
export function looksLikeHeading(text: string): boolean {
  return text.length <= 2 * longestHeading && readsAsHeading(text);
}

/** Asked of the same line by every step. */
const readsAsHeading = oncePerText(memoLimit, (text) => headingOf(text, 0) !== null);

/** A line behind a number that a section may have, in the style of headings: `一、…` or `第一部分…`. */
export interface NumberedLine {
  readonly row: number;
  /** 1–6 */
  readonly number: number;
  readonly style: "一、" | "第一部分";
  /** Sections whose heading it is by its words, as far as words show; none where it is of another subject. */
  readonly sections: readonly number[];
  /** The line as a heading; `null` where it is a sentence. */
  readonly heading: Pick<Heading, "text" | "ordinal" | "rest"> | null;
}

const numbered =
  /^(?:(第?)([一二三四五六])(部分|章)|([一二三四五六])(?=\s|[、，,.．:：]))[\s、，,.．:：]*(?=\S)/u;

/** Lines with the number of a section, whatever their words. */
export function numberedLines(rows: readonly PhysicalRow[]): readonly NumberedLine[] {
  return rows.flatMap((row, index) => {
    const text = onlyText(row)?.replace(leadingMarks, "").trim() ?? "";
    const [lead, part = "", ofPart, , alone = ""] = numbered.exec(text) ?? [];
    if (lead === undefined) return [];
    const ordinal = ofPart ?? alone;
    const { wording, rest } = wordingOf(text.slice(lead.length));
    return {
      row: index,
      number: ordinalValue(ordinal) ?? 0,
      style: part === "" && ofPart === undefined ? ("一、" as const) : ("第一部分" as const),
      sections: sectionsOfSubject(foldLabel(wording)),
      heading: wording === "" ? null : { text: `${lead}${wording}`, ordinal, rest },
    };
  });
}

/** A line without a sentence is a heading as a whole; else what stands before its first full stop or colon is, without a comma. */
function wordingOf(text: string): { wording: string; rest: string } {
  const [wording = ""] =
    /^[^。；;：:！？!?]*(?=[。：:]?$)|^[^。；;：:！？!?，,]*(?=[。：:])/u.exec(text) ?? [];
  if (wording === "" || wording.length > longestHeading) return { wording: "", rest: "" };
  return { wording, rest: text.slice(wording.length).replace(/^[\s:：。]+/u, "") };
}

/** The sections that a wording is of: by the words of their subject, or since it is like their heading. */
const sectionsOfSubject = oncePerText(memoLimit, (folded: string): readonly number[] => {
  const best = bestSection(folded);
  const isLike = (index: number) => best?.section.index === index && best.likeness >= minimumInPlace;
  const all = prepared.flatMap(({ index, subject }) =>
    isLike(index) || subject.some((word) => folded.includes(word)) ? [index] : [],
  );
  // What names a part is no heading of the whole.
  return all.length > 1 ? all.filter((index) => prepared[index]?.key !== "overview") : all;
});

/** The text of a row that holds a single piece of text; headings may stand in a cell. */
function onlyText(row: PhysicalRow): string | null {
  // Figures, one to a line, are most lines of some files.
  if (row.layout === "plain") return row.cells[0]?.kind === "number" ? null : row.text;
  // Blanks may part a heading from its number.
  if (row.separator === "space" && row.cells.every(({ kind }) => kind === "label")) return row.text;
  const filled = row.cells.filter((cell) => cell.text.trim() !== "");
  const [only] = filled;
  return filled.length !== 1 || only === undefined || only.kind === "number" ? null : only.text;
}

function headingOf(raw: string, row: number): Heading | null {
  const text = raw
    .replace(leadingMarks, "")
    .replace(/(?<!\*)\*+$/u, "")
    .trim();
  if (text === "" || text.length > thresholds.headings.longestLine) return null;
  if (text.length > longestHeading && withoutOrdinal.test(text)) return null;
  const head = text.length > longestHeading ? text.slice(0, longestHeading + 15) : text;
  const folded = foldLabel(head);
  // `（一）主动公开政府信息情况` and its damaged forms are subheadings of section one.
  if (/^[()]/u.test(folded)) return null;
  const { ordinal, core } = splitOrdinal(folded);
  if (text.length <= longestHeading) {
    const best = bestSection(folded);
    if (best !== null) {
      const floor = ordinal === "" ? minimumWithoutOrdinal : minimumLikeness;
      const { section, likeness } = best;
      if (likeness >= floor) {
        return {
          row,
          key: section.key,
          index: section.index,
          text,
          ordinal: ordinal || null,
          likeness,
          rest: "",
        };
      }
    }
  }
  return headingWithText(text, row, ordinal, core);
}

type Best = { section: (typeof prepared)[number]; likeness: number } | null;

const bestSection = oncePerText(memoLimit, (folded: string): Best => {
  let best: Best = null;
  headingIndex.compare(folded.replace(/(?<![.:])[.:]+$/u, ""))?.forEach((likeness, index) => {
    const section = prepared[index];
    if (section !== undefined && likeness > (best?.likeness ?? 0)) best = { section, likeness };
  });
  return best;
});

/** `六、其他需要报告的事项：无。` — heading and text in one line; only with the section's own ordinal. */
function headingWithText(text: string, row: number, ordinal: string, core: string): Heading | null {
  for (const section of prepared) {
    if (section.ordinal !== ordinal) continue;
    const wording = section.cores
      .filter((candidate) => core.startsWith(candidate))
      .sort((a, b) => b.length - a.length)[0];
    if (wording === undefined) continue;
    const end = endOfWording(text, wording);
    if (end === null) continue;
    const rest = text.slice(end).replace(/^[\s:：.。、,，]+/u, "");
    const heading = text.slice(0, end);
    return {
      row,
      key: section.key,
      index: section.index,
      text: heading,
      ordinal,
      likeness: thresholds.headings.wordForWord,
      rest,
    };
  }
  return null;
}

/** Index in the raw text behind the last character of a folded wording. */
function endOfWording(text: string, wording: string): number | null {
  const last = wording.at(-1) ?? "";
  for (let index = 0, matched = 0; index < text.length; index++) {
    if (foldLabel(text.charAt(index)) === last) matched = index + 1;
    if (matched > 0 && splitOrdinal(foldLabel(text.slice(0, matched))).core === wording) return matched;
  }
  return null;
}

/**
 * The headings of one report: the heaviest chain in statutory order, then sections that stand out of order.
 * At most one heading a section.
 */
export function chooseHeadings(candidates: readonly Heading[]): Heading[] {
  const chain = heaviestChain(candidates);
  const taken = new Set(chain.map((heading) => heading.key));
  const strays = candidates.filter((heading) => {
    if (
      taken.has(heading.key) ||
      heading.ordinal === null ||
      heading.likeness < thresholds.headings.wordForWord
    )
      return false;
    taken.add(heading.key);
    return true;
  });
  return [...chain, ...strays].sort((left, right) => left.row - right.row);
}

function heaviestChain(candidates: readonly Heading[]): Heading[] {
  /** Best chain that ends with a heading of section n. */
  const best: ({ weight: number; chain: Heading[] } | null)[] = sections.map(() => null);
  for (const heading of candidates) {
    let before: { weight: number; chain: Heading[] } = { weight: 0, chain: [] };
    for (let index = 0; index < heading.index; index++) {
      const entry = best[index];
      if (entry != null && entry.weight > before.weight) before = entry;
    }
    const own =
      heading.likeness +
      (heading.ordinal === prepared[heading.index]?.ordinal ? thresholds.headings.ownOrdinal : 0);
    const current = best[heading.index];
    if (current == null || before.weight + own > current.weight + 1e-9) {
      best[heading.index] = { weight: before.weight + own, chain: [...before.chain, heading] };
    }
  }
  let heaviest: { weight: number; chain: Heading[] } = { weight: 0, chain: [] };
  for (const entry of best) if (entry !== null && entry.weight > heaviest.weight) heaviest = entry;
  return heaviest.chain;
}
