import type { Kind } from "./kind.ts";

export const doc: Kind<"doc"> = {
  name: "doc",
  called: { zh: "Word 97–2003 或 WPS 文字文件", en: "Word 97–2003 or WPS document" },
  extensions: ["doc", "wps", "dot", "wpt"],
  marks: { ole: ({ has }) => has("WordDocument") },
  places: "paragraphs",
  async load() {
    const { readDoc } = await import("../doc/index.ts");
    return ({ bytes }, limits) => readDoc(bytes, limits);
  },
};
