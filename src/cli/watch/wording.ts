import type { Bilingual } from "../../errors.ts";

/** What `--watch` says. */
export const watchWording = {
  watch: {
    zh: "文件每次保存后再查一遍，说明改好、新增和仍在的；按 Ctrl-C 结束",
    en: "check again whenever a file is saved, and say what is mended, new and still open; Ctrl-C ends it",
  },
} as const satisfies Record<string, Bilingual>;
