import { combine, identity, type Matrix, move } from "../pages/matrix.ts";
import { unreadable } from "../pages/page.ts";
import type { Ink, Sheet } from "../pages/sheet.ts";
import type { ShownText } from "./evaluator.ts";
import type { Fonts } from "./fonts.ts";

/** The part of the graphics state that speaks of text; lengths in units of text space. */
export interface TextState {
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  /** 1: as wide as the font is made. */
  stretch: number;
  leading: number;
  rise: number;
  /** Text rendering mode: 3 and 7 draw nothing. */
  mode: number;
}

export const plainText: TextState = {
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};

/** How far a character reaches below and above its base line, in parts of the font size. */
const below = -0.15;
const above = 0.85;

/**
 * Characters of one text that stand closer have a font without widths, for which programs place each: it is as wide as its
 * step.
 */
const tightest = 0.75;

/** What fonts are used for that say nothing of their characters. */
export interface LostText {
  /** Names of fonts → how many of their characters cannot be told. */
  readonly byFont: Map<string, number>;
  read: number;
}

/** Writes the characters of text objects at their places. */
export interface TextPen {
  readonly begin: () => void;
  readonly place: (matrix: Matrix) => void;
  /** Moves to the start of another line. */
  readonly line: (x: number, y: number) => void;
  /** Until `endSpan`, what is shown stands for this text. */
  readonly beginSpan: (text: string) => void;
  readonly endSpan: () => void;
  readonly show: (parts: readonly unknown[], state: TextState, page: Matrix, ink: Ink) => void;
}

export function openTextPen(
  sheet: Sheet,
  fonts: Fonts,
  lost: LostText,
  isText: (part: unknown) => part is ShownText,
): TextPen {
  let line: Matrix = identity;
  let at: Matrix = identity;
  let span: { readonly text: string; readonly shown: Shown[] } | null = null;

  const write: Sheet["write"] = (...shown) => {
    if (span === null) sheet.write(...shown);
    else span.shown.push(shown);
  };

  /** `back`: how far the text goes back behind the last glyph. */
  const writeText = ({ font, glyphs }: ShownText, state: TextState, page: Matrix, ink: Ink, back: number) => {
    const reading = fonts.readingOf(font);
    const unit = font.isType3Font === true ? (font.fontMatrix?.[0] ?? 0.001) : 0.001;
    for (const [index, glyph] of glyphs.entries()) {
      const spacing = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0);
      const text = reading.textOf(glyph.originalCharCode);
      if (text === null) lost.byFont.set(reading.name, (lost.byFont.get(reading.name) ?? 0) + 1);
      else lost.read += 1;
      const matrix = combine(page, at);
      // Characters that are drawn as pictures may be mirrored themselves.
      const isTurned = font.isType3Font !== true && isMirrored(matrix, state);
      const seen = text === null || (isTurned && /\p{N}/u.test(text)) ? unreadable : text;
      if (font.vertical === true) {
        const height = (Math.abs(glyph.vmetric?.[0] ?? -1000) / 1000) * state.size;
        const half = state.size / 2;
        write(seen, matrix, { x: -half, y: 0 }, { x: half, y: -height }, ink, true);
        at = combine(at, move(0, -(height + spacing)));
        continue;
      }
      const width = glyph.width * unit * state.size;
      const from = { x: 0, y: state.rise + below * state.size };
      const step = width + spacing - (index === glyphs.length - 1 ? back : 0);
      const drawn = step > 0 && step < tightest * width ? step : width;
      const to = { x: drawn * state.stretch, y: state.rise + above * state.size };
      write(seen, matrix, from, to, ink, false);
      at = combine(at, move((width + spacing) * state.stretch, 0));
    }
  };

  return {
    begin() {
      line = identity;
      at = identity;
    },
    place(matrix) {
      line = matrix;
      at = matrix;
    },
    line(x, y) {
      line = combine(line, move(x, y));
      at = line;
    },
    beginSpan(text) {
      this.endSpan();
      span = { text, shown: [] };
    },
    endSpan() {
      if (span === null) return;
      const spelled = respell(span.shown, span.text);
      span = null;
      for (const shown of spelled) sheet.write(...shown);
    },
    show(parts, state, page, ink) {
      let vertical = false;
      for (const [index, part] of parts.entries()) {
        if (isText(part)) {
          vertical = part.font.vertical === true;
          const next = parts[index + 1];
          writeText(part, state, page, ink, typeof next === "number" ? (next / 1000) * state.size : 0);
        } else if (typeof part === "number") {
          const back = (-part / 1000) * state.size;
          at = combine(at, vertical ? move(0, back) : move(back * state.stretch, 0));
        }
      }
    },
  };
}

/** As in a mirror, seen from the page, on which characters stand on their heads before they are placed. */
function isMirrored([a, b, c, d]: Matrix, { stretch }: TextState): boolean {
  return (a * d - b * c) * stretch > 0;
}

type Shown = Parameters<Sheet["write"]>;

/**
 * Browsers use one glyph for several characters that look alike (— and ―, 人 and its radical) and say in a span which is
 * meant. Figures are not taken from there: what a person sees decides.
 */
function respell(shown: readonly Shown[], text: string): readonly Shown[] {
  const characters = [...text];
  if (characters.length !== shown.length) return shown;
  return shown.map((one, index) => {
    const [seen, ...rest] = one;
    const meant = characters[index] ?? seen;
    return /\p{N}/u.test(seen + meant) || seen === unreadable ? one : [meant, ...rest];
  });
}
