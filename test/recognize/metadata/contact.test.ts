import { describe, expect, test } from "vitest";
import { findContact } from "../../../src/recognize/metadata/contact.ts";
import type { Contact } from "../../../src/report/model.ts";

function read(...lines: readonly string[]) {
  const found = findContact(lines.map((text, index) => ({ text, at: { line: index + 1 } })));
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
});
