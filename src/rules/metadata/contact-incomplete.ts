import { defineRule } from "../define.ts";
import { type Detail, detailNames, placeOfDetail, statedDetails } from "../reading/contact-details.ts";
import { listed } from "../relation.ts";
import { examples } from "./contact-incomplete.examples.ts";

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
  examples,
  check(report, found) {
    const stated = statedDetails(report);
    const missing = due.filter((detail) => !stated.has(detail)).map((detail) => detailNames[detail]);
    if (!stated.has("email") && !stated.has("fax"))
      missing.push({ zh: "电子邮箱（或传真）", en: "mailbox (or fax)" });
    if (stated.size === 0 || missing.length === 0) return;
    const { telephone, address, email } = report.contact;
    const known = telephone ?? address ?? email;
    const end = report.preamble.at(-1)?.at ?? report.at;
    const at = known === null ? end : placeOfDetail(report, known);
    found("incomplete", { at, data: { missing: listed(missing) } });
  },
});

const due: readonly Detail[] = ["address", "postcode", "telephone"];
