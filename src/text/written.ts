import { plainProse } from "../form/fold.ts";
import { oncePer } from "../form/once.ts";
import type { Location } from "../read/source.ts";
import type { Paragraph } from "./paragraphs.ts";

/** A paragraph with its marks and blanks as the author wrote them, for details that are taken from it. */
export interface Written {
  /** In plain script, so that words are found on mirror sites too; the width of characters is kept. */
  readonly text: string;
  /** Place of the line on which a character of the text stands; that of the first line where the index is none. */
  readonly at: (index: number) => Location;
}

const blank = /[ \t\u3000\u00a0]/u;

/** Blanks beside Chinese characters and punctuation say nothing; PDF text is full of them. */
const strayBlanks =
  /(?<=[\u4e00-\u9fff，。；：、（）〔〕])[ \t\u3000\u00a0]+|(?<![ \t\u3000\u00a0])[ \t\u3000\u00a0]+(?=[\u4e00-\u9fff，。；：、（）〔〕])/gu;

export const writtenOf: (paragraph: Paragraph) => Written = oncePer(({ lines }) => {
  let text = "";
  const pieces = lines.map(({ text: raw, at }) => {
    const from = text.length;
    const plain = plainProse(raw);
    text += blank.test(plain) ? plain.replace(strayBlanks, "") : plain;
    return { from, at };
  });
  return { text, at: (index) => (pieces.findLast(({ from }) => from <= index) ?? pieces[0])?.at ?? {} };
});
