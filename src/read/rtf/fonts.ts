import { isOfSigns } from "../flow/symbols.ts";

/** Code pages of the character sets that a font table names (`\fcharset`). */
const pagesOfCharsets: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

const symbolCharset = 2;

/** Labels of `TextDecoder` for pages that are not `windows-…`. */
const labels: Readonly<Record<number, string>> = {
  932: "shift_jis",
  936: "gb18030",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  54936: "gb18030",
  65001: "utf-8",
};

const wide: ReadonlySet<number> = new Set([932, 936, 949, 950, 54936, 65001]);

/** The fonts of a file: in which code page the bytes of each are written. */
export interface Fonts {
  /** Code page of the file (`\ansicpg`). */
  page: number;
  /** Font that text has without another (`\deff`). */
  standard: number;
  readonly charset: (font: number, charset: number) => void;
  /** Its name, as far as it is written in one piece. */
  readonly name: (font: number, name: string) => void;
  readonly setPage: (font: number, page: number) => void;
  /** Text of bytes in a font; signs of symbol fonts become U+25A1, so that no picture passes for a figure. */
  readonly decode: (bytes: readonly number[], font: number) => string;
}

export function createFonts(): Fonts {
  const pages = new Map<number, number>();
  const symbols = new Set<number>();
  const decoders = new Map<number, InstanceType<typeof TextDecoder>>();
  const fonts: Fonts = {
    page: 1252,
    standard: 0,
    charset(font, charset) {
      if (charset === symbolCharset) symbols.add(font);
      const page = pagesOfCharsets[charset];
      if (page !== undefined) pages.set(font, page);
    },
    name(font, name) {
      if (isOfSigns((name.split(";", 1)[0] ?? "").trim())) symbols.add(font);
    },
    setPage: (font, page) => void pages.set(font, page),
    decode(bytes, font) {
      if (symbols.has(font)) return "□".repeat(bytes.length);
      return decoderOf(decoders, pageOf(pages.get(font), fonts.page)).decode(Uint8Array.from(bytes));
    },
  };
  return fonts;
}

/** A Western font in a Chinese file holds Chinese bytes all the same. */
function pageOf(own: number | undefined, file: number): number {
  if (own === undefined) return file;
  return own === 1252 && wide.has(file) ? file : own;
}

function decoderOf(
  known: Map<number, InstanceType<typeof TextDecoder>>,
  page: number,
): InstanceType<typeof TextDecoder> {
  const found = known.get(page);
  if (found !== undefined) return found;
  const decoder = createDecoder(labels[page] ?? `windows-${page}`);
  known.set(page, decoder);
  return decoder;
}

function createDecoder(label: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder("windows-1252");
  }
}
