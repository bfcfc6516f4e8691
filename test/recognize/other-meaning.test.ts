import { describe, expect, test } from "vitest";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import { meansOther } from "../../src/recognize/words/other-meaning.ts";
import { layouts } from "../bed/layouts.ts";

describe("a label that is whole and means something else", () => {
  test.each([
    ["行政确认", "行政许可"],
    ["其他文件", "行政规范性文件"],
    ["上年制发件数", "本年制发件数"],
    ["上年现行有效件数", "现行有效"],
    ["上年现行有效件数", "现行有效数"],
    ["累计失效件数", "现行有效件数"],
    ["本年未处理决定数量", "本年处理决定数量"],
    ["本年公开件数", "本年制发件数"],
    ["采购预算金额", "采购总金额"],
    ["上年度结转继续办理", "结转下年度继续办理"],
    ["本机关掌握相关政府信息", "本机关不掌握相关政府信息"],
    ["结果撤销", "结果维持"],
    ["事业单位", "科研机构"],
  ])("%s is no damaged %s", (text, label) => {
    expect(meansOther(text, label)).toBe(true);
  });

  test.each([
    ["行政许□", "行政许可"],
    ["行政讦可", "行政许可"],
    ["行许可", "行政许可"],
    ["本年发件数", "本年制发件数"],
    ["损害第三方合法权益", "保护第三方合法权益"],
    ["结转下年度继续办理申请数量", "结转下年度继续办理"],
    ["三本年度办理结果予以公开", "予以公开"],
    ["政府信息公开行政复议", "行政复议"],
    ["信(五访举)不报投予处诉类理申请", "信访举报投诉类申请"],
    ["部分公开", "部分公开区分处理的只计这一情形不计其他情形"],
  ])("%s may be %s", (text, label) => {
    expect(meansOther(text, label)).toBe(false);
  });
});

/** What a label of a report in a layout is replaced by, and the cells that are then of nothing. */
const replaced = [
  ["现行有效件数", "上年现行有效件数", "/inForce"],
  ["本年制发件数", "本年公开件数", "/issued"],
  ["行政许可", "行政确认", "/administrativeLicenses/"],
  ["行政规范性文件", "其他文件", "/normativeDocuments/"],
  ["本年收费金额", "上年收费金额", "/administrativeFees/"],
  ["科研机构", "事业单位", "/researchInstitution"],
  ["本年新收政府", "上年新收政府", "/received/"],
  ["四、结转下年度", "四、上年度结转", "/carriedForward/"],
  ["1.本机关不掌握", "1.本机关掌握", "/notHeld/"],
] as const;

const inLayouts = layouts.filter(({ name }) => ["html", "gfm", "L9", "L2(i)"].includes(name));

describe.each(inLayouts)("in $name", ({ make }) => {
  test.each(replaced)("%s written as %s is no figure of the form", async (label, other, pointer) => {
    const { bytes, file } = make(0);
    const text = new TextDecoder().decode(bytes);
    const changed = text.replace(new RegExp(label, "u"), other);
    expect(changed).not.toBe(text);
    const valuesOf = async (content: string) => {
      const [report] = recognize(await readSource(new TextEncoder().encode(content), { file }));
      const tables = Object.values(report?.tables ?? {}).flatMap((table) => table ?? []);
      return tables.flatMap(({ cells }) =>
        [...cells.values()].flatMap(({ cell, value }) => (cell.pointer.includes(pointer) ? [value] : [])),
      );
    };
    expect((await valuesOf(text)).some((value) => value !== null)).toBe(true);
    expect((await valuesOf(changed)).every((value) => value === null)).toBe(true);
  });
});

describe("two names where one is due", () => {
  const page = (header: string, row: string) =>
    `<p>石桥县水利局2023年政府信息公开工作年度报告</p><p>二、主动公开政府信息情况</p><table>
<tr><td colspan="4">第二十条第（一）项</td></tr>${header}
<tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr>
<tr><td>行政规范性文件</td><td>2</td><td>1</td><td>9</td></tr>
<tr><td colspan="4">第二十条第（六）项</td></tr>
<tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr>${row}</table>`;
  const headed = (...names: string[]) =>
    `<tr>${["信息内容", ...names].map((name) => `<td>${name}</td>`).join("")}</tr>`;
  const penalties = `<tr><td>行政处罚</td><td colspan="3">4</td></tr><tr><td>行政强制</td><td colspan="3">5</td></tr>`;
  const valuesOf = async (content: string, part: string) => {
    const [report] = recognize(await readSource(new TextEncoder().encode(content), { file: "a.html" }));
    const cells = [...(report?.tables.proactiveDisclosure?.cells.values() ?? [])];
    return cells.filter(({ cell }) => cell.pointer.includes(part)).map(({ value }) => value);
  };
  const whole = headed("本年制发件数", "本年废止件数", "现行有效件数");

  test("a header that stands there twice instead of another leaves its block open", async () => {
    expect(await valuesOf(page(whole, penalties), "/normativeDocuments/")).toEqual([2, 1, 9]);
    const twice = headed("现行有效件数", "本年废止件数", "现行有效件数");
    expect(await valuesOf(page(twice, penalties), "/normativeDocuments/")).toEqual([null, null, null]);
  });

  test("a row of two names is neither's", async () => {
    const both = `<tr><td>行政处罚、行政强制</td><td colspan="3">4</td></tr>`;
    expect(await valuesOf(page(whole, penalties), "/administrativePenalties/")).toEqual([4]);
    expect(await valuesOf(page(whole, both), "/administrativePenalties/")).toEqual([null]);
    expect(await valuesOf(page(whole, both), "/administrativeCompulsion/")).toEqual([null]);
  });
});
