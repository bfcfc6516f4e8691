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
        (text, { start, end, key }) => `${text.slice(0, start)}${key.name}: []${text.slice(end)}`,
        code,
      );
      return { contents, loader: "js" };
    });
  },
};

/** The properties of objects that hold examples, in order; what is inside of one is left with it. */
function examplesIn(node) {
  if (Array.isArray(node)) return node.flatMap(examplesIn);
  if (node === null || typeof node !== "object") return [];
  if (node.type === "ObjectPattern") return [];
  if (node.type === "Property" && /^examples?$/u.test(node.key.name ?? "")) return [node];
  return Object.values(node).flatMap(examplesIn);
}
