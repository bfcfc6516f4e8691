/** Headers of columns that offices add to the form, folded: no label of the form is one of them. */

/** The header of a column of remarks. */
export function isRemark(header: string): boolean {
  return /^(?:备注|说明|附注|备注说明)$/u.test(header);
}

/** The header of a column that only counts the rows. */
export function isOrdinal(header: string): boolean {
  return /^(?:序号|编号|序)$/u.test(header);
}

/** The header of a column of percentages. */
export function isShare(header: string): boolean {
  return /^(?:占比|占比例|比例|比重|百分比|所占比例|占总数比例|占总量比例)(?:%|％)?$/u.test(header);
}

/** The header of a column of sums over some of the others. */
export function isSubtotal(header: string): boolean {
  return header === "小计";
}

/** The header of a column whose figures are of another year, or compare with one, or are shares. */
export function holdsOtherFigures(header: string): boolean {
  return (
    isShare(header) ||
    /^(?:(?:上一?年|去年)度?(?:同期)?(?:数|数量|件数)?|同比|环比|[同环]比增[长减幅]|增幅|增长率|比上年|较上年)$/u.test(
      header,
    )
  );
}

/** Whether the header is of a column that holds none of the form's figures. */
export function isOwnHeader(header: string): boolean {
  return isRemark(header) || isOrdinal(header) || isShare(header) || isSubtotal(header);
}
