import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { readSource } from "../../../src/read/index.ts";
import { recognize } from "../../../src/recognize/index.ts";

const headings = [
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项",
];

interface Parts {
  readonly title?: string;
  readonly preamble?: string;
  readonly overview?: string;
  readonly ending?: string;
}

/** Facts of a report with these parts. */
async function factsOf({ title = "", preamble = "", overview = "公开信息6条。", ending = "" }: Parts) {
  const text = [title, preamble, "一、总体情况", overview, ...headings, ending].join("\n");
  return facts(text);
}

async function facts(text: string, file = "a.txt") {
  const [report] = recognize(await readSource(strToU8(text), { file }));
  if (report === undefined) throw new Error("no report");
  const { title, organization, year, period, publishedOn, contact } = report;
  return {
    title: title?.value ?? null,
    organization: organization?.value ?? null,
    year: year?.value ?? null,
    period: period?.value ?? null,
    publishedOn: publishedOn?.value ?? null,
    contact,
  };
}

describe("the organisation is a name", () => {
  test.each([
    "2021年，通过县政府门户网站共公开信息6条。",
    "2021年,在市局指导下,我局共公开信息6条。",
    "2021年，在市局指导下，我局共公开信息6条。",
    "2021年，在市水务局，紧扣中心工作。",
    "2021年，向县档案局共移交文件6件。",
    "2021年，由区政府办公室认真审核。",
    "2021年，县政府门户网站共发布信息6条。",
    "2021年，根据市政府办公室按照要求的部署，公开信息。",
    "2021年，各乡镇人民政府积极公开信息。",
    "2021年，我局认真公开信息。",
    "2021年，经县委常委会，公开信息6条。",
    "2021年，依托青禾县融媒体中心积极公开信息。",
    "2021年，认真落实青禾县人民政府以上率下的要求。",
    "2021年，青禾县审计局严格审计，我局及时公开整改结果。",
    "2021年，青禾县融媒体中心持续公开信息。\n我镇认真落实要求。",
    "2021年，县司法局认真公开信息。",
    "2021年，国务院办公厅积极公开信息。",
    "2021年，走进青禾县政务服务中心，现场公开信息。",
    "2021年，指导青禾县种子站认真公开信息。",
    "2021年，青禾县水务局和青禾县林业局共同推进。",
    "2021年，下属的青禾县种子站积极公开信息。",
    "2021年，青禾市水务局深入青禾县调研。",
    "2021年，学习青禾县水务局持续创新的做法。",
    "2021年，得益于青禾县融媒体中心持续推广，阅读量上升。",
    "2021年，某局认真公开信息。",
  ])("and none in %s", async (overview) => {
    expect((await factsOf({ overview })).organization).toBeNull();
  });

  test.each([
    ["2021年，青禾县水务局坚持公开。", "青禾县水务局"],
    ["2021年，和平区人民政府认真公开信息。", "和平区人民政府"],
    ["2021年，云岭市青禾县水务局认真公开信息。", "云岭市青禾县水务局"],
    ["2021年，双河彝族自治县水务局认真公开信息。", "双河彝族自治县水务局"],
    ["2021年，和县人民政府认真公开信息。", "和县人民政府"],
    ["2021年，从江县水务局认真公开信息。", "从江县水务局"],
    ["2021年，向阳街道办事处坚持公开。", "向阳街道办事处"],
    ["2021年，经济技术开发区管理委员会坚持公开。", "经济技术开发区管理委员会"],
    ["2021年，于都县水务局共公开信息6条。", "于都县水务局"],
    ["2021年，同心县组织部坚持公开。", "同心县组织部"],
    ["2021年青禾县市场监督管理局共公开信息6条。", "青禾县市场监督管理局"],
    ["2021年，在县委、县政府的领导下，青禾县水务局认真公开信息。", "青禾县水务局"],
  ])("%s", async (overview, name) => {
    expect((await factsOf({ overview })).organization).toBe(name);
  });

  test.each([
    ["过去一年，青禾县水务局始终坚持公开。", "青禾县水务局"],
    ["青禾县水务局2021年主动公开信息6条。", "青禾县水务局"],
    ["青禾县水务局认真贯彻要求，公开信息6条。", "青禾县水务局"],
    ["2021年，青禾县水务局（以下简称“县局”）积极推进公开。", "青禾县水务局"],
    ["公开信息6条。\n青禾县水务局认真贯彻要求。", null],
  ])("of section one: %j", async (overview, name) => {
    expect((await factsOf({ overview })).organization).toBe(name);
  });

  test.each([
    ["本报告由青禾县水务局编制。", "青禾县水务局"],
    ["青禾县水务局根据《条例》第五十条，编制本报告。", "青禾县水务局"],
    ["按照县政府办公室部署，青禾县水务局特编制2021年年度报告。", "青禾县水务局"],
    ["现公布2021年青禾县水务局政府信息公开工作年度报告。", "青禾县水务局"],
    ["现将2021年度我局政府信息公开工作情况报告如下。", null],
    ["青禾县人民政府办公室要求各单位编制年度报告。", null],
    ["受县水务局委托，青禾县林业局编制本报告。", null],
    ["青禾县水务局向社会公布2021年年度报告。", "青禾县水务局"],
    ["请与县政府办公室联系。", null],
    ["与青禾县林业局联系后，编制本报告。", null],
    ["信息来源：青禾县人民政府办公室\n发布机构：青禾县水务局", "青禾县水务局"],
    ["来源：青禾县人民政府办公室\n本报告由青禾县水务局编制。", "青禾县水务局"],
    ["【来源：青禾县水务局】", "青禾县水务局"],
    ["青禾县水务局（以下简称“本局”）根据《条例》编制本报告。", "青禾县水务局"],
    ["来源：青禾县融媒体中心\n我局编制本报告。", null],
  ])("of the preamble: %j", async (preamble, name) => {
    expect((await factsOf({ preamble })).organization).toBe(name);
  });

  test("not where it is only whom it is done with", async () => {
    const preamble = "现公布通过县政府门户网站2021年公开的信息。请与本单位办公室联系。";
    expect((await factsOf({ preamble })).organization).toBeNull();
  });
});

