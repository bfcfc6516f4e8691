import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { build, type Plugin } from "esbuild";
import type { Source } from "../../src/read/source.ts";
import type { Report } from "../../src/report/model.ts";
import type { Off, Switch } from "./switches.ts";

/** Recognition as it is in `src`, or with some of it switched off. */
export type Recognise = (source: Source) => readonly Report[];

const folder = "src/recognize";
const out = "node_modules/.cache/gia-report";

declare global {
  /** Names of the switches that are off while a recognition made by `openCut` runs. */
  var giaSwitchedOff: ReadonlySet<string> | undefined;
}

/**
 * Bundles recognition so that each function which a switch names asks first whether it is off. The source stays as it
 * is, and so does what is built from it for users: nothing there knows of switches.
 * @returns opens a recognition with some switches off, sharing nothing with others (it remembers what labels are like)
 * @throws where a switch names a function that is no more
 */
export async function bundleWithCuts(
  switches: readonly Switch[],
): Promise<(off: readonly string[]) => Promise<Recognise>> {
  const outfile = join(process.cwd(), out, `ablate-${process.pid}.mjs`);
  await build({
    entryPoints: [join(folder, "index.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    packages: "external",
    plugins: [withCuts(switches)],
    logLevel: "warning",
  });
  let opened = 0;
  return async (off) => {
    opened += 1;
    const { recognize } = (await import(`${outfile}?${opened}`)) as { recognize: Recognise };
    const names = new Set(off);
    return (source) => {
      globalThis.giaSwitchedOff = names;
      return recognize(source);
    };
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

/** A module with its switches: `f(…)` asks whether it is off, and is `f__own(…)` otherwise. */
export function cutText(text: string, file: string, switches: readonly Switch[]): string {
  let cut = text;
  for (const { name, cuts } of switches) {
    for (const { function: own, gives } of cuts.filter((one) => one.file === file)) {
      const declaration = new RegExp(`^(export )?function ${own}\\b`, "mu");
      const found = declaration.exec(cut);
      if (found === null) throw new Error(`switch “${name}”: ${file} has no function ${own}`);
      cut = cut.replace(declaration, `function ${own}__own`);
      cut += `
${found[1] ?? ""}function ${own}(...args: any): any {
  return globalThis.giaSwitchedOff?.has(${JSON.stringify(name)}) ? ${codeOf(gives)} : (${own}__own as any)(...args);
}
`;
    }
  }
  return cut;
}

function codeOf(gives: Off): string {
  if (typeof gives === "object") return gives.code;
  switch (gives) {
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
