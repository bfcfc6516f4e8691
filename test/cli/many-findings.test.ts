import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { countOf } from "../../src/lint/cap.ts";
import type { LintFinding } from "../../src/lint/index.ts";
import { invoke, root } from "./invoke.ts";

const sample = readFileSync(join(root, "fixtures/samples/qiaotou-2020.txt"), "utf8");

test("thousands of the same finding: the first are listed, all count for --max-warnings", async () => {
  const stdin = sample.replace("无。\n", `${"20XX年的工作。\n".repeat(3000)}`);
  const lint = (...options: string[]) => invoke(["lint", "-", "--format", "json", ...options], { stdin });
  const [result] = JSON.parse((await lint()).stdout);
  const findings: LintFinding[] = result.reports[0].findings;
  const own = findings.filter(({ ruleId }) => ruleId === "template-residue");
  expect(own).toHaveLength(201);
  expect(own.at(-1)).toMatchObject({ messageId: "more", count: 2800 });
  const { warning } = countOf(findings);
  expect(warning).toBeGreaterThanOrEqual(3000);
  // The sample has one wrong total.
  const off = ["t3-row-total", "t3-results-sum", "t3-balance"].flatMap((id) => ["--rule", `${id}:off`]);
  expect((await lint(...off, "--max-warnings", `${warning}`)).code).toBe(0);
  expect((await lint(...off, "--max-warnings", `${warning - 1}`)).code).toBe(1);
});

test("a message quotes the beginning of a paragraph, not all of it", async () => {
  const title = `${"甲".repeat(5000)}局2020年政府信息公开报告`;
  const { stdout } = await invoke(["lint", "-", "--format", "json"], {
    stdin: sample.replace(/^.*/u, title),
  });
  for (const { message } of JSON.parse(stdout)[0].reports[0].findings) {
    expect(message.length).toBeLessThan(1000);
  }
});
