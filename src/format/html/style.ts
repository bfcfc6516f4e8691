import { styleDigest } from "./style-digest.generated.ts";

/** The only style of the page; colours keep a contrast of 4.5 : 1 and more on their grounds (WCAG 2.1 AA). */
export const style = `
:root{color-scheme:light;--error:#a4161a;--error-ground:#fdeaea;--warning:#7a4a00;--warning-ground:#fff3d6;--info:#0b4f8a;--info-ground:#e6f1fb;--line:#c4c9d1;--quiet:#4a5261}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0 auto;max-width:96rem;padding:1rem;background:#fff;color:#1a1d21;font:1rem/1.6 system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.3;margin:.25rem 0 1rem}
h2{font-size:1.25rem;line-height:1.35;margin:0 0 .5rem}
h3{font-size:1.05rem;margin:0 0 .75rem}
a{color:#0b4f8a}
a:focus-visible,[tabindex]:focus-visible,summary:focus-visible{outline:3px solid #0b4f8a;outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{position:static}
.index table{border-collapse:collapse;width:100%}
.index td,.index th{border-bottom:1px solid var(--line);padding:.35rem .6rem;text-align:left;vertical-align:top}
.file{border-top:3px solid #1a1d21;margin-top:2rem;padding-top:1rem}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:0 0 .75rem}
.reports{display:flex;flex-wrap:wrap;gap:0 2.5rem}
.findings h4{font-size:1rem;margin:1rem 0 .5rem}
.facts dt{color:var(--quiet)}
.facts dd{margin:0}
.counts{font-weight:600}
.failed{border:2px solid var(--error);background:var(--error-ground);padding:.75rem 1rem}
.note{color:var(--quiet)}
.split{display:grid;gap:1.25rem;margin-top:1rem}
.split>*{min-width:0}
.findings ol{list-style:none;margin:0;padding:0}
.finding{border:1px solid var(--line);border-left:.4rem solid;border-radius:.3rem;padding:.6rem .8rem;margin:0 0 .75rem}
.finding p{margin:.25rem 0 0}
.finding .head{display:flex;flex-wrap:wrap;gap:.1rem .75rem;align-items:baseline;margin:0}
.finding .severity{font-weight:700}
.finding.error{border-left-color:var(--error)}.finding.error .severity{color:var(--error)}
.finding.warning{border-left-color:var(--warning);border-left-style:double}.finding.warning .severity{color:var(--warning)}
.finding.info{border-left-color:var(--info);border-left-style:dotted}.finding.info .severity{color:var(--info)}
.finding .rule{color:var(--quiet);font-size:.85rem}
.finding .basis,.finding .places{color:var(--quiet);font-size:.9rem}
.to{display:inline-block;min-height:1.5rem}
.original{border:1px solid var(--line);border-radius:.3rem;padding:1rem}
.page h4,.page h5,.page h6{font-size:1rem;margin:1rem 0 .5rem}
.page p{margin:.5rem 0}
.page pre,.page .lines{white-space:pre-wrap;font:inherit;margin:0}
.page .number{color:inherit}
.scroll{overflow-x:auto;margin:.75rem 0}
.page table{border-collapse:collapse;font-size:.875rem;line-height:1.4}
.page td,.page th{border:1px solid #8d96a3;padding:.25rem .45rem;min-width:2.6rem;vertical-align:top;font-weight:400;text-align:left;overflow-wrap:normal}
.page td p,.page th p{margin:0}
.picture{color:var(--quiet);border:1px dashed #8d96a3;padding:0 .3rem}
.text{font-size:.875rem;line-height:1.5}
.line{display:grid;grid-template-columns:2.75rem minmax(0,1fr);gap:.75rem}
.line>span+span{white-space:pre-wrap}
.line-number{color:var(--quiet);text-align:right;font-variant-numeric:tabular-nums;user-select:none}
.marked{color:inherit;background:var(--info-ground);border:2px solid var(--info);border-radius:.15rem;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.marked.warning{background:var(--warning-ground);border-color:var(--warning)}
.marked.error{background:var(--error-ground);border-color:var(--error)}
.marked.related{border-style:dashed;background:none}
.page td.marked,.page th.marked{border:2px solid var(--info)}
.page td.marked.warning,.page th.marked.warning{border-color:var(--warning)}
.page td.marked.error,.page th.marked.error{border-color:var(--error)}
.page td.marked.related,.page th.marked.related{border-style:dashed}
p.marked,div.marked,li.marked{padding:.1rem .3rem}
mark.marked{padding:0 .15rem}
.ref{display:inline-block;padding:0 .3rem;margin-right:.3rem;border-radius:.25rem;font-size:.8rem;line-height:1.35;font-weight:700;color:#fff;text-decoration:none;white-space:nowrap;background:var(--info)}
.ref.warning{background:var(--warning)}
.ref.error{background:var(--error)}
.ref.related{background:#fff;color:var(--info);border:1px dashed}
.ref.related.warning{color:var(--warning)}
.ref.related.error{color:var(--error)}
:target{scroll-margin-top:1rem}
.ref:target{outline:3px solid #1a1d21;outline-offset:2px}
.finding:target{box-shadow:0 0 0 3px #1a1d21}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0;margin:0 0 1rem;list-style:none;color:var(--quiet)}
footer{border-top:1px solid var(--line);margin-top:2rem;padding-top:.75rem;color:var(--quiet);font-size:.875rem}
@media(min-width:64rem){.split{grid-template-columns:minmax(0,1.7fr) minmax(20rem,1fr);align-items:start}.original{grid-column:1;grid-row:1}.findings{grid-column:2;grid-row:1;position:sticky;top:0;max-height:100vh;overflow-y:auto;padding:.25rem .5rem .25rem .25rem}}
@media(max-width:40rem){.page .wide{min-width:42rem}body{padding:.75rem}.facts{grid-template-columns:1fr;gap:0}.facts dd{margin-bottom:.35rem}.original{padding:.6rem}.line{grid-template-columns:2rem minmax(0,1fr);gap:.5rem}}
@media print{body{max-width:none;padding:0;font-size:10pt}.skip{display:none}.split{display:block}.findings{position:static;max-height:none}.finding,tr,.line{break-inside:avoid}.scroll{overflow:visible}.page table{font-size:7.5pt;width:100%}.page td,.page th{min-width:0;padding:1pt 2pt}.original{border:0;padding:0;margin-top:1rem}.file+.file{break-before:page}a{color:inherit}.ref,.marked{print-color-adjust:exact}}
`;

/** What the page may do: apply the style above, and nothing else. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src '${styleDigest}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");
