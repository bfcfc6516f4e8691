import { expect, test, vi } from "vitest";
import { buildReport } from "../../src/example/report.ts";
import { wideColumns, wideRecords } from "../../src/write/csv-wide.ts";

// A newer edition that asks for the procurement amount in 万元 only.
vi.mock("../../src/form/editions/index.ts", async (original) => {
  const declared = await original<typeof import("../../src/form/editions/index.ts")>();
  const { edition2019 } = declared;
  const { proactiveDisclosure } = edition2019.tables;
  const blocks = proactiveDisclosure.blocks.map((block) => ({
    ...block,
    columns: block.columns.map((column) => ({
      ...column,
      type: column.type === "money" ? "amount" : column.type,
    })),
  }));
  const tables = { ...edition2019.tables, proactiveDisclosure: { ...proactiveDisclosure, blocks } };
  return { ...declared, edition2036: { ...edition2019, id: "2036", from: 2036, tables } };
});

test("money of an older edition keeps its unit in wide CSV where a newer one has it without", () => {
  const report = buildReport({ year: 2020, proactiveDisclosure: { governmentProcurement: [8, "75元"] } });
  const [record = []] = wideRecords("a.txt", [report]);
  const amount = "/proactiveDisclosure/table/governmentProcurement/amount";
  const columns = wideColumns();
  expect(columns).not.toContain(amount);
  expect(columns.flatMap((name, index) => (name.startsWith(amount) ? [[name, record[index]]] : []))).toEqual([
    [`${amount}/value`, 75],
    [`${amount}/unit`, "元"],
  ]);
});
