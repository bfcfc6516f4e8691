import type { Bilingual } from "../../errors.ts";

/** Descriptions of the options for many inputs. */
export const batchWording = {
  filesFrom: {
    zh: "从清单读取文件名（- 为标准输入）：一行一个，或以 NUL 分隔",
    en: "read names of files from a list (- is standard input), one a line or separated by NUL",
  },
  fromNdjson: {
    zh: '读取内容：每行一个 {"file":…,"text":…} 或 {"file":…,"base64":…}（- 为标准输入）',
    en: 'read content, a line each: {"file":…,"text":…} or {"file":…,"base64":…} (- is standard input)',
  },
  jobs: {
    zh: "同时用几个线程（默认按核数和文件数）",
    en: "threads to use (default: by cores and number of files)",
  },
  allowEmpty: {
    zh: "清单里一个文件也没有时不算用法错误",
    en: "a list that names nothing is no error",
  },
  timeLimit: {
    zh: "每个文件最多处理几秒（默认 18）",
    en: "seconds that one input may take (default: 18)",
  },
  summary: {
    zh: "最后按机关、按规则汇总（写到标准错误；结构化的用 --format summary-json）",
    en: "a summary by organisation and rule at the end, on stderr (structured: --format summary-json)",
  },
  cache: {
    zh: "内容、选项和版本都没有变的文件用上次的结果",
    en: "take the last result of files whose content, options and version are the same",
  },
  cacheLocation: {
    zh: "结果存放的文件夹（默认 node_modules/.cache/gia-report，没有 node_modules 时为用户缓存目录）",
    en: "folder for results (default: node_modules/.cache/gia-report, or the user's cache folder)",
  },
  skipExisting: {
    zh: "输出文件已经存在的输入不再转换",
    en: "leave out inputs whose output exists",
  },
  noBom: { zh: "csv 不带 BOM（数据库导入用）", en: "CSV without byte order mark (for databases)" },
} as const satisfies Record<string, Bilingual>;
