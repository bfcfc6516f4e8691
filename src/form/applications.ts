import { applicantColumns, label } from "./labels.ts";
import type { EditionId, Label, RowTemplate, TableTemplate } from "./types.ts";

const handled = label("三、本年度办理结果", "III. Handled this year");
const outcomes = "outcomes";

/** 表三左上角的填表说明，也是 R1 的出处。 */
const balanceNote = label(
  "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
  "(In each column: item 1 + item 2 = item 3 + item 4)",
);

const denied = label("（三）不予公开", "(3) Denied");
const unavailable = label("（四）无法提供", "(4) Unavailable");
const notProcessed = label("（五）不予处理", "(5) Not processed");
const otherwiseHandled = label("（六）其他处理", "(6) Otherwise handled", "（六）其它处理");

/** 2021 版「（六）其他处理」下的三行。 */
const otherwiseHandledInDetail: readonly RowTemplate[] = [
  result(
    ["otherwiseHandled", "notCorrected"],
    label(
      "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
      "1. Not corrected in time without justification",
    ),
    otherwiseHandled,
  ),
  result(
    ["otherwiseHandled", "feeUnpaid"],
    label(
      "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
      "2. Fee not paid in time",
    ),
    otherwiseHandled,
  ),
  result(["otherwiseHandled", "other"], label("3.其他", "3. Other", "3.其它"), otherwiseHandled),
];

/** 2019 版「（六）其他处理」只有一行；部分 2021 版报告也这样填。 */
const otherwiseHandledInOneRow: readonly RowTemplate[] = [result(["otherwiseHandled"], otherwiseHandled)];

/** 表三：收到和处理政府信息公开申请情况。两版只差「（六）其他处理」。 */
export function applicationsTable(edition: EditionId): TableTemplate {
  return {
    key: "applications",
    edition,
    name: label("表三", "Table 3"),
    blocks: [
      {
        caption: null,
        corner: balanceNote,
        columns: applicantColumns,
        rows: [
          {
            path: ["received"],
            label: label(
              "一、本年新收政府信息公开申请数量",
              "I. Received this year",
              "一、本年新收政府信息公开数量",
            ),
            groups: [],
          },
          {
            path: ["carriedIn"],
            label: label(
              "二、上年结转政府信息公开申请数量",
              "II. Carried in from last year",
              "二、上年结转政府信息公开数量",
              "二、上年转结政府信息公开申请数量",
            ),
            groups: [],
          },
          result(["granted"], label("（一）予以公开", "(1) Granted")),
          result(
            ["partiallyGranted"],
            label(
              "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
              "(2) Partially granted (counted here only)",
              "（二）部分公开",
            ),
          ),
          result(["denied", "stateSecret"], label("1.属于国家秘密", "1. State secret"), denied),
          result(
            ["denied", "prohibitedByLaw"],
            label("2.其他法律行政法规禁止公开", "2. Prohibited by other laws or regulations"),
            denied,
          ),
          result(
            ["denied", "publicSecurity"],
            label("3.危及“三安全一稳定”", "3. Endangers security or stability"),
            denied,
          ),
          result(
            ["denied", "thirdPartyRights"],
            label("4.保护第三方合法权益", "4. Third-party rights"),
            denied,
          ),
          result(
            ["denied", "internalAffairs"],
            label("5.属于三类内部事务信息", "5. Internal affairs"),
            denied,
          ),
          result(
            ["denied", "processInformation"],
            label("6.属于四类过程性信息", "6. Process information"),
            denied,
          ),
          result(["denied", "enforcementFile"], label("7.属于行政执法案卷", "7. Enforcement files"), denied),
          result(
            ["denied", "administrativeInquiry"],
            label("8.属于行政查询事项", "8. Administrative inquiry"),
            denied,
          ),
          result(
            ["unavailable", "notHeld"],
            label("1.本机关不掌握相关政府信息", "1. Not held by this organ"),
            unavailable,
          ),
          result(
            ["unavailable", "requiresCreation"],
            label("2.没有现成信息需要另行制作", "2. Would have to be created"),
            unavailable,
          ),
          result(
            ["unavailable", "unclearAfterCorrection"],
            label("3.补正后申请内容仍不明确", "3. Still unclear after correction"),
            unavailable,
          ),
          result(
            ["notProcessed", "petition"],
            label("1.信访举报投诉类申请", "1. Petition, report or complaint"),
            notProcessed,
          ),
          result(["notProcessed", "duplicate"], label("2.重复申请", "2. Duplicate"), notProcessed),
          result(
            ["notProcessed", "publication"],
            label("3.要求提供公开出版物", "3. Public publication requested"),
            notProcessed,
          ),
          result(
            ["notProcessed", "excessive"],
            label("4.无正当理由大量反复申请", "4. Excessive without justification"),
            notProcessed,
          ),
          result(
            ["notProcessed", "reissue"],
            label(
              "5.要求行政机关确认或重新出具已获取信息",
              "5. Confirmation or re-issue of information already obtained",
            ),
            notProcessed,
          ),
          ...(edition === "2021" ? otherwiseHandledInDetail : otherwiseHandledInOneRow),
          result(["total"], label("（七）总计", "(7) Total", "（七）合计")),
          {
            path: ["carriedForward"],
            label: label(
              "四、结转下年度继续办理",
              "IV. Carried forward to next year",
              "四、转结下年度继续办理",
              "四、结转下一年度继续办理",
            ),
            groups: [],
          },
        ],
      },
    ],
  };
}

function result(path: readonly string[], text: Label, group?: Label): RowTemplate {
  return { path: [outcomes, ...path], label: text, groups: group ? [handled, group] : [handled] };
}
