/** What stands for the figure of a formula whose result was not saved: no digit may be in it. */
export const noResult = "（公式无结果）";
