import { style as findingsStyle } from "../format/html/style.ts";

/** The style of the page: that of the page of findings, and what stands around it. No more than Chrome 86 knows. */
export const pageStyle = `${findingsStyle}
body{max-width:none;padding:0;background:#f6f7f9}
#page{min-height:100vh;display:flex;flex-direction:column}
[hidden]{display:none!important}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0);white-space:nowrap}
.skip:focus{position:fixed;left:.5rem;top:.5rem;z-index:9;background:#fff;padding:.5rem .75rem}
button,input,summary{font:inherit;color:inherit}
button:focus-visible,input:focus-visible,summary:focus-visible,main:focus-visible,.finding:focus-visible{outline:3px solid #0b4f8a;outline-offset:2px}
.button{display:inline-block;padding:.3rem .8rem;border:1px solid #8d96a3;border-radius:.4rem;background:#fff;cursor:pointer;line-height:1.5;min-height:2.1rem;white-space:nowrap}
.button:hover,.menu[open]>summary{background:#eef2f7}
.button.main{background:#0b4f8a;border-color:#0b4f8a;color:#fff}
.button.main:hover{background:#083b68}
input[type=search]{padding:.3rem .7rem;border:1px solid #8d96a3;border-radius:.4rem;background:#fff;min-height:2.1rem;min-width:0}
.top{display:flex;align-items:center;gap:1rem;padding:.7rem 1.25rem;background:#fff;border-bottom:1px solid var(--line)}
.top>div{flex:1;min-width:0}
#page:not(.empty) .lead{display:none}
.top h1{margin:0;font-size:1.25rem}
.top .lead{margin:0;color:var(--quiet);font-size:.9rem}
.progress{margin:0 0 .75rem;color:var(--quiet);font-size:.875rem;line-height:1.5}
.busy .progress{font-weight:600;color:#0b4f8a}
.notice{margin:0;padding:.6rem 1.25rem;background:#e6f1fb;border-bottom:1px solid var(--line)}
.desk{flex:1;display:grid;grid-template-columns:minmax(0,1fr)}
footer{margin:0;padding:.6rem 1.25rem;background:#fff}
footer p{margin:0}
.empty .private{display:none}
.licences summary{cursor:pointer}
.licences pre{max-height:50vh;overflow:auto;white-space:pre-wrap;overflow-wrap:anywhere}
.start{max-width:52rem;margin:0 auto;padding:2.5rem 1.25rem 3rem}
.drop{border:2px dashed #8d96a3;border-radius:1rem;background:#fff;padding:3.5rem 1.5rem 3rem;text-align:center}
.invite{font-size:1.5rem;font-weight:600;margin:0 0 1.5rem}
.choose{display:flex;flex-wrap:wrap;gap:.75rem;justify-content:center;margin:0 0 1.5rem}
.choose .button{padding:.5rem 1.5rem}
.kinds,.hint{color:var(--quiet);font-size:.875rem;margin:0}
.notes{margin:1.5rem .25rem 0;color:#333a45}
.notes p{margin:.25rem 0}
.limits{margin-top:.75rem;color:var(--quiet);font-size:.9rem}
.limits summary,.skipped summary{cursor:pointer}
.limits ul,.skipped ul{margin:.4rem 0 0;padding-left:1.25rem}
.dropping .drop,.dropping .side{background:#e6f1fb;border-color:#0b4f8a}
.side{padding:1rem;background:#fff;border-bottom:1px solid var(--line)}
.side h2{font-size:1rem;margin:0 0 .6rem}
.empty .side{display:none}
.overview{width:100%;margin-bottom:.6rem;text-align:left;font-weight:600}
.overview[aria-current]{background:#e6f1fb;border-color:#0b4f8a;box-shadow:inset .25rem 0 #0b4f8a}
.collection{margin:1rem 1.25rem 2rem;padding:.25rem 1.25rem 1rem;background:#fff;border:1px solid var(--line);border-radius:.3rem}
.toolbar .hint{flex:1 1 20rem}
.find-file{width:100%;margin-bottom:.6rem}
.files{list-style:none;margin:0 0 1rem;padding:0;max-height:16rem;overflow-y:auto;border:1px solid var(--line);border-radius:.5rem}
.files li{position:relative;border-bottom:1px solid var(--line)}
.files li:last-child{border-bottom:0}
.file-button{display:block;width:100%;text-align:left;border:0;background:none;padding:.5rem 2.4rem .5rem .75rem;cursor:pointer;line-height:1.4}
.file-button:hover{background:#f2f5f9}
.file-button:focus-visible{outline-offset:-3px}
.files .open{background:#e6f1fb;box-shadow:inset .25rem 0 #0b4f8a}
.file-name{font-weight:600}
.folder,.about{display:block;color:var(--quiet);font-size:.8rem}
.state{display:block;font-size:.875rem;color:var(--quiet)}
.state .count{margin-right:.75rem;font-weight:600;white-space:nowrap}
.count.error,.state.bad{color:var(--error)}.count.warning{color:var(--warning)}.count.info,.state.busy{color:var(--info)}
.state.good{color:#1d6b35}
.state.bad,.state.good{font-weight:600}
.remove{position:absolute;right:.3rem;top:.35rem;width:2rem;height:2rem;border:0;border-radius:.3rem;background:none;cursor:pointer;font-size:1.1rem;line-height:1;color:var(--quiet)}
.remove:hover{background:#dfe5ec;color:#1a1d21}
.side-actions{display:flex;flex-wrap:wrap;gap:.5rem;margin-bottom:.9rem}
.skipped{margin-bottom:.9rem;font-size:.875rem;color:var(--quiet)}
.menu{position:relative;display:inline-block}
.menu>summary{list-style:none}
.menu>summary::-webkit-details-marker{display:none}
.menu>summary::after{content:"▾";margin-left:.4rem}
.menu ul{position:absolute;z-index:5;right:0;top:calc(100% + .25rem);margin:0;padding:.3rem;list-style:none;background:#fff;border:1px solid #8d96a3;border-radius:.5rem;box-shadow:0 .4rem 1.2rem rgba(20,30,50,.18);min-width:13rem}
.side .menu ul{right:auto;left:0}
.menu li button{display:block;width:100%;border:0;background:none;text-align:left;padding:.4rem .7rem;border-radius:.3rem;cursor:pointer}
.menu li button:hover,.menu li button:focus-visible{background:#eef2f7}
.toolbar{display:flex;flex-wrap:wrap;gap:.5rem .75rem;align-items:center;padding:.6rem 1.25rem;background:#fff;border-bottom:1px solid var(--line)}
.toolbar .actions{display:flex;gap:.5rem;margin-left:auto}
.levels,.steps{display:flex;gap:.4rem}
.toolbar input{flex:1 1 8rem;max-width:16rem}
.steps .button{min-width:2.4rem;padding:.3rem .5rem}
.level{padding:.3rem .7rem;border:1px solid #8d96a3;border-radius:1.1rem;background:#fff;cursor:pointer;min-height:2.1rem;white-space:nowrap}
.level.error{color:var(--error)}.level.warning{color:var(--warning)}.level.info{color:var(--info)}
.level[aria-pressed=true]{font-weight:600;border-color:currentColor;box-shadow:inset 0 0 0 1px currentColor}
.level[aria-pressed=false]{color:var(--quiet);text-decoration:line-through}
.matches{color:var(--quiet);font-size:.875rem}
.checked .file{border:0;margin:0;padding:1rem 1.25rem 2rem}
.checked .original{background:#fff}
.checked .finding{background:#fff}
.finding.current{box-shadow:0 0 0 3px #0b4f8a}
.why,.let-go{border:0;background:none;padding:0 .2rem;color:#0b4f8a;text-decoration:underline;cursor:pointer;font-size:.875rem}
.explanation{margin-top:.6rem;padding:.6rem .8rem;background:#f2f5f9;border-radius:.4rem;font-size:.9rem}
.explanation h5{font-size:.9rem;margin:.6rem 0 .1rem}
.explanation .part:first-child h5{margin-top:0}
.explanation p{margin:.1rem 0}
.explanation summary{cursor:pointer;margin-top:.6rem;font-weight:600}
.explanation pre{font:inherit;white-space:pre-wrap;margin:.2rem 0 .7rem;padding-left:.75rem;border-left:3px solid var(--line)}
.verdict.good{color:#1d6b35}.verdict.bad{color:var(--error)}
@media(min-width:64rem){
.desk{grid-template-columns:19rem minmax(0,1fr)}
.empty .desk{grid-template-columns:minmax(0,1fr)}
.side{border-bottom:0;position:sticky;top:0;height:100vh;overflow-y:auto;align-self:start}
#page:not(.empty) main{border-left:1px solid var(--line)}
.files{max-height:none}
.toolbar{position:sticky;top:0;z-index:4}
.checked .findings{top:3.6rem;max-height:calc(100vh - 3.6rem)}
html{scroll-padding-top:4.2rem}
:target,.checked [id]{scroll-margin-top:4.2rem}
}
@media(max-width:40rem){
.top{padding:.7rem .9rem}.top h1{font-size:1.1rem}
.start{padding:1.25rem .9rem 2rem}.drop{padding:2rem 1rem}
.toolbar{padding:.6rem .9rem}.toolbar .actions{margin-left:0}.toolbar input{max-width:none}
.matches{order:1}
.checked .file{padding:.9rem .9rem 2rem}
.files{max-height:11rem}
.menu ul{right:auto;left:0}
}
@media(prefers-contrast:more){
:root{--line:#1a1d21;--quiet:#1a1d21}
.button,input[type=search],.level,.menu ul{border-color:#1a1d21}
}
@media(forced-colors:active){
.button,.level,.menu ul,.finding,.files{border:1px solid ButtonText}
.level[aria-pressed=true]{background:Highlight;color:HighlightText;forced-color-adjust:none}
.files .open{outline:2px solid Highlight;outline-offset:-2px}
.marked{outline:2px solid Highlight}
}
@media print{
body{background:#fff}.top,.side,.toolbar,.notice,footer,.why,.let-go,.remove{display:none}
.desk{display:block}.checked .file{padding:0}
.explanation{background:none;padding:0}
}
`;
