import { exitCode, UserError } from "../../errors.ts";
import { readableKinds } from "../../read/kinds/index.ts";

export const danglingLink = new UserError("dangling-link", {
  zh: "没有这个文件：链接所指的文件不存在",
  en: "no such file: a link to nothing",
});

export const nothingMatches = new UserError(
  "no-match",
  { zh: "没有与通配符相符的文件", en: "no file matches the pattern" },
  {
    hint: {
      zh: '通配符要加引号，如 "年报/**/*.docx"',
      en: 'put patterns in quotes, such as "reports/**/*.docx"',
    },
  },
);

export const nothingInFolder = new UserError(
  "empty-folder",
  { zh: "文件夹里没有可读的文件", en: "the folder holds no file that can be read" },
  { hint: { zh: `能读 ${readableKinds.zh}`, en: `${readableKinds.en} can be read` } },
);

export function severalLookSo(count: number): UserError {
  return new UserError(
    "ambiguous-name",
    {
      zh: `有 ${count} 个文件的名称看起来都是这样（名称不是 UTF-8）`,
      en: `${count} files have a name that looks like this (it is not UTF-8)`,
    },
    {
      hint: { zh: "请给出文件夹，或用 --files-from", en: "give the folder, or use --files-from" },
    },
  );
}

export function twoSources(): UserError {
  return new UserError(
    "contradiction",
    {
      zh: "--from-ndjson 不能与文件或 --files-from 同用",
      en: "--from-ndjson does not go together with files or --files-from",
    },
    { exitCode: exitCode.usage },
  );
}

export function noInput(): UserError {
  return new UserError(
    "no-input",
    { zh: "没有说要读哪个文件", en: "no input was given" },
    {
      hint: {
        zh: "给出文件、文件夹或通配符；读标准输入用 -",
        en: "give files, folders or globs; - reads standard input",
      },
      exitCode: exitCode.usage,
    },
  );
}

export function emptyName(): UserError {
  return new UserError(
    "empty-name",
    { zh: '文件名是空的（""）', en: 'an empty name ("") was given' },
    {
      hint: {
        zh: "多半是没有值的变量；当前文件夹写 .",
        en: "probably a variable without a value; the current folder is .",
      },
      exitCode: exitCode.usage,
    },
  );
}

export function emptyList(from: string): UserError {
  return new UserError(
    "empty-list",
    { zh: `${from} 里一个文件也没有`, en: `${from} names no input` },
    {
      hint: { zh: "确实可以为空时加 --allow-empty", en: "use --allow-empty where that is right" },
      exitCode: exitCode.usage,
    },
  );
}
