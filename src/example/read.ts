import { readSource } from "../read/index.ts";
import { recognize } from "../recognize/index.ts";
import { defaultRuleOptions } from "../rules/define.ts";
import type { Example } from "../rules/example.ts";
import { type BuiltExample, buildExample, buildReport, type Layout } from "./report.ts";

/** What a rule receives for an example: the report as described, or its text read like a file. */
export async function readExample(example: Example, layout?: Layout): Promise<BuiltExample> {
  if (example.text === undefined) return buildExample(example, layout);
  const source = await readSource(new TextEncoder().encode(laidOut(example.text, layout)), {
    file: "example.txt",
  });
  const siblings = recognize(source);
  const [report] = siblings;
  if (report === undefined) throw new Error(`the text of “${example.name}” holds no report`);
  const previous = example.previous === undefined ? null : buildReport(example.previous);
  const options = { ...defaultRuleOptions, ...example.options };
  return { report, context: { options, source, siblings, previous } };
}

/** Titles, headings and rows of tables stay as they are: only what has the marks of sentences is a paragraph. */
function laidOut(text: string, layout: Layout = (paragraph) => paragraph): string {
  return text
    .split("\n")
    .map((line) => (/[。，：]/u.test(line) && !/[\t|]/u.test(line) ? layout(line) : line))
    .join("\n");
}
