import { type BodyState, noteRevision } from "./body-state.ts";
import type { Elements } from "./xml.ts";

/**
 * What the XML of Word 2003 has other than later ones: numbers written out beside their paragraphs, revisions and comments
 * as annotations, notes amid the text.
 */
export function word2003Elements(state: BodyState): Elements {
  const note = (part: string) => ({
    open(): "skip" {
      state.notes.add(part);
      return "skip";
    },
  });
  return {
    "w:wordDocument": {
      open() {
        state.sawDocument = true;
      },
    },
    "w:styles": "skip",
    "w:fonts": "skip",
    "w:lists": "skip",
    "w:docPr": "skip",
    "o:DocumentProperties": "skip",
    "w:footnote": note("footnotes"),
    "w:endnote": note("endnotes"),
    "wx:t": {
      open(attribute) {
        const { paragraph } = state.flow;
        if (paragraph !== null) paragraph.text = `${attribute("wx:val") ?? ""}${paragraph.text}`;
      },
    },
    "aml:annotation": {
      open(attribute) {
        const type = attribute("w:type") ?? "";
        if (type === "Word.Insertion") noteRevision(state);
        if (type === "Word.Comment") state.notes.add("comments");
        if (type === "Word.Deletion") noteRevision(state);
        return type === "Word.Deletion" || type === "Word.Comment" ? "skip" : undefined;
      },
    },
  };
}
