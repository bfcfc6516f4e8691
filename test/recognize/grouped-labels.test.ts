import { expect, test } from "vitest";
import { latestEdition } from "../../src/form/index.ts";
import { reportIn } from "./expectations.ts";

const rows = latestEdition().tables.applications.blocks.flatMap((block) => block.rows);

/** The figures of 表三 in lines between bars, whose rows bear the names of their groups as well. */
async function figuresOf(name: (groups: readonly string[], label: string) => string) {
  const lines = rows.map(({ groups, label }, row) => {
    const cells = Array.from({ length: 7 }, (_, column) => row * 7 + column);
    return `| ${[
      name(
        groups.map(({ text }) => text),
        label?.text ?? "",
      ),
      ...cells,
    ].join(" | ")} |`;
  });
  const report = await reportIn(
    [
      "石桥县水利局2023年政府信息公开工作年度报告",
      "三、收到和处理政府信息公开申请情况",
      "| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |",
      ...lines,
      "四、政府信息公开行政复议、行政诉讼情况",
    ].join("\n"),
  );
  return [...(report?.tables.applications?.cells.values() ?? [])].map(({ value }) => value);
}

const all = Array.from({ length: rows.length * 7 }, (_, index) => index);

test.each(["/", "，", "", "：", " ", "<br>", "—", "·"])(
  "a row named behind its group, %j between them, is that row",
  async (between) => {
    expect(await figuresOf((groups, label) => [...groups.slice(1), label].join(between))).toEqual(all);
  },
);

test("so is one named behind all its groups", async () => {
  expect(await figuresOf((groups, label) => [...groups, label].join("/"))).toEqual(all);
});
