import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import type { Report } from "../../src/report/model.ts";

/** Tables as programs write them: what they add to the form's rows, take from them or tear apart. */

async function reportOf(lines: readonly string[], section: string): Promise<Report> {
  const text = [
    "桃源县司法局2024年政府信息公开工作年度报告",
    section,
    ...lines,
    "五、存在的主要问题及改进情况",
    "",
  ];
  const [report] = recognize(await readSource(strToU8(text.join("\n")), { file: "report.txt" }));
  if (report === undefined) throw new Error("no report");
  return report;
}

const two = "二、主动公开政府信息情况";
const three = "三、收到和处理政府信息公开申请情况";
const four = "四、政府信息公开行政复议、行政诉讼情况";

/** Values of the cells whose pointer begins so, in the order of the form. */
function valuesOf({ tables }: Report, pointer: string): unknown[] {
  const all = Object.values(tables).flatMap((table) => [...(table?.cells ?? [])]);
  return all.flatMap(([own, { value }]) => (own.startsWith(pointer) ? [value] : []));
}

const applications = "/applications/table";
const disclosed = "/proactiveDisclosure/table";

/** Rows of 表三 with figures of their own that add up. */
const labels = [
  "一、本年新收政府信息公开申请数量",
  "二、上年结转政府信息公开申请数量",
  "（一）予以公开",
  "（二）部分公开",
  "1.属于国家秘密",
  "2.其他法律行政法规禁止公开",
  "3.危及“三安全一稳定”",
  "4.保护第三方合法权益",
  "5.属于三类内部事务信息",
  "6.属于四类过程性信息",
  "7.属于行政执法案卷",
  "8.属于行政查询事项",
];
const figures = (index: number) => [index + 10, 1, 2, 0, 0, 0, index + 13];
const tabs = (index: number) => [labels[index], ...figures(index)].join("\t");
const received = `${applications}/received/`;
const carriedIn = `${applications}/carriedIn/`;
const nothing = new Array(7).fill(null);

test("a number on a line below a table is none of its last row", async () => {
  const rows = labels.map(
    (label, index) =>
      `<tr><td>${label}</td>${figures(index)
        .map((one) => `<td>${one}</td>`)
        .join("")}</tr>`,
  );
  const table = `<table>${rows.join("")}</table><p>2</p>`;
  const html = `<h1>桃源县司法局2024年政府信息公开工作年度报告</h1><p>${three}</p>${table}<p>五、存在的主要问题及改进情况</p>`;
  const [report] = recognize(await readSource(strToU8(html), { file: "report.html" }));
  const last = "/applications/table/outcomes/denied/administrativeInquiry/";
  expect(report && valuesOf(report, last)).toEqual(figures(labels.length - 1));
});

test("what a label says more in brackets makes no row of the office's own", async () => {
  const rows = labels.map((_, index) =>
    tabs(index).replace("（一）予以公开", "（一）予以公开（其中主动公开后告知的）"),
  );
  const report = await reportOf(rows, three);
  expect(valuesOf(report, `${applications}/outcomes/granted/`)).toEqual(figures(2));
  expect(report.issues.filter(({ code }) => code === "row-misplaced")).toEqual([]);
});

describe("a column that counts the rows", () => {
  test.each([
    ["before the labels", (index: number) => `${index + 1}\t${tabs(index)}`],
    [
      "of a data frame, from naught",
      (index: number) => `| ${index} | ${tabs(index).replaceAll("\t", " | ")} |`,
    ],
  ])("%s is none of the form's", async (_, row) => {
    const report = await reportOf(
      labels.map((_label, index) => row(index)),
      three,
    );
    labels.slice(0, 2).forEach((_label, index) => {
      expect(valuesOf(report, index === 0 ? received : carriedIn)).toEqual(figures(index));
    });
  });

  test("is one only where it counts on", async () => {
    const report = await reportOf(
      labels.map((_label, index) => `${7 * index + 3}\t${tabs(index)}`),
      three,
    );
    const numbers = labels.map((_label, index) => 7 * index + 3);
    expect(valuesOf(report, received)).toEqual(figures(0));
    expect(valuesOf(report, applications).filter((value) => value === 3)).toEqual([]);
    const unplaced = report.issues.filter(({ code }) => code === "value-unplaced");
    expect(unplaced.map(({ data }) => data?.raw)).toEqual(
      expect.arrayContaining(numbers.slice(1).map(String)),
    );
  });
});

