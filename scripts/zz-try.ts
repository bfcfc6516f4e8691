import { readFileSync } from "node:fs";
import { readSource } from "../src/read/index.ts";
import { recognize } from "../src/recognize/index.ts";
import { issueMessage } from "../src/report/issues.ts";

for (const file of process.argv.slice(2)) {
  const source = await readSource(new Uint8Array(readFileSync(file)), { file });
  const t = performance.now();
  const reports = recognize(source);
  console.log(
    `== ${file} ${source.kind} blocks ${source.blocks.length} reports ${reports.length} ${(performance.now() - t).toFixed(0)}ms`,
  );
  for (const r of reports) {
    console.log(
      ` -- form ${r.form} title ${r.title?.value} | org ${r.organization?.value} | year ${r.year?.value} (${r.yearFrom}) | period ${JSON.stringify(r.period?.value)} | pub ${r.publishedOn?.value}`,
    );
    console.log(
      "    contact",
      JSON.stringify(Object.fromEntries(Object.entries(r.contact).map(([k, v]) => [k, v?.value ?? null]))),
    );
    console.log(
      "    sections",
      r.order.map((k) => `${r.sections[k]?.heading}[${r.sections[k]?.lines.length}]`).join(" | "),
      "preamble",
      r.preamble.length,
      "other",
      JSON.stringify(r.otherTables.map((t) => t.rows.slice(0, 3))).slice(0, 300),
    );
    for (const t of Object.values(r.tables)) {
      if (!t) {
        console.log("    table missing");
        continue;
      }
      const cells = [...t.cells.values()];
      console.log(
        `    ${t.template.key} ${t.template.edition} ${t.layout} conf ${t.confidence.toFixed(2)} margin ${t.margin.toFixed(2)} cells ${cells.length} null ${cells.filter((c) => c.value === null).length} sum ${cells.reduce((s, c) => s + (typeof c.value === "number" ? c.value : 0), 0)} placed ${JSON.stringify(Object.groupBy ? {} : {})}`,
      );
    }
    for (const i of r.issues.slice(0, 14))
      console.log("      !", i.code, i.cell ?? "", JSON.stringify(i.at ?? {}), issueMessage(i, "zh"));
    if (r.issues.length > 14) console.log("      … issues", r.issues.length);
  }
}
