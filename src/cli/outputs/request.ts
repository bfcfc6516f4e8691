import { resolve } from "node:path";
import { nearest } from "../../config/nearest.ts";
import { type Bilingual, exitCode, UserError } from "../../errors.ts";
import { type LintFormatName, lintFormatNames } from "../../format/formats.ts";
import { descriptorOf } from "../files/identity.ts";
import { isStreamLike } from "../files/write-file.ts";

/** `FORMAT` or `FORMAT=PATH` of `--format`; a `null` path, or `-`, is standard output. */
export interface OutputRequest {
  readonly format: LintFormatName;
  readonly path: string | null;
}

/**
 * Parser of `--format`, which may be given several times.
 * @throws UserError (exit 2) for an unknown format, a second output to standard output or to the same file
 */
export function addOutputRequest(
  value: string,
  earlier: readonly OutputRequest[] | undefined,
): readonly OutputRequest[] {
  const request = parseOutputRequest(value);
  const before = earlier ?? [];
  if (request.path === null && before.some(({ path }) => path === null)) throw twoOnStdout(value);
  const clash = before.find(
    ({ path }) =>
      path !== null &&
      request.path !== null &&
      resolve(path) === resolve(request.path) &&
      !isStreamLike(resolve(path)),
  );
  if (clash !== undefined) throw sameFile(value);
  return [...before, request];
}

function parseOutputRequest(value: string): OutputRequest {
  const equals = value.indexOf("=");
  const name = equals < 0 ? value : value.slice(0, equals);
  const format = lintFormatNames.find((known) => known === name);
  if (format === undefined) throw unknownFormat(name);
  if (equals < 0) return { format, path: null };
  const path = value.slice(equals + 1);
  if (path.trim() === "") throw noPath(format);
  return { format, path: isStandardOutput(path) ? null : path };
}

/** `-`, and the paths by which systems call the same. */
export function isStandardOutput(path: string): boolean {
  return path === "-" || descriptorOf(path) === 1;
}

function unknownFormat(name: string): UserError {
  const known = lintFormatNames.join(", ");
  const guess = nearest(name.toLowerCase(), lintFormatNames);
  return wrong("wrong-value", [`没有输出格式“${name}”`, `there is no format “${name}”`], {
    zh: `${guess === null ? "" : `是不是要用 ${guess}？`}可用：${lintFormatNames.join("、")}`,
    en: `${guess === null ? "" : `did you mean ${guess}? `}Use one of: ${known}`,
  });
}

function noPath(format: string): UserError {
  return wrong("wrong-value", [`${format}= 后面缺少文件名`, `a file name is missing after ${format}=`], {
    zh: `如 --format ${format}=out.${format}`,
    en: `for example --format ${format}=out.${format}`,
  });
}

function twoOnStdout(value: string): UserError {
  return wrong("two-on-stdout", ["只能有一种格式写到标准输出", "only one format can go to standard output"], {
    zh: `其余的写到文件，如 --format ${value}=文件名`,
    en: `write the others to files, as in --format ${value}=FILE`,
  });
}

function sameFile(value: string): UserError {
  return wrong("same-file", [`${value}：这个文件已有另一种格式要写`, `${value}: another format goes there`], {
    zh: "给每种格式各用一个文件名",
    en: "give each format a file of its own",
  });
}

function wrong(code: string, [zh, en]: readonly [string, string], hint: Bilingual): UserError {
  return new UserError(code, { zh, en }, { hint, exitCode: exitCode.usage });
}