describe("merged cells written into every column", () => {
  const block = (caption: string, header: string, rows: readonly string[]) => [
    [caption, caption, caption, caption].join("\t"),
    ["信息内容", header, header, header].join("\t"),
    ...rows,
  ];
  const page = (licenses: string) => [
    ["第二十条第（一）项", "第二十条第（一）项", "第二十条第（一）项", "第二十条第（一）项"].join("\t"),
    "信息内容\t本年制发件数\t本年废止件数\t现行有效件数",
    "规章\t1\t2\t3",
    "行政规范性文件\t4\t4\t4",
    ...block("第二十条第（五）项", "本年处理决定数量", [`行政许可\t${licenses}`]),
    ...block("第二十条第（六）项", "本年处理决定数量", ["行政处罚\t7\t7\t7", "行政强制\t8\t8\t8"]),
    ...block("第二十条第（八）项", "本年收费金额（单位：万元）", ["行政事业性收费\t0.5\t0.5\t0.5"]),
  ];

  test("are one figure again, and the form is that of 2021", async () => {
    const report = await reportOf(page("6\t6\t6"), two);
    expect(report.form).toBe("2021");
    expect(valuesOf(report, disclosed)).toEqual([1, 2, 3, 4, 4, 4, 6, 7, 8, 0.5]);
  });

  test("are no figure where they differ", async () => {
    const report = await reportOf(page("6\t6\t9"), two);
    expect(valuesOf(report, `${disclosed}/administrativeLicenses/`)).toEqual([null]);
  });

  test("a header typed twice is a slip", async () => {
    const lines = page("6\t6\t6").map((line) => line.replace("本年废止件数", "本年制发件数"));
    expect(valuesOf(await reportOf(lines, two), `${disclosed}/regulations/`)).toEqual([1, 2, 3]);
  });
});

describe("cells on lines of their own, tabs between them", () => {
  const cells = (texts: readonly (string | number)[]) => texts.join("\n\n\t\n\n");
  const rows = labels.map((label, index) => cells([label, ...figures(index)]));

  test("are rows again, and a blank cell keeps its place", async () => {
    const blank = cells([labels[1] ?? "", 20, "\u00a0", 5, 0, 0, "\u00a0", 25]);
    const report = await reportOf(
      [rows[0] ?? "", blank, ...rows.slice(2)].join("\n\n\n\n").split("\n"),
      three,
    );
    expect(valuesOf(report, received)).toEqual(figures(0));
    expect(valuesOf(report, carriedIn)).toEqual([20, null, 5, 0, 0, null, 25]);
  });
});

describe("words for an empty cell", () => {
  test.each(["NaN", "None", "nan", "null"])("%s is a blank cell", async (word) => {
    const rows = labels.map((label, index) => `| ${label} | ${figures(index).join(" | ")} |`);
    const report = await reportOf(
      [`| ${labels[0]} | 4 | ${word} | 2 | 0 | 0 | 0 | 6 |`, ...rows.slice(1)],
      three,
    );
    expect(valuesOf(report, received)).toEqual([4, null, 2, 0, 0, 0, 6]);
  });
});

describe("the half of a figure that a narrow cell broke is not taken for the whole", () => {
  const rest = labels.slice(1).map((_label, index) => tabs(index + 1));
  const label = labels[0] ?? "";

  test.each([
    ["one half above, the other below", ["5123", `${label}\t8373\t9243\t8824\t7820\t8340\t8635`, "5"]],
    ["the halves below, in their columns", [`${label}\t104\t1\t2\t0\t0\t0\t105`, "\t7\t\t\t\t\t\t0"]],
    ["and the halves add up, too", [`${label}\t140\t0\t0\t0\t0\t0\t140`, "\t3\t\t\t\t\t\t3"]],
    ["all figures in halves", [`${label}\t916\t821\t913\t655\t102\t840\t517`, "\t4\t7\t1\t0\t43\t3\t08"]],
  ])("%s", async (_, lines) => {
    const report = await reportOf([...lines, ...rest], three);
    expect(valuesOf(report, received)).toEqual(nothing);
    expect(valuesOf(report, carriedIn)).toEqual(figures(1));
    expect(report.issues.map(({ code }) => code)).toContain("row-unclear");
  });

  test("a row that adds up is whole, whatever stands above it", async () => {
    const report = await reportOf(["3", tabs(0), ...rest], three);
    expect(valuesOf(report, received)).toEqual(figures(0));
  });

  test("two whole rows below each other are no halves", async () => {
    const lines = [" 0  0  0  0  0  9  9 ", " 1.属于国家秘密 ", " 0  0  0  3  0  0  3 "];
    const report = await reportOf(lines, three);
    const found = valuesOf(report, applications).filter((value) => typeof value === "number" && value > 9);
    expect(found).toEqual([]);
  });
});