describe("the year", () => {
  test.each([
    ["of the period, at the end", { ending: "本报告所列数据的统计期限为2022年1月1日至12月31日。" }, 2022],
    [
      "of the period, deep in section one",
      { overview: `${"认真公开。\n".repeat(5)}统计时限自2022年1月1日起至2022年12月31日止。` },
      2022,
    ],
    ["of what is reported", { preamble: "现将2022年度青禾县政府信息公开工作情况公布如下。" }, 2022],
    [
      "of the overview, later on",
      { overview: "坚持以人民为中心。\n落实要求。\n健全制度。\n2022年，全年共公开信息6条。" },
      2022,
    ],
    ["of what was put on the agenda", { overview: "2022年，我局将公开列入重要议程。" }, 2022],
    ["in words", { overview: "二〇二二年，认真公开。" }, 2022],
    ["within a sentence", { overview: "坚持公开。\n根据要求，2022年度我镇主动公开信息6条。" }, 2022],
    [
      "that all dates are of",
      { overview: "坚持公开。\n截至2022年底，网站运行平稳。\n于2022年6月举办培训。" },
      2022,
    ],
  ])("%s", async (_, parts, year) => {
    expect((await factsOf(parts)).year).toBe(year);
  });

  test.each([
    ["none is said", { overview: "公开信息6条。" }],
    ["a plan is told", { overview: "2024年，我局将继续公开。" }],
    [
      "laws and notices are no report's",
      { preamble: "根据《条例》（2019年修订）和国办公开办函〔2021〕30号编制。" },
    ],
    ["two are as likely", { overview: "坚持公开。\n截至2022年底，网站运行平稳。\n于2023年6月举办培训。" }],
    ["one mention proves nothing", { overview: "坚持公开。\n于2023年6月举办培训。" }],
  ])("is none where %s", async (_, parts) => {
    expect((await factsOf(parts)).year).toBeNull();
  });

  test.each([
    "统计期限为二〇二二年一月一日至二〇二二年十二月三十一日。",
    "统计期限为二〇二二年一月一日起至十二月三十一日止。",
    "统计期限自2022年1月1日零时起至12月31日24时止。",
    "统计期限为2022年1月1日0时至2022年12月31日24时。",
    "统计期限从2022年元月1日起至12月31日止。",
    "自2020年1月1日至2022年12月31日，累计公开90条。统计期限为2022年1月1日至12月31日。",
    "统计期限自２０２２年１月１日起至１２月３１日止。",
    "统计数据为2022年1月1日以来至12月31日。",
  ])("of the period: %s", async (preamble) => {
    expect((await factsOf({ preamble })).period).toEqual({ start: "2022-01-01", end: "2022-12-31" });
  });

  test("an activity far down is no period", async () => {
    const overview = "公开。\n培训。\n考核。\n2021年1月1日至2021年12月31日，开展读书活动。";
    expect((await factsOf({ overview })).period).toBeNull();
  });
});

