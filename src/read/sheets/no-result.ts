/** What stands for the figure of a formula whose result was not saved: no digit may be in it. */
export const noResult = "（公式无结果）";

/** What stands for a figure that a format shows otherwise than it is kept, nobody knows how: no digit may be in it. */
export const notShown = "（数字格式无法还原）";
