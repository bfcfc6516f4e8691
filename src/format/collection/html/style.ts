/** The style of the page; contrasts as in that of the findings. */
export const style = `
:root{color-scheme:light;--line:#c4c9d1;--quiet:#4a5261}
*{box-sizing:border-box}
body{margin:0 auto;max-width:76rem;padding:1rem;background:#fff;color:#1a1d21;font:1rem/1.6 system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.3;margin:.25rem 0 1rem}
h2{font-size:1.25rem;border-top:3px solid #1a1d21;margin:2rem 0 .75rem;padding-top:.75rem}
h3{font-size:1.05rem}
a{color:#0b4f8a}
a:focus-visible,[tabindex]:focus-visible,summary:focus-visible{outline:3px solid #0b4f8a;outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{position:static}
.chart{margin:1rem 0 2rem}
.chart figcaption{font-weight:600;margin-bottom:.5rem}
.chart svg{font:13px system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;max-width:none}
.scroll{overflow-x:auto}
summary{cursor:pointer;color:#0b4f8a;padding:.25rem 0}
table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.4}
td,th{border:1px solid #8d96a3;padding:.25rem .45rem;vertical-align:top;text-align:left;font-weight:400;overflow-wrap:normal}
thead th,.caption,.column{font-weight:600}
.figure,.column,.caption{text-align:center}
.lines{white-space:pre-wrap}
.note,footer{color:var(--quiet)}
footer{border-top:1px solid var(--line);margin-top:2rem;padding-top:.75rem;font-size:.875rem}
@media print{body{max-width:none;padding:0;font-size:9pt}.skip,summary{display:none}.scroll{overflow:visible}svg{width:100%!important;height:auto}table{font-size:7pt}tr,.chart svg{break-inside:avoid}thead{display:table-header-group}a{color:inherit}}
`;
