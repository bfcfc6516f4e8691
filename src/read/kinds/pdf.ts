import type { Kind } from "./kind.ts";

export const pdf: Kind<"pdf"> = {
  name: "pdf",
  called: { zh: "PDF 文件", en: "PDF file" },
  extensions: ["pdf"],
  marks: { bytes: isPdf },
  places: "pages",
  async load() {
    const { readPdf } = await import("../pdf/index.ts");
    return ({ bytes }, limits) => readPdf(bytes, limits);
  },
};

/** Readers of PDF accept the mark within the first kilobyte; there, text does not hold NUL bytes. */
function isPdf(head: string): boolean {
  return head.startsWith("%PDF-") || (head.includes("%PDF-1.") && head.includes("\0"));
}
