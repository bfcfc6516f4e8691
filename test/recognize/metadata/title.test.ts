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
