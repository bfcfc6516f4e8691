import { expect, test } from "vitest";
import { latestEdition } from "../../src/form/index.ts";
import { reportIn } from "./expectations.ts";

const [block] = latestEdition().tables.applications.blocks;
const rows = block?.rows ?? [];
const columns = 7;
const pointer = "/applications/table/outcomes/total/naturalPerson";

/** 表三 between bars, a row of sums below or above the rows of each group: each figure of the form is another. */
function lines(sum: string, isBelow: boolean): readonly string[] {
  const figures = (from: number) => Array.from({ length: columns }, (_, column) => from + column).join(" | ");
  return rows.flatMap(({ label, groups }, index) => {
    const own = `| ${label?.text} | ${figures(1000 + index * columns)} |`;
    const next = rows[isBelow ? index + 1 : index - 1];
    if (groups.length < 2 || next?.groups.at(-1) === groups.at(-1)) return [own];
    const added = `| ${sum} | ${figures(5000 + index * columns)} |`;
    return isBelow ? [own, added] : [added, own];
  });
}

const read = (table: readonly string[]) =>
  reportIn(`石桥县水利局2023年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
${table.join("\n")}
四、政府信息公开行政复议、行政诉讼情况
`);

test.each([
  ["合计", true],
  ["总计", false],
  ["其他", true],
])("rows that offices call %s in each group are none of the form's", async (sum, isBelow) => {
  const report = await read(lines(sum, isBelow));
  const values = [...(report?.tables.applications?.cells.values() ?? [])].map(({ value }) => value);
  expect(values).toEqual(Array.from({ length: rows.length * columns }, (_, index) => 1000 + index));
  expect(report?.issues.filter(({ code }) => code === "row-extra").length).toBeGreaterThan(1);
});

test("where no row has the number of the form, nothing says which sum is meant", async () => {
  const report = await read(lines("总计", true).map((line) => line.replace("（七）", "")));
  expect(report?.tables.applications?.cells.get(pointer)?.value).toBe(null);
});
