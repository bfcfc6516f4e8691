import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";

/** Wrapped at a fixed width, as from a PDF: the preamble is one paragraph on lines 3 to 8. */
const wrapped = [
  "政府信息公开工作年度报告",
  "",
  "本报告根据有关条例的要求编制，所列数据的统计期限自",
  "2023年1月1日起至2023年12月31日止，欢迎查阅，对报告有疑问的，请与",
  "青禾县水务局办公室联系（办公地址在河西大街并设有专门的接待窗口，",
  "地址：青禾县河西大街18号，邮编：999018，工作日均可前来咨询办理事项，联系",
  "电话：0999-6543210，传真：0999-6543211，电子邮箱：qhswj@example.cn，查阅报告的",
  "网址：http://www.qinghe.example.cn/water）。",
  "一、总体情况",
  "2023年，全年公开信息321条。",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "公开内容还不够细。",
  "六、其他需要报告的事项",
  "没有收取信息处理费。",
].join("\n");

async function read() {
  const [report] = recognize(await readSource(strToU8(wrapped), { file: "a.txt" }));
  if (report === undefined) throw new Error("no report");
  return report;
}

test("what stands in a wrapped paragraph is located at its own line", async () => {
  const { contact, organization, period } = await read();
  const found = { organization, period, ...contact };
  const lines = Object.entries(found).map(([name, located]) => [name, located?.at.line]);
  expect(Object.fromEntries(lines)).toEqual({
    organization: 5,
    period: 4,
    address: 6,
    postcode: 6,
    telephone: 7,
    fax: 7,
    email: 7,
    website: 8,
  });
});

test("its values are those of the whole paragraph", async () => {
  const { contact, year } = await read();
  expect(contact.telephone?.value).toBe("0999-6543210");
  expect(contact.address?.value).toBe("青禾县河西大街18号");
  expect(year).toMatchObject({ value: 2023, at: { line: 4 } });
});
