import { firstPlaceIn, openingOf, paragraphsOf } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { examples } from "./legal-basis-missing.examples.ts";

/** 开头应写明依据什么编制。 */
export default defineRule({
  id: "legal-basis-missing",
  group: "metadata",
  title: { zh: "未写明编制依据", en: "The legal basis is not named" },
  severity: "info",
  basis: {
    zh: "编写惯例：开头写明依据《中华人民共和国政府信息公开条例》编制",
    en: "Practice: the report opens with the Regulation it rests on",
  },
  why: {
    zh: "写明依据，读者才知道报告按哪一版格式编制。",
    en: "The basis tells readers which edition of the form the report follows.",
  },
  remedy: {
    zh: "在开头写明依据《中华人民共和国政府信息公开条例》和年度报告格式编制。",
    en: "Name the Regulation and the form of the annual report at the beginning.",
  },
  traps: {
    zh: "只写《条例》、只写国办公开办函的文号也可以；写在第一部分开头的也算；正文里“认真落实《条例》”不是编制依据。",
    en: "The Regulation alone or the number of the form will do, also at the head of section one; “implementing the Regulation” does not count as basis.",
  },
  messages: {
    missing: {
      zh: "开头没有写明编制依据（《中华人民共和国政府信息公开条例》等）",
      en: "The beginning names no legal basis (the Regulation on government information disclosure)",
    },
  },
  examples,
  check(report, found) {
    const opening = openingOf(report).map(({ text }) => text);
    const first = paragraphsOf(report, "overview").slice(0, 3);
    const told = firstPlaceIn(first, asBasis) ?? firstPlaceIn(first, headless);
    if (told === null && !basis.test(opening.join("")))
      found("missing", { at: report.preamble.at(-1)?.at ?? report.at });
  },
});

const basis = /信息公开(?:工作)?(?:条[例列立]|例条|办法|规定)|公开办函|年度报告格式|年度报告有关事项/u;
/** 《条例》《通知》要求，…编制本报告: the word before it was lost, the basis is there. */
const headless =
  /^《[^《》]{0,30}信息公开条[例列]》[^。]{0,160}(?:要求|规定|精神)[^。]{0,60}(?:编制|编写|公布|发布)[^。]{0,12}报告/u;
/** In section one the Regulation is a basis only where something is drawn up on it. */
const asBasis =
  /(?:根据|依据|依照|按照|遵照)[^。]{0,60}(?:信息公开条[例列]|信息公开办法|信息公开规定|《条例》|公开办函|报告格式)[^。]{0,160}(?:编制|编写|公布|发布|公开|报告)/u;
