import * as opencc from "opencc-js";
import { once } from "../../../src/form/once.ts";
import type { Printed } from "../printed.ts";
import type { Degrade } from "./labels.ts";

/** Damage to characters throughout the document: words, labels and prose alike. */

function mapTexts(printed: Printed, change: (text: string) => string): Printed {
  return {
    ...printed,
    title: printed.title.map(change),
    front: printed.front.map(change),
    preamble: printed.preamble.map(change),
    end: printed.end.map(change),
    sections: printed.sections.map((section) => ({
      ...section,
      heading: change(section.heading),
      paragraphs: section.paragraphs.map(change),
      table:
        section.table === null
          ? null
          : {
              ...section.table,
              rows: section.table.rows.map((row) => ({
                ...row,
                cells: row.cells.map((cell) =>
                  cell.role === "value" ? cell : { ...cell, text: change(cell.text) },
                ),
              })),
            },
    })),
  };
}

/** Half-width punctuation everywhere. */
export const halfWidth: Degrade = (printed) => mapTexts(printed, (text) => text.normalize("NFKC"));

// Most of those who load the bed never ask for them, and the dictionaries take most of a second to set up.
const toTraditional = once(() => opencc.Converter({ from: "cn", to: "tw" }));
const toTaiwanWords = once(() => opencc.Converter({ from: "cn", to: "twp" }));

/** Traditional characters. Names come back as they stand, so they are not judged. */
export const traditional: Degrade = (printed) => ({
  ...mapTexts(printed, toTraditional()),
  unclear: ["organization", "title", "contact"],
});

/** Traditional characters and Taiwan's words (檔案 for 文件). */
export const taiwanWords: Degrade = (printed) => ({
  ...mapTexts(printed, toTaiwanWords()),
  unclear: ["organization", "title", "contact"],
});

const pinyin: Readonly<Record<string, string>> = {
  規: "guī",
  開: "kāi",
  發: "fā",
  數: "shù",
  務: "wù",
  處: "chù",
  決: "jué",
  項: "xiàng",
  業: "yè",
  訴: "sù",
  審: "shěn",
  結: "jié",
  請: "qǐng",
  轉: "zhuǎn",
};

/** Traditional characters with their reading in brackets, as some mirrors add it: 規(guī)章. */
export const withPinyin: Degrade = (printed) => ({
  ...mapTexts(printed, (text) =>
    [...toTraditional()(text)]
      .map((character) => {
        const reading = pinyin[character];
        return reading === undefined ? character : `${character}(${reading})`;
      })
      .join(""),
  ),
  unclear: ["organization", "title", "contact"],
});

/** The character after a number lost in prose: 自202311日起至20231231日止, 〔202130号. */
export const lostAfterDigits: Degrade = (printed) => {
  const lose = (text: string) => text.replace(/(\d)[年月条件〕](?=.)/gu, "$1");
  return {
    ...printed,
    title: printed.title.map(lose),
    preamble: printed.preamble.map(lose),
    sections: printed.sections.map((section) => ({ ...section, paragraphs: section.paragraphs.map(lose) })),
  };
};

/** Title over several lines, with spaces inside. */
export const splitTitle: Degrade = (printed, random) => {
  const text = printed.title.join("");
  const at = text.search(/20\d\d年/u);
  if (at <= 0) return printed;
  const parts = [text.slice(0, at), text.slice(at)];
  const spaced = (part: string) => (random.chance(0.5) ? part.replace(/(20\d\d)年/u, " $1 年") : part);
  return { ...printed, title: parts.map(spaced) };
};

/** Prose wrapped hard every 28 characters, as text from a PDF is. */
export const hardWrapped: Degrade = (printed) => {
  const wrap = (text: string) => text.match(/.{1,28}/gsu) ?? [];
  return {
    ...printed,
    title: printed.title.flatMap(wrap),
    preamble: printed.preamble.flatMap(wrap),
    sections: printed.sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.flatMap(wrap),
    })),
  };
};

/** Title, metadata and preamble stripped, as on many pages. */
export const bodyOnly: Degrade = (printed) => ({
  ...printed,
  title: [],
  front: [],
  preamble: [],
  unclear: ["period", "contact"],
});

/** Signed and dated at the end; whether that date is one of publication is not judged. */
export const signedOff: Degrade = (printed, random) => {
  const { organization, year } = printed.report;
  return {
    ...printed,
    front: [],
    end: [organization, `${year + 1}年1月${random.int(5, 28)}日`],
    unclear: ["publishedOn"],
  };
};
