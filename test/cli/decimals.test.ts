import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { invoke, root } from "./invoke.ts";

const page = readFileSync(join(root, "fixtures/samples/linhe-2022.html"), "utf8");
const stdin = page.replace('<td colspan="3">35.2</td>', '<td colspan="3">26.550</td>');

async function converted(...options: string[]): Promise<string> {
  expect(stdin).not.toBe(page);
  const { code, stdout } = await invoke(["convert", "-", ...options], { stdin });
  expect(code).toBe(0);
  return stdout;
}

test("decimals keep every digit that the file shows, as numbers", async () => {
  for (const options of [
    ["--to", "json"],
    ["--to", "json", "--compact"],
    ["--to", "ndjson"],
  ]) {
    const text = await converted(...options);
    expect(text).toMatch(/"amount": ?26\.550/);
    const data = JSON.parse(text);
    const report = data.reports?.[0] ?? data;
    expect(report.proactiveDisclosure.table.administrativeFees.amount).toBe(26.55);
  }
});

test("a text that looks like a mark of the writer's own stays what it is", async () => {
  const text = JSON.parse(
    (
      await invoke(["convert", "-", "--to", "json"], {
        stdin: stdin.replace("一、总体情况", "一、总体情况decimal0"),
      })
    ).stdout,
  );
  expect(JSON.stringify(text)).toContain("decimal0");
  expect(text.reports[0].proactiveDisclosure.table.administrativeFees.amount).toBe(26.55);
});

test("so does CSV, in both layouts", async () => {
  expect(await converted("--to", "csv")).toContain("administrativeFees,amount,26.550,万元,26.550");
  expect(await converted("--to", "csv", "--layout", "wide")).toMatch(/,26\.550,/);
});
