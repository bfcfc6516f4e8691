import { numberAt } from "../../report/model.ts";
import { defineRule } from "../define.ts";
import { cellOf } from "../reading/cells.ts";
import { mayMakeRegulations, organizationName, organizationType } from "../reading/organization.ts";
import { examples } from "./regulation-by-unauthorized-body.examples.ts";

const nameless = { zh: "本机关", en: "this body" };

/** 没有规章制定权的单位，规章一行应为 0。 */
export default defineRule({
  id: "regulation-by-unauthorized-body",
  group: "cross-table",
  title: { zh: "无规章制定权的单位填报了规章", en: "Regulations by a body that cannot make them" },
  severity: "warning",
  basis: {
    zh: "格式表二“规章”的文义：《立法法》（2023年修正）第九十一条、第九十三条：规章由国务院各部门、具有行政管理职能的直属机构、法律规定的机构，以及省、自治区、直辖市和设区的市、自治州的人民政府制定",
    en: "Legislation Law (2023), articles 91 and 93: regulations are made by ministries, bodies named by law, provinces, cities with districts and autonomous prefectures",
  },
  why: {
    zh: "乡镇、街道、县区和部门不制定规章，填了数多半是把规章制度或转发的文件当成了规章。",
    en: "Townships, counties and departments make none; internal rules or reposted texts were probably counted.",
  },
  remedy: {
    zh: "规章一行填 0；内部规章制度不填，规范性文件填在下一行。",
    en: "Write 0; internal rules are not regulations, normative documents belong in the next row.",
  },
  traps: {
    zh: "设区的市政府及其办公室、司法局可以代市政府填报；2019 年格式的公开数可能含转发的规章，只看新制作数量。",
    en: "A city's government, its office and its justice department may report for the city; of the 2019 form only what was produced counts.",
  },
  messages: {
    unauthorized: {
      zh: "{organization}没有规章制定权，{label}却填了 {actual}，应为 0",
      en: "{organization} cannot make regulations, yet {label} says {actual}; it should be 0",
    },
    doubtful: {
      zh: "{label}填了 {actual}，请确认{organization}是否有规章制定权",
      en: "{label} says {actual}; can {organization} make regulations?",
    },
  },
  examples,
  check(report, found, { options }) {
    const name = organizationName(report);
    const [first, ...others] = (["issued", "repealed", "inForce"] as const)
      .flatMap((column) => cellOf(report, "proactiveDisclosure", { row: "regulations", column }) ?? [])
      .filter((cell) => (numberAt(report, cell) ?? 0) > 0);
    if (first === undefined) return;
    const isTownship = organizationType(report, options) === "township";
    const power = isTownship ? "no" : name === null ? "unknown" : mayMakeRegulations(name);
    if (power === "yes") return;
    found(power === "no" ? "unauthorized" : "doubtful", {
      cell: first,
      severity: isTownship ? "error" : power === "no" ? "warning" : "info",
      related: others.map((cell) => ({ cell })),
      actual: numberAt(report, first),
      expected: power === "no" ? 0 : null,
      data: { organization: name ?? nameless },
    });
  },
});
