import process from "node:process";
import { openFormat } from "../../src/format/formats.ts";
import { noColour } from "../../src/format/palette.ts";
import { piecesOf, type Text } from "../../src/format/run.ts";
import { capFindings } from "../../src/lint/cap.ts";
import { lintReport } from "../../src/lint/index.ts";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import { defaultRuleOptions } from "../../src/rules/define.ts";
import { rules } from "../../src/rules/index.ts";
import { toEnvelope } from "../../src/write/canonical.ts";
import { envelopePieces, jsonPieces } from "../../src/write/json.ts";

/** Milliseconds by part: the reader, the recogniser, each rule, the rest of `lint`, the formats. */
export type Costs = ReadonlyMap<string, number>;

/** What one file costs, part by part. */
export async function costsOf(file: string, bytes: Uint8Array): Promise<Costs> {
  const costs = new Map<string, number>();
  const timed = async <Result>(part: string, run: () => Result | Promise<Result>): Promise<Result> => {
    const start = performance.now();
    const used = process.cpuUsage();
    const result = await run();
    const { user, system } = process.cpuUsage(used);
    // What other programs of the machine did meanwhile is in the first, what other threads of this one did in the second.
    const cost = Math.min(performance.now() - start, (user + system) / 1000);
    costs.set(part, (costs.get(part) ?? 0) + cost);
    return result;
  };
  const source = await timed("read", () => readSource(bytes, { file }));
  const reports = await timed("recognize", () => recognize(source));
  const context = {
    source,
    siblings: reports,
    previous: reports[1] ?? reports[0] ?? null,
    options: defaultRuleOptions,
  };
  for (const report of reports.slice(0, 3)) {
    for (const rule of rules) {
      await timed(`rule ${rule.id}`, () => rule.check(report, () => {}, context));
    }
  }
  const checked = await timed("lint", () => reports.map((report) => lintReport(report, context)));
  const result = { file, exitCode: 1, reports: checked.map((one) => capFindings(one, "zh")) };
  const options = {
    language: "zh",
    palette: noColour,
    quiet: false,
    failOn: "error",
    several: true,
  } as const;
  for (const format of ["stylish", "json", "sarif", "github", "html"] as const) {
    await timed(`format ${format}`, async () => {
      const printing = await openFormat(format, options);
      const exhibit = { kind: "text", text: new TextDecoder().decode(bytes), source } as const;
      draw(await printing.result(result, exhibit));
      const total = { files: 1, failed: 0, reports: 1, checked: noCells, counts: noFindings };
      draw(await printing.end({ total, exitCode: 1 }));
    });
  }
  await timed("convert", () => {
    const envelope = toEnvelope(source, reports, { provenance: true, language: "zh" });
    for (const _ of envelopePieces(envelope, reports, (value) => jsonPieces(value, false)));
  });
  return costs;
}

/** Text costs when it is taken piece by piece. */
function draw(text: Text): void {
  for (const _ of piecesOf(text));
}

const noCells = { cells: 0, equations: 0, notAssessable: 0 };
const noFindings = { error: 0, warning: 0, info: 0 };
