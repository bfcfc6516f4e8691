import { basename } from "node:path";
import { asCommonJs } from "./common-js.mjs";

/** What every run of `lint` over a text needs stands in one file: each further file costs a tenth of a millisecond. */
const always = ["src/cli/main.ts", "src/cli/commands/lint.ts", "src/format/stylish.ts", "src/read/text.ts"];

/** How esbuild loads another file: at once, or when it is asked for, where it would make a copy of what that exports. */
const loading = /(?<![\w$.])(?:__toESM\d*\(__require\d*\("\.\/([^"]+)"\),1\)|require\("\.\/([^"]+)"\))/g;

/**
 * Puts the chunks of a build that splits (hundreds) into few files: those that every run needs in `cli.cjs`, those that
 * one command, format or kind of file needs in a file of its own, and what several of these share in another. A chunk
 * stays a function of its own, called when it is first asked for.
 * @param {import("esbuild").BuildResult} result with a metafile, and the text of its files
 * @returns {ReadonlyMap<string, string>} name of a file → its text, one function expression
 */
export function packed({ outputFiles, metafile }) {
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]));
  const packOf = packsOf(outputs);
  const packs = new Map();
  for (const { path, text } of outputFiles) {
    const name = basename(path);
    const own = packOf.get(name);
    const code = asCommonJs(text).replace(loading, (whole, later, now) => {
      const other = later ?? now;
      const pack = packOf.get(other);
      if (pack === undefined) return whole;
      return pack === own ? `__part("${other}")` : `require("./${pack}").part("${other}")`;
    });
    packs.set(own, [...(packs.get(own) ?? []), `${JSON.stringify(name)}:function(module){${code}}`]);
  }
  return new Map([...packs].map(([pack, parts]) => [pack, fileOf(pack, parts, outputs.has(pack))]));
}

/** @param isEntry whether what asks for the file wants the chunk of its name */
function fileOf(pack, parts, isEntry) {
  const entry = isEntry ? `Object.assign(module.exports,__part(${JSON.stringify(pack)}));` : "";
  return [
    `(function(exports,require,module){"use strict";const parts={${parts.join(",")}};const known=new Map();`,
    "function __part(name){let own=known.get(name);",
    "if(own===undefined){own={exports:{}};known.set(name,own);parts[name](own)}return own.exports}",
    `module.exports={part:__part};${entry}})`,
  ].join("");
}

/** Chunk → file. */
function packsOf(outputs) {
  const entries = [...outputs].flatMap(([name, { entryPoint }]) =>
    entryPoint === undefined ? [] : [{ name, entryPoint, needs: closureOf(name, outputs) }],
  );
  const missing = always.find((path) => !entries.some(({ entryPoint }) => entryPoint === path));
  if (missing !== undefined) throw new Error(`${missing} is not loaded by itself`);
  const first = entries.filter(({ entryPoint }) => always.includes(entryPoint));
  const inEveryRun = new Set(first.flatMap(({ needs }) => [...needs]));
  return new Map(
    [...outputs.keys()].map((name) => {
      if (inEveryRun.has(name)) return [name, "cli.cjs"];
      const users = entries.filter(({ needs }) => needs.has(name));
      return [name, users.length === 1 ? users[0].name : "shared.cjs"];
    }),
  );
}

/** A chunk and all that it imports, however far. */
function closureOf(name, outputs) {
  const found = new Set([name]);
  for (const each of found) {
    for (const { path, kind } of outputs.get(each).imports) {
      if (kind === "import-statement" && outputs.has(basename(path))) found.add(basename(path));
    }
  }
  return found;
}
