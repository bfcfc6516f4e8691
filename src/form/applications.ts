import type { Label, OutcomeKind, RowRole, RowTemplate, TableDeclaration } from "./declaration.ts";
import { applicantColumns, label } from "./labels.ts";

const handled = label("三、本年度办理结果", "III. Handled this year");

/** 表三左上角的填表说明，也是 R1 的出处。 */
const balanceNote = label(
  "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
  "(In each column: item 1 + item 2 = item 3 + item 4)",
);

/** 办理结果的六类，按表中次序。 */
const kinds: Readonly<Record<OutcomeKind, Label>> = {
  granted: label("（一）予以公开", "(1) Granted"),
  partiallyGranted: label(
    "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    "(2) Partially granted (counted here only)",
    "（二）部分公开",
  ),
  denied: label("（三）不予公开", "(3) Denied"),
  unavailable: label("（四）无法提供", "(4) Unavailable"),
  notProcessed: label("（五）不予处理", "(5) Not processed"),
  otherwiseHandled: label("（六）其他处理", "(6) Otherwise handled", "（六）其它处理"),
};

/** The rows of each kind of result. */
export type OutcomeRows = Readonly<Record<OutcomeKind, readonly RowTemplate[]>>;

/** 「（六）其他处理」之类不分细项的一行。 */
export function wholeOutcome(kind: OutcomeKind): RowTemplate {
  return {
    path: ["outcomes", kind],
    label: kinds[kind],
    groups: [handled],
    roles: ["outcome", kind],
  };
}

/** 「1.属于国家秘密」之类的细项。 */
export function outcome(kind: OutcomeKind, key: string, text: Label, ...roles: RowRole[]): RowTemplate {
  return {
    path: ["outcomes", kind, key],
    label: text,
    groups: [handled, kinds[kind]],
    roles: ["outcome", kind, ...roles],
  };
}

/** 现行的各行。 */
export const outcomeRows: OutcomeRows = {
  granted: [wholeOutcome("granted")],
  partiallyGranted: [wholeOutcome("partiallyGranted")],
  denied: [
    outcome("denied", "stateSecret", label("1.属于国家秘密", "1. State secret")),
    outcome(
      "denied",
      "prohibitedByLaw",
      label("2.其他法律行政法规禁止公开", "2. Prohibited by other laws or regulations"),
    ),
    outcome("denied", "publicSecurity", label("3.危及“三安全一稳定”", "3. Endangers security or stability")),
    outcome("denied", "thirdPartyRights", label("4.保护第三方合法权益", "4. Third-party rights")),
    outcome("denied", "internalAffairs", label("5.属于三类内部事务信息", "5. Internal affairs")),
    outcome("denied", "processInformation", label("6.属于四类过程性信息", "6. Process information")),
    outcome("denied", "enforcementFile", label("7.属于行政执法案卷", "7. Enforcement files")),
    outcome("denied", "administrativeInquiry", label("8.属于行政查询事项", "8. Administrative inquiry")),
  ],
  unavailable: [
    outcome("unavailable", "notHeld", label("1.本机关不掌握相关政府信息", "1. Not held by this organ")),
    outcome(
      "unavailable",
      "requiresCreation",
      label("2.没有现成信息需要另行制作", "2. Would have to be created"),
    ),
    outcome(
      "unavailable",
      "unclearAfterCorrection",
      label("3.补正后申请内容仍不明确", "3. Still unclear after correction"),
    ),
  ],
  notProcessed: [
    outcome("notProcessed", "petition", label("1.信访举报投诉类申请", "1. Petition, report or complaint")),
    outcome("notProcessed", "duplicate", label("2.重复申请", "2. Duplicate")),
    outcome("notProcessed", "publication", label("3.要求提供公开出版物", "3. Public publication requested")),
    outcome(
      "notProcessed",
      "excessive",
      label("4.无正当理由大量反复申请", "4. Excessive without justification"),
    ),
    outcome(
      "notProcessed",
      "reissue",
      label(
        "5.要求行政机关确认或重新出具已获取信息",
        "5. Confirmation or re-issue of information already obtained",
      ),
    ),
  ],
  otherwiseHandled: [
    outcome(
      "otherwiseHandled",
      "notCorrected",
      label(
        "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        "1. Not corrected in time without justification",
      ),
    ),
    outcome(
      "otherwiseHandled",
      "feeUnpaid",
      label(
        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        "2. Fee not paid in time",
      ),
      "feeUnpaid",
    ),
    outcome("otherwiseHandled", "other", label("3.其他", "3. Other", "3.其它")),
  ],
};

const received: RowTemplate = {
  path: ["received"],
  label: label("一、本年新收政府信息公开申请数量", "I. Received this year", "一、本年新收政府信息公开数量"),
  groups: [],
  roles: ["received"],
};

const carriedIn: RowTemplate = {
  path: ["carriedIn"],
  label: label(
    "二、上年结转政府信息公开申请数量",
    "II. Carried in from last year",
    "二、上年结转政府信息公开数量",
    "二、上年转结政府信息公开申请数量",
  ),
  groups: [],
  roles: ["carriedIn"],
};

const outcomeTotal: RowTemplate = {
  path: ["outcomes", "total"],
  label: label("（七）总计", "(7) Total", "（七）合计"),
  groups: [handled],
  roles: ["outcomeTotal"],
};

const carriedForward: RowTemplate = {
  path: ["carriedForward"],
  label: label(
    "四、结转下年度继续办理",
    "IV. Carried forward to next year",
    "四、转结下年度继续办理",
    "四、结转下一年度继续办理",
  ),
  groups: [],
  roles: ["carriedForward"],
};

/** 表三：收到和处理政府信息公开申请情况。An edition says which rows its kinds of results have. */
export function applicationsTable(rows: OutcomeRows): TableDeclaration {
  return {
    name: label("表三", "Table 3"),
    blocks: [
      {
        caption: null,
        corner: balanceNote,
        columns: applicantColumns,
        rows: [
          received,
          carriedIn,
          ...rows.granted,
          ...rows.partiallyGranted,
          ...rows.denied,
          ...rows.unavailable,
          ...rows.notProcessed,
          ...rows.otherwiseHandled,
          outcomeTotal,
          carriedForward,
        ],
      },
    ],
    sums: [
      // 每一列，第一项加第二项之和，等于第三项加第四项之和。
      {
        relation: "R1",
        of: "rows",
        left: ["received", "carriedIn"],
        right: ["outcomeTotal", "carriedForward"],
        at: "outcomeTotal",
      },
      // 每一列，（一）至（六）各行之和等于（七）总计。
      { relation: "R2", of: "rows", left: ["outcome"], right: ["outcomeTotal"], at: "outcomeTotal" },
      // 每一行，六类申请人之和等于总计。
      { relation: "R3", of: "columns" },
    ],
  };
}
