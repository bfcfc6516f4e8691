import { invalidFile } from "./invalid-file.ts";
import { parseJson } from "./json.ts";
import { placeholders } from "./template.ts";
import type { Template } from "./template-types.ts";
import { validate } from "./validate-template.generated.js";
import { describeViolations, type Violation } from "./violations.ts";

const hint = {
  zh: "格式见 schemas/template.schema.json；gia-report init --template 写出一份样子",
  en: "see schemas/template.schema.json; gia-report init --template writes one to start from",
};

/**
 * Reads the text of an office's template.
 * @param file name by which it is called in errors
 * @throws UserError (exit 2) naming line and path of all that is wrong with it
 */
export function readTemplate(text: string, file: string): Template {
  const { value, placeOf } = parseJson(text, file);
  if (!validate(value)) throw invalidFile(file, describeViolations(validate.errors ?? []), placeOf, hint);
  const wrong = wrongWords(value);
  if (wrong.length > 0) throw invalidFile(file, wrong, placeOf, hint);
  return value;
}

/** Words in braces that mean nothing would be printed as they are; a title without its year is one of no year. */
function wrongWords({ title, opening = [] }: Template): Violation[] {
  const texts = [
    ...(title === undefined ? [] : [{ path: "/title", text: title }]),
    ...opening.map((text, index) => ({ path: `/opening/${index}`, text })),
  ];
  const known: readonly string[] = placeholders;
  const unknown = texts.flatMap(({ path, text }) =>
    [...text.matchAll(/\{([^{}]*)\}/g)]
      .map(([, word = ""]) => word)
      .filter((word) => !known.includes(word))
      .map((word) => ({ path, says: unknownWord(word) })),
  );
  const timeless = title !== undefined && title.trim() !== "" && !title.includes("{year}");
  return timeless ? [...unknown, { path: "/title", says: noYear }] : unknown;
}

function unknownWord(word: string): Violation["says"] {
  return {
    zh: `{${word}} 没有意义，可用 ${placeholders.map((one) => `{${one}}`).join("、")}`,
    en: `{${word}} means nothing; use ${placeholders.map((one) => `{${one}}`).join(", ")}`,
  };
}

const noYear = { zh: "标题要有 {year}", en: "a title needs {year}" };
