import type { Kind } from "./kind.ts";

/** What is text and nothing else. It has no marks: a text is of this kind where no other claims it. */
export const text: Kind<"text"> = {
  name: "text",
  called: { zh: "纯文本", en: "plain text" },
  extensions: ["txt", "text"],
  laxExtensions: ["md", "tsv"],
  marks: {},
  places: "lines",
  async load() {
    const { readText } = await import("../text.ts");
    return ({ decoded }, limits) => {
      const { text: content, notices } = decoded();
      const reading = readText(content, limits);
      return { ...reading, notices: [...notices, ...reading.notices] };
    };
  },
};
