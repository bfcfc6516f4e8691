import { readFile, writeFile } from "node:fs/promises";
import process from "node:process";
import { parseArgs } from "node:util";
import { rules } from "../../src/index.ts";
import { casesOf } from "./cases.ts";
import { judge, type Verdict } from "./judge.ts";
import { carries, layouts } from "./layouts.ts";
import { addUp, type Floor, isBelow, printTable, type Row } from "./table.ts";

/**
 * Measures recall on seeded defects: every defect that a rule gives as an example, written into a report of each
 * layout, read and checked through the library.
 *
 *   npm run recall                              one row per rule, and the sum
 *   npm run recall -- --rule t3-balance         one rule; may be repeated
 *   npm run recall -- --details                 what was missed, misplaced or falsely said, case by case
 *   npm run recall -- --update-floor            write what was reached as the new floor
 *
 * Exit code 1 when a rule falls below `floor.json`: fewer defects found or located, or more false alarms.
 */
process.stdout.on("error", () => process.exit());

const { values: options } = parseArgs({
  options: {
    rule: { type: "string", multiple: true, default: [] },
    details: { type: "boolean", default: false },
    "update-floor": { type: "boolean", default: false },
  },
});

const floorFile = "bench/recall/floor.json";
const floor = JSON.parse(await readFile(floorFile, "utf8")) as Floor;
const rows: Row[] = [];
for (const rule of rules.filter(({ id }) => options.rule.length === 0 || options.rule.includes(id))) {
  const { cases, notCarried } = casesOf(rule);
  const verdicts: Verdict[] = [];
  for (const example of cases) {
    for (const layout of layouts.filter((one) => carries(one, example))) {
      verdicts.push(await judge(rule, example, layout));
    }
  }
  if (options.details) printDetails(verdicts);
  rows.push(addUp(rule.id, verdicts, notCarried));
}
printTable(rows, floor);
if (options["update-floor"]) await updateFloor();
else if (rows.some((row) => isBelow(row, floor))) process.exitCode = 1;

function printDetails(verdicts: readonly Verdict[]): void {
  for (const { rule, example, layout, found, located, falseAlarms, said } of verdicts) {
    const faults = [found ? "" : "not found", located === false ? "not located" : "", ...falseAlarms];
    const told = faults.filter((fault) => fault !== "");
    if (told.length === 0) continue;
    process.stdout.write(`${rule} · ${example} · ${layout}\n`);
    for (const line of [...told, ...said.map((one) => `said ${one}`)]) process.stdout.write(`    ${line}\n`);
  }
}

async function updateFloor(): Promise<void> {
  const next: Record<string, Floor[string]> = { ...floor };
  for (const { rule, found, located, falseAlarms } of rows) next[rule] = { found, located, falseAlarms };
  const lines = Object.entries(next).map(
    ([rule, { found, located, falseAlarms }]) =>
      `  ${JSON.stringify(rule)}: { "found": ${found}, "located": ${located}, "falseAlarms": ${falseAlarms} }`,
  );
  await writeFile(floorFile, `{\n${lines.join(",\n")}\n}\n`);
}
