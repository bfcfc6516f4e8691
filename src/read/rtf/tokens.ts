import { endOfRun } from "../run-end.ts";

/** What an RTF file is made of. `text` is one character for each byte; `hex` a byte written as `\'d5`. */
export type Token =
  | { readonly kind: "open" }
  | { readonly kind: "close" }
  | { readonly kind: "word"; readonly name: string; readonly value: number | null }
  | { readonly kind: "symbol"; readonly name: string }
  | { readonly kind: "hex"; readonly byte: number }
  | { readonly kind: "text"; readonly text: string };

const open: Token = { kind: "open" };
const close: Token = { kind: "close" };
const word = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;
const runEnd = /[\\{}\r\n]/g;

/**
 * Takes an RTF file apart, one token after another; line breaks between them say nothing. What `\bin` announces is passed
 * over.
 * @param source one character for each byte
 */
export function* tokensOf(source: string): Generator<Token> {
  for (let at = 0; at < source.length; ) {
    const character = source.charAt(at);
    if (character === "{" || character === "}") {
      yield character === "{" ? open : close;
      at += 1;
    } else if (character === "\r" || character === "\n") at += 1;
    else if (character !== "\\") {
      const end = endOfRun(source, at, runEnd);
      yield { kind: "text", text: source.slice(at, end) };
      at = end;
    } else {
      word.lastIndex = at;
      const found = word.exec(source);
      if (found === null) {
        const name = source.charAt(at + 1);
        const byte = name === "'" ? Number.parseInt(source.slice(at + 2, at + 4), 16) : Number.NaN;
        yield Number.isNaN(byte) ? { kind: "symbol", name } : { kind: "hex", byte };
        at += Number.isNaN(byte) ? 2 : 4;
        continue;
      }
      const [whole, name = "", digits] = found;
      const value = digits === undefined ? null : Number(digits);
      at += whole.length;
      if (name === "bin") at += Math.max(0, value ?? 0);
      else yield { kind: "word", name, value };
    }
  }
}