describe("figures of another row", () => {
  const above = labels.flatMap((label, index) => [figures(index).join("\t"), label]);

  test("each line of figures above its label: no label takes those of the next", async () => {
    const report = await reportOf(above, three);
    expect(valuesOf(report, received)).toEqual(nothing);
    expect(report.issues.map(({ code }) => code)).toContain("order-unclear");
  });

  test("the total before the others is not the first figure", async () => {
    const lines = labels.flatMap((label, index) => [label, ...figures(index).map(String)]);
    const turned = [labels[0] ?? "", "13", "10", "1", "2", "0", "0", "0", ...lines.slice(8)];
    const report = await reportOf(turned, three);
    expect(valuesOf(report, received)).toEqual(nothing);
    expect(valuesOf(report, carriedIn)).toEqual(figures(1));
  });

  test("a heading on the line of 表四 is no cell of it", async () => {
    const report = await reportOf(
      [
        "行政复议|行政诉讼|结果维持|总计|0|0|0|4|0|4|1|0|1|五、存在的主要问题及改进情况|主要问题|改进办法|六、其他需要报告的事项|无|无",
      ],
      four,
    );
    expect(valuesOf(report, "/remedies/table").filter((value) => value !== null)).toEqual([]);
  });

  test("a tab behind every line is no blank cell", async () => {
    const lines = labels.map((_label, index) => `\t${tabs(index)}\t`);
    const short = `\t${labels[0]}\t843\t638\t51\t347\t60\t1939\t`;
    const report = await reportOf([short, ...lines.slice(1)], three);
    expect(valuesOf(report, received)).toEqual(nothing);
    expect(valuesOf(report, carriedIn)).toEqual(figures(1));
  });
});

describe("a text cut into cells", () => {
  test("pieces of a label are the label, not cells of the row", async () => {
    const rows = labels.map((_label, index) => tabs(index));
    const cut = "3.\t危及“三安全\t一\t稳定”\t602\t484\t0\t0\t0\t0\t1086";
    const report = await reportOf([...rows.slice(0, 6), cut, ...rows.slice(7)], three);
    expect(valuesOf(report, `${applications}/outcomes/denied/publicSecurity/`)).toEqual([
      602, 484, 0, 0, 0, 0, 1086,
    ]);
  });

  test("a sign parted from its figure belongs to it", async () => {
    const lines = [
      "信息内容\t上一年项目数量\t本年增/减\t处理决定数量",
      "行政许可\t851\t减\t489\t147",
      "其他对外管理服务事项\t3\t增\t2\t5",
    ];
    const report = await reportOf(["第二十条第（五）项", ...lines], two);
    expect(valuesOf(report, `${disclosed}/administrativeLicenses/`)).toEqual([851, -489, 147]);
  });
});

test("in a drawing figures below each other are one only where the upper one fills its cell", async () => {
  const draw = (upper: string, lower: string) => [
    "┌──────────────┬────────────┬────────────┬────────────┐",
    "│信息内容      │本年制发件数│本年废止件数│现行有效件数│",
    "├──────────────┼────────────┼────────────┼────────────┤",
    `│规章          │           3│           4│${upper}│`,
    `│              │            │            │${lower}│`,
    "├──────────────┼────────────┼────────────┼────────────┤",
    "│行政规范性文件│           5│           6│           7│",
    "└──────────────┴────────────┴────────────┴────────────┘",
  ];
  const drawn = async (upper: string, lower: string) =>
    valuesOf(await reportOf(draw(upper, lower), two), `${disclosed}/regulations`);
  expect(await drawn("  2345678901", "          75")).toEqual([3, 4, null]);
  expect(await drawn("100000000000", "          75")).toEqual([3, 4, 10000000000075]);
});
