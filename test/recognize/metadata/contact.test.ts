import { describe, expect, test } from "vitest";
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
    ["address", "联系方式：石桥县松林路3号，邮编：516418", "石桥县松林路3号"],
    ["address", "请与石桥县水利局联系（石桥县松林路3号，0982-90211539）", "石桥县松林路3号"],
    ["address", "或来信至石桥县松林路3号（邮编516418）", "石桥县松林路3号"],
    ["telephone", "电话（传真）：0982-90211539", "0982-90211539"],
    ["telephone", "联系电话/传真：0982-90211539", "0982-90211539"],
    ["email", "邮箱gk8969@yunling.gov.cn。", "gk8969@yunling.gov.cn"],
    ["email", "电子信箱：gk8969@ yunling.gov.cn。", "gk8969@yunling.gov.cn"],
    ["website", "可在区政府网站（lzq.gov.cn）查阅", "lzq.gov.cn"],
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
  ])("is none: %s in %s", (field, line) => {
    expect(read(line)[field]).toBeUndefined();
  });
});