describe("the day of publication", () => {
  const title = "青禾县水务局2023年政府信息公开工作年度报告";

  test.each([
    ["发表于 2024/01/26", "2024-01-26"],
    ["发布日期：20240126", "2024-01-26"],
    ["【字体：大 中 小】 2024-01-26 15:30 来源：青禾县水务局", "2024-01-26"],
    ["来源：青禾县水务局 2024-01-26 15:30", "2024-01-26"],
    ["发表日期:2024-01-26    文章来源:青禾县水务局", "2024-01-26"],
    ["2024-01-23 16:45", "2024-01-23"],
    ["2024-01-23 16:45:09", "2024-01-23"],
    ["2024年01月26日来源:青禾县水务局", "2024-01-26"],
    ["2024年01月26日　作者：张三　浏览：12", "2024-01-26"],
    ["来源:日期:2024-01-24", "2024-01-24"],
    ["上传时间：2024-01-24", "2024-01-24"],
    ["添加时间：2024/1/24", "2024-01-24"],
    ["录入时间：2024.01.24", "2024-01-24"],
    ["发布日期\n2024-01-24", "2024-01-24"],
    ["发布日期：\n\n2024年1月24日", "2024-01-24"],
    ["發佈時間：2024-01-24", "2024-01-24"],
    ["（2024年1月24日）", "2024-01-24"],
    ["二〇二四年一月二十四日", "2024-01-24"],
    ["二Ｏ二四年元月廿四日", "2024-01-24"],
    ["二〇二四年一月卅一日", "2024-01-31"],
    ["２０２４年１月２４号", "2024-01-24"],
    ["发布日期：二〇二四年元月廿四日", "2024-01-24"],
    ["更新时间：2024-02-01\n发布时间：2024-01-24", "2024-01-24"],
    ["2024/01/24 | 青禾县水务局 | 点击 36", "2024-01-24"],
    ["2024年1月20日\n2024-01-24 08:00", "2024-01-24"],
    ["2024年1月20日\n发布时间：2024-01-24", "2024-01-24"],
  ])("%j", async (line, date) => {
    expect((await factsOf({ title, preamble: line })).publishedOn).toBe(date);
  });

  test.each([
    ["the day of a mended slip", "更新日期：2024-06-01"],
    ["today's date of the site", "2019年12月3日 星期二"],
    ["a date within a sentence", "2024年1月20日召开会议。"],
    ["a year alone", "2024年"],
    ["no such day", "2024-13-45"],
    ["no such day in digits alone", "发布日期：20241345"],
    ["the number of a file", "发布日期：202401260012"],
    ["the first day of a period", "统计时间\n2024年1月1日\n—\n2024年12月31日"],
    ["a piece of a sentence", "本次会议于\n根据安排，会期自\n2024年3月5日\n起至\n2024年3月6日止。"],
    [
      "a line that the width of the page cut",
      "经研究决定，区政府信息公开领导小组办公室定于\n2024年3月5日\n举办培训。",
    ],
  ])("is none in %s", async (_, line) => {
    expect((await factsOf({ title, preamble: line })).publishedOn).toBeNull();
  });

  test.each([
    ["发布日期：2024-13-22", ["2024-13-22"]],
    ["发布日期：2024年2月30日", ["2024年2月30日"]],
    ["发布日期：2024-02-29", []],
    ["生成日期：2024-02-30", []],
  ])("that is no day is told: %s", async (line, written) => {
    const text = [title, line, "一、总体情况", "公开信息6条。", ...headings].join("\n");
    const [report] = recognize(await readSource(strToU8(text), { file: "a.txt" }));
    const told = report?.issues.filter(({ code }) => code === "date-unreadable") ?? [];
    expect(told.map(({ data }) => data)).toEqual(written.map((raw) => ({ raw })));
  });

  test.each([
    ["青禾县水务局\n2024年1月20日"],
    ["青禾县水务局\n\n2024年1月20日"],
    ["青禾县水务局\n2024-01-20"],
    ["青 禾 县 水 务 局\n2024 年 1 月 20 日"],
    ["青禾县水务局2024年1月20日"],
    ["青禾县水务局\n二〇二四年一月二十日"],
    ["青禾县水务局\n（2024年1月20日）\n【打印】"],
    ["没有其他事项。\n2024年1月20日"],
    ["青禾县水务局\n２０２４年１月２０日"],
    ["青禾县水务局\n2024年1月20号"],
    ["青禾县水务局\n2024年1月20"],
    ["青禾县水务局\n2024年元月20日"],
    ["青禾县水务局\n2024年一月二十日"],
    ["青禾县水务局\n二零二四年元月二十日"],
    ["青禾县水务局\n二〇二四年一月廿日"],
    ["青禾县水务局\n二Ｏ二四年一月二十日"],
    ["青禾县水务局\n二〇二四年1月20日"],
    ["青禾县水务局\n20240120"],
    ["青禾县水务局\n公元2024年1月20日"],
    ["青禾县水务局\n2024年1月20日印发"],
    ["青禾县水务局办公室 2024年1月20日印发"],
    ["青禾县水务局\n2024年01月20日 09:30:21"],
    ["青禾县水务局\n2024-1-20 9:30"],
    ["青禾县水务局（盖章）\n2024.1.20"],
    ["填报单位：青禾县水务局\n2024.1.20"],
    ["公开6条\n发布时间：2024-01-20 09:30"],
    ["没有其他事项。\n二〇二四年元月二十号"],
  ])("else the day on which it was signed: %j", async (ending) => {
    expect((await factsOf({ title, ending })).publishedOn).toBe("2024-01-20");
    const published = await factsOf({ title, preamble: "发布时间：2024-01-24", ending });
    expect(published.publishedOn).toBe("2024-01-24");
  });

  test.each([
    ["a list of what else the page holds", "公开信息6条\n2024-01-20\n公开信息7条"],
    ["hyphens behind a sentence", "没有其他事项。\n2024-01-20"],
    ["a piece of a sentence", "没有其他事项。\n2024年1月20日\n举办培训。"],
    ["words that are no name", "全部信息公开于2024年1月20日"],
    ["a month alone", "青禾县水务局\n2024年1月"],
    ["a day that is none", "青禾县水务局\n二〇二四年一月三十二日"],
    ["a number alone", "没有其他事项。\n20240120"],
    ["half a date alone", "没有其他事项。\n2024年1月20"],
    ["the day of printing", "没有其他事项\n打印日期：2024年1月20日"],
    ["a date far above the end", `青禾县水务局\n2024年1月20日\n${"没有其他事项。\n".repeat(6)}`],
  ])("is none in %s at the end", async (_, ending) => {
    expect((await factsOf({ title, ending })).publishedOn).toBeNull();
  });

  test("a bare date far above the title is of something else", async () => {
    const text = `2019-12-03 10:00\n导航\n首页\n公开\n${title}\n一、总体情况\n公开。\n${headings.join("\n")}`;
    expect((await facts(text)).publishedOn).toBeNull();
  });
});

