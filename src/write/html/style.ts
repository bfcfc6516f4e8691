/** Looks like the form on paper; a table is not torn where a page can hold it. */
export const pageStyle = `@page { size: A4; margin: 37mm 26mm 35mm 28mm }
body { max-width: 156mm; margin: 2em auto; padding: 0 1em; font: 16pt/28pt FangSong_GB2312, 仿宋_GB2312, FangSong, 仿宋, STFangsong, "Noto Serif CJK SC", serif }
h1 { font: 22pt/32pt FZXiaoBiaoSong-B05S, 方正小标宋简体, SimSun, 宋体, "Noto Serif CJK SC", serif; text-align: center }
h2 { font: 16pt/28pt SimHei, 黑体, STHeiti, "Noto Sans CJK SC", sans-serif; margin: 0.5em 0; break-after: avoid }
h1, h2, p, td, th { white-space: pre-wrap }
h2, p { text-indent: 2em }
p { margin: 0; text-align: justify }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 0.5em 0; font-size: 9pt; line-height: 1.3; break-inside: avoid }
tr { break-inside: avoid }
td, th { border: 1px solid; padding: 3px 2px; font-weight: normal; overflow-wrap: anywhere }
th { text-align: left }
.caption, .column, .figure { text-align: center }
.caption { font-family: SimHei, 黑体, STHeiti, "Noto Sans CJK SC", sans-serif }
.opens { break-before: page }
@media print { body { max-width: none; margin: 0; padding: 0 } }
`;
