import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { readSource } from "../../../src/read/index.ts";
import { recognize } from "../../../src/recognize/index.ts";
import { findContact } from "../../../src/recognize/metadata/contact.ts";
import type { Contact } from "../../../src/report/model.ts";

function read(...lines: readonly string[]) {
  const found = findContact(
    lines.map((text, index) => ({ text, at: () => ({ line: index + 1, column: 1 }) })),
  );
  const values = Object.entries(found).flatMap(([field, value]: [string, Contact[keyof Contact]]) =>
    value === null ? [] : [[field, value.value]],
  );
  return Object.fromEntries(values);
}

describe("a detail that the end of a line breaks", () => {
  test.each([
    ["telephone", "联系电话：0982-902", "11539；地址：松林路3号", "0982-90211539"],
    ["telephone", "联系电话：1390000", "0001）", "13900000001"],
    ["postcode", "邮编：5164", "18", "516418"],
    ["telephone", "联系电话：", "0982-90211539", "0982-90211539"],
    ["address", "联系地址：", "石桥县松林路3号", "石桥县松林路3号"],
    ["email", "电子邮箱：gk8969@y", "unling.gov.cn）。", "gk8969@yunling.gov.cn"],
    ["website", "网址：http://www.yunling.go", "v.cn）", "http://www.yunling.gov.cn"],
    ["website", "可在网站（http://www.yunling.gov.", "cn）查阅", "http://www.yunling.gov.cn"],
  ])("is read whole: %s", (field, line, next, value) => {
    expect(read(line, next)[field]).toBe(value);
  });

  test.each([
    ["a date behind it", "联系电话：0982-90211539", "2022年1月10日", "0982-90211539"],
    ["a local number", "电话：6811539", "1月10日", "6811539"],
    ["another detail", "电话：68115390", "邮编：516418", "68115390"],
  ])("is left as it is with %s", (_, line, next, value) => {
    expect(read(line, next).telephone).toBe(value);
  });

  test("is none where the rest makes no number of it", () => {
    expect(read("联系电话：098290", "1").telephone).toBeUndefined();
    expect(read("电子邮箱：gk8969@yunling.gov.cn", "网址：www.yunling.gov.cn")).toEqual({
      email: "gk8969@yunling.gov.cn",
      website: "www.yunling.gov.cn",
    });
  });

  test("leaves no site behind of the rest of a mail box", () => {
    expect(read("电子邮箱：gk8969@y", "unling.gov.cn）。")).toEqual({ email: "gk8969@yunling.gov.cn" });
    expect(read("可在区政府网站查阅", "lzq.gov.cn").website).toBe("lzq.gov.cn");
  });
});

