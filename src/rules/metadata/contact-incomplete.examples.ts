import type { Example } from "../example.ts";

/** What `contact-incomplete` says, and what it leaves alone: its tests, and the examples of its page. */
export const examples = [
  { name: "齐全 complete", report: {} },
  {
    name: "没有地址和邮编 no address",
    report: {
      contact: { address: null, postcode: null },
      preamble: "请与区水务局联系（电话：0999-6123457，电子邮箱：shuiwu@qingxi.gov.cn）。",
    },
    expect: ["incomplete"],
  },
  {
    name: "没有邮箱和传真 neither mailbox nor fax",
    report: {
      contact: { email: null },
      preamble: "请与区水务局联系（地址：清源路18号；邮编：999001；电话：0999-6123457）。",
    },
    expect: ["incomplete"],
  },
  {
    name: "只有邮箱 a mailbox alone",
    report: {
      contact: { address: null, postcode: null, telephone: null },
      preamble: "请联系电子邮箱：shuiwu@qingxi.gov.cn。",
    },
    expect: ["incomplete"],
  },
  {
    name: "传真代替邮箱 a fax instead of a mailbox",
    report: {
      contact: { email: null, fax: "0999-6123458" },
      preamble: "地址：清源路18号；邮编：999001；电话：0999-6123457；传真：0999-6123458。",
    },
  },
  { name: "一样都没有，由 contact-missing 提示 none", report: { contact: null, preamble: "现公布报告。" } },
  {
    name: "写了但读不出 written but not read",
    report: {
      contact: { postcode: null },
      preamble: "地址：清源路18号；邮政编码九九九〇〇一；电话：0999-6123457；邮箱：shuiwu@qingxi.gov.cn",
    },
  },
  {
    name: "写作办公地点 another word for the address",
    report: {
      contact: { address: null },
      preamble:
        "请与区水务局联系（办公地点：清源路18号；邮编：999001；电话：0999-6123457；邮箱：shuiwu@qingxi.gov.cn）。",
    },
  },
  {
    name: "分两行写 over two lines",
    report: {
      contact: { address: null },
      preamble:
        "请与区水务局联系，电话：0999-6123457，邮箱：shuiwu@qingxi.gov.cn，邮编：999001，联系地\n址：清源路18号。",
    },
  },
] as const satisfies readonly Example[];
