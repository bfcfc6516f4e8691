import { allParagraphs, occurs, placesOf } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { organizationName } from "../reading/organization.ts";

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
  examples: [
    {
      name: "外地政府网站 another county's web site",
      report: {
        organization: "云岭市青溪区水务局",
        sections: { overview: "（一）主动公开。通过南屏区人民政府网站公开信息12条。" },
      },
      expect: ["foreign"],
    },
    {
      name: "向外地政府申请 requests to another place",
      report: {
        organization: "云岭市青溪区石桥镇人民政府",
        sections: { otherMatters: "申请人可向白鹭县人民政府提出申请。没有收取信息处理费。" },
      },
      expect: ["foreign"],
    },
    {
      name: "本区、上级市 one's own region and the city above",
      report: {
        organization: "云岭市青溪区水务局",
        sections: {
          overview:
            "（一）主动公开。通过青溪区人民政府网站和云岭市人民政府网站公开信息12条，我区政府网站转载3条。",
        },
      },
    },
    {
      name: "按照区政府、写全了的本区 words before the region, and its full name",
      report: {
        organization: "青溪区水务局",
        sections: {
          overview:
            "（五）监督保障。根据区人民政府部署，按照区政府要求，一是根据区人民政府办公室通知，指定专人。云岭市青溪区人民政府网站设有专栏。",
        },
      },
    },
    {
      name: "学习、对口支援 visits and assistance",
      report: {
        organization: "云岭市青溪区水务局",
        sections: {
          overview: "（五）监督保障。赴外地学习，与南屏区人民政府交流经验，对口支援白鹭县人民政府。",
        },
      },
    },
    {
      name: "名称里没有县区 no county in the name",
      report: {
        organization: "云岭水务局",
        sections: { overview: "通过南屏区人民政府网站公开信息12条。" },
      },
    },
  ],
  check(report, found) {
    const name = organizationName(report);
    const own = name === null ? null : (county.exec(name)?.[1] ?? null);
    if (name === null || own === null || !occurs(report, government)) return;
    for (const paragraph of allParagraphs(report)) {
      for (const { match, at, written } of placesOf(paragraph, government)) {
        const place = match[1] ?? "";
        const around = paragraph.text.slice(Math.max(0, match.index - 14), match.index + 24);
        if (name.includes(place) || place.includes(own) || notAName.test(place) || contact.test(around))
          continue;
        found("foreign", { at, actual: written, data: { written, name } });
      }
    }
  },
});

/** The county or district in the office's own name, behind the city or at its head. */
const county = /^(?:\p{Script=Han}{2,8}?[省市州盟])?(\p{Script=Han}{2,6}?[县区旗])/u;
/** The full name of a county's government, where it begins for certain. */
const government =
  /(?<=^|[,。、:;（(“"\s]|通过|登录|访问|依托|利用|[在向到于经])(?!通过|登录|访问|依托|利用|[在向到于经])(\p{Script=Han}{2,5}[县区旗])(?=人民政府)/gu;
/** 我区, 各县区, 根据区…, 改版区政府网站: no name of a place. Names with such a character are not judged. */
const notAName =
  /[我全本各该原辖新及和与在向到于由经是据照按依受对从将把被为]|市辖区|改版|维护|管理|建设|优化|完善|升级|督促|会同|配合|报送|接受|落实|编制|更新|推进|开展|组织|开发|高新|园区|城区|自治区/u;
const contact = /学习|借鉴|考察|交流|对口|支援|帮扶|协作|共建|复议|诉讼|管辖|作出|法院|迁|划/u;
