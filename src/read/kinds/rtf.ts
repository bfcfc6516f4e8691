import type { Kind } from "./kind.ts";

export const rtf: Kind<"rtf"> = {
  name: "rtf",
  called: { zh: "RTF 文件", en: "RTF document" },
  extensions: ["rtf"],
  marks: { bytes: (head) => /^\s*\{\\rtf/.test(head) },
  places: "paragraphs",
  async load() {
    const { readRtf } = await import("../rtf/index.ts");
    return ({ bytes }, limits) => readRtf(bytes, limits);
  },
};
