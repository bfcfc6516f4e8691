import type { GoldenSeed } from "./expectation.ts";

const arithmetic = ["t3-balance", "t3-results-sum", "t3-row-total", "t4-total"];

/** Year not stated; 2019 form; a site's footer behind it. */
export const seed001: GoldenSeed = {
  file: "seeds/001_3d92076ac9f1ca50.txt",
  rows: [
    { id: "001-1", class: "A", due: [["title-missing", 1, 1, "error"]] },
    { id: "001-1b", class: "A", due: [["year-missing", 1, 1, "warning"]] },
    { id: "001-2", class: "A", due: [["legal-basis-missing", 1, 4, "info"]] },
    { id: "001-3", class: "A", due: [["period-missing", 1, 4, "warning"]] },
    { id: "001-4", class: "A", due: [["contact-missing", 1, 4, "warning"]] },
    { id: "001-5", class: "A", due: [["download-missing", 1, 4, "info"]] },
    { id: "001-6", class: "A", due: [["overview-aspect-missing", 1, 4, "info"]] },
    { id: "001-7", class: "A", due: [["unbalanced-punctuation", 3, 3, "warning"]] },
    { id: "001-8", class: "A", due: [["delta-style", 12, 12, "info"]] },
    { id: "001-9", class: "J", due: [] },
    { id: "001-10", class: "A", due: [["t2-decisions-look-like-items", 16, 16, "info"]] },
    { id: "001-11", class: "A", due: [["cell-unit-embedded", 23, 23, "info"]] },
    { id: "001-12", class: "J", due: [] },
    { id: "001-13", class: "A", due: [["outdated-principle", 59, 59, "info"]] },
    { id: "001-14", class: "A", due: [["non-report-content", 61, 65, "info"]] },
  ],
  forbidden: [
    { why: "all relations hold", rules: [...arithmetic, "cell-count", "cell-blank"] },
    {
      why: "the year is not known",
      rules: ["format-version-mismatch", "fee-statement-missing", "publish-late"],
    },
    { why: "the site's hotline is no contact", rules: ["contact-format", "contact-incomplete"] },
    { why: "registration numbers are no persons'", rules: ["personal-id-number", "personal-mobile"] },
    { why: "规范性文件 is right in the 2019 form", rules: ["row-label-wording"] },
    {
      why: "ragged bars, a space in the heading",
      rules: ["row-extra", "section-heading-wording", "header-label-wording"],
    },
    { why: "2021年 in section six is a plan", rules: ["stale-year", "title-year-mismatch"] },
  ],
};

export const seed002: GoldenSeed = {
  file: "seeds/002_40523efafb065443.txt",
  rows: [
    { id: "002-1", class: "A", due: [["title-missing", 1, 4, "warning"]] },
    { id: "002-2", class: "A", due: [["contact-incomplete", 4, 4, "info"]] },
    { id: "002-3", class: "A", due: [["overview-too-long", 5, 16, "info"]] },
    { id: "002-4", class: "A", due: [["outdated-principle", 8, 8, "info"]] },
    { id: "002-5", class: "A", due: [["known-typo", 14, 14, "warning"]] },
    { id: "002-6", class: "J", due: [] },
    { id: "002-7", class: "J", due: [] },
  ],
  forbidden: [
    {
      why: "从2024年1月1日到12月31日止 is a whole year",
      rules: ["period-wrong", "period-missing", "date-garbled"],
    },
    {
      why: "the list may say 行政复议和行政诉讼情况",
      rules: ["preamble-part-count", "section-heading-wording"],
    },
    { why: "parts without a total", rules: ["text-breakdown-sum"] },
    { why: "公开信息公开指南 is grammatical", rules: ["duplicated-or-missing-char"] },
    { why: "无。 below a heading on fees is a statement", rules: ["fee-statement-missing", "section-empty"] },
    { why: "较2023年无增减变化 is a comparison", rules: ["stale-year", "title-year-mismatch"] },
    { why: "2小时, 24小时 are no counts", rules: ["text-new-requests", "text-carry", "text-unit"] },
    { why: "the zero statement agrees with the table", rules: ["text-none-but-table", "text-disputes"] },
    { why: "25 rows of 7 and 15 cells", rules: [...arithmetic, "cell-count", "row-missing", "row-extra"] },
    {
      why: "《…<…>…》 is balanced",
      rules: ["unbalanced-punctuation", "legal-basis-wrong", "legal-basis-missing"],
    },
    { why: "five aspects, subheadings in order", rules: ["overview-aspect-missing", "subheading-numbering"] },
    { why: "a way to the text is given", rules: ["download-missing", "contact-missing", "contact-format"] },
    { why: "published in time", rules: ["publish-late"] },
  ],
};

