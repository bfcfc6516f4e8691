import { editionOf } from "../form/index.ts";
import type { EditionId, SectionKey } from "../form/types.ts";
import type { Location } from "../read/source.ts";
import type { Contact } from "../report/model.ts";
import { firstYearOfProcessingFees } from "../rules/law-years.ts";

/**
 * The text of a report in which no rule finds anything; the ground on which examples change one thing.
 * The office does not exist.
 */
export interface Facts {
  readonly organization: string;
  readonly year: number;
  readonly form: EditionId;
}

export const faultlessOrganization = "云岭市青溪区水务局";

const address = "云岭市青溪区清源路18号";
const telephone = "0999-6123457";
const email = "shuiwu@qingxi.gov.cn";

/** One paragraph: basis, period, the six parts, where to find the text, whom to ask. */
export function faultlessPreamble({ organization, year, form }: Facts): string {
  const parts = editionOf(form)
    .sections.map(({ heading }) => heading.text)
    .join("；");
  return [
    `本报告依据《中华人民共和国政府信息公开条例》（国务院令第711号）和《国务院办公厅政府信息与政务公开办公室关于${subjectOf(form)}》`,
    `（${editionOf(form).document.zh}）编制。全文分为六个部分：${parts}。`,
    `所列数据的统计期限为${year}年1月1日至${year}年12月31日。`,
    `电子版可在青溪区人民政府门户网站（www.qingxi.gov.cn）查阅和下载。`,
    `如有疑问，请与${organization}联系（地址：${address}；邮编：999001；电话：${telephone}；电子邮箱：${email}）。`,
  ].join("");
}

function subjectOf(form: EditionId): string {
  const { subject } = editionOf(form).document;
  return subject.endsWith("格式") ? `印发《${subject}》的通知` : `${subject}的通知`;
}

export function faultlessContact(at: Location): Contact {
  const here = (value: string) => ({ value, at });
  return {
    address: here(address),
    postcode: here("999001"),
    telephone: here(telephone),
    fax: null,
    email: here(email),
    website: here("www.qingxi.gov.cn"),
  };
}

/** Section text without counts, so that it agrees with whatever the tables of an example say. */
export function faultlessSection(key: SectionKey, { year, form }: Facts): string {
  switch (key) {
    case "overview":
      return [
        "（一）主动公开。围绕供水保障、河湖治理和节水管理，及时发布工程建设、水质监测等群众关心的信息。",
        "（二）依申请公开。登记、审核、办理、答复各环节都有专人负责，按照法定期限答复申请人。",
        "（三）政府信息管理。落实信息发布审查制度，发布前核对内容和属性，发布后定期清理。",
        "（四）政府信息公开平台建设。维护门户网站的公开专栏，政务新媒体与网站内容保持一致。",
        "（五）监督保障。将政府信息公开纳入年度考核和社会评议，全年组织业务培训，没有责任追究情形。",
      ].join("\n");
    case "proactiveDisclosure":
    case "applications":
    case "remedies":
      return "";
    case "problems":
      return [
        "存在的主要问题：一是政策解读的形式不够丰富，图表和视频较少；二是基层站所人员变动频繁，业务不够熟练。",
        "改进情况：一是每项重要政策都配发图文解读；二是编写办理手册，对新到岗人员逐一辅导。",
      ].join("\n");
    case "otherMatters":
      return editionOf(form).years.from >= firstYearOfProcessingFees
        ? `${year}年本机关没有收取信息处理费。没有其他需要报告的事项。`
        : "没有其他需要报告的事项。";
  }
}
