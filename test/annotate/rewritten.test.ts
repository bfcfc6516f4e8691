import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { placeText } from "../../src/format/place.ts";
import { type LintFinding, type LintResult, lintSource } from "../../src/lint/index.ts";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import { folderWith } from "../cli/folder.ts";
import { invoke, root } from "../cli/invoke.ts";
import { anchoredComments } from "./anchored.ts";
import { placeOf } from "./copies.ts";

const page = readFileSync(`${root}fixtures/samples/linhe-2022.html`, "utf8");
const text = readFileSync(`${root}fixtures/samples/qiaotou-2020.txt`);

/** The page with the old wording in its prose. */
const faulty = page.replace("<p>", "<p>坚持“以公开为原则，不公开为例外”。</p><p>");

test.each([
  ["年报.html", faulty],
  ["年报.txt", text],
])(
  "%s: a Word file of what was read, which says that it is not the original, with every finding",
  async (name, content) => {
    const cwd = folderWith({ [name]: content });
    const json = await invoke(["lint", name, "--format", "json"], { cwd });
    const [result] = JSON.parse(json.stdout) as LintResult[];
    const findings = result?.reports.flatMap((report) => report.findings) ?? [];
    const { code, stderr } = await invoke(["annotate", name, "--suggest"], { cwd });
    expect(code).toBe(json.code);
    const copy = "年报.审阅.docx";
    expect(stderr).toBe(
      `${name} → ${copy}（${findings.length + 1} 条批注，不是 Word 原件，是按读出的内容重排的）\n`,
    );
    const bytes = new Uint8Array(readFileSync(join(cwd, copy)));
    const comments = anchoredComments(bytes);
    expect(comments[0]?.text).toContain(`这不是原件`);
    expect(comments[0]?.text).toContain(name);
    // In the order of the document, each with its own comment.
    const commentOf = ({ message, location }: LintFinding) => {
      const place = placeText(location, "zh");
      const text = place === "" ? message : `${message}（原件：${place}）`;
      return comments.filter((one) => one.text.split("\n")[0] === text);
    };
    for (const finding of findings) expect(commentOf(finding)).toHaveLength(1);

    // Whatever is about a cell or heading stands at the cell or heading of that name in the copy.
    const source = await readSource(bytes, { file: copy });
    const reports = recognize(source);
    const again = lintSource(source, reports).flatMap((report) => report.findings);
    for (const finding of findings) {
      const { cell, ruleId } = finding;
      const same = again.find((one) => cell !== null && one.cell === cell && one.ruleId === ruleId);
      if (same !== undefined) expect(commentOf(finding)[0]?.start).toBe(placeOf(same.location));
    }
  },
);

test("a line of prose is found in the copy by what it says", async () => {
  const cwd = folderWith({ "年报.html": faulty });
  await invoke(["annotate", "年报.html"], { cwd });
  const comments = anchoredComments(new Uint8Array(readFileSync(join(cwd, "年报.审阅.docx"))));
  const outdated = comments.find((one) => one.text.includes("旧提法"));
  expect(outdated?.start).toMatch(/^段\d+$/);
  expect(outdated?.start).not.toBe("段1");
  expect(outdated?.text).toMatch(/（原件：\d+/);
});

test("such a copy is dated where asked, the same at every run, and never taken for a report of the folder", async () => {
  const cwd = folderWith({ "年报.html": faulty });
  const copies = ["一.docx", "二.docx"].map(async (name) => {
    await invoke(["annotate", "年报.html", "--date", "2024-01-18", "-o", name], { cwd });
    return readFileSync(join(cwd, name));
  });
  const [one, two] = await Promise.all(copies);
  expect(one).toEqual(two);
  const comments = strFromU8(unzipSync(new Uint8Array(one ?? []))["word/comments.xml"] ?? new Uint8Array());
  expect(comments.match(/<w:comment [^>]*w:date="2024-01-18T00:00:00Z"/g)).toHaveLength(
    comments.split("<w:comment ").length - 1,
  );
  const { stdout } = await invoke(["lint", ".", "--format", "json"], { cwd });
  const entries = JSON.parse(stdout) as readonly { file: string; skipped?: { reason: string } }[];
  expect(entries.map(({ file, skipped }) => [file, skipped?.reason])).toEqual([
    ["年报.html", undefined],
    ["一.docx", "own"],
    ["二.docx", "own"],
  ]);
});

test("Word's own XML in one file is no package, and is set anew", async () => {
  const sample = new Uint8Array(readFileSync(`${root}fixtures/samples/shiqiao-2023.docx`));
  const flat = flatOpc(sample);
  const cwd = folderWith({ "年报.xml": flat });
  const { code, stderr } = await invoke(["annotate", "年报.xml", "-o", "a.docx"], { cwd });
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: "年报.xml → a.docx（5 条批注，不是 Word 原件，是按读出的内容重排的）\n",
  });
});

function flatOpc(zip: Uint8Array): string {
  const parts = Object.entries(unzipSync(zip)).filter(
    ([name]) => /\.(?:xml|rels)$/.test(name) && !name.startsWith("["),
  );
  const part = ([name, bytes]: [string, Uint8Array]) =>
    `<pkg:part pkg:name="/${name}"><pkg:xmlData>${strFromU8(bytes).replace(/^<\?xml[^>]*\?>/, "")}</pkg:xmlData></pkg:part>`;
  return `<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.map(part).join("")}</pkg:package>`;
}