export const seed003: GoldenSeed = {
  file: "seeds/003_d1e6064c6871c127.txt",
  rows: [
    { id: "003-1", class: "A", due: [["contact-missing", 1, 3, "warning"]] },
    { id: "003-2", class: "A", due: [["download-missing", 1, 3, "info"]] },
    { id: "003-3", class: "E", due: [["template-residue", 3, 3, "warning"]] },
    { id: "003-4", class: "A", due: [["overview-aspect-missing", 3, 7, "info"]] },
    { id: "003-5", class: "A", due: [["stale-year", 6, 6, "warning"]] },
    { id: "003-6", class: "J", due: [] },
    { id: "003-7", class: "A", due: [["cell-blank", 351, 351, "error"]] },
    { id: "003-8", class: "A", due: [["outdated-principle", 424, 424, "info"]] },
    { id: "003-9", class: "J", due: [] },
    { id: "003-10", class: "J", due: [] },
  ],
  forbidden: [
    {
      why: "无。 and no fee statement are right for 2020",
      rules: ["section-empty", "fee-statement-missing"],
    },
    { why: "60号 is the notice in force", rules: ["legal-basis-wrong", "legal-basis-missing"] },
    {
      why: "2020年信息公开年度报告 in the preamble is no title",
      rules: ["title-nonstandard", "org-name-inconsistent"],
    },
    { why: "U+3000 and NBSP around zeros", rules: ["cell-not-number", "cell-count", ...arithmetic] },
    {
      why: "labels and headers over two lines",
      rules: ["row-label-wording", "header-label-wording", "row-split", "row-missing"],
    },
    {
      why: "(六) is a single row in the 2019 form",
      rules: ["row-extra", "format-version-mismatch", "subtable-missing"],
    },
    { why: "the bracket reaches over two lines", rules: ["unbalanced-punctuation"] },
    { why: "full-width punctuation", rules: ["missing-terminal-punctuation", "garbled-text", "char-loss"] },
    { why: "only the plan of line 6 is stale", rules: ["stale-year"], from: 7, to: 430 },
  ],
};

/** OCR of a report with screenshots. */
export const seed004: GoldenSeed = {
  file: "seeds/004_3ae85c2343edbfa1.txt",
  rows: [
    { id: "004-1", class: "A", due: [["format-version-mismatch", 127, 168, "error"]] },
    { id: "004-2", class: "A", due: [["subtable-missing", 127, 143, "error"]] },
    { id: "004-3", class: "A", due: [["fee-statement-missing", 185, 187, "warning"]] },
    { id: "004-4", class: "J", due: [] },
    {
      id: "004-5",
      class: "A",
      due: [
        ["download-missing", 4, 4, "info"],
        ["contact-incomplete", 4, 4, "info"],
      ],
    },
    { id: "004-6", class: "J", due: [] },
    { id: "004-7", class: "A", due: [["duplicated-or-missing-char", 8, 8, "warning"]] },
    { id: "004-8", class: "A", due: [["text-unit", 16, 16, "info"]] },
    { id: "004-9", class: "A", due: [["known-typo", 17, 17, "info"]] },
    {
      id: "004-10",
      class: "A",
      due: [
        ["content-as-image", 21, 100, "warning"],
        ["content-as-image", 104, 116, "warning"],
      ],
    },
    { id: "004-11", class: "A", due: [["content-as-image", 189, 215, "warning"]] },
    {
      id: "004-12",
      class: "E",
      due: [
        ["garbled-text", 191, 191, "info"],
        ["garbled-text", 199, 199, "info"],
        ["garbled-text", 205, 205, "info"],
      ],
    },
    { id: "004-13", class: "E", due: [["missing-terminal-punctuation", 116, 116, "info"]] },
    {
      id: "004-14",
      class: "A",
      due: [
        ["duplicated-or-missing-char", 120, 120, "warning"],
        ["missing-terminal-punctuation", 120, 120, "info"],
      ],
    },
    { id: "004-15", class: "J", due: [] },
    { id: "004-16", class: "E", due: [["header-label-wording", 136, 140, "info"]] },
    { id: "004-17", class: "E", due: [["header-label-wording", 145, 146, "info"]] },
    { id: "004-18", class: "E", due: [["cell-count", 147, 147, "error"]] },
    {
      id: "004-19",
      class: "E",
      due: [
        ["row-label-wording", 148, 148, "info"],
        ["row-label-wording", 150, 150, "info"],
        ["row-label-wording", 152, 152, "info"],
      ],
    },
    // 三、 （四） （五） stand on other rows than their first: a matter of reading, not of the report.
    { id: "004-20", class: "E", due: [] },
    { id: "004-21", class: "J", due: [] },
    { id: "004-22", class: "A", due: [["text-unit", 187, 187, "info"]] },
    { id: "004-23", class: "J", due: [] },
  ],
  forbidden: [
    { why: "114+2+3+15+67 = 201", rules: ["text-breakdown-sum"] },
    { why: "a title with spaces", rules: ["title-missing", "char-loss"] },
    { why: "2022 stands in a menu", rules: ["title-year-mismatch", "stale-year"] },
    { why: "names of officials", rules: ["personal-id-number", "personal-mobile"] },
    { why: "(四) follows (三) behind foreign text", rules: ["subheading-numbering"] },
    { why: "headings within screenshots are not the report's", rules: ["section-order", "section-missing"] },
    {
      why: "the preamble's list may say 改进措施",
      rules: ["preamble-part-count", "section-heading-wording"],
    },
    { why: "straight quotes", rules: ["unbalanced-punctuation"] },
    { why: "规范性文件 is right in the form used", rules: ["row-label-wording"], from: 127, to: 146 },
    { why: "a page break in the table", rules: ["row-split", "row-missing", "row-extra"] },
    {
      why: "“三安全一稳定” in straight quotes, lost ordinals",
      rules: ["row-label-wording"],
      from: 153,
      to: 170,
    },
    { why: "the relations hold with the missing cell as 0", rules: arithmetic },
    { why: "paragraphs cut by page breaks", rules: ["missing-terminal-punctuation"], from: 10, to: 19 },
    { why: "the basis is named", rules: ["legal-basis-missing", "legal-basis-wrong"] },
  ],
};
