import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { readSource } from "../../src/read/index.ts";
import { physicalRows } from "../../src/recognize/sheet/physical-rows.ts";
import { joinStackedHeaders } from "../../src/recognize/sheet/stacked-headers.ts";

/** The cells of a text's lines after pieces of headers were joined. */
async function joined(...lines: readonly string[]): Promise<string[]> {
  const { blocks } = await readSource(strToU8(lines.join("\n")), { file: "report.txt" });
  return joinStackedHeaders(physicalRows(blocks)).map(({ cells }) =>
    cells.map(({ text }) => text.trim()).join("|"),
  );
}

test("pieces below each other that make a header of the form are one", async () => {
  expect(await joined("|结果|结果|其他|总计|", "|维持|纠正|结果|    |")).toEqual([
    "结果维持|结果纠正|其他结果|总计",
    "|||",
  ]);
});

test.each([
  ["lines of other cells", "|结果|结果|其他|总计|", "|维持|纠正|结果|"],
  ["what makes no header", "|结果|甲|", "|甲|其他|"],
  ["figures", "|结果|1|", "|维持|2|"],
  ["lines without bars", "结果    其他", "维持    结果"],
  ["whole headers", "|自然人|总计|", "|商业企业|总计|"],
])("%s stay as they are", async (_, ...lines) => {
  const { blocks } = await readSource(strToU8(lines.join("\n")), { file: "report.txt" });
  const rows = physicalRows(blocks);
  expect(joinStackedHeaders(rows)).toEqual(rows);
});
