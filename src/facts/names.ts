import type { Bilingual } from "../errors.ts";
import { latestEdition } from "../form/index.ts";
import { rowsOf } from "../form/roles.ts";
import type { OutcomeKind } from "../form/types.ts";
import type {
  Applicant,
  DecisionRow,
  DisputeEnding,
  DocumentColumn,
  DocumentRow,
  Matter,
  Measure,
  MeasureKind,
  OutcomeRow,
} from "./fact.ts";

export const outcomeNames = {
  granted: { zh: "予以公开", en: "granted" },
  partiallyGranted: { zh: "部分公开", en: "partially granted" },
  denied: { zh: "不予公开", en: "denied" },
  unavailable: { zh: "无法提供", en: "unavailable" },
  notProcessed: { zh: "不予处理", en: "not processed" },
  otherwiseHandled: { zh: "其他处理", en: "otherwise handled" },
} as const satisfies Record<OutcomeKind, Bilingual>;

export const matterNames = {
  reconsideration: { zh: "行政复议", en: "reconsideration" },
  litigation: { zh: "行政诉讼", en: "litigation" },
  direct: { zh: "未经复议直接起诉", en: "litigation without reconsideration" },
  after: { zh: "复议后起诉", en: "litigation after reconsideration" },
} as const satisfies Record<Matter, Bilingual>;

export const endingNames = {
  upheld: { zh: "结果维持", en: "upheld" },
  corrected: { zh: "结果纠正", en: "corrected" },
  otherResult: { zh: "其他结果", en: "other result" },
  pending: { zh: "尚未审结", en: "pending" },
} as const satisfies Record<DisputeEnding, Bilingual>;

const decisionNames = {
  licences: { zh: "行政许可", en: "licences" },
  penalties: { zh: "行政处罚", en: "penalties" },
  compulsion: { zh: "行政强制", en: "compulsion" },
} as const satisfies Record<DecisionRow, Bilingual>;

const documentNames = {
  regulations: { zh: "规章", en: "regulations" },
  normativeDocuments: { zh: "行政规范性文件", en: "normative documents" },
} as const satisfies Record<DocumentRow, Bilingual>;

const columnNames = {
  issued: { zh: "制发", en: "issued" },
  repealed: { zh: "废止", en: "repealed" },
  inForce: { zh: "现行有效", en: "in force" },
  disclosed: { zh: "公开", en: "disclosed" },
} as const satisfies Record<DocumentColumn, Bilingual>;

const applicantNames = {
  naturalPerson: { zh: "自然人", en: "natural persons" },
  commercialEnterprise: { zh: "商业企业", en: "enterprises" },
  researchInstitution: { zh: "科研机构", en: "research institutions" },
  welfareOrganization: { zh: "社会公益组织", en: "welfare organisations" },
  legalServiceAgency: { zh: "法律服务机构", en: "legal service agencies" },
  others: { zh: "其他申请人", en: "other applicants" },
  organization: { zh: "法人或其他组织", en: "organisations" },
} as const satisfies Record<Applicant, Bilingual>;

/** Names one after the other: 「“行政复议”与“行政诉讼”」 with quotation marks, plain without. */
export function joined(names: readonly Bilingual[], quoted = true): Bilingual {
  const each = (name: string) => (quoted ? `“${name}”` : name);
  return {
    zh: names.map(({ zh }) => each(zh)).join("与"),
    en: names.map(({ en }) => each(en)).join(" and "),
  };
}

/** Measures that have one name. */
const plainNames = {
  closed: { zh: "办结的申请", en: "requests closed" },
  carriedIn: { zh: "上年结转", en: "carried in" },
  carriedForward: { zh: "结转下年度", en: "carried forward" },
  fees: { zh: "行政事业性收费（万元）", en: "administrative fees (10,000 yuan)" },
  processingFee: { zh: "信息处理费（元）", en: "fee for processing information (yuan)" },
  proposals: { zh: "建议提案", en: "proposals" },
} as const satisfies Partial<Record<MeasureKind, Bilingual>>;

/** What a number is a number of, for people. */
export function measureName(measure: Measure): Bilingual {
  switch (measure.kind) {
    case "requests":
      return measure.fresh ? { zh: "新收申请", en: "new requests" } : { zh: "申请", en: "requests" };
    case "outcome":
      return plainly(measure.outcomes.map((kind) => outcomeNames[kind]));
    case "outcomeRow":
      return rowName(measure.row);
    case "applicants":
      return applicantNames[measure.who];
    case "documents":
      return prefixed(columnNames[measure.column], plainly(measure.rows.map((row) => documentNames[row])));
    case "decisions":
      return decisionNames[measure.of];
    case "disputes":
      return plainly(measure.matters.map((matter) => matterNames[matter]));
    case "ending":
      return prefixed(matterNames[measure.matter], endingNames[measure.ending]);
    default:
      return plainNames[measure.kind];
  }
}

/** A row as the form in force calls it. */
function rowName({ of, key }: OutcomeRow): Bilingual {
  const rows = rowsOf(latestEdition().tables.applications, of);
  const label = rows.find(({ path }) => path.at(-1) === key)?.label ?? null;
  return label === null ? outcomeNames[of] : { zh: label.text, en: label.en };
}

function plainly(names: readonly Bilingual[]): Bilingual {
  return joined(names, false);
}

function prefixed(first: Bilingual, second: Bilingual): Bilingual {
  return { zh: `${first.zh} ${second.zh}`, en: `${first.en} ${second.en}` };
}
