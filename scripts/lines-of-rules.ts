import { execFileSync } from "node:child_process";
import process from "node:process";
import { type AnyNode, parse } from "acorn";
import { transformSync } from "esbuild";

/**
 * Lines of code of the rules, the facts and the text, by what they are. Counted is what esbuild prints of each file, so
 * that types, comments, blank lines and the width of lines make no difference.
 *
 *   npm run lines:rules                the files as they are committed
 *   npm run lines:rules -- REV         the same of another commit
 *
 * - logic: functions, the `check` of a rule included
 * - data: what a module holds beside them: patterns, tables of wordings, names
 * - told: what a rule says of itself, and its examples
 */
type Kind = "logic" | "data" | "told" | "imports";
type Count = Record<Kind | "files" | "rules", number>;

const revision = process.argv[2] ?? "HEAD";
const columns = ["files", "rules", "logic", "data", "told", "imports"] as const;
const folders = ["src/rules", "src/facts", "src/text"];

const names = git("ls-tree", "-r", "--name-only", revision, ...folders)
  .split("\n")
  .filter((name) => name.endsWith(".ts"));
const rows = folders.map((folder) => ({
  folder,
  count: sum(names.filter((name) => name.startsWith(`${folder}/`)).map(countFile)),
}));
rows.push({ folder: "together", count: sum(rows.map(({ count }) => count)) });
console.log(["".padEnd(10), ...columns.map((column) => column.padStart(8))].join(""));
for (const { folder, count } of rows)
  console.log([folder.padEnd(10), ...columns.map((column) => String(count[column]).padStart(8))].join(""));

function git(...words: string[]): string {
  return execFileSync("git", words, { encoding: "utf8", maxBuffer: 1 << 28 });
}

function countFile(name: string): Count {
  const { code } = transformSync(git("show", `${revision}:${name}`), { loader: "ts", charset: "utf8" });
  const kinds = new Map<number, Kind>();
  const mark = ({ loc }: AnyNode, kind: Kind) => {
    for (let line = loc?.start.line ?? 1; line <= (loc?.end.line ?? 0); line++) kinds.set(line, kind);
  };
  const markFunctions = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(markFunctions);
    else if (isNode(node)) {
      if (isFunction(node)) mark(node, "logic");
      else Object.values(node).forEach(markFunctions);
    }
  };
  let rules = 0;
  for (const node of parse(code, { ecmaVersion: "latest", sourceType: "module", locations: true }).body) {
    const isImport =
      /^(?:Import|ExportAll)/.test(node.type) || code.slice(node.start, node.end).startsWith("export {");
    const isRule = code.startsWith("export default defineRule(", node.start);
    rules += isRule ? 1 : 0;
    mark(node, isImport ? "imports" : isRule || name.endsWith(".examples.ts") ? "told" : "data");
    if (!isImport) markFunctions(node);
  }
  const count = { files: 1, rules, logic: 0, data: 0, told: 0, imports: 0 };
  for (const kind of kinds.values()) count[kind] += 1;
  return count;
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === "object" && value !== null && "type" in value;
}

function isFunction({ type }: AnyNode): boolean {
  return ["ArrowFunctionExpression", "FunctionExpression", "FunctionDeclaration"].includes(type);
}

function sum(counts: readonly Count[]): Count {
  const total: Count = { files: 0, rules: 0, logic: 0, data: 0, told: 0, imports: 0 };
  for (const count of counts) {
    for (const column of columns) total[column] += count[column];
  }
  return total;
}
