import { defineRule } from "../define.ts";
import { type Detail, detailNames, placeOfDetail, statedDetails } from "../reading/contact-details.ts";

/** 联系方式应写全地址、邮编、电话，另有邮箱或传真。 */
export default defineRule({
  id: "contact-incomplete",
  group: "metadata",
  title: { zh: "联系方式不完整", en: "Contact details are incomplete" },
  severity: "info",
  basis: {
    zh: "编写惯例；条例第十二条要求公开指南写明联系方式，没有要求年度报告写",
    en: "A custom; the Regulation, article 12, prescribes contacts for the guide, not for the report",
  },
  why: {
    zh: "只留一种联系方式，群众来信来访或书面咨询不便。",
    en: "With one way of contact only, people can neither write nor come.",
  },
  remedy: { zh: "补上缺少的项目。", en: "Add what is missing." },
  traps: {
    zh: "邮箱和传真有一样即可；写了但格式不对的由 contact-format 提示；一样都没有的由 contact-missing 提示。",
    en: "Mailbox or fax will do; wrong formats belong to contact-format, no details at all to contact-missing.",
  },
  messages: {
    incomplete: { zh: "联系方式没有写：{missing}", en: "Contact details lack: {missing}" },
  },
  examples: [
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
  ],
  check(report, found) {
    const stated = statedDetails(report);
    if (stated.size === 0) return;
    const missing = due.filter((detail) => !stated.has(detail)).map((detail) => detailNames[detail]);
    if (!stated.has("email") && !stated.has("fax"))
      missing.push({ zh: "电子邮箱（或传真）", en: "mailbox (or fax)" });
    if (missing.length === 0) return;
    const { telephone, address, email } = report.contact;
    const known = telephone ?? address ?? email;
    found("incomplete", {
      at: known === null ? (report.preamble.at(-1)?.at ?? report.at) : placeOfDetail(report, known),
      data: {
        missing: {
          zh: missing.map(({ zh }) => zh).join("、"),
          en: missing.map(({ en }) => en).join(", "),
        },
      },
    });
  },
});

const due: readonly Detail[] = ["address", "postcode", "telephone"];