describe("a detail with another key, or none", () => {
  test.each([
    ["address", "（办公地点：石桥县松林路3号，邮政编码：516418）", "石桥县松林路3号"],
    ["telephone", "监督电话：0982-90211530；联系电话：0982-90211539", "0982-90211539"],
    ["telephone", "投诉举报电话：0982-90211530", undefined],
    ["telephone", "咨询、监督电话：0982-90211539", "0982-90211539"],
    ["telephone", "电话：+86-982-9021153", "+86-982-9021153"],
    ["email", "电子邮箱：gk8969 @ yunling.gov.cn", "gk8969@yunling.gov.cn"],
    ["email", "请发送邮件至gk8969@yunling.gov.cn。", "gk8969@yunling.gov.cn"],
    ["email", "网上信箱gk8969@yunling.gov.cn收到来信6封。", undefined],
    ["address", "办公地点：石桥县松林路3号，办公时间：8:30至17:30", "石桥县松林路3号"],
    ["address", "联系方式：石桥县松林路3号，邮编：516418", "石桥县松林路3号"],
    ["address", "请与石桥县水利局联系（石桥县松林路3号，0982-90211539）", "石桥县松林路3号"],
    ["address", "或来信至石桥县松林路3号（邮编516418）", "石桥县松林路3号"],
    ["telephone", "电话（传真）：0982-90211539", "0982-90211539"],
    ["telephone", "联系电话/传真：0982-90211539", "0982-90211539"],
    ["email", "邮箱gk8969@yunling.gov.cn。", "gk8969@yunling.gov.cn"],
    ["email", "电子信箱：gk8969@ yunling.gov.cn。", "gk8969@yunling.gov.cn"],
    ["website", "可在区政府网站（lzq.gov.cn）查阅", "lzq.gov.cn"],
    ["telephone", "Tel: 0982-90211539；Fax: 0982-90211538", "0982-90211539"],
    ["telephone", "TEL.0982-90211539", "0982-90211539"],
    ["telephone", "Telephone：0982-90211539", "0982-90211539"],
    ["fax", "Tel: 0982-90211539；FAX：0982-90211538", "0982-90211538"],
    ["address", "Address: 石桥县松林路3号，邮编：516418", "石桥县松林路3号"],
    ["email", "E-MAIL:gk8969@yunling.gov.cn", "gk8969@yunling.gov.cn"],
    ["postcode", "电话０９８２－９０２１１５３９，邮编５１６４１８。", "516418"],
    ["telephone", "如有疑问，请致电0982-90211539咨询。", "0982-90211539"],
    ["telephone", "请与石桥县水利局办公室联系（0982-90211539）。", "0982-90211539"],
    ["telephone", "请与石桥县水利局联系（石桥县松林路3号，13900000001）", "13900000001"],
    ["address", "通信地址：石桥县松林路3号水务大厦（邮编516418）", "石桥县松林路3号水务大厦"],
    ["address", "地址：石桥县松林路3号（水务大厦）", "石桥县松林路3号（水务大厦）"],
    ["telephone", "电话：0982-90211539（办公室）", "0982-90211539"],
  ])("is read: %s", (field, line, value) => {
    expect(read(line)[field]).toBe(value);
  });

  test.each([
    ["address", "联系方式：0982-90211539"],
    ["address", "请与石桥县水利局联系（电话0982-90211539）"],
    ["email", "邮箱见网站首页"],
    ["website", "电子邮箱：gk8969@yunling.gov.cn"],
    ["website", "电子邮箱：gk8969@ yunling.gov.cn"],
    ["fax", "电话：0982-90211539"],
    ["telephone", "hotel:0982-90211539"],
    ["telephone", "请致电0982-90211539或0982-90211538。"],
    ["telephone", "请与石桥县水利局联系（传真0982-90211539）"],
    ["telephone", "投诉请拨打0982-90211539。"],
    ["telephone", "欢迎咨询。编号0982-90211539"],
    ["website", "邮箱：gk8969#yunling.gov.cn（请将#换成@）"],
    ["website", "邮箱：gk8969（at）yunling.gov.cn"],
  ])("is none: %s in %s", (field, line) => {
    expect(read(line)[field]).toBeUndefined();
  });
});

describe("details in the last section", () => {
  const headings = [
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "六、其他需要报告的事项",
  ];
  const line = "联系地址：石桥县松林路3号；邮政编码：516418；联系电话：0982-90211539";
  const bare = "地址：石桥县松林路3号 邮编：516418 电话：0982-90211539";

  async function telephoneOf(lines: readonly string[], opening = "", file = "a.txt") {
    const all = [
      "石桥县水利局2022年政府信息公开工作年度报告",
      opening,
      ...headings,
      "没有其他事项。",
      ...lines,
    ];
    const text = file.endsWith("html")
      ? `<body>${all.map((one) => `<p>${one}</p>`).join("")}</body>`
      : all.join("\n");
    const [report] = recognize(await readSource(strToU8(text), { file }));
    return report?.contact.telephone?.value;
  }

  test.each([
    line,
    bare,
    `（${bare}）`,
    "如有疑问，请致电0982-90211539咨询。",
    "联系人：办公室 0982-90211539",
  ])("are read: %s", async (written) => {
    expect(await telephoneOf([written])).toBe("0982-90211539");
  });

  test("count less than those of the preamble", async () => {
    expect(await telephoneOf([line], "联系电话：0982-90211538")).toBe("0982-90211538");
  });

  test.each([
    ["the site's, on a page", [bare], "a.html"],
    ["the site's, above its footer", [bare, "主办：石桥县人民政府办公室"], "a.txt"],
    ["a hotline", ["监督电话：0982-90211539"], "a.txt"],
    ["in what was done", ["全年公开咨询电话0982-90211539，办理来电6件。"], "a.txt"],
  ])("are none: %s", async (_, lines, file) => {
    expect(await telephoneOf(lines, "", file)).toBeUndefined();
  });

  test("are read on a page that says whom to ask", async () => {
    expect(
      await telephoneOf(
        ["如有疑问，请与办公室联系（电话：0982-90211539）。", "主办：石桥县人民政府"],
        "",
        "a.html",
      ),
    ).toBe("0982-90211539");
  });
});
