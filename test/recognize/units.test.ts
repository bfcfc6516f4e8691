import { describe, expect, test } from "vitest";
import { reportIn } from "./expectations.ts";

interface Fees {
  readonly header?: string;
  readonly caption?: string;
  readonly row?: string;
  readonly figure?: string;
  readonly note?: string;
}

/** What is read of the fees of a made-up report, and what is said of them. */
async function feesOf({
  header = "本年收费金额",
  caption = "第二十条第（八）项",
  row = "行政事业性收费",
  figure = "1200",
  note = "本单位无其他收费。",
}: Fees) {
  const report = await reportIn(
    [
      "石桥县水利局2023年政府信息公开工作年度报告",
      "二、主动公开政府信息情况",
      "第二十条第（五）项",
      "信息内容\t本年处理决定数量",
      "行政许可\t37",
      "第二十条第（六）项",
      "信息内容\t本年处理决定数量",
      "行政处罚\t4",
      "行政强制\t5",
      caption,
      `信息内容\t${header}`,
      `${row}\t${figure}`,
      note,
      "三、收到和处理政府信息公开申请情况",
    ].join("\n"),
  );
  const pointer = "/proactiveDisclosure/table/administrativeFees/amount";
  return {
    value: report?.tables.proactiveDisclosure?.cells.get(pointer)?.value,
    said: report?.issues.flatMap(({ code, cell, data }) => (cell === pointer ? [[code, data?.unit]] : [])),
  };
}

describe("fees in another unit than 万元 are no figure of the form", () => {
  test.each([
    ["本年收费金额（单位：千元）", "千元"],
    ["本年收费金额（单位：百元）", "百元"],
    ["本年收费金额（百万元）", "百万元"],
    ["本年收费金额（亿元）", "亿元"],
    ["本年收费金额（亿）", "亿"],
    ["本年收费金额（元）", "元"],
    ["本年收费金额（单位：人民币元）", "人民币元"],
    ["本年收费金额（单位：万美元）", "万美元"],
    ["本年收费金额 元", "元"],
    ["本年收费金额（单位：元/件）", "元/件"],
    ["本年收费金额（单位：件）", "件"],
    ["本年收费金额（单位：件、万元）", "件"],
  ])("%s", async (header, unit) => {
    expect(await feesOf({ header })).toEqual({ value: null, said: [["unit-mismatch", unit]] });
  });

  test("the label of the row, the caption of its block and a note below may say so too", async () => {
    const mismatch = { value: null, said: [["unit-mismatch", "元"]] };
    const header = "本年收费金额（单位：万元）";
    expect(await feesOf({ header, row: "行政事业性收费（元）" })).toEqual(mismatch);
    expect(await feesOf({ caption: "第二十条第（八）项（单位：元）" })).toEqual(mismatch);
    expect(await feesOf({ header, note: "注：收费金额单位为元。" })).toEqual(mismatch);
    expect(await feesOf({ header, note: "注：收费金额单位为：元。" })).toEqual(mismatch);
    expect(await feesOf({ note: "（单位为：元）" })).toEqual(mismatch);
    expect(await feesOf({ note: "（单位：元）" })).toEqual(mismatch);
  });

  test("the cell itself may say so", async () => {
    expect(await feesOf({ figure: "1200元" })).toEqual({ value: null, said: [["unit-mismatch", "元"]] });
    expect(await feesOf({ figure: "12件" })).toEqual({ value: null, said: [["unit-mismatch", "件"]] });
  });

  test("no money is none in any unit of money, and no count of cases", async () => {
    expect((await feesOf({ header: "本年收费金额（千元）", figure: "0" })).value).toBe(0);
    expect((await feesOf({ header: "本年收费金额（件）", figure: "0" })).value).toBeNull();
  });
});

describe("fees that are a share, or counted in hundreds of cases", () => {
  test.each(["本年收费金额（%）", "本年收费金额（百件）"])("%s: are no sum", async (header) => {
    expect((await feesOf({ header })).value).toBeNull();
    expect((await feesOf({ header, figure: "0" })).value).toBeNull();
  });
});

