import { placesIn } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { organizationName } from "../reading/organization.ts";
import { examples } from "./foreign-place.examples.ts";

/** 报告里出现外地县区的政府，多半是照搬。 */
export default defineRule({
  id: "foreign-place",
  group: "metadata",
  title: { zh: "出现外地政府的名称", en: "The government of another place is named" },
  severity: "info",
  basis: {
    zh: "媒体曾曝光照抄外地的报告和通报；考核要求文字严谨",
    en: "The press has shown reports and notices copied from elsewhere; assessments require careful wording",
  },
  why: {
    zh: "“某某县人民政府网站”不是本地的，往往是从外地的报告复制来的。",
    en: "The web site of another county's government is mostly a trace of copying.",
  },
  remedy: { zh: "核对这处名称，照搬的改成本地的。", en: "Check the name, and put the right place." },
  traps: {
    zh: "学习、交流、对口支援、复议诉讼的管辖机关不算；只有单位名称写明了县、区的才比较，只作提示。",
    en: "Visits, assistance and courts elsewhere are not meant; judged only where the office's own name tells its county, and as a note.",
  },
  messages: {
    foreign: {
      zh: "“{written}”不是“{name}”所在的地方，请核对是否照搬",
      en: "“{written}” is not where “{name}” is; was it copied?",
    },
  },
  examples,
  check(report, found) {
    const name = organizationName(report);
    const own = name === null ? null : (county.exec(name)?.[1] ?? null);
    if (name === null || own === null) return;
    for (const { paragraph, match, at, written } of placesIn(report, government)) {
      const place = match[1] ?? "";
      const around = paragraph.text.slice(Math.max(0, match.index - 14), match.index + 24);
      if (name.includes(place) || place.includes(own) || notAName.test(place) || contact.test(around))
        continue;
      found("foreign", { at, actual: written, data: { written, name } });
    }
  },
});

/** The county or district in the office's own name, behind the city or at its head. */
const county = /^(?:\p{Script=Han}{2,8}?[省市州盟])?(\p{Script=Han}{2,6}?[县区旗])/u;
/** The full name of a county's government, where it begins for certain. */
const government =
  /(?<=^|[,。、:;（(“"\s]|通过|登录|访问|依托|利用|[在向到于经])(?!通过|登录|访问|依托|利用|[在向到于经])(\p{Script=Han}{2,5}[县区旗])(?=人民政府)/gu;
/**
 * What stands before 县, 区, 旗 without being the name of a place, by what it is. A name with any of these in it is not
 * judged: better to miss a place than to blame a word.
 */
const noNames = {
  /** 我区, 各县区, 原青溪区; 根据区…, 在县… */
  ownOrLinking: "[我全本各该原辖新及和与在向到于由经是据照按依受对从将把被为]",
  /** 改版区政府网站, 落实县政府部署: an act, and whose it is. */
  acts: "改版|维护|管理|建设|优化|完善|升级|督促|会同|配合|报送|接受|落实|编制|更新|推进|开展|组织",
  /** Zones that are no county of their own. */
  zones: "市辖区|开发|高新|园区|城区|自治区",
} as const;

/** Why the government of another place may be named. */
const dealings = {
  visitsAndHelp: "学习|借鉴|考察|交流|对口|支援|帮扶|协作|共建",
  authorities: "复议|诉讼|管辖|作出|法院",
  borders: "迁|划",
} as const;

const notAName = new RegExp(Object.values(noNames).join("|"), "u");
const contact = new RegExp(Object.values(dealings).join("|"), "u");
