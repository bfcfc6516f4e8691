/** A piece of a style sheet: a declaration or statement, or what stands before a block, with the block. */
export interface Piece {
  readonly text: string;
  /** `null` where it ends with a semicolon. */
  readonly block: string | null;
}

/** Strings, escapes, and what ends or holds a piece. */
const stops = /"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?|\\[\s\S]|[;{}()]/g;

/** The pieces of a style sheet, or of a block of one; comments are out already. */
export function* piecesOf(css: string): Generator<Piece> {
  for (let at = 0; at < css.length; ) {
    const stop = endOfPiece(css, at);
    const text = css.slice(at, stop).trim();
    if (css.charAt(stop) !== "{") {
      if (text !== "") yield { text, block: null };
      at = stop + 1;
      continue;
    }
    const end = closingBrace(css, stop);
    yield { text, block: css.slice(stop + 1, end) };
    at = end + 1;
  }
}

function endOfPiece(css: string, from: number): number {
  stops.lastIndex = from;
  let brackets = 0;
  for (let found = stops.exec(css); found !== null; found = stops.exec(css)) {
    const [sign] = found;
    if (sign === "(") brackets += 1;
    else if (sign === ")") brackets = Math.max(0, brackets - 1);
    else if (sign === "{" || sign === "}" || (sign === ";" && brackets === 0)) return found.index;
  }
  return css.length;
}

function closingBrace(css: string, open: number): number {
  const next = css.indexOf("}", open);
  if (next >= 0 && !/[{"'\\]/.test(css.slice(open + 1, next))) return next;
  stops.lastIndex = open;
  let depth = 0;
  for (let found = stops.exec(css); found !== null; found = stops.exec(css)) {
    if (found[0] === "{") depth += 1;
    if (found[0] === "}") depth -= 1;
    if (depth === 0 && /[{}]/.test(found[0])) return found.index;
  }
  return css.length;
}