describe("who signed", () => {
  test.each([
    "填报单位：青禾县水务局",
    "青禾县水务局（盖章）",
    "青 禾 县 水 务 局",
    "青禾县水务局 2024年1月20日",
  ])("%s", async (line) => {
    expect((await factsOf({ ending: `${line}\n2024年1月20日` })).organization).toBe("青禾县水务局");
  });
});

describe("marks of a heading are no part of a title", () => {
  const written = "青禾县水务局2023年政府信息公开工作年度报告";
  test.each([
    `# ${written}`,
    `**${written}**`,
    `= ${written}`,
    `= ${written} =`,
    `====== ${written} ======`,
    `h1. ${written}`,
    `h1. {anchor:${written}}${written}`,
    `h1(#${written}). ${written}`,
  ])("%s", async (line) => {
    const found = await factsOf({ title: line });
    expect([found.title, found.organization]).toEqual([written, "青禾县水务局"]);
  });
});

describe("titles in traditional characters", () => {
  test.each([
    ["青禾縣檔案局2023年政府信息公開工作年度報告", "青禾县档案局"],
    ["青禾縣水務局\n2023年政府信息公開工作年度報告", "青禾县水务局"],
    ["青禾縣水務局2023年度政府信息公開年報", "青禾县水务局"],
  ])("%j", async (title, organization) => {
    expect(await factsOf({ title })).toMatchObject({
      organization,
      year: 2023,
      title: title.replace("\n", ""),
    });
  });
});

