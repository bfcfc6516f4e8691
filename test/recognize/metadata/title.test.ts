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

  test("takes no line of the text with it", async () => {
    expect(await metadataOf(["桃源镇网站发布本报告。", title.slice(0, 20), title.slice(20)])).toEqual([
      ...whole.slice(0, 3),
      2,
    ]);
  });
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
