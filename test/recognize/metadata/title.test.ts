import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { readSource } from "../../../src/read/index.ts";
import { recognize } from "../../../src/recognize/index.ts";

const title = "石桥县桃源镇人民政府2022年政府信息公开工作年度报告";

async function metadataOf(lines: readonly string[]) {
  const text = [
    ...lines,
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "",
  ].join("\n");
  const [report] = recognize(await readSource(strToU8(text), { file: "report.txt" }));
  return [report?.title?.value, report?.organization?.value, report?.year?.value, report?.title?.at.line];
}

const whole = [title, "石桥县桃源镇人民政府", 2022, 1];

describe("a title that the end of a line broke", () => {
  /** Where the first line holds less than the body's name, what is left of it looks like a short name. */
  const first = "石桥县桃源镇人民政".length;
  const places = Array.from({ length: title.length - first }, (_, index) => index + first);

  test.each(places)("in two behind character %i is read whole", async (at) => {
    expect(await metadataOf([title.slice(0, at), title.slice(at)])).toEqual(whole);
  });

  test("in three is read whole", async () => {
    for (let one = first; one < title.length - 1; one += 3) {
      for (let two = one + 1; two < title.length; two += 2) {
        const lines = [title.slice(0, one), title.slice(one, two), title.slice(two)];
        expect(await metadataOf(lines), lines.join("/")).toEqual(whole);
      }
    }
  });

  test("in three behind the name of its place is read whole", async () => {
    const [place, ...rest] = ["石桥县桃源镇", "财政所2022年政府", "信息公开工作年度报告"];
    const name = "石桥县桃源镇财政所";
    expect((await metadataOf([place ?? "", ...rest])).slice(1)).toEqual([name, 2022, 1]);
    // A body that names its place needs no other, and not every line is a place.
    expect((await metadataOf([place ?? "", `石桥县${rest[0]}`, rest[1] ?? ""]))[1]).toBe("石桥县财政所");
    expect((await metadataOf(["首页", ...rest]))[1]).toBe("财政所");
  });

  test("takes no line of the text with it", async () => {
    expect(await metadataOf(["桃源镇网站发布本报告。", title.slice(0, 20), title.slice(20)])).toEqual([
      ...whole.slice(0, 3),
      2,
    ]);
  });
});

test.each(["（2022年度）", "(2022)", "（2022年）", "2022年", "二〇二二年"])(
  "the year below a title: %s",
  async (year) => {
    const found = await metadataOf(["石桥县桃源镇人民政府政府信息公开工作年度报告", year]);
    expect(found.slice(1, 3)).toEqual(["石桥县桃源镇人民政府", 2022]);
  },
);

test("the report's own name in marks", async () => {
  const found = await metadataOf(["石桥县桃源镇人民政府2022年《政府信息公开工作年度报告》"]);
  expect(found.slice(1)).toEqual(["石桥县桃源镇人民政府", 2022, 1]);
});

test("blanks of a form are no name", async () => {
  expect((await metadataOf(["XX局20XX年政府信息公开工作年度报告"])).slice(1, 3)).toEqual([
    undefined,
    undefined,
  ]);
});

test("several years below a title are those of a list", async () => {
  const found = await metadataOf(["石桥县桃源镇人民政府政府信息公开工作年度报告", "2022年", "2021年"]);
  expect(found[2]).toBeUndefined();
});

test.each([
  "石桥县桃源镇人民政府—2022年政府信息公开工作年度报告",
  "石桥县桃源镇人民政府·2022年政府信息公开工作年度报告",
  "石桥县桃源镇人民政府（2022年）政府信息公开工作年度报告",
  "（石桥县桃源镇人民政府）2022年政府信息公开工作年度报告",
  "石桥县桃源镇人民政府2022年1—12月政府信息公开工作年度报告",
  "石桥县桃源镇人民政府2022年政府信息公开工作年度报告全文",
])("marks and months around the name: %s", async (line) => {
  expect((await metadataOf([line])).slice(1, 3)).toEqual(["石桥县桃源镇人民政府", 2022]);
});

