import type { Kind } from "./kind.ts";

export const odt: Kind<"odt"> = {
  name: "odt",
  called: { zh: "OpenDocument 文本", en: "OpenDocument text" },
  extensions: ["odt", "ott"],
  // Where nothing says what it is, it is taken for a text; its reader says what it is instead.
  marks: { zip: (names, type) => names.includes("content.xml") && !/opendocument\.(?!text)/.test(type) },
  places: "paragraphs",
  async read() {
    const { refuse } = await import("../refusal.ts");
    throw refuse("odt");
  },
};
