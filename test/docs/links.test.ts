import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../cli/invoke.ts";

/** Every paper of the house; those of single rules are generated and many. */
const papers = [
  ...readdirSync(root).filter((name) => name.endsWith(".md")),
  ...readdirSync(`${root}docs`)
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
  "docs/rules/README.md",
  ...readdirSync(`${root}fixtures`, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith("README.md"))
    .map((name) => `fixtures/${name}`),
];

/** The heading's name in the address, as GitHub makes it. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");

const anchorsIn = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => anchorOf(heading));

/** Text without code, which may name what is only an example. */
const prose = (text: string) => text.replace(/^(`{3,})[\s\S]*?^\1$/gm, "");

/** What a recipe calls a file that its reader is to write. */
const isPlaceholder = (path: string) => /\/(?:NAME|YEAR|xyz)\b/.test(path);

describe.each(papers)("%s", (paper) => {
  const text = readFileSync(`${root}${paper}`, "utf8");

  test("links to what is there", () => {
    const links = [...prose(text).matchAll(/\]\((?!\w+:)([^)\s]+)\)/g)].map(([, target = ""]) => target);
    const dead = links.filter((target) => {
      const [path = "", anchor] = target.split("#");
      const file = path === "" ? paper : join(dirname(paper), decodeURIComponent(path));
      if (!existsSync(`${root}${file}`)) return true;
      return anchor !== undefined && !anchorsIn(readFileSync(`${root}${file}`, "utf8")).includes(anchor);
    });
    expect(dead).toEqual([]);
  });

  test("names files and folders that are there", () => {
    const named = [
      ...prose(text).matchAll(/`((?:src|test|bench|scripts|docs|fixtures|schemas|bin)\/[\w./-]*\w)/g),
    ].map(([, path = ""]) => path);
    expect(named.filter((path) => !isPlaceholder(path) && !existsSync(`${root}${path}`))).toEqual([]);
  });
});
