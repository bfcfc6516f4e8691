import type { ErrorObject } from "ajv";
import type { Bilingual } from "../errors.ts";
import { nearest } from "./nearest.ts";

/** Something in the configuration that its schema does not allow. */
export interface Violation {
  /** JSON Pointer. */
  readonly path: string;
  readonly says: Bilingual;
}

/** The validator's errors in words; those that only repeat that one of the parts is wrong are left out. */
export function describeViolations(errors: readonly ErrorObject[]): Violation[] {
  return errors.filter(({ keyword }) => keyword !== "if").map(describe);
}

function describe({ keyword, instancePath, params, parentSchema, data }: ErrorObject): Violation {
  const path = instancePath;
  switch (keyword) {
    case "additionalProperties":
      return unknownKey(path, String(params.additionalProperty), keysOf(parentSchema));
    case "required":
      return {
        path,
        says: { zh: `缺少 ${params.missingProperty}`, en: `${params.missingProperty} is missing` },
      };
    case "enum":
      return wrongWord(path, data, wordsOf(params.allowedValues));
    case "type":
      return { path, says: wrongType(wordsOf([params.type].flat())) };
    default:
      return { path, says: wrongValue(keyword, params) };
  }
}

function unknownKey(path: string, key: string, known: readonly string[]): Violation {
  const guess = nearest(key, known);
  const isRule = /\/rules$/.test(path);
  const below = `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  const says = {
    zh: `没有${isRule ? "规则" : "配置项"} ${key}`,
    en: `there is no ${isRule ? "rule" : "key"} ${key}`,
  };
  if (guess !== null) {
    return {
      path: below,
      says: { zh: `${says.zh}，是不是 ${guess}？`, en: `${says.en}; did you mean ${guess}?` },
    };
  }
  if (isRule || known.length === 0) return { path: below, says };
  return {
    path: below,
    says: { zh: `${says.zh}，可用：${known.join("、")}`, en: `${says.en}; use one of ${known.join(", ")}` },
  };
}

function wrongWord(path: string, data: unknown, words: readonly string[]): Violation {
  if (typeof data !== "string") {
    return {
      path,
      says: { zh: `应为 ${words.join("、")} 之一`, en: `should be one of ${words.join(", ")}` },
    };
  }
  const guess = nearest(data, words);
  const zh = guess === null ? `可用：${words.join("、")}` : `是不是 ${guess}？可用：${words.join("、")}`;
  const en =
    guess === null
      ? `use one of ${words.join(", ")}`
      : `did you mean ${guess}? Use one of ${words.join(", ")}`;
  return { path, says: { zh: `“${data}”不对，${zh}`, en: `“${data}” is wrong; ${en}` } };
}

const typeNames: Readonly<Record<string, Bilingual>> = {
  object: { zh: "对象 {…}", en: "an object" },
  array: { zh: "列表 […]", en: "a list" },
  string: { zh: "带引号的文字", en: "text in quotes" },
  integer: { zh: "整数", en: "a whole number" },
  number: { zh: "数", en: "a number" },
  boolean: { zh: "true 或 false", en: "true or false" },
};

function wrongType(types: readonly string[]): Bilingual {
  const names = types.map((type) => typeNames[type] ?? { zh: type, en: type });
  return {
    zh: `应为${names.map(({ zh }) => zh).join("或")}`,
    en: `should be ${names.map(({ en }) => en).join(" or ")}`,
  };
}

function wrongValue(keyword: string, params: ErrorObject["params"]): Bilingual {
  const limit = String(params.limit);
  switch (keyword) {
    case "minimum":
      return { zh: `不得小于 ${limit}`, en: `must be ${limit} at least` };
    case "maximum":
      return { zh: `不得大于 ${limit}`, en: `must be ${limit} at most` };
    case "minItems":
      return { zh: `至少要有 ${limit} 项`, en: `needs ${limit} at least` };
    case "pattern":
      return params.pattern === "\\S"
        ? { zh: "不能为空", en: "must not be empty" }
        : wrongDate(String(params.pattern));
    default:
      return { zh: "内容过多：应为 [级别, 选项]", en: "too much: give [level, options]" };
  }
}

function wrongDate(pattern: string): Bilingual {
  const sample = pattern.includes("{4}") ? "2024-01-18" : "01-20";
  return { zh: `写法不对，应如 ${sample}`, en: `should be such as ${sample}` };
}

function keysOf(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null || !("properties" in schema)) return [];
  return Object.keys(schema.properties ?? {});
}

function wordsOf(values: unknown): string[] {
  return Array.isArray(values) ? values.map(String) : [];
}