describe("facts in pieces", () => {
  const pieces = [
    "青禾县水务局",
    "2023 年政府信息公开工作年度报告",
    "本报告所列数据统计期限自",
    "2023 年 1 月 1 日",
    "起至",
    "2023 年 12 月 31 日止。",
    "请与",
    "青禾县水务局办公室联系（地址：",
    "青禾县河西大街",
    "18",
    "号 ， 邮 编 ：",
    "999018 ， 电 话 ：",
    "0999-6543210",
    "，电子邮箱：",
    "qhswj@example.cn",
    "）。",
    "一、总体情况",
    "公开。",
    ...headings,
  ];
  const whole = {
    organization: "青禾县水务局",
    year: 2023,
    publishedOn: null,
    period: { start: "2023-01-01", end: "2023-12-31" },
    contact: {
      address: { value: "青禾县河西大街18号" },
      postcode: { value: "999018" },
      telephone: { value: "0999-6543210" },
      email: { value: "qhswj@example.cn" },
    },
  };

  test("a line for each run of a PDF", async () => {
    expect(await facts(pieces.join("\n"))).toMatchObject(whole);
  });

  test("a paragraph for each run of a PDF", async () => {
    const html = pieces.map(
      (piece) => `<p style="position:absolute;top:1px">${piece.replaceAll(" ", "&#160;")}</p>`,
    );
    expect(await facts(`<html><body>${html.join("\n")}</body></html>`, "a.html")).toMatchObject(whole);
  });

  test("lines that are whole stay apart", async () => {
    const preamble = "联系电话：0999-6543210\n邮编：999018\n2024年1月20日";
    const { contact } = await factsOf({ preamble });
    expect(contact.telephone?.value).toBe("0999-6543210");
    expect(contact.postcode?.value).toBe("999018");
  });
});
