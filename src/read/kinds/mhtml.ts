import type { Kind } from "./kind.ts";

export const mhtml: Kind<"mhtml"> = {
  name: "mhtml",
  called: { zh: "单个文件网页（MHTML）", en: "web archive (MHTML)" },
  extensions: ["mht", "mhtml", "eml"],
  marks: { text: isMhtml },
  wraps: "html",
  places: "paragraphs",
  async load() {
    const { readMhtml } = await import("../mhtml/index.ts");
    return ({ bytes }, limits) => readMhtml(bytes, limits);
  },
};

/** Mail headers at the very start, as browsers and Word write them. */
function isMhtml(opening: string): boolean {
  const header = opening.slice(0, 4096);
  return /^[a-z-]{2,40}:/i.test(header) && /^MIME-Version:/im.test(header) && /^Content-Type:/im.test(header);
}
