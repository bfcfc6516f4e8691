/** Words of `annotate` for `--help`. */
export const annotateWording = {
  annotate: {
    zh: "把发现的问题写成批注，放进原 Word 文件的副本，各在其格、其段",
    en: "a copy of each Word file with every finding as a comment at its place",
  },
  output: {
    zh: "写到这个文件；有多个输入时为文件夹，文件名为 原名.审阅.docx（默认在原文件旁）",
    en: "write to this file; a folder for several inputs, as NAME.审阅.docx (default: beside the input)",
  },
  suggest: {
    zh: "把有把握的更正（从不改数字和名称）写成修订，由单位接受或拒绝",
    en: "also write the corrections that are certain (never a figure or a name) as tracked changes",
  },
  slip: {
    zh: "不写副本，写一份退回修改单，供退回各单位：.docx 或 .html",
    en: "instead of copies, write a slip to send back to the offices: .docx or .html",
  },
  since: {
    zh: "与上次的修改单或 lint --format json 的结果比较：已改、未改、新增",
    en: "compare with an earlier slip or result of lint --format json: mended, still open, new",
  },
  date: {
    zh: "批注和修订写上这个时间，如 2024-01-18（默认不写，结果每次相同）",
    en: "date of comments and changes, such as 2024-01-18 (default: none, so that results are the same)",
  },
} as const;