describe("a title in another order", () => {
  const organization = "石桥县水利局";

  test.each([
    [
      "the year behind 工作",
      "石桥县水利局政府信息公开工作2022年度报告",
      "石桥县水利局政府信息公开工作2022年度报告",
    ],
    ["the year behind 公开", "石桥县水利局政府信息公开2022年度报告", "石桥县水利局政府信息公开2022年度报告"],
    [
      "的",
      "石桥县水利局关于2022年政府信息公开工作的年度报告",
      "石桥县水利局关于2022年政府信息公开工作的年度报告",
    ],
    [
      "附件",
      "附件1：石桥县水利局2022年政府信息公开工作年度报告",
      "石桥县水利局2022年政府信息公开工作年度报告",
    ],
    [
      "the year twice",
      "2022石桥县水利局2022年政府信息公开工作年度报告",
      "2022石桥县水利局2022年政府信息公开工作年度报告",
    ],
    [
      "a label",
      "【年度报告】石桥县水利局2022年政府信息公开工作年度报告",
      "【年度报告】石桥县水利局2022年政府信息公开工作年度报告",
    ],
  ])("is read with %s", async (_, line, value) => {
    expect(await metadataOf([line])).toEqual([value, organization, 2022, 1]);
  });

  test("is none in a sentence", async () => {
    expect(await metadataOf(["我局编制了政府信息公开工作2022年度报告并予以公开。"])).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("a title that does not name the body", () => {
  const own = "2022年政府信息公开工作年度报告";

  test.each([
    ["below it", ["石桥县水利局"]],
    ["in brackets", ["", "（石桥县水利局）"]],
    ["behind a dash", ["——石桥县水利局"]],
    ["before the date", ["石桥县水利局 2023年1月20日"]],
    ["below the year", ["（2022年度）", "石桥县水利局"]],
  ])("has its name %s", async (_, lines) => {
    expect((await metadataOf([own, ...lines]))[1]).toBe("石桥县水利局");
  });

  test.each([
    ["a sentence", ["在县水利局指导下，编制了本报告。"]],
    ["a list", ["首页 > 石桥县水利局"]],
    ["what is no body", ["目录"]],
    ["a line farther down", ["目录", "石桥县水利局"]],
  ])("and none in %s", async (_, lines) => {
    expect((await metadataOf([own, ...lines]))[1]).toBeUndefined();
  });
});

describe("a title with more than a year", () => {
  test("of two years none is the report's", async () => {
    const range = "石桥县水利局2021-2022年政府信息公开工作年度报告";
    expect(await metadataOf([range])).toEqual([range, "石桥县水利局", undefined, 1]);
  });

  test("months are no part of the name", async () => {
    expect((await metadataOf(["石桥县水利局2022年1月至12月政府信息公开工作年度报告"])).slice(1, 3)).toEqual([
      "石桥县水利局",
      2022,
    ]);
  });
});

describe("the year that stands in a title", () => {
  const behind = "政府信息公开工作年度报告";

  test.each([
    ["石桥县2049科技新城管委会2022年", "", "石桥县2049科技新城管委会", 2022],
    ["2021世界园艺博览园管理局2022年", "", "2021世界园艺博览园管理局", 2022],
    ["二〇二二年度石桥县2049新城管委会", "", "石桥县2049新城管委会", 2022],
    ["石桥县2018街道办事处", "（2022年）", "石桥县2018街道办事处", 2022],
    ["石桥县2018街道办事处", "（2022）", "石桥县2018街道办事处", 2022],
    ["2023年石桥县水利局2022年", "", "石桥县水利局", 2022],
    ["2022石桥县水利局", "", "石桥县水利局", 2022],
    ["石桥县水利局2022", "", "石桥县水利局", 2022],
    ["石桥县水利局2022年", "（2023年1月）", "石桥县水利局", 2022],
    ["石桥县水利局2022年", "及2023年工作计划", "石桥县水利局", 2022],
    ["石桥县水利局2022年", "（石水字〔2023〕3号）", "石桥县水利局", 2022],
    // What no one can tell is nobody's.
    ["石桥县2018街道办事处", "", undefined, undefined],
    ["2021世界园艺博览园管理局", "", undefined, undefined],
    ["2022世界园艺博览园管理局2022年", "", undefined, 2022],
    ["石桥县水利局", "（2023年1月）", "石桥县水利局", undefined],
    ["石桥县水利局2021年和2022年", "", "石桥县水利局", undefined],
    ["石桥县水利局22年", "", "石桥县水利局", undefined],
  ])("is that of the report, and none of the name: %s…%s", async (before, after, organization, year) => {
    expect((await metadataOf([before + behind + after])).slice(1, 3)).toEqual([organization, year]);
  });
});

describe("the line of a title", () => {
  const own = "石桥县水利局2022年政府信息公开工作年度报告";

  test.each([
    "附件2%",
    "附件 2-1 %",
    "附件二、%",
    "附件（2）%",
    "附件 %",
    "附表：%",
    "1.%",
    "1、%",
    "01 %",
    "12-%",
    "（三）%",
    "三、%",
    "[1] %",
    "● %",
    "石水字〔2023〕3号 %",
    "石水字（2023）第3号%",
    "石水发2023年3号 %",
    "2023-01-19 %",
    "20230119_%",
    "首页 > 年报 > %",
    "当前位置：首页 > 年报 > %",
    "首页/年报/%",
    "标题：%",
    "公文名称：%",
    "《%》",
    "“%”",
    "《%》（2022年度）",
    "标题：《%》。",
    "%。",
    "%.docx",
    "%(1).pdf",
    "%-石桥县人民政府网",
    "% - 年报 - 石桥县人民政府",
    "%_石桥县水利局",
    "% 发布时间：2023-01-19",
    "% 2023-01-19 10:22:07",
    "% 2023年1月19日 来源：石桥县水利局",
    "% 来源：县水利局 浏览次数：12",
    "%【字号：大 中 小】",
    "% [打印]",
  ])("holds no other words of it: %s", async (line) => {
    expect(await metadataOf([line.replace("%", own)])).toEqual([own, "石桥县水利局", 2022, 1]);
  });

  test.each(["现公布%。", "我局的%。", "《%", "%》", "关于印发《%》的通知", "%解读", "%-图解", "%的情况"])(
    "is none: %s",
    async (line) => {
      expect((await metadataOf([line.replace("%", own)]))[0]).toBeUndefined();
    },
  );

  test.each([
    "当前位置：首页 > 政务公开 > 政府信息公开年报",
    "政府信息公开年报 - 石桥县人民政府",
    "首页/政府信息公开年报",
  ])("is none where it names a column of a site: %s", async (line) => {
    expect((await metadataOf([line]))[0]).toBeUndefined();
  });

  test("that ends as a sentence names body and year", async () => {
    expect((await metadataOf(["2022年政府信息公开工作年度报告。"]))[0]).toBeUndefined();
  });

  test.each([
    ["①石桥县水利局", "石桥县水利局"],
    ["1 石桥县水利局", "石桥县水利局"],
    ["【公开】石桥县水利局", "石桥县水利局"],
    ["关于公布石桥县水利局", "石桥县水利局"],
    ["36团", "36团"],
    ["110指挥中心", "110指挥中心"],
    ["三江县水利局", "三江县水利局"],
    // 三江县, or the third one of 江县?
    ["附件三江县水利局", undefined],
    ["1水利局", undefined],
  ])("%s: the name is %s", async (before, organization) => {
    expect((await metadataOf([`${before}2022年政府信息公开工作年度报告`]))[1]).toBe(organization);
  });

  test("gives way to a title that stands alone", async () => {
    const link = "· 石桥县水利局2021年政府信息公开工作年度报告 2022-01-20";
    expect(await metadataOf([link, own])).toEqual([own, "石桥县水利局", 2022, 2]);
    expect((await metadataOf([link, "公开指南"]))[2]).toBe(2021);
  });

  test("may be parted from the body's name by the number of the document", async () => {
    const lines = ["石桥县水利局", "石水字〔2023〕3号", "2022年政府信息公开工作年度报告"];
    expect(await metadataOf(lines)).toEqual([own, "石桥县水利局", 2022, 1]);
    // What adds nothing is no part of it.
    expect(await metadataOf(["附件2", lines[2] ?? ""])).toEqual([lines[2], undefined, 2022, 2]);
  });
});
