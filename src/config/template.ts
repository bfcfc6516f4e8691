import type { Template } from "./template-types.ts";

/** Name of the file that `init --template` writes and `draft` looks for in the working directory. */
export const templateName = "gia-report.template.json";

/** What may stand between braces in the texts of a template. */
export const placeholders = ["organization", "year", "form"] as const;

/** To be filled in by the office; what is left empty counts as not given. */
export const starterTemplate: Template = {
  organization: "",
  title: "{organization}{year}年政府信息公开工作年度报告",
  opening: [
    "根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（{form}），编制本报告。",
  ],
  contact: { address: "", postcode: "", telephone: "", fax: "", email: "", website: "" },
  download: "",
};
