import { describe, expect, test } from "vitest";
import { quantitiesIn } from "../../src/facts/quantities.ts";

/** `value unit`, with ~ where the number is not to be compared strictly. */
const read = (text: string) =>
  quantitiesIn(text).map(({ value, unit, exact }) => `${exact ? "" : "~"}${value}${unit ?? ""}`);

describe("numbers of a sentence", () => {
  test.each([
    ["收到申请26件", ["26件"]],
    ["收到申请1,113件", ["1113件"]],
    ["阅读1,234,567次", ["1234567次"]],
    ["案件70,案件18件", ["70", "18件"]],
    ["公开政务信息51次(条)", ["51次"]],
    ["收费26.55万元", ["26.55万元"]],
    ["占33.9%", ["33.9%"]],
    ["收到申请一件", ["1件"]],
    ["收到申请二十三件", ["23件"]],
    ["收到申请〇件", ["0件"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ["发布信息140余条", ["~140条"]],
    ["发布信息近5000条", ["~5000条"]],
    ["收费约47.10万元", ["~47.1万元"]],
    ["发布信息400多条", ["~400条"]],
    ["发布信息35条左右", ["~35条"]],
    ["发布信息1.2万条", ["~1.2条"]],
    ["办理3-5件", ["~3", "~5件"]],
    ["不少于30期", ["~30期"]],
    ["四十余条", ["~40条"]],
    ["收到1***件", ["~1"]],
  ])("%s is no exact number", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each(["第3次会议", "〔2021〕第二批", "高效办成一件事", "逐件办理", "每一件申请", "H5页面", "数十条"])(
    "%s holds none that counts",
    (text) => {
      expect(read(text).filter((one) => /[件条次]$/u.test(one))).toEqual([]);
    },
  );

  test("各 is said of everything before it", () => {
    expect(quantitiesIn("行政复议和行政诉讼各1件").map(({ each }) => each)).toEqual([true]);
  });
});
