import { escapeMarkup } from "../markup.ts";

/** How a cell looks. */
export interface Look {
  readonly font: "body" | "heading" | "title";
  readonly align: "left" | "center";
  readonly border: boolean;
  /** Format of a number, as workbooks write it; absent for the usual one. */
  readonly format?: string;
}

/** Styles of a workbook, numbered as they are asked for. */
export interface Styles {
  readonly of: (look: Look) => number;
  /** `xl/styles.xml`. */
  readonly part: () => string;
}

const fonts = {
  body: `<font><sz val="10"/><name val="仿宋"/><family val="3"/><charset val="134"/></font>`,
  heading: `<font><sz val="12"/><name val="黑体"/><family val="3"/><charset val="134"/></font>`,
  title: `<font><b/><sz val="16"/><name val="黑体"/><family val="3"/><charset val="134"/></font>`,
} satisfies Record<Look["font"], string>;

const fontNames: readonly Look["font"][] = ["body", "heading", "title"];

/** Colours of conditional formats, by their number: wrong, incomplete, right. */
const fills = ["FFC7CE", "FFEB9C", "C6EFCE"];
export const conditionalFill = { wrong: 0, incomplete: 1, right: 2 } as const;

/** Numbers of formats that a workbook brings along begin here. */
const firstOwnFormat = 164;

export function openStyles(): Styles {
  const looks: string[] = [];
  const formats: string[] = [];
  const formatId = (format: string | undefined) => {
    if (format === undefined) return 0;
    if (!formats.includes(format)) formats.push(format);
    return firstOwnFormat + formats.indexOf(format);
  };
  const of = ({ font, align, border, format }: Look): number => {
    const xml = [
      `<xf numFmtId="${formatId(format)}" fontId="${fontNames.indexOf(font)}" fillId="0" borderId="${border ? 1 : 0}" xfId="0"`,
      ` applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">`,
      `<alignment horizontal="${align}" vertical="center" wrapText="1"/></xf>`,
    ].join("");
    if (!looks.includes(xml)) looks.push(xml);
    return looks.indexOf(xml);
  };
  // The first is that of cells that are not written.
  of({ font: "body", align: "left", border: false });
  return { of, part: () => stylesXml(looks, formats) };
}

function stylesXml(looks: readonly string[], formats: readonly string[]): string {
  const written = formats.map(
    (code, index) => `<numFmt numFmtId="${firstOwnFormat + index}" formatCode="${escapeMarkup(code)}"/>`,
  );
  const thin = ["left", "right", "top", "bottom"].map((side) => `<${side} style="thin"/>`).join("");
  return [
    written.length === 0 ? "" : `<numFmts count="${written.length}">${written.join("")}</numFmts>`,
    `<fonts count="${fontNames.length}">${fontNames.map((name) => fonts[name]).join("")}</fonts>`,
    `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>`,
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${thin}<diagonal/></border></borders>`,
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>`,
    `<cellXfs count="${looks.length}">${looks.join("")}</cellXfs>`,
    `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>`,
    `<dxfs count="${fills.length}">${fills.map((colour) => `<dxf><fill><patternFill><bgColor rgb="FF${colour}"/></patternFill></fill></dxf>`).join("")}</dxfs>`,
  ].join("");
}
