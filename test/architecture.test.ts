import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { editionIds } from "../src/form/index.ts";
import { rules } from "../src/rules/index.ts";

const source = resolve(import.meta.dirname, "../src");

/** Modules of `src` by the folder they stand in; the files at its root are parts of their own. */
type Part = string;

const partOf = (file: string): Part => {
  const [first = "", second] = relative(source, file).split("/");
  return second === undefined ? first.replace(/\.ts$/, "") : first;
};

/**
 * What each part may import, types included. The command line stands above all of them, `errors`, `version`, `printable`,
 * `by-text`, `first-from` and `grouped` below.
 * `form ← report ← text ← recognize`, `text ← facts ← rules`; a reader knows neither form nor rules; rules see a Report and never a reader.
 */
const allowed: Readonly<Record<Part, readonly Part[]>> = {
  errors: [],
  version: [],
  printable: [],
  "by-text": [],
  "first-from": [],
  grouped: [],
  config: ["errors", "form", "report", "rules", "lint"],
  form: [],
  read: ["errors", "by-text", "first-from", "grouped"],
  report: ["errors", "form", "read"],
  text: ["first-from", "form", "report", "read"],
  facts: ["errors", "first-from", "form", "report", "read", "text"],
  recognize: ["errors", "first-from", "grouped", "form", "report", "read", "text"],
  enforcement: ["form", "read"],
  rules: ["errors", "first-from", "grouped", "form", "report", "read", "text", "facts", "enforcement"],
  example: ["form", "report", "read", "recognize", "rules"],
  lint: ["errors", "by-text", "grouped", "form", "report", "read", "rules"],
  compare: ["form", "report", "read"],
  collect: ["errors", "by-text", "grouped", "form", "report", "read", "text", "lint", "compare"],
  write: ["errors", "printable", "form", "report", "read"],
  format: [
    "errors",
    "grouped",
    "by-text",
    "first-from",
    "printable",
    "enforcement",
    "form",
    "report",
    "read",
    "facts",
    "rules",
    "lint",
    "compare",
    "collect",
    "write",
    "version",
  ],
  annotate: [
    "errors",
    "grouped",
    "printable",
    "form",
    "report",
    "read",
    "rules",
    "lint",
    "format",
    "recognize",
    "write",
  ],
  slip: ["errors", "printable", "form", "report", "read", "rules", "lint", "format", "annotate"],
  check: [
    "errors",
    "grouped",
    "printable",
    "form",
    "report",
    "read",
    "recognize",
    "text",
    "rules",
    "lint",
    "format",
    "write",
  ],
  index: [
    "errors",
    "form",
    "report",
    "read",
    "text",
    "facts",
    "recognize",
    "rules",
    "example",
    "lint",
    "compare",
    "write",
    "annotate",
    "version",
  ],
  page: [
    "errors",
    "by-text",
    "printable",
    "form",
    "report",
    "read",
    "recognize",
    "rules",
    "lint",
    "write",
    "format",
    "annotate",
    "slip",
    "compare",
    "collect",
    "check",
    "enforcement",
    "version",
  ],
  cli: [
    "errors",
    "grouped",
    "by-text",
    "printable",
    "form",
    "report",
    "read",
    "recognize",
    "rules",
    "enforcement",
    "lint",
    "write",
    "format",
    "version",
    "config",
    "annotate",
    "slip",
    "check",
    "compare",
    "collect",
  ],
};

/** Parts of which only types may be imported. */
const typesOnly: Readonly<Record<Part, readonly Part[]>> = {
  report: ["read"],
  text: ["read", "report"],
  facts: ["read"],
  recognize: ["read"],
  enforcement: ["read"],
  rules: ["read"],
  lint: ["read"],
  compare: ["read"],
  write: ["read"],
  format: ["read"],
};

/** Rooms of recognition in the order in which a file goes through them: each knows those before it alone. */
const stages = [
  "thresholds.ts",
  "options.ts",
  "words",
  "sheet",
  "align",
  "order",
  "tables",
  "place",
  "metadata",
  "report",
  "index.ts",
];

interface Import {
  readonly file: string;
  readonly from: Part;
  readonly to: string;
  readonly typeOnly: boolean;
}

const sourcesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.[cm]?[jt]s$/.test(name))
    .map((name) => join(folder, name));

const files = sourcesIn(source).filter((name) => name.endsWith(".ts"));

const statement =
  /^(?:import|export)\s+(type\s+)?(?:(\{[^}]*\}|[\w*\s,{}]+?)\s+from\s+)?"([^"]+)"|\bimport\("([^"]+)"\)/gm;

function importsOf(file: string): Import[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(statement)].map(([, type, names, module, dynamic]) => ({
    file: relative(source, file),
    from: partOf(file),
    to: module ?? dynamic ?? "",
    typeOnly: type !== undefined || everyNameIsType(names ?? ""),
  }));
}

function everyNameIsType(names: string): boolean {
  const listed = names
    .replace(/[{}]/g, "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return names.startsWith("{") && listed.length > 0 && listed.every((name) => name.startsWith("type "));
}

const imports = files.flatMap(importsOf);
const inside = imports
  .filter(({ to }) => to.startsWith("."))
  .map((one) => ({ ...one, target: partOf(resolve(dirname(join(source, one.file)), one.to)) }));

describe("architecture", () => {
  test("the imports are seen at all", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(inside.length).toBeGreaterThan(100);
    expect(importsOf(join(source, "cli/commands/lint.ts")).map(({ to }) => to)).toContain(
      "../../lint/index.ts",
    );
    expect(importsOf(join(source, "read/kinds/docx.ts")).map(({ to }) => to)).toContain("../docx/index.ts");
  });

  test("every part is known", () => {
    const parts = new Set(files.map(partOf));
    expect([...parts].filter((part) => !(part in allowed))).toEqual([]);
  });

  test("dependencies run one way", () => {
    const wrong = inside.filter(
      ({ from, target }) => target !== from && !(allowed[from] ?? []).includes(target),
    );
    expect(wrong.map(({ file, to }) => `${file} → ${to}`)).toEqual([]);
  });

  test("no file leads back to itself, by types neither", () => {
    expect(
      circlesIn(
        new Map([
          ["a", ["b"]],
          ["b", ["c"]],
          ["c", ["b", "d"]],
          ["d", []],
        ]),
      ),
    ).toEqual([["b", "c"]]);
    const graph = new Map<string, string[]>();
    for (const { file, to } of inside) graph.set(file, [...(graph.get(file) ?? []), join(dirname(file), to)]);
    expect(circlesIn(graph)).toEqual([]);
  });

  test("a stage of recognition knows those before it alone", () => {
    const stageOf = (file: string) => stages.indexOf(relative("recognize", file).split("/")[0] ?? "");
    const steps = inside
      .filter(({ from, target }) => from === "recognize" && target === "recognize")
      .map(({ file, to }) => ({ file, to, from: stageOf(file), target: stageOf(join(dirname(file), to)) }));
    expect(steps.filter(({ from, target }) => target < from).length).toBeGreaterThan(150);
    const wrong = steps.filter(({ from, target }) => from < 0 || target < 0 || target > from);
    expect(wrong.map(({ file, to }) => `${file} → ${to}`)).toEqual([]);
  });

  test("reading stays behind its types", () => {
    const wrong = inside.filter(
      ({ from, target, typeOnly }) => !typeOnly && (typesOnly[from] ?? []).includes(target),
    );
    expect(wrong.map(({ file, to }) => `${file} → ${to}`)).toEqual([]);
  });

  test("relative imports name their file with its extension", () => {
    expect(
      inside
        .filter(({ to }) => !/\.(?:ts|json|generated\.js)$/.test(to))
        .map(({ file, to }) => `${file} → ${to}`),
    ).toEqual([]);
  });

  test("only the command line touches the process, the console, colour and the file system", () => {
    const reserved =
      /\bprocess\.|\bconsole\.|from "(?:node:)?(?:process|fs|fs\/promises|child_process|http|https|net|worker_threads)"|from "(?:chalk|commander)"/;
    const wrong = files
      .filter((file) => partOf(file) !== "cli")
      .filter((file) => reserved.test(withoutComments(readFileSync(file, "utf8"))));
    expect(wrong.map((file) => relative(source, file))).toEqual([]);
  });

  test("nothing reaches the network", () => {
    const network =
      /\bfetch\(|\bXMLHttpRequest\b|from "(?:node:)?(?:http|https|http2|net|tls|dgram|dns)"|fromURL\(/;
    const wrong = files.filter((file) => network.test(withoutComments(readFileSync(file, "utf8"))));
    expect(wrong.map((file) => relative(source, file))).toEqual([]);
  });

  test("everything below the command line knows bytes and web standards; Node stands at one edge", () => {
    const node = /\bBuffer\b|from "node:|__dirname|\brequire\(/;
    const wrong = files
      .filter((file) => partOf(file) !== "cli" && relative(source, file) !== "read/edge.ts")
      .filter((file) => node.test(withoutComments(readFileSync(file, "utf8"))));
    expect(wrong.map((file) => relative(source, file))).toEqual([]);
  });

  test("a reader of one kind knows no other; what several share stands apart", () => {
    const readers = ["doc", "docx", "excel", "html", "mhtml", "odf", "ofd", "pdf", "rtf"];
    const folderOf = (path: string) => readers.find((folder) => path.startsWith(`read/${folder}/`));
    const wrong = inside
      .map(({ file, to }) => ({ file, target: join(dirname(file), to) }))
      .filter(({ file, target }) => {
        const [from, other] = [folderOf(file), folderOf(target)];
        return from !== undefined && other !== undefined && from !== other;
      });
    // A web archive is a page in its wrapping.
    expect(wrong).toEqual([{ file: "read/mhtml/index.ts", target: "read/html/index.ts" }]);
  });

  test("a rule stands in the room of its group, what several rules read with apart from them", () => {
    const rooms = new Set(rules.map(({ group, id }) => `rules/${group}/${id}.ts`));
    const groups = new Set(rules.map(({ group }) => `rules/${group}`));
    const strangers = files
      .map((file) => relative(source, file))
      .filter((file) => groups.has(dirname(file)) && !file.endsWith(".examples.ts") && !rooms.delete(file));
    expect(strangers).toEqual([]);
    expect([...rooms]).toEqual([]);
  });

  test("no any, no non-null assertion, no escape from the type checker", () => {
    const evasion = /:\s*any\b|\bas any\b|@ts-(?:ignore|nocheck|expect-error)/;
    const wrong = files.filter((file) => evasion.test(withoutComments(readFileSync(file, "utf8"))));
    expect(wrong.map((file) => relative(source, file))).toEqual([]);
  });

  test("an edition of the form is named in its own file and nowhere else: all others ask for roles and years", () => {
    const name = new RegExp(`["'\`](?:${editionIds.join("|")})["'\`]|/(?:${editionIds.join("|")})\\.ts`);
    const named = (file: string) => name.test(withoutComments(readFileSync(file, "utf8")));
    const outside = [source, resolve(source, "../scripts"), resolve(source, "../bench")]
      .flatMap(sourcesIn)
      .filter((file) => !file.startsWith(join(source, "form/")) && !/\.generated\.\w+$/.test(file));
    expect(outside.filter(named)).toEqual([]);
    expect(sourcesIn(join(source, "form")).filter(named)).toHaveLength(editionIds.length + 1);
  });

  test("no file is a drawer for odds and ends", () => {
    const drawer = /(?:^|\/)(?:utils?|helpers?|common|manager|misc)(?:\/|\.ts$)/;
    expect(files.map((file) => relative(source, file)).filter((file) => drawer.test(file))).toEqual([]);
  });
});

/** Groups of names of which each leads to each other (Tarjan 1972); a name on its own is none. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const seen = new Map<string, { readonly number: number; low: number }>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (name: string) => {
    const own = { number: seen.size, low: seen.size };
    seen.set(name, own);
    open.push(name);
    for (const next of graph.get(name) ?? []) {
      if (!graph.has(next)) continue;
      const known = seen.get(next);
      if (known === undefined) own.low = Math.min(own.low, visit(next));
      else if (open.includes(next)) own.low = Math.min(own.low, known.number);
    }
    if (own.low === own.number) {
      const circle = open.splice(open.indexOf(name));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return own.low;
  };
  for (const name of graph.keys()) if (!seen.has(name)) visit(name);
  return circles;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}
