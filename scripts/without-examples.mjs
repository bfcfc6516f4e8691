// What only tests read of the frames: the sentences by which their wordings are shown.
import { readFile } from "node:fs/promises";
import { parse } from "acorn";
import { transform } from "esbuild";

/** Leaves the examples of frames out of a bundle: nobody there asks for them. */
export const withoutExamples = {
  name: "without-examples",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]facts[\\/]frames[\\/][\w-]+\.ts$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, "utf8"), { loader: "ts" });
      const found = examplesIn(parse(code, { ecmaVersion: "latest", sourceType: "module" }));
      const contents = found.reduceRight(
        (text, { start, end, own }) => text.slice(0, start) + own + text.slice(end),
        code,
      );
      return { contents, loader: "js" };
    });
  },
};

const named = /^examples?$/u;

/** The properties and variables that hold examples, in order, and what stands in their place; what is inside goes with them. */
function examplesIn(node) {
  if (Array.isArray(node)) return node.flatMap(examplesIn);
  if (node === null || typeof node !== "object") return [];
  if (node.type === "ObjectPattern") return [];
  const { type, start, end, key, id } = node;
  if (type === "Property" && named.test(key.name ?? "")) return [{ start, end, own: `${key.name}: []` }];
  if (type === "VariableDeclarator" && named.test(id.name ?? ""))
    return [{ start, end, own: `${id.name} = []` }];
  return Object.values(node).flatMap(examplesIn);
}
