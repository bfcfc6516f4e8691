import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { Script } from "node:vm";
import { build, type Plugin } from "esbuild";
import type { Source } from "../../src/read/source.ts";
import type { Report } from "../../src/report/model.ts";
import type { Off, Switch } from "./switches.ts";

/** Recognition as it is in `src`, or with some of it switched off. */
export type Recognise = (source: Source) => readonly Report[];

/** Names of the switches that acted in a reading: a function of theirs gave something else than it does switched off. */
export type Acting = ReadonlySet<string>;

const folder = "src/recognize";

declare global {
  /** Names of the switches that are off while a recognition made by `openCut` runs. */
  var giaSwitchedOff: ReadonlySet<string> | undefined;
  /** Notes a switch that acts, while a recognition made by `openCut` runs that is watched. */
  var giaWatch: ((name: string, own: unknown, without: unknown) => void) | undefined;
  /** Thresholds moved in the recognition that is being opened. */
  var giaThresholds: Readonly<Record<string, Readonly<Record<string, number>>>> | undefined;
}

/** What is otherwise in one recognition. */
export interface Change {
  /** Names of switches. */
  readonly off?: readonly string[];
  /** Where switches that act are noted. Those that do not act in a file change nothing in it when they are off. */
  readonly acting?: Set<string>;
  /** Thresholds moved, by group and name. */
  readonly thresholds?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/**
 * Bundles recognition so that each function which a switch names asks first whether it is off, and thresholds can be
 * moved. The source stays as it is, and so does what is built from it for users: nothing there knows of either.
 * @returns opens a recognition with something changed, sharing nothing with others (it remembers what labels are like)
 * @throws where a switch names a function that is no more
 */
export async function bundleWithCuts(switches: readonly Switch[]): Promise<(change: Change) => Recognise> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, "index.ts")],
    bundle: true,
    write: false,
    platform: "neutral",
    mainFields: ["module", "main"],
    format: "iife",
    globalName: "recognition",
    target: "node20.19",
    plugins: [withCuts(switches)],
    logLevel: "warning",
  });
  // Compiled once: each recognition is the same code run anew.
  const script = new Script(`(() => { ${outputFiles[0]?.text ?? ""}\nreturn recognition; })()`);
  return ({ off = [], acting, thresholds = {} }) => {
    globalThis.giaThresholds = thresholds;
    const { recognize } = script.runInThisContext() as { recognize: Recognise };
    const names = new Set(off);
    return (source) => {
      globalThis.giaSwitchedOff = names;
      globalThis.giaWatch = acting === undefined ? undefined : watch(acting);
      return recognize(source);
    };
  };
}

function watch(acting: Set<string>): NonNullable<typeof globalThis.giaWatch> {
  return (name, own, without) => {
    if (!acting.has(name) && !isDeepStrictEqual(own, without)) acting.add(name);
  };
}

function withCuts(switches: readonly Switch[]): Plugin {
  return {
    name: "switches",
    setup({ onLoad }) {
      onLoad({ filter: /src[/\\]recognize[/\\].*\.ts$/ }, async ({ path }) => {
        const text = await readFile(path, "utf8");
        const own = relative(join(process.cwd(), folder), path).replaceAll("\\", "/");
        return { contents: cutText(text, own, switches), loader: "ts" };
      });
    },
  };
}

/** A module with its switches: `f(…)` asks whether it is off, and is `f__own(…)` otherwise, which may be watched. */
export function cutText(text: string, file: string, switches: readonly Switch[]): string {
  let cut = file === "thresholds.ts" ? text + movedThresholds : text;
  for (const { name, cuts } of switches) {
    for (const { function: own, gives } of cuts.filter((one) => one.file === file)) {
      const declaration = new RegExp(`^(export )?function ${own}\\b`, "mu");
      const found = declaration.exec(cut);
      if (found === null) throw new Error(`switch “${name}”: ${file} has no function ${own}`);
      cut = cut.replace(declaration, `function ${own}__own`);
      cut += `
${found[1] ?? ""}function ${own}(...args: any): any {
  if (globalThis.giaSwitchedOff?.has(${JSON.stringify(name)})) return ${codeOf(gives)};
  const gives = (${own}__own as any)(...args);
  globalThis.giaWatch?.(${JSON.stringify(name)}, ${gives === "nothing" ? "true, false" : `gives, ${codeOf(gives)}`});
  return gives;
}
`;
    }
  }
  return cut;
}

const movedThresholds = `
for (const [group, moved] of Object.entries(globalThis.giaThresholds ?? {}))
  Object.assign((thresholds as any)[group], moved);
`;

function codeOf(gives: Off): string {
  if (typeof gives === "object") return gives.code;
  switch (gives) {
    case "nothing":
      return "undefined";
    case "empty list":
      return "[]";
    case "empty set":
      return "new Set()";
    case "argument 0":
      return "args[0]";
    case "argument 1":
      return "args[1]";
    case "argument 2":
      return "args[2]";
    default:
      return gives;
  }
}