describe("fees in 万元 are read", () => {
  test.each([
    "本年收费金额",
    "本年收费金额（单位：万元）",
    "本年收费金额（单位：万 元）",
    "本年收费金额（万元人民币）",
    "本年收费金额（人民币万元）",
    "本年收费金额（萬元）",
    "本年收费金额（万圆）",
    "本年收费金额/万元",
    "本年收费金额（含上年，单位：万元）",
    "本年收费金额（不含罚款）",
  ])("%s", async (header) => {
    expect(await feesOf({ header })).toEqual({ value: 1200, said: [] });
  });

  test("whatever the text says of other money, or of the unit of cases", async () => {
    expect((await feesOf({ note: "全年收费1200元。" })).value).toBe(1200);
    expect((await feesOf({ note: "单位：件" })).value).toBe(1200);
    expect((await feesOf({ row: "行政事业性收费（项）" })).value).toBe(1200);
  });
});

describe("采购总金额 has a unit of its own", () => {
  const amountOf = async (header: string, figure = "75") => {
    const report = await reportIn(
      [
        "石桥县水利局2019年政府信息公开工作年度报告",
        "二、主动公开政府信息情况",
        "第二十条第（八）项",
        "信息内容\t上一年项目数量\t本年增/减",
        "行政事业性收费\t4\t0",
        "第二十条第（九）项",
        `信息内容\t采购项目数量\t${header}`,
        `政府集中采购\t3\t${figure}`,
      ].join("\n"),
    );
    const cells = report?.tables.proactiveDisclosure?.cells;
    return cells?.get("/proactiveDisclosure/table/governmentProcurement/amount")?.value;
  };

  test("万元 and 元 are taken from the header, another is no unit of the form", async () => {
    expect(await amountOf("采购总金额")).toEqual({ value: 75, unit: null });
    expect(await amountOf("采购总金额（万元）")).toEqual({ value: 75, unit: "万元" });
    expect(await amountOf("采购总金额 元")).toEqual({ value: 75, unit: "元" });
    expect(await amountOf("采购总金额", "75元")).toEqual({ value: 75, unit: "元" });
    expect(await amountOf("采购总金额（千元）")).toBeNull();
    expect(await amountOf("采购总金额（元）（万元）")).toBeNull();
  });
});

describe("cases counted in tens, hundreds or shares", () => {
  const decisionsOf = async ({ row = "行政许可", header = "本年处理决定数量", note = "" }) => {
    const report = await reportIn(
      [
        "石桥县水利局2023年政府信息公开工作年度报告",
        "二、主动公开政府信息情况",
        ...(note === "" ? [] : [note]),
        "第二十条第（五）项",
        `信息内容\t${header}`,
        `${row}\t35`,
        "第二十条第（六）项",
        "信息内容\t本年处理决定数量",
        "行政处罚\t4",
        "行政强制\t5",
      ].join("\n"),
    );
    const cell = "/proactiveDisclosure/table/administrativeLicenses/decisions";
    const said = report?.issues.flatMap(({ code, data }) => (code === "unit-mismatch" ? [data?.unit] : []));
    return { value: report?.tables.proactiveDisclosure?.cells.get(cell)?.value, said };
  };

  test.each([
    ["header", { header: "本年处理决定数量（万件）" }, "万件"],
    ["note", { note: "单位：百件" }, "百件"],
  ])("are not read as cases: %s", async (_, text, unit) => {
    const { value, said } = await decisionsOf(text);
    expect(value).toBeNull();
    expect(said).toContain(unit);
  });

  test("are read where the unit is one case", async () => {
    expect(await decisionsOf({ header: "本年处理决定数量（件）", note: "单位：件" })).toEqual({
      value: 35,
      said: [],
    });
  });

  test.each(["行政许可（万件）", "不予行政许可", "行政许可撤销", "行政许可（上年）"])(
    "%s is another row",
    async (row) => {
      expect((await decisionsOf({ row })).value).toBeNull();
    },
  );
});
