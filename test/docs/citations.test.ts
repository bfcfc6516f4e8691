import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../cli/invoke.ts";

const folders = ["src", "test", "bench", "scripts"];

const sources = folders.flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.[cm]?[jt]s$/.test(name))
    .map((name) => join(folder, name)),
);

const comments = (text: string) =>
  [...text.matchAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm)].map(([comment]) => comment).join("\n");

/** A paper stands at the root or beside the file; a mere name may stand in docs too. */
const isThere = (file: string, cited: string) =>
  [cited, join(dirname(file), cited), join("docs", cited)].some((path) => existsSync(`${root}${path}`));

test("a paper that a comment cites is in the repository", () => {
  const cited = sources.flatMap((file) =>
    [...comments(readFileSync(`${root}${file}`, "utf8")).matchAll(/[\w./-]*\w\.md\b/g)].map(([paper]) => ({
      file,
      paper,
    })),
  );
  expect(cited.length).toBeGreaterThan(10);
  expect(cited.filter(({ file, paper }) => !isThere(file, paper))).toEqual([]);
});

test("what a comment calls by letter is a layout of docs/layouts.md", () => {
  const layouts = readFileSync(`${root}docs/layouts.md`, "utf8");
  const cited = sources.flatMap((file) =>
    [
      ...comments(readFileSync(`${root}${file}`, "utf8")).matchAll(
        /\b(L\d+\w?) of\s+(?:\* )?docs\/layouts\.md/g,
      ),
    ].map(([, layout = ""]) => ({ file, layout })),
  );
  expect(cited.length).toBeGreaterThan(8);
  expect(cited.filter(({ layout }) => !layouts.includes(`### ${layout}`))).toEqual([]);
});
