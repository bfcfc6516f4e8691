import { describe, expect, test } from "vitest";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";

/** Values by the ends of their pointers. */
async function valuesOf(lines: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  const text = ["石桥县水利局2023年政府信息公开工作年度报告", ...lines].join("\n");
  const [report] = recognize(await readSource(new TextEncoder().encode(text), { file: "a.txt" }));
  const tables = Object.values(report?.tables ?? {}).flatMap((table) => (table === null ? [] : [table]));
  return new Map(
    tables.flatMap(({ cells }) =>
      [...cells.values()].map(({ cell, value }) => [cell.pointer.replace(/^\/\w+\/table\//, ""), value]),
    ),
  );
}

test("numbers below 序号 count the rows, be its heading one space from the next", async () => {
  const values = await valuesOf([
    "二、主动公开政府信息情况",
    "第二十条第（八）项",
    "序号 信息内容          本年收费金额（单位：万元）",
    "1    行政事业性收费 21",
    "第二十条第（六）项",
    "序号 信息内容          本年处理决定数量",
    "2    行政强制        708",
    "3    行政处罚        423",
  ]);
  expect(values.get("administrativeFees/amount")).toBe(21);
  expect(values.get("administrativeCompulsion/decisions")).toBe(708);
  expect(values.get("administrativePenalties/decisions")).toBe(423);
});

describe("boxes drawn with characters", () => {
  const box = (cells: readonly (readonly string[])[], widths: readonly number[]) => {
    const rule = (left: string, cross: string, right: string) =>
      left + widths.map((width) => "─".repeat(width)).join(cross) + right;
    const wide = /[^\u0020-\u007e]/gu;
    const pad = (text: string, width: number) =>
      text + " ".repeat(width - text.length - (text.match(wide)?.length ?? 0));
    const rows = cells.map((row) => {
      const lines = row.map((text) => text.split("/"));
      const height = Math.max(...lines.map(({ length }) => length));
      return Array.from(
        { length: height },
        (_, line) => `│${lines.map((own, at) => pad(own[line] ?? "", widths[at] ?? 0)).join("│")}│`,
      ).join("\n");
    });
    return [rule("┌", "┬", "┐"), rows.join(`\n${rule("├", "┼", "┤")}\n`), rule("└", "┴", "┘")]
      .join("\n")
      .split("\n");
  };
  const results = ["结果/维持", "结果/纠正", "其他/结果", "尚未/审结", "总/计"];
  const remedies = (figures: readonly string[], width: number) => [
    "四、政府信息公开行政复议、行政诉讼情况",
    "行政复议 行政诉讼 未经复议直接起诉 复议后起诉",
    ...box(
      [[...results, ...results, ...results], figures],
      Array.from({ length: 15 }, (_, at) => (at % 5 === 4 ? 2 : width)),
    ),
  ];
  const figures = ["1", "2", "0", "0", "3", "0", "1", "0", "0", "1", "2", "0", "2", "0", "4"];

  test("may have columns of two places", async () => {
    const values = await valuesOf(remedies(figures, 4));
    expect([...values.values()]).toEqual(figures.map(Number));
  });

  test("may be set in by wide spaces", async () => {
    const values = await valuesOf(
      remedies(figures, 4).map((line) => (/^[┌│├└]/u.test(line) ? `\u3000\u3000${line}` : line)),
    );
    expect([...values.values()]).toEqual(figures.map(Number));
  });

  const decisions = (figure: string) =>
    valuesOf([
      "二、主动公开政府信息情况",
      ...box(
        [
          ["第二十条第（六）项", ""],
          ["信息内容", "本年处理决定数量"],
          ["行政处罚", figure],
          ["行政强制", "4"],
        ],
        [20, 17],
      ),
    ]).then((values) => values.get("administrativePenalties/decisions"));

  test.each([
    ["15", 15],
    ["-/703", null],
    ["6,/497", null],
    ["12/5", null],
  ])("a figure on lines that have room for it in one is none: %s", async (figure, value) => {
    expect(await decisions(figure)).toBe(value);
  });
});

test("figures on both sides of a label are not taken from before it", async () => {
  const values = await valuesOf([
    "二、主动公开政府信息情况",
    "第二十条第（八）项",
    "信息内容          本年收费金额（单位：万元）",
    "1    行政事业性收费 21",
    "第二十条第（六）项",
    "信息内容          本年处理决定数量",
    "2    行政强制        708",
    "3    行政处罚        423",
  ]);
  expect([21, null]).toContain(values.get("administrativeFees/amount") ?? null);
  expect([708, null]).toContain(values.get("administrativeCompulsion/decisions") ?? null);
});

test("figures that differ below a header written into each of its columns are no one's", async () => {
  const decisions = async (others: readonly string[]) => {
    const [licences = "", penalties = "", measures = ""] = others;
    const row = (...cells: readonly string[]) => `<tr>${cells.join("")}</tr>`;
    const cell = (text: string, span = 1) => `<td colspan="${span}">${text}</td>`;
    const page = `<p>石桥县水利局2023年政府信息公开工作年度报告</p><p>二、主动公开政府信息情况</p><table>${[
      row(cell("第二十条第（五）项"), cell("第二十条第（五）项"), cell("第二十条第（五）项", 5)),
      row(cell("信息内容"), cell("本年处理决定数量"), cell("本年处理决定数量", 5)),
      row(cell("行政许可"), cell("9"), cell(licences, 5)),
      row(cell("第二十条第（六）项", 7)),
      row(cell("信息内容"), cell("本年处理决定数量"), cell("本年处理决定数量", 5)),
      row(cell("行政处罚"), cell("15"), cell(penalties, 5)),
      row(cell("行政强制"), cell("4"), cell(measures, 5)),
    ].join("")}</table>`;
    const [report] = recognize(await readSource(new TextEncoder().encode(page), { file: "a.html" }));
    const cells = report?.tables.proactiveDisclosure?.cells ?? new Map();
    return cells.get("/proactiveDisclosure/table/administrativePenalties/decisions")?.value;
  };
  expect(await decisions(["9", "15", "4"])).toBe(15);
  expect((await decisions(["8", "31", "5"])) ?? null).toBeNull();
});

test("a row named beside figures that were counted to it is not theirs", async () => {
  const table = `
                   申请人情况

（本列数据的勾稽关系为：第一     法人或其他组织
项加第二项之和，等于第三项加                                               占比
第四项之和）         自然人          社会                        总计
                        科研机                法律服务
                   商业企业     公益                  其他
                        构                  机构
                            组织

一、本年新收政府信息公开申请
               118   97        10    8    79     8    320  86%
数量

二、上年结转政府信息公开申请
               58        84    758   643   396   195 2134 50%
数量

三、本 （一）予以公开    506       277   129   365   144   841 2262 63%
年度办
理结果 （二）部分公开（区分
    处理的，只计这一情  497       474   472   767   823   223 3256 68%
    形，不计其他情形）

        5.属于三类内部
                   640   821   413   243   811   729 3657 85%
        事务信息

        6.属于四类过程
                   734   37    830   299   131   779 2810 39%
        性信息

        7.属于行政执法   611   735   160   17    659   224 2406 60.7
        案卷                                                %
      8.属于行政查询                                              53.2
                 493   309    262   279   354   32   1729
      事项                                                    %


      1.本机关不掌握                                              99.8
                 563   486    145   333   52    632 2211
      相关政府信息                                                %
   （四
   ）无 2.没有现成信息
                 597   748    594   388   323   104 2754 25%
   法提 需要另行制作
   供
      3.补正后申请内
                 865   616    338   727   103   477 3126 78%
      容仍不明确`;
  const values = await valuesOf(["三、收到和处理政府信息公开申请情况", ...table.split("\n")]);
  expect(values.get("outcomes/unavailable/requiresCreation/total")).toBe(2754);
  expect(values.get("outcomes/unavailable/notHeld/naturalPerson")).toBeNull();
});
